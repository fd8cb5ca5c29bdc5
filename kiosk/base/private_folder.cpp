#include "base/private_folder.h"

#include "base/descriptor.h"
#include "base/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace kiosk {

namespace {

constexpr const char* kLockName = "lock";

Error from_errno(ErrorCode code, const std::string& path) {
  return {code, path + ": " + std::strerror(errno)};
}

class DiskNewFile final : public NewFile {
 public:
  DiskNewFile(Descriptor file, std::string path)
      : m_file(std::move(file)), m_path(std::move(path)) {}

  Status write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(m_file.get(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return from_errno(ErrorCode::kUnwritable, m_path);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return Done{};
  }
  // A failed fsync says nothing of what did reach the disk: the file counts as lost.
  Status finish() override {
    if (::fsync(m_file.get()) != 0) return from_errno(ErrorCode::kUnwritable, m_path);
    return Done{};
  }

 private:
  Descriptor m_file;
  std::string m_path;
};

class DiskLock final : public FolderLock {
 public:
  explicit DiskLock(Descriptor file) : m_file(std::move(file)) {}

 private:
  Descriptor m_file;
};

class DiskFolder final : public PrivateFolder {
 public:
  DiskFolder(Descriptor folder, std::string path)
      : m_folder(std::move(folder)), m_path(std::move(path)) {}

  Result<std::unique_ptr<NewFile>> create(const std::string& name) override {
    Descriptor file(::openat(m_folder.get(), name.c_str(),
                             O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                             S_IRUSR | S_IWUSR));
    if (!file.ok()) return from_errno(ErrorCode::kUnwritable, path(name));
    return std::unique_ptr<NewFile>(std::make_unique<DiskNewFile>(std::move(file), path(name)));
  }

  Status rename(const std::string& from, const std::string& to) override {
    if (::renameat(m_folder.get(), from.c_str(), m_folder.get(), to.c_str()) != 0) {
      return from_errno(ErrorCode::kUnwritable, path(to));
    }
    // Without this the rename itself may be lost with the power.
    if (::fsync(m_folder.get()) != 0) return from_errno(ErrorCode::kUnwritable, m_path);
    return Done{};
  }

  Status remove(const std::string& name) override {
    if (::unlinkat(m_folder.get(), name.c_str(), 0) != 0 && errno != ENOENT) {
      return from_errno(ErrorCode::kUnwritable, path(name));
    }
    return Done{};
  }

  Result<std::string> read(const std::string& name, std::uint64_t max_bytes) const override {
    return DiskFiles().read(path(name), max_bytes);
  }

  Result<std::vector<std::string>> list() const override {
    const DiskFiles files;
    auto names = files.list(m_path);
    if (!names) return names;
    std::erase_if(*names, [&](const std::string& name) { return !files.is_file(path(name)); });
    return names;
  }

  Result<std::uint64_t> free_bytes() const override {
    struct statvfs info {};
    if (::fstatvfs(m_folder.get(), &info) != 0) return from_errno(ErrorCode::kUnreadable, m_path);
    return std::uint64_t{info.f_bavail} * info.f_frsize;
  }

  Result<std::unique_ptr<FolderLock>> lock() override {
    Descriptor file(::openat(m_folder.get(), kLockName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                             S_IRUSR | S_IWUSR));
    if (!file.ok()) return from_errno(ErrorCode::kUnwritable, path(kLockName));
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      return from_errno(errno == EWOULDBLOCK ? ErrorCode::kTaken : ErrorCode::kUnwritable, m_path);
    }
    return std::unique_ptr<FolderLock>(std::make_unique<DiskLock>(std::move(file)));
  }

  std::string path(const std::string& name) const override { return join_path(m_path, name); }

 private:
  Descriptor m_folder;
  std::string m_path;
};

}  // namespace

Result<std::unique_ptr<PrivateFolder>> open_private_folder(const std::string& path) {
  if (const Status made = make_folder(path); !made) return made.error();
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.ok()) return from_errno(ErrorCode::kUnwritable, path);
  return std::unique_ptr<PrivateFolder>(std::make_unique<DiskFolder>(std::move(folder), path));
}

Status replace_file(PrivateFolder& folder, const std::string& name, std::string_view bytes) {
  const std::string staged = name + ".new";
  const auto write = [&]() -> Status {
    const auto file = folder.create(staged);
    if (!file) return file.error();
    if (const Status written = (*file)->write(bytes); !written) return written;
    return (*file)->finish();
  };
  Status done = write();
  if (done) done = folder.rename(staged, name);
  if (!done) (void)folder.remove(staged);
  return done;
}

}  // namespace kiosk
