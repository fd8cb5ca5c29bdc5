#pragma once

#include "base/byte_source.h"
#include "content/key_list.h"
#include "content/pack_judge.h"
#include "content/signature.h"

#include <optional>
#include <string>

namespace kiosk::content {

/// A stick's file in memory.
class MemoryBytes final : public ByteSource {
 public:
  explicit MemoryBytes(std::string bytes) : m_bytes(std::move(bytes)), m_claimed(m_bytes.size()) {}

  /// The stick is pulled out after so many bytes.
  MemoryBytes& ends_in_error_at(std::size_t offset);
  MemoryBytes& claims(std::uint64_t bytes);

  Result<std::size_t> read(std::span<char> block) override;
  std::uint64_t claimed_bytes() const override { return m_claimed; }

 private:
  std::string m_bytes;
  std::size_t m_done = 0;
  std::optional<std::size_t> m_error_at;
  std::uint64_t m_claimed;
};

struct SignedPack {
  std::string bytes;
  std::string signature;
};

/// What the example pack says, and what a test wants otherwise.
struct PackWishes {
  std::string version = "2026.11.1";
  std::string created = "2026-11-22";
  std::string expires = "2027-05-31";
  std::string more = "";   ///< Lines for the centre's pack.toml.
  std::string title = "";  ///< Another title of the page "study"; empty: its own.
};

/// The example pack for Accra as `wishes` say, signed with `key`.
SignedPack make_pack(const PackSecretKey& key, const PackWishes& wishes = {});
SignedPack signed_by(const PackSecretKey& key, std::string bytes);

PackSecretKey new_pack_key();
/// A list of one key that may sign for `centre`.
KeyList trusting(const PackSecretKey& key, const std::string& centre = "gh-accra");
/// Accra's, with the program 1.0 and no pack of its own.
Terminal accra();

}  // namespace kiosk::content
