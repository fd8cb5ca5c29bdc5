#pragma once

#include "content/key_list.h"
#include "content/manifest.h"
#include "content/pack_record.h"
#include "content/pack_refusal.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::content {

/// Which packs are for this terminal.
struct Terminal {
  std::string centre;
  Version program;  ///< This program's own.
  /// The pack it came with: nothing older is taken. Empty when it came without one.
  std::optional<SeenVersion> shipped;
};

/// A pack of the store and what is known of it.
struct StoredPack {
  std::string name;  ///< In the store.
  Manifest manifest;
  std::string signer;   ///< The key's owner.
  std::string comment;  ///< Signed with the pack, for people.
  KeyId key{};
  std::uint64_t size_bytes = 0;
  std::size_t pages = 0;
  std::size_t languages = 0;
};

using Verdict = std::variant<StoredPack, Refused>;

/// The key of `list` that `signature` names, when it is still trusted.
std::variant<TrustedKey, Refused> find_signer(const KeyList& list, const PackSignature& signature);

/// SQLite's own look at the structure of the file at `path`; reads all of it.
bool is_sound(const std::string& path);

/// Opens the copy of a pack at `path`, hardened, and looks whether it is for `terminal`. Call it
/// when the signature holds for these very bytes: nothing unsigned is ever opened.
Verdict judge_copy(const std::string& path, const TrustedKey& signer, const Terminal& terminal);

/// Whether a pack may follow what this terminal has shown, on this day; empty when it may.
std::optional<Refused> judge_turn(const StoredPack& pack, const PackRecord& record,
                                  const Terminal& terminal, std::chrono::sys_days today);

}  // namespace kiosk::content
