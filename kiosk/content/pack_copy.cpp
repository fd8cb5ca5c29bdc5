#include "content/pack_copy.h"

#include "content/file_digest.h"

#include <optional>
#include <vector>

namespace kiosk::content {

namespace {

constexpr std::size_t kBlockBytes = 256 << 10;
/// Stays free: the agenda must always be able to write.
constexpr std::uint64_t kReserveBytes = std::uint64_t{16} << 20;

Refused too_large() {
  return {Refusal::kTooLarge,
          "the file is larger than the " + std::to_string(kMaxPackBytes >> 20) + " MiB allowed"};
}

std::optional<Refused> has_room(const PrivateFolder& folder, std::uint64_t bytes) {
  if (bytes > kMaxPackBytes) return too_large();
  const auto free = folder.free_bytes();
  if (!free) return Refused{Refusal::kUnwritable, free.error().message};
  if (*free >= bytes + kReserveBytes) return std::nullopt;
  return Refused{Refusal::kNoSpace, "the terminal has " + std::to_string(*free >> 20) +
                                        " MiB left, too few for the pack"};
}

Refused not_written(const PrivateFolder& folder, const Error& error) {
  const auto free = folder.free_bytes();
  const bool full = free && *free < kBlockBytes;
  return {full ? Refusal::kNoSpace : Refusal::kUnwritable, error.message};
}

}  // namespace

std::variant<PackDigest, Refused> copy_pack(
    ByteSource& pack, PrivateFolder& folder, const std::string& name,
    const std::function<bool(std::uint64_t, std::uint64_t)>& progress) {
  const std::uint64_t claimed = pack.claimed_bytes();
  if (auto refused = has_room(folder, claimed)) return *std::move(refused);
  const auto file = folder.create(name);
  if (!file) return not_written(folder, file.error());
  PackHash hash;
  std::vector<char> block(kBlockBytes);
  std::uint64_t done = 0;
  for (;;) {
    const auto got = pack.read(block);
    if (!got) return Refused{Refusal::kMediumGone, got.error().message};
    if (*got == 0) break;
    // The bytes that really came are counted, not those the medium claims.
    done += *got;
    if (done > kMaxPackBytes) return too_large();
    const std::string_view bytes(block.data(), *got);
    hash.add(bytes);
    if (const Status put = (*file)->write(bytes); !put) return not_written(folder, put.error());
    if (progress && !progress(done, claimed)) return Refused{Refusal::kStopped, "stopped"};
  }
  if (const Status put = (*file)->finish(); !put) return not_written(folder, put.error());
  return hash.finish();
}

}  // namespace kiosk::content
