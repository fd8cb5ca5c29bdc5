#pragma once

#include "content/centre.h"
#include "content/page.h"
#include "content/po.h"
#include "content/problem.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::content {

using Date = std::chrono::year_month_day;

/// pack.toml of a base or of a centre.
struct ManifestSource {
  Place place;
  std::string kind;  ///< "base" or "centre".
  std::string id;
  std::string version;
  std::string base;  ///< A centre's: the id of the base it adds to.
  /// A centre's, see Manifest.
  int epoch = 1;
  Date created{};
  Date expires{};
  std::string min_program;
  bool require_reviewed = false;  ///< Visitors see no draft.
  std::string source_locale;
  std::vector<std::string> locales;                  ///< Pages and glossary.
  std::vector<std::string> terminal_locales;         ///< The terminal's words only.
  std::map<std::string, std::string> transliterate;  ///< Made locale → its source.
  std::map<std::string, Language> languages;
  /// Locale → what WordDivider::open() takes.
  std::map<std::string, std::string> dictionaries;
  /// Sites that sources and texts may name, with everything below them: "daad.de".
  std::vector<std::string> allowed_hosts;
};

/// A figure of facts.toml.
struct FactSource {
  Place place;
  std::variant<double, Date> value;
  std::string unit;  ///< "EUR", "months" …, see fact_units().
  Date valid_from{};
  Date review_by{};
  std::string confidence;
  std::string source;
  std::string url;
  int url_line = 0;
};

struct TopicSource {
  Place place;
  std::string id;
  std::string icon;
  Role role = Role::kTeal;
  std::vector<std::string> pages;
  std::vector<std::string> filters;
  std::optional<CalloutBlock::Kind> callout;
  bool glossary = false;
};

/// Something a text names that must exist elsewhere.
struct Reference {
  enum class Kind { kPage, kTerm, kFact, kPicture, kIcon } kind = Kind::kPage;
  std::string id;
  Place place;
};

/// A line {speech:FILE DIGEST} above a block: the recording that reads it.
struct SpeechMark {
  std::string file;    ///< In the page's folder speech/LANGUAGE.
  std::string digest;  ///< Of the words that were recorded, see speech_digest(); may be empty.
  int line = 0;
};

struct BlockSource {
  int line = 0;
  Block block;  ///< Facts still stand as {fact:…}; a chart's values only in value_text.
  std::optional<SpeechMark> speech = {};
  std::vector<int> item_lines = {};  ///< One an item, row or bar; empty for other blocks.
};

/// What pages and glossary words share: a Markdown file with front matter. Keys that
/// only the source language may hold are empty in translations.
struct ArticleSource {
  std::string file;
  std::string title;
  int title_line = 0;
  std::string summary;
  int summary_line = 0;
  std::vector<std::string> keywords;
  int keywords_line = 0;
  TranslationState state = TranslationState::kSource;
  std::string source_digest;  ///< As the translation claims; empty in the source.
  int digest_line = 0;
  std::string digest;  ///< Of this file's own title, summary and body.
  std::vector<Source> sources;
  std::vector<int> source_lines;  ///< One a source: the line of its url.
  Date reviewed{};
  Date review_by{};
  std::vector<Reference> references;
};

struct PageSource : ArticleSource {
  std::string icon;
  Role role = Role::kTeal;
  std::vector<std::string> filters;
  int filters_line = 0;
  std::vector<BlockSource> blocks;
  std::string takeaway;
  int takeaway_line = 0;
};

struct TermSource : ArticleSource {
  std::string german;
  int german_line = 0;
  std::vector<std::string> related;
  int related_line = 0;
  int text_line = 0;
  Inlines text;
};

struct FinderAnswerSource {
  Place place;
  std::string id;
  std::string icon;
  std::string next;
};
struct FinderQuestionSource {
  Place place;
  std::string id;
  std::vector<FinderAnswerSource> answers;
};
struct FinderOutcomeSource {
  Place place;
  std::string id;
  std::vector<std::string> pages;
};
struct FinderSource {
  Place place;
  std::string first;
  std::vector<FinderQuestionSource> questions;
  std::vector<FinderOutcomeSource> outcomes;
};

struct PictureSource {
  std::string file;
  std::string png;  ///< Made for the terminal, whatever kind the file is.
};

/// A recording made for the terminal, whatever kind the file is.
struct SpeechSource {
  std::string file;
  std::string name;  ///< In the pack: the digest of `opus`.
  std::string opus;
};
using Recordings = std::map<std::string, SpeechSource, std::less<>>;

template <typename T>
using ByLocale = std::map<std::string, T, std::less<>>;

/// A pack's folders, read whole: the base, and with a centre what it adds and replaces.
struct PackSource {
  ManifestSource base;
  std::optional<ManifestSource> centre_manifest;
  std::optional<Centre> centre;
  Place centre_place;                       ///< The file as a whole.
  std::map<std::string, int> centre_lines;  ///< By key; a service as "service.<id>".
  std::vector<TopicSource> topics;
  std::map<std::string, FactSource, std::less<>> facts;
  bool facts_broken = false;  ///< A facts.toml could not be read: nobody knows what it holds.
  ByLocale<Catalogue> catalogues;
  std::map<std::string, ByLocale<PageSource>, std::less<>> pages;
  std::map<std::string, ByLocale<TermSource>, std::less<>> terms;
  std::map<std::string, FinderSource, std::less<>> finders;
  std::map<std::string, PictureSource, std::less<>> pictures;
  /// By page, language and file.
  std::map<std::string, ByLocale<Recordings>, std::less<>> speech;
};

}  // namespace kiosk::content
