#pragma once

#include "base/files.h"
#include "content/pack_source.h"

#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// How far one text has come in one language.
enum class Progress { kSource, kReviewed, kDraft, kOutdated, kMissing };
const char* progress_name(Progress progress);

/// A page or glossary word with its languages.
struct StatusRow {
  std::string kind;  ///< "page" or "word".
  std::string id;
  std::map<std::string, Progress> progress;  ///< By locale.
};

/// The terminal's words in one language.
struct WordStatus {
  std::string state;  ///< Of the catalogue: "source", "reviewed", "draft"; empty when missing.
  int done = 0;
  int outdated = 0;  ///< Translated from an older English text; also counted in `done`.
  int total = 0;
};

struct TranslationStatus {
  std::vector<std::string> locales;  ///< In the order of pack.toml.
  std::vector<StatusRow> rows;
  std::map<std::string, WordStatus> words;
};

/// Languages made by transliteration follow their source and are not listed.
TranslationStatus translation_status(const PackSource& pack);

/// A table for people; its last lines count.
std::string status_text(const TranslationStatus& status);
std::string status_json(const TranslationStatus& status);

/// `text` of a translation with its source_digest set to `digest`; the line is added
/// before the end of the front matter when there is none. Nothing else changes.
std::string with_digest(const std::string& text, const std::string& digest);

}  // namespace kiosk::content
