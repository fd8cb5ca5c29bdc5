#include "content/digest.h"
#include "content/fact_marks.h"
#include "content/fences.h"
#include "content/markdown.h"
#include "content/source_readers.h"
#include "content/source_text.h"
#include "content/speech_marks.h"
#include "content/table_reader.h"

namespace kiosk::content {

namespace {

/// A title must fit on a card and a summary under it, in every language.
constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestSummary = 400;

void check_length(TableReader& reader, std::string_view key, const std::string& text,
                  std::size_t longest, Problems& problems) {
  if (text.size() <= longest) return;
  problems.error("long-text"_rule, reader.place(key), "The " + std::string(key) + " is too long.",
                 "Shorten it to " + std::to_string(longest / 2) + " letters or less.");
}

void read_sources(TableReader& reader, ArticleSource& article, Problems& problems) {
  for (const TomlNode* node : reader.tables("sources")) {
    TableReader source(*node->as<TomlTable>(), {article.file, node->line}, "a source", problems);
    Source read;
    read.name = source.text("name", Need::kRequired);
    read.url = source.text("url", Need::kRequired);
    read.date = source.date("date", Need::kRequired).value_or(Date{});
    source.finish();
    article.sources.push_back(std::move(read));
    article.source_lines.push_back(source.place("url").line);
  }
}

void read_review(TableReader& reader, ArticleSource& article, Problems& problems) {
  read_sources(reader, article, problems);
  if (article.sources.empty()) {
    problems.error("no-source"_rule, reader.place("sources"), "The text names no source.",
                   "Add [[sources]] with name, url and date.");
  }
  article.reviewed = reader.date("reviewed", Need::kRequired).value_or(Date{});
  article.review_by = reader.date("review_by", Need::kRequired).value_or(Date{});
  const bool both = article.reviewed.ok() && article.review_by.ok();
  if (both && article.review_by <= article.reviewed) {
    problems.error("date-order"_rule, reader.place("review_by"),
                   "The page must be looked at again before it was reviewed.",
                   "Write a review_by later than reviewed.");
  }
}

/// Keys of a source file that a translation inherits; writing them there would let
/// the two drift apart.
void refuse_inherited(TableReader& reader, const std::vector<std::string>& keys,
                      Problems& problems) {
  for (const std::string& key : keys) {
    if (reader.any(key) == nullptr) continue;
    problems.error("inherited-key"_rule, reader.place(key),
                   "\"" + key + "\" may only stand in the source language's file.",
                   "Remove the line; the translation inherits it.");
  }
}

void read_common(TableReader& reader, ArticleSource& article, bool is_source, Problems& problems) {
  article.title = reader.text("title", Need::kRequired);
  article.title_line = reader.place("title").line;
  article.keywords = reader.texts("keywords");
  article.keywords_line = reader.place("keywords").line;
  check_length(reader, "title", article.title, kLongestTitle, problems);
  const std::vector<std::string> states = is_source ? std::vector<std::string>{"source"}
                                                    : std::vector<std::string>{"draft", "reviewed"};
  const std::string state = reader.word("translation", states, Need::kRequired);
  article.state = state == "source"     ? TranslationState::kSource
                  : state == "reviewed" ? TranslationState::kReviewed
                                        : TranslationState::kDraft;
  if (!is_source) article.source_digest = reader.text("source_digest", Need::kOptional);
  article.digest_line = reader.place("source_digest").line;
}

/// The parts of an article file, and its front matter as a table.
struct Opened {
  FrontMatter parts;
  TomlTable table;
};

std::optional<Opened> open_article(std::string_view text, const std::string& file,
                                   Problems& problems) {
  const std::optional<FrontMatter> parts = split_front_matter(text, file, problems);
  if (!parts) return std::nullopt;
  std::optional<TomlTable> table = parse_toml(parts->front, file, parts->front_line, problems);
  if (!table) return std::nullopt;
  return Opened{*parts, std::move(*table)};
}

void note_facts(const std::string& text, int line, ArticleSource& article, Problems& problems) {
  add_references({Inline{text, false, {}, {}}}, {article.file, line}, article.references, problems);
}

void check_content(const PageSource& page, Problems& problems) {
  if (page.blocks.empty()) {
    problems.error("empty-page"_rule, {page.file, 0}, "The page has no text.", "Write the page.");
  }
  if (page.takeaway.empty()) {
    problems.error("no-takeaway"_rule, {page.file, page.takeaway_line},
                   "The page has no take-away.",
                   "Add a block ```takeaway with the most important in at most 800 bytes.");
  }
}

}  // namespace

std::optional<PageSource> read_page(std::string_view text, const std::string& file, bool is_source,
                                    Problems& problems) {
  const std::optional<Opened> opened = open_article(text, file, problems);
  if (!opened) return std::nullopt;
  PageSource page;
  page.file = file;
  TableReader reader(opened->table, {file, 1}, is_source ? "a page" : "a translated page",
                     problems);
  read_common(reader, page, is_source, problems);
  page.summary = reader.text("summary", Need::kRequired);
  page.summary_line = reader.place("summary").line;
  check_length(reader, "summary", page.summary, kLongestSummary, problems);
  if (is_source) {
    page.icon = reader.text("icon", Need::kRequired);
    page.references.push_back({Reference::Kind::kIcon, page.icon, reader.place("icon")});
    page.role = role_from(reader.word("role", role_names(), Need::kRequired));
    page.filters = reader.texts("filters");
    page.filters_line = reader.place("filters").line;
    read_review(reader, page, problems);
  } else {
    refuse_inherited(reader, {"icon", "role", "filters", "sources", "reviewed", "review_by"},
                     problems);
  }
  reader.finish();
  note_facts(page.title, page.title_line, page, problems);
  note_facts(page.summary, page.summary_line, page, problems);
  const Place body{file, opened->parts.body_line};
  const SpeechMarks marks = take_speech_marks(opened->parts.body, body, problems);
  for (const MarkdownBlock& block : parse_markdown(marks.blanked, body, problems)) {
    add_block(block, page, problems);
  }
  for (BlockSource& block : page.blocks) {
    if (const auto* mark = mark_above(marks, block.line)) block.speech = *mark;
  }
  check_mark_places(marks, page, problems);
  check_content(page, problems);
  // A recording changes no word: translations stay up to date.
  page.digest = source_digest(page.title, page.summary, marks.left_out);
  return page;
}

std::optional<TermSource> read_term(std::string_view text, const std::string& file, bool is_source,
                                    Problems& problems) {
  const std::optional<Opened> opened = open_article(text, file, problems);
  if (!opened) return std::nullopt;
  TermSource term;
  term.file = file;
  TableReader reader(opened->table, {file, 1},
                     is_source ? "a glossary word" : "a translated glossary word", problems);
  read_common(reader, term, is_source, problems);
  if (is_source) {
    term.german = reader.text("german", Need::kOptional);
    term.german_line = reader.place("german").line;
    term.related = reader.texts("related");
    term.related_line = reader.place("related").line;
    read_review(reader, term, problems);
  } else {
    refuse_inherited(reader, {"german", "related", "sources", "reviewed", "review_by"}, problems);
  }
  reader.finish();
  const Place body{file, opened->parts.body_line};
  term.text = parse_inlines(opened->parts.body, body, problems);
  const std::string_view lines = opened->parts.body;
  term.text_line = body.line + line_of(lines, lines.find_first_not_of(" \t\n")) - 1;
  add_references(term.text, body, term.references, problems);
  if (trimmed(plain_text(term.text)).empty()) {
    problems.error("empty-page"_rule, {file, 0}, "The glossary word is not explained.",
                   "Write one to three short sentences under the front matter.");
  }
  term.digest = source_digest(term.title, "", opened->parts.body);
  return term;
}

}  // namespace kiosk::content
