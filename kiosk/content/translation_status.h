#pragma once

#include "base/files.h"
#include "base/result.h"
#include "content/pack_source.h"
#include "content/translation_unit.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// How much is in each state of a translation; by UnitState.
struct StateCounts {
  std::array<int, 4> of{};

  int& operator[](UnitState state) { return of[static_cast<std::size_t>(state)]; }
  int operator[](UnitState state) const { return of[static_cast<std::size_t>(state)]; }
  int total() const;
  StateCounts& operator+=(const StateCounts& other);
  friend bool operator==(const StateCounts&, const StateCounts&) = default;
};

/// Texts as a translator gets them, and the words of their source.
struct Amount {
  StateCounts texts;
  StateCounts words;

  Amount& operator+=(const Amount& other);
};

/// What is translated as one: a page, a glossary word, a finder, or the terminal's words.
struct StatusRow {
  enum class Kind { kPage, kGlossary, kFinder, kTerminal };
  Kind kind = Kind::kPage;
  std::string id;                         ///< Empty for the terminal's words.
  std::map<std::string, Amount> amounts;  ///< By locale; none where it is not to be translated.
};
/// "page", "glossary", "finder", "terminal".
const char* kind_name(StatusRow::Kind kind);

/// How far a pack has come in every language people translate it into.
struct TranslationStatus {
  std::string source_locale;
  std::vector<std::string> locales;  ///< In the order of pack.toml, without the source.
  std::vector<StatusRow> rows;  ///< Pages in the order of the topics, words, finders, terminal.

  Amount total(const std::string& locale) const;
  Amount total() const;
};

/// Counts the texts whose source stands in `folder`, the base's or the centre's, as
/// collect_units() would send them. Languages the program makes from another one follow that
/// one and are not listed. Errors: kUnreadable, a file that is gone since the pack was read.
Result<TranslationStatus> translation_status(const PackSource& pack, const Files& files,
                                             const std::string& folder);

}  // namespace kiosk::content
