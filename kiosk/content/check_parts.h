#pragma once

// The parts of check_pack(), one source file each.

#include "content/check.h"

namespace kiosk::content {

/// Topics, finders, pages and words name only what exists.
void check_references(const PackSource& pack, const CheckOptions& options, Problems& problems);
/// Decision trees end, and every part of them can be reached.
void check_finders(const PackSource& pack, Problems& problems);
/// Catalogues: keys, ICU messages, states, untranslated words.
void check_catalogues(const PackSource& pack, Problems& problems);
/// Translations of pages and words: missing, out of date, differently built.
void check_translations(const PackSource& pack, Problems& problems);
/// Recordings: named and there, of the words as they are, not too many bytes.
void check_speech(const PackSource& pack, Problems& problems);
/// Everything visitors read can be drawn; only where the options say with what.
void check_glyphs(const PackSource& pack, const CheckOptions& options, Problems& problems);
/// Sources and texts name sites of the allowed list only.
void check_links(const PackSource& pack, Problems& problems);
/// Notes on what is hard to read: long sentences, paragraphs and pages.
void check_reading(const PackSource& pack, Problems& problems);
/// Words that look like others because they mix alphabets or digits.
void check_spelling(const PackSource& pack, Problems& problems);
/// Facts and pages that somebody should have looked at again.
void check_dates(const PackSource& pack, const Date& today, Problems& problems);
/// The centre's languages and services fit the base.
void check_centre(const PackSource& pack, Problems& problems);

/// Where a key of centre.toml stands; a service is "service.<id>".
Place centre_place(const PackSource& pack, const std::string& key);

/// The ids of a map, for remedies.
template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  for (const auto& entry : map) keys.push_back(entry.first);
  return keys;
}

}  // namespace kiosk::content
