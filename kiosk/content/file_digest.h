#pragma once

#include "content/signature.h"

#include <cstdint>
#include <string>

namespace kiosk::content {

/// What a pack file may weigh.
constexpr std::uint64_t kMaxPackBytes = std::uint64_t{512} << 20;

/// What a signature of the file at `path` signs; reads it once, in pieces.
/// Errors: kNotFound, kUnreadable (no file, or larger than `max_bytes`).
Result<PackDigest> digest_of_file(const std::string& path, std::uint64_t max_bytes);

/// "x.kpack" → "x.kpack.minisig", the name minisign looks for.
std::string signature_path(const std::string& pack_path);

}  // namespace kiosk::content
