#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::device {

/// Where a block device can be read.
struct Mount {
  std::string folder;
  bool safe = false;  ///< Read-only, and nothing on it can be run, gain rights or be a device.
};

/// The mount of the device with this number ("8:17") in a text of the form of
/// /proc/self/mountinfo; a safe one wins. Empty when there is none.
/// Source: proc(5), "/proc/pid/mountinfo".
std::optional<Mount> find_mount(std::string_view table, std::string_view device);

}  // namespace kiosk::device
