#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace kiosk {

/// Bytes that come in pieces, from a medium that may go at any moment. One thread at a time.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills the beginning of `block` and tells how far; 0 at the end. Errors: kUnreadable.
  virtual Result<std::size_t> read(std::span<char> block) = 0;
  /// What the medium says there is; what really comes may be more or less.
  virtual std::uint64_t claimed_bytes() const = 0;
};

/// A file of the disk. Whatever is no plain file is refused without being waited for.
/// Errors: kNotFound, kUnreadable.
Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path);

/// Takes over `descriptor`, an open file; `name` is for sentences. Errors: kUnreadable.
Result<std::unique_ptr<ByteSource>> take_bytes(int descriptor, std::string name);

}  // namespace kiosk
