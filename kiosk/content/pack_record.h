#pragma once

#include "base/result.h"
#include "content/version.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

/// The highest version of a pack that a terminal has shown. No older one comes after it.
struct SeenVersion {
  std::int64_t epoch = 1;
  Version version;
  std::string pack;  ///< Its name in the store: another content of this version is refused.
};

/// What the store remembers outside the packs. A pack's name there is the digest of its bytes
/// in hexadecimal, so that a file under a wrong name shows.
struct PackRecord {
  std::string active;                       ///< Empty: the terminal shows the pack it came with.
  std::string previous;                     ///< Kept to go back to; may be empty.
  std::map<std::string, SeenVersion> seen;  ///< By the pack's id.
  /// The newest day on which a pack taken here was made. Today is not before it, whatever the
  /// clock says: a clock that went back hides no expiry.
  std::optional<std::chrono::sys_days> latest_day;
  /// Digest of the list of keys that replaced the configured one; may be empty.
  std::string key_list;

  /// One value a line, the last line a digest over those above.
  std::string text() const;
  /// Errors: kDamaged; kTooNew.
  static Result<PackRecord> parse(std::string_view text);
};

/// A digest as the name of a file.
bool is_digest_name(std::string_view name);

}  // namespace kiosk::content
