#pragma once

#include "base/result.h"

#include <map>
#include <string>
#include <vector>

namespace kiosk::device {

/// Notices when a file in some folders, or in a folder inside them, has been saved, moved or
/// deleted. Costs nothing while nothing changes. One thread, which is never held up.
class FolderWatch {
 public:
  /// Errors: kUnreadable when a folder cannot be watched, kUnsupported when the system
  /// watches nothing more.
  static Result<FolderWatch> open(const std::vector<std::string>& folders);
  FolderWatch(FolderWatch&& other) noexcept { *this = std::move(other); }
  FolderWatch& operator=(FolderWatch&& other) noexcept;
  ~FolderWatch();

  /// True when something has changed since last asked.
  bool changed();

 private:
  explicit FolderWatch(int descriptor) : m_descriptor(descriptor) {}
  Status watch(const std::string& folder);
  Status watch_with_folders_inside(const std::string& folder);

  int m_descriptor = -1;
  std::map<int, std::string> m_folders;  ///< By the system's number of the watch.
};

}  // namespace kiosk::device
