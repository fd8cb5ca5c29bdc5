#pragma once

#include <string>
#include <string_view>

namespace kiosk::device {

/// Where a block device is mounted. It may be in two places: one to read, one to save to.
struct Mounts {
  bool any = false;
  /// Read-only, and nothing there can be run, gain rights or be a device. Empty when nowhere.
  std::string read_folder;
  /// The same, but files can be written. Empty when nowhere.
  std::string save_folder;
};

/// The mounts of the device with this number ("8:17") in a text of the form of
/// /proc/self/mountinfo. Source: proc(5), "/proc/pid/mountinfo".
Mounts find_mounts(std::string_view table, std::string_view device);

}  // namespace kiosk::device
