#include "content/file_digest.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace kiosk::content {

namespace {

constexpr std::size_t kBlockBytes = 256 << 10;

/// A file open for reading, which closes itself.
class Source {
 public:
  explicit Source(const std::string& path) : m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() {
    if (m_fd >= 0) ::close(m_fd);
  }
  bool ok() const { return m_fd >= 0; }
  /// As read(2), without interruptions.
  ssize_t read(std::vector<char>& block) const {
    ssize_t got = 0;
    do {
      got = ::read(m_fd, block.data(), block.size());
    } while (got < 0 && errno == EINTR);
    return got;
  }

 private:
  int m_fd;
};

}  // namespace

Result<PackDigest> digest_of_file(const std::string& path, std::uint64_t max_bytes) {
  const Source source(path);
  if (!source.ok()) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable;
    return Error{code, path + ": " + std::strerror(errno)};
  }
  PackHash hash;
  std::vector<char> block(kBlockBytes);
  std::uint64_t size = 0;
  for (;;) {
    const ssize_t got = source.read(block);
    if (got < 0) return Error{ErrorCode::kUnreadable, path + ": " + std::strerror(errno)};
    if (got == 0) return hash.finish();
    // The bytes that really came are counted, not the size the file claims.
    size += static_cast<std::uint64_t>(got);
    if (size > max_bytes) {
      return Error{ErrorCode::kUnreadable, path + ": larger than a pack may be"};
    }
    hash.add({block.data(), static_cast<std::size_t>(got)});
  }
}

std::string signature_path(const std::string& pack_path) {
  return pack_path + ".minisig";
}

}  // namespace kiosk::content
