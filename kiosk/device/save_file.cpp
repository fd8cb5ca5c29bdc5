#include "device/save_file.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace kiosk::device {

namespace {

constexpr int kMostOfOneName = 99;
/// Short enough for every file system, with a number added.
constexpr std::size_t kMaxNameBytes = 100;

bool plain(std::string_view name) {
  if (name.empty() || name.size() > kMaxNameBytes || name.front() == '.') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
  });
}

Error unwritable(int code) {
  const auto error = [](std::string message) {
    return Error{ErrorCode::kUnwritable, std::move(message)};
  };
  switch (code) {
    case ENOSPC:
    case EDQUOT: return error("the stick is full; delete something on it, or take another");
    case EROFS:
    case EACCES:
    case EPERM: return error("the stick is write-protected; look for a switch, or take another");
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO: return error("the stick is not there any more; plug it in again");
    case EIO: return error("the stick was pulled out or is broken; try again, or take another");
    default: return error(std::string("the stick cannot be written: ") + std::strerror(code));
  }
}

/// "figures.csv" as "figures-2.csv"; the first has no number.
std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
}

/// Returns 0, or errno of what went wrong.
int write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file.get()) == 0 ? 0 : errno;
}

}  // namespace

Result<std::string> save_new_file(const std::string& folder_path, const std::string& name,
                                  std::string_view bytes) {
  if (!plain(name)) return Error{ErrorCode::kInvalidInput, "this is not a plain file name"};
  const Descriptor folder(::open(folder_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.ok()) return unwritable(errno);
  for (int number = 1; number <= kMostOfOneName; ++number) {
    const std::string chosen = numbered(name, number);
    const Descriptor file(::openat(folder.get(), chosen.c_str(),
                                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                   S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH));
    if (!file.ok() && errno == EEXIST) continue;
    if (!file.ok()) return unwritable(errno);
    int problem = write_all(file, bytes);
    // Without this the name itself may be lost when the stick is pulled out.
    if (problem == 0 && ::fsync(folder.get()) != 0) problem = errno;
    if (problem == 0) return chosen;
    ::unlinkat(folder.get(), chosen.c_str(), 0);
    return unwritable(problem);
  }
  return Error{ErrorCode::kTaken,
               "there are too many files of this name on the stick; delete some"};
}

}  // namespace kiosk::device
