#pragma once

#include <memory>
#include <string>
#include <vector>

namespace kiosk::device {

/// Whether a stick can be read.
enum class MediumState {
  kReady,        ///< `folder` holds what is on it.
  kOtherFormat,  ///< Neither FAT, exFAT nor ext4.
  kNotMounted,   ///< The system has not let us in, or not yet.
  kNotSafe,      ///< Let in so that one could write to it or run what is on it.
};

/// A removable medium with a file system.
struct Medium {
  std::string id;  ///< The system's name: "sdb1".
  std::string label;
  MediumState state = MediumState::kNotMounted;
  std::string folder;       ///< Where it can be read; kReady only.
  std::string save_folder;  ///< Where files may be saved to it; empty when nowhere.
  bool operator==(const Medium&) const = default;
};

/// Which sticks are plugged in. Never mounts anything: the system does, read-only, so that the
/// terminal needs no rights (kiosk/README.md, "Sticks"). One thread, which is never held up.
class MediaWatch {
 public:
  virtual ~MediaWatch() = default;
  /// True when media came, went or changed since last asked. Costs nothing while nothing does.
  virtual bool changed() = 0;
  /// Sorted by id.
  virtual const std::vector<Medium>& media() const = 0;
};

/// The machine's sticks through udev; without udev there are none.
std::unique_ptr<MediaWatch> make_media_watch();

}  // namespace kiosk::device
