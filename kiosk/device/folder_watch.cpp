#include "device/folder_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace kiosk::device {

namespace {

/// A file counts when its writer has closed it: before, it may be half written.
constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;

}  // namespace

Result<FolderWatch> FolderWatch::open(const std::vector<std::string>& folders) {
  const int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) return Error{ErrorCode::kUnsupported, std::strerror(errno)};
  FolderWatch watch(descriptor);
  for (const std::string& folder : folders) {
    if (const Status watched = watch.watch_with_folders_inside(folder); !watched) {
      return watched.error();
    }
  }
  return watch;
}

FolderWatch& FolderWatch::operator=(FolderWatch&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  std::swap(m_folders, other.m_folders);
  return *this;
}

FolderWatch::~FolderWatch() {
  if (m_descriptor >= 0) close(m_descriptor);
}

Status FolderWatch::watch(const std::string& folder) {
  const int number = inotify_add_watch(m_descriptor, folder.c_str(), kChanges);
  if (number < 0) return Error{ErrorCode::kUnreadable, folder + ": " + std::strerror(errno)};
  m_folders[number] = folder;
  return Done{};
}

Status FolderWatch::watch_with_folders_inside(const std::string& folder) {
  if (const Status watched = watch(folder); !watched) return watched;
  namespace fs = std::filesystem;
  std::error_code error;
  auto inside = fs::recursive_directory_iterator(folder, error);
  for (; !error && inside != fs::recursive_directory_iterator(); inside.increment(error)) {
    if (!inside->is_directory()) continue;
    if (const Status watched = watch(inside->path().string()); !watched) return watched;
  }
  return Done{};
}

bool FolderWatch::changed() {
  bool changed = false;
  alignas(inotify_event) std::array<char, 4096> block{};
  for (;;) {
    const ssize_t got = read(m_descriptor, block.data(), block.size());
    if (got <= 0) return changed;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event{};
      std::memcpy(&event, &block[at], sizeof event);
      const char* const name = &block[at + sizeof event];
      at += sizeof event + event.len;
      const bool folder = (event.mask & IN_ISDIR) != 0;
      const auto parent = m_folders.find(event.wd);
      if (folder && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0 && parent != m_folders.end()) {
        // What is already gone again needs no watching.
        (void)watch_with_folders_inside(parent->second + '/' + name);
      }
      // A new file is empty until its writer closes it.
      changed = changed || folder || (event.mask & IN_CREATE) == 0;
    }
  }
}

}  // namespace kiosk::device
