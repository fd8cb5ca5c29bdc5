#include "base/files.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

Error from_errno(ErrorCode code, std::string_view path) {
  return {code, std::string(path) + ": " + std::strerror(errno)};
}

Error too_large(std::string_view path, std::uint64_t max_bytes) {
  return {ErrorCode::kUnreadable,
          std::string(path) + ": larger than the " + std::to_string(max_bytes) + " bytes allowed"};
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

enum class Keep { kNothing, kRights };

/// `mode` is for a new file, before the process's umask.
Status replace_file(const std::string& path, std::string_view bytes, mode_t mode, Keep keep) {
  const std::string staged = path + ".new";
  {
    const Descriptor file(::open(staged.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (!file.ok()) return from_errno(ErrorCode::kUnwritable, staged);
    struct stat before {};
    const bool known = keep == Keep::kRights && ::stat(path.c_str(), &before) == 0;
    if (known) static_cast<void>(::fchmod(file.get(), before.st_mode & ~S_IFMT));
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) {
      const Error error = from_errno(ErrorCode::kUnwritable, staged);
      ::unlink(staged.c_str());
      return error;
    }
  }
  if (::rename(staged.c_str(), path.c_str()) != 0) {
    const Error error = from_errno(ErrorCode::kUnwritable, path);
    ::unlink(staged.c_str());
    return error;
  }
  // Without this the rename itself may be lost with the power.
  const std::string parent = fs::path(path).parent_path().string();
  const Descriptor folder(
      ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.ok() || ::fsync(folder.get()) != 0) return from_errno(ErrorCode::kUnwritable, path);
  return Done{};
}

Status is_there(const std::string& folder, const std::error_code& error) {
  if (!error && fs::is_directory(folder)) return Done{};
  return Error{ErrorCode::kUnwritable,
               folder + ": " + (error ? error.message() : std::string("not a folder"))};
}

}  // namespace

Result<std::string> DiskFiles::read(std::string_view path, std::uint64_t max_bytes) const {
  const std::string name(path);
  const Descriptor file(::open(name.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.ok()) {
    return from_errno(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path);
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return from_errno(ErrorCode::kUnreadable, path);
  if (!S_ISREG(info.st_mode)) return Error{ErrorCode::kUnreadable, name + ": not a file"};
  std::string content;
  char block[1 << 16];
  for (;;) {
    const ssize_t got = ::read(file.get(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return from_errno(ErrorCode::kUnreadable, path);
    if (got == 0) return content;
    // The bytes that really came are counted, not the size the file claims.
    if (content.size() + static_cast<std::size_t>(got) > max_bytes) {
      return too_large(path, max_bytes);
    }
    content.append(block, static_cast<std::size_t>(got));
  }
}

Result<std::vector<std::string>> DiskFiles::list(std::string_view folder) const {
  std::error_code error;
  std::vector<std::string> names;
  auto entry = fs::directory_iterator(fs::path(folder), error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  if (error) {
    const bool missing = error == std::errc::no_such_file_or_directory;
    return Error{missing ? ErrorCode::kNotFound : ErrorCode::kUnreadable,
                 std::string(folder) + ": " + error.message()};
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFiles::is_file(std::string_view path) const {
  std::error_code error;
  return fs::is_regular_file(fs::path(path), error);
}

bool DiskFiles::is_folder(std::string_view path) const {
  std::error_code error;
  return fs::is_directory(fs::path(path), error);
}

Result<std::string> MemoryFiles::read(std::string_view path, std::uint64_t max_bytes) const {
  const auto found = content.find(path);
  if (found == content.end()) {
    return Error{ErrorCode::kNotFound, std::string(path) + ": no such file"};
  }
  if (found->second.size() > max_bytes) return too_large(path, max_bytes);
  return found->second;
}

Result<std::vector<std::string>> MemoryFiles::list(std::string_view folder) const {
  const std::string prefix = std::string(folder) + '/';
  std::set<std::string> names;
  for (auto it = content.lower_bound(prefix); it != content.end(); ++it) {
    if (it->first.compare(0, prefix.size(), prefix) != 0) break;
    const std::string rest = it->first.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  if (names.empty()) {
    return Error{ErrorCode::kNotFound, std::string(folder) + ": no such folder"};
  }
  return std::vector<std::string>(names.begin(), names.end());
}

bool MemoryFiles::is_file(std::string_view path) const {
  return content.count(path) != 0;
}

bool MemoryFiles::is_folder(std::string_view path) const {
  return list(path).ok();
}

Status replace_file(const std::string& path, std::string_view bytes) {
  return replace_file(path, bytes, S_IRUSR | S_IWUSR, Keep::kNothing);
}

Status replace_shared_file(const std::string& path, std::string_view bytes) {
  return replace_file(path, bytes, S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH,
                      Keep::kRights);
}

Status make_folder(const std::string& path) {
  std::error_code error;
  const bool created = fs::create_directories(path, error);
  if (created && !error) fs::permissions(path, fs::perms::owner_all, error);
  return is_there(path, error);
}

Status make_shared_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return is_there(path, error);
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && path.back() != '/') path += '/';
  return path.append(name);
}

}  // namespace kiosk
