#pragma once

#include <string>
#include <vector>

namespace kiosk::content {

/// Why a text is sent to a translator, or that it need not be.
enum class UnitState {
  kMissing,   ///< Nobody has translated it.
  kOutdated,  ///< Its source has changed since it was translated.
  kDraft,     ///< Translated, read by no native speaker.
  kReviewed,
};

/// One text of a pack as a translator sees it, whatever file it travels in.
struct TranslationUnit {
  /// What it is, for life: "page/study/title", "page/study/3" (the third part of the body),
  /// "glossary/recognition/1", "words/bar.back". Unique in a file; no spaces.
  std::string id;
  std::string source;  ///< In the markup of the sources, in the pack's source language.
  std::string also;    ///< The same text in TranslationFile::also_locale; may be empty.
  std::string target;  ///< What stands in the language today, or came back; empty when nothing.
  UnitState state = UnitState::kMissing;
  std::string context;  ///< Where visitors meet it: "Page “Study in Germany”, list".
  std::string note;     ///< What a translator should know: the use of the text, its length.

  friend bool operator==(const TranslationUnit&, const TranslationUnit&) = default;
};

/// What travels to a translator and back: the texts of one pack for one language, in the
/// order in which visitors read them.
struct TranslationFile {
  std::string pack;  ///< Id and version of the pack: "base 2026.11.1".
  std::string source_locale;
  std::string target_locale;
  std::string also_locale;  ///< A second source language, or empty.
  std::vector<TranslationUnit> units;

  friend bool operator==(const TranslationFile&, const TranslationFile&) = default;
};

}  // namespace kiosk::content
