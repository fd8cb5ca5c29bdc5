#include "base/byte_source.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace kiosk {

namespace {

Error from_errno(ErrorCode code, const std::string& name) {
  return {code, name + ": " + std::strerror(errno)};
}

class FileBytes final : public ByteSource {
 public:
  FileBytes(Descriptor file, std::string name, std::uint64_t claimed)
      : m_file(std::move(file)), m_name(std::move(name)), m_claimed(claimed) {}

  Result<std::size_t> read(std::span<char> block) override {
    ssize_t got = 0;
    do {
      got = ::read(m_file.get(), block.data(), block.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) return from_errno(ErrorCode::kUnreadable, m_name);
    return static_cast<std::size_t>(got);
  }
  std::uint64_t claimed_bytes() const override { return m_claimed; }

 private:
  Descriptor m_file;
  std::string m_name;
  std::uint64_t m_claimed;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path) {
  // Without O_NONBLOCK a FIFO would wait for its writer for ever.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) {
    return from_errno(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, path);
  }
  return take_bytes(file, path);
}

Result<std::unique_ptr<ByteSource>> take_bytes(int descriptor, std::string name) {
  Descriptor file(descriptor);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return from_errno(ErrorCode::kUnreadable, name);
  if (!S_ISREG(info.st_mode)) return Error{ErrorCode::kUnreadable, name + ": not a file"};
  return std::unique_ptr<ByteSource>(std::make_unique<FileBytes>(
      std::move(file), std::move(name), static_cast<std::uint64_t>(info.st_size)));
}

}  // namespace kiosk
