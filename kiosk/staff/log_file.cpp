#include "staff/log_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace kiosk::staff {

namespace {

/// A POSIX file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : m_fd(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  int get() const { return m_fd; }
  bool ok() const { return m_fd >= 0; }

 private:
  int m_fd;
};

Error unwritable(const std::string& path) {
  return {ErrorCode::kUnwritable, path + ": " + std::strerror(errno)};
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

/// A new file's name is lost with the power until its folder is on the disk, too.
bool sync_folder(const std::string& path) {
  const std::string parent = std::filesystem::path(path).parent_path().string();
  const Descriptor folder(
      ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder.ok() && ::fsync(folder.get()) == 0;
}

}  // namespace

LogLock::LogLock(const std::string& state_folder)
    : m_folder(::open(state_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  // The folder, because the head is another file after each entry.
  while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR) {
  }
}

LogLock::~LogLock() {
  if (m_folder >= 0) ::close(m_folder);
}

Status append_to_file(const std::string& path, std::uint64_t size_before, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                               S_IRUSR | S_IWUSR));
  struct stat info {};
  if (!file.ok() || ::fstat(file.get(), &info) != 0) return unwritable(path);
  if (!S_ISREG(info.st_mode) || static_cast<std::uint64_t>(info.st_size) != size_before) {
    return Error{ErrorCode::kDamaged, path + ": something else has written here meanwhile"};
  }
  const bool written = write_all(file.get(), bytes) && ::fsync(file.get()) == 0;
  if (written && (size_before != 0 || sync_folder(path))) return Done{};
  const Error error = unwritable(path);
  // Where even this fails, the next opening sets the half line aside.
  [[maybe_unused]] const int cut = ::ftruncate(file.get(), static_cast<off_t>(size_before));
  return error;
}

Status cut_file(const std::string& path, std::uint64_t size) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!file.ok() || ::ftruncate(file.get(), static_cast<off_t>(size)) != 0 ||
      ::fsync(file.get()) != 0) {
    return unwritable(path);
  }
  return Done{};
}

}  // namespace kiosk::staff
