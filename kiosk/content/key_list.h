#pragma once

#include "content/signature.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Somebody whose packs a terminal takes.
struct TrustedKey {
  PackPublicKey key;
  std::string owner;                 ///< For staff: "Advice centre Accra".
  std::vector<std::string> centres;  ///< Whose packs it may sign; "*" stands for all.
  bool revoked = false;              ///< Known, and no longer trusted.

  bool may_sign_for(std::string_view centre) const;
};

/// Which keys a terminal trusts. The first list comes with the machine's configuration; a
/// later one replaces it when enough of the first one's root keys have signed it.
/// Its format: content/REFERENCE.md, "Keys".
struct KeyList {
  int number = 1;  ///< Of this list; only ever replaced by a higher one.
  std::vector<TrustedKey> keys;
  std::vector<PackPublicKey> roots;  ///< May sign the next list. None: there is no next one.
  int threshold = 1;                 ///< How many of them must.

  /// `file` is for sentences. Errors: kUnreadable, the first mistake in plain words.
  static Result<KeyList> parse(std::string_view text, const std::string& file);

  /// Null when the list does not know it.
  const TrustedKey* find(const KeyId& id) const;
  /// Whether enough different root keys of this list have signed `next`; `signatures` holds
  /// one or more signature files, one after the other. Signatures of others do not count.
  /// Errors: kInvalidInput.
  Status allows(std::string_view next, std::string_view signatures) const;
};

}  // namespace kiosk::content
