#include "content/file_digest.h"

#include "base/byte_source.h"

#include <vector>

namespace kiosk::content {

namespace {

constexpr std::size_t kBlockBytes = 256 << 10;

}  // namespace

Result<PackDigest> digest_of_file(const std::string& path, std::uint64_t max_bytes) {
  const auto source = open_bytes(path);
  if (!source) return source.error();
  PackHash hash;
  std::vector<char> block(kBlockBytes);
  std::uint64_t size = 0;
  for (;;) {
    const auto got = (*source)->read(block);
    if (!got) return got.error();
    if (*got == 0) return hash.finish();
    // The bytes that really came are counted, not the size the file claims.
    size += *got;
    if (size > max_bytes) {
      return Error{ErrorCode::kUnreadable, path + ": larger than a pack may be"};
    }
    hash.add({block.data(), *got});
  }
}

std::string signature_path(const std::string& pack_path) {
  return pack_path + ".minisig";
}

}  // namespace kiosk::content
