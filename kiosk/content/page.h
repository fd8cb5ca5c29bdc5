#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::content {

/// Colour roles; a word in pack sources, never a value.
enum class Role { kTeal, kBlue, kClay, kGreen, kAmber, kPlum };

/// How far a translation has come; staff see it, visitors see a note when it is a draft.
enum class TranslationState { kSource, kReviewed, kDraft };

/// A stretch of running text. Exactly one of `term` and `page` may be set.
struct Inline {
  std::string text;  ///< UTF-8, facts already filled in and formatted for the locale.
  bool bold = false;
  std::string term;  ///< Glossary id; a tap opens its card.
  std::string page;  ///< Page id; a tap opens the page.
};
using Inlines = std::vector<Inline>;

struct ParagraphBlock {
  Inlines text;
};
struct HeadingBlock {
  std::string text;
};  ///< Second level; the title is the first.
struct ListBlock {
  std::vector<Inlines> items;
};
struct ChecklistBlock {
  std::vector<Inlines> items;
};
struct StepsBlock {
  std::vector<Inlines> items;
};  ///< Numbered, in order.
/// `kind` decides icon and colour: info teal, warning amber, danger clay, good green.
struct CalloutBlock {
  enum class Kind { kInfo, kWarning, kDanger, kGood } kind = Kind::kInfo;
  Inlines text;
};
struct FactRow {
  std::string icon;  ///< Material Design icon name.
  std::string label;
  Inlines value;
};
/// "At a glance"; the article shows it beside the text.
struct GlanceBlock {
  std::vector<FactRow> rows;
};
struct ChartBar {
  std::string label;
  double value = 0;
  std::string value_text;  ///< Formatted for the locale.
};
struct ChartBlock {
  std::string title;
  std::vector<ChartBar> bars;
  std::string source;  ///< One sentence under the chart: who counted, when.
};
struct PictureBlock {
  std::string picture;      ///< Name of a picture in the pack.
  std::string alternative;  ///< What a person who cannot see it should know.
};

using Block = std::variant<ParagraphBlock, HeadingBlock, ListBlock, ChecklistBlock, StepsBlock,
                           CalloutBlock, GlanceBlock, ChartBlock, PictureBlock>;

struct Source {
  std::string name;  ///< For people: "make-it-in-germany.com".
  std::string url;
  std::chrono::year_month_day date;  ///< When it was read.
};

/// One page in one language, ready to be placed on screens.
struct Page {
  std::string id;
  std::string locale;     ///< The language the text really is in.
  bool fallback = false;  ///< The wanted language is missing; show the note.
  TranslationState state = TranslationState::kSource;
  std::string title;
  std::string summary;
  std::string icon;
  Role role = Role::kTeal;
  std::vector<std::string> filters;  ///< Chip ids of its topic this page belongs to.
  std::vector<Block> blocks;
  /// One a block: the name of its recording in the pack, or empty. No element: none at all.
  std::vector<std::string> speech;
  std::vector<Source> sources;
  std::chrono::year_month_day reviewed;
  std::chrono::year_month_day review_by;
  std::string takeaway;  ///< Plain text for the QR code, at most 800 bytes; never empty.
};

/// What lists and tiles need of a page.
struct PageCard {
  std::string id;
  std::string locale;
  bool fallback = false;
  std::string title;
  std::string summary;
  std::string icon;
  Role role = Role::kTeal;
  std::vector<std::string> filters;
};

struct Filter {
  std::string id;
  std::string label;
};

/// A topic tile of the start screen with what its list shows.
struct Topic {
  std::string id;
  std::string locale;
  bool fallback = false;
  std::string title;
  std::string summary;  ///< Under the tile's title.
  std::string lead;     ///< Under the list's heading.
  std::string icon;
  Role role = Role::kTeal;
  bool glossary = false;  ///< "Words explained": the list is the glossary.
  std::vector<Filter> filters;
  std::optional<CalloutBlock> callout;  ///< At the foot of the list.
  std::vector<PageCard> pages;
};

struct Term {
  std::string id;
  std::string locale;
  bool fallback = false;
  TranslationState state = TranslationState::kSource;
  std::string title;
  std::string german;  ///< The German word a visitor meets in offices; may be empty.
  Inlines text;
  std::vector<std::string> related;  ///< Term ids.
};

/// One question of a decision tree, or its outcome.
struct FinderAnswer {
  std::string id;
  std::string label;
  std::string hint;  ///< May be empty.
  std::string icon;
  std::string next;  ///< Id of a question or of an outcome.
};
struct FinderQuestion {
  std::string id;
  std::string text;
  std::string hint;
  std::vector<FinderAnswer> answers;  ///< At most 6.
};
struct FinderOutcome {
  std::string id;
  std::string title;
  Inlines text;
  std::vector<PageCard> pages;  ///< Best first.
};
struct Finder {
  std::string id;
  std::string locale;
  bool fallback = false;
  std::string title;
  std::string summary;
  std::string first;  ///< Id of the first question.
  int longest = 0;    ///< Questions on the longest way, for "Question 3 of 6".
  std::vector<FinderQuestion> questions;
  std::vector<FinderOutcome> outcomes;
};

/// A hit of the search. `snippet` marks the found words in `bold`.
struct Hit {
  enum class Kind { kPage, kTerm } kind = Kind::kPage;
  PageCard card;  ///< For a term: its id, title and icon.
  Inlines snippet;
};

}  // namespace kiosk::content
