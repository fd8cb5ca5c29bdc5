#include "content/translation_units.h"

#include "content/source_text.h"

#include <algorithm>
#include <set>

namespace kiosk::content {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <typename Article>
ArticleTexts texts_of(const char* kind, const std::string& id, const ByLocale<Article>& locales,
                      const std::string& source, const std::string& locale) {
  ArticleTexts texts{std::string(kind) + '/' + id + '/', nullptr, nullptr};
  if (const auto found = locales.find(source); found != locales.end()) {
    texts.source = &found->second;
  }
  if (const auto found = locales.find(locale); found != locales.end()) {
    texts.translation = &found->second;
  }
  return texts;
}

/// The pages of the topics first, each once, then what no topic names.
std::vector<std::string> page_order(const PackSource& pack) {
  std::vector<std::string> order;
  for (const TopicSource& topic : pack.topics) {
    for (const std::string& page : topic.pages) {
      if (pack.pages.contains(page) && !contains(order, page)) order.push_back(page);
    }
  }
  for (const auto& page : pack.pages) {
    if (!contains(order, page.first)) order.push_back(page.first);
  }
  return order;
}

bool is_due(UnitState state) {
  return state == UnitState::kMissing || state == UnitState::kOutdated;
}

std::string kind_in_words(const ArticlePart& part) {
  const std::string kind = part_kind(part);
  if (kind == "title") return "title";
  if (kind == "summary") return "the line under the title";
  if (kind == "keywords") return "what people may search for";
  if (kind == "## ") return "heading";
  if (kind == "- ") return "list";
  if (kind == "1. ") return "numbered list";
  if (kind == "![") return "picture, with what it shows";
  return kind.empty() ? "paragraph" : kind.substr(3);
}

std::string note_for(const ArticlePart& part) {
  if (part.name == "title") return "Short: it stands on a button.";
  if (part.name == "summary") return "One line.";
  if (part.name == "keywords") {
    return "Words people type, with commas between them; as many as your language needs.";
  }
  if (part_kind(part) == "```takeaway") return "Plain text of at most 800 bytes.";
  if (part_kind(part).starts_with("```")) {
    return "Leave the first and the last line and the marks at the beginning of lines.";
  }
  return {};
}

/// The text paired with part `i`; empty when there is none.
std::string paired_text(const std::vector<ArticlePart>& theirs, const std::vector<int>& pairs,
                        std::size_t i) {
  return pairs[i] < 0 ? std::string() : theirs[static_cast<std::size_t>(pairs[i])].text;
}

Status add_article(const Files& files, const ArticleTexts& article, const ArticleSource* also,
                   TranslationFile& file) {
  const auto ours = parts_of(files, article.source);
  if (!ours) return ours.error();
  const auto theirs = parts_of(files, article.translation);
  if (!theirs) return theirs.error();
  const auto others = parts_of(files, also);
  if (!others) return others.error();
  const std::vector<int> pairs = paired_parts(*ours, *theirs);
  const std::vector<int> other_pairs = paired_parts(*ours, *others);
  const bool page = article.prefix.starts_with("page/");
  for (std::size_t i = 0; i < ours->size(); ++i) {
    const ArticlePart& part = (*ours)[i];
    TranslationUnit unit;
    unit.id = article.prefix + part.name;
    unit.source = part.text;
    unit.also = paired_text(*others, other_pairs, i);
    unit.target = paired_text(*theirs, pairs, i);
    unit.state = unit.target.empty() ? UnitState::kMissing : state_of(article);
    unit.context = std::string(page ? "Page" : "Glossary word") + " “" + article.source->title +
                   "”: " + kind_in_words(part);
    unit.note = note_for(part);
    file.units.push_back(std::move(unit));
  }
  return Done{};
}

const ArticleSource* article_in(const PackSource& pack, const std::string& prefix,
                                const std::string& locale) {
  if (locale.empty()) return nullptr;
  for (const ArticleTexts& article : articles_in(pack, locale, {})) {
    if (article.prefix == prefix) return article.translation;
  }
  return nullptr;
}

void add_words(const PackSource& pack, const UnitWishes& wishes, TranslationFile& file) {
  const bool reviewed = is_reviewed(pack, wishes.locale);
  const auto also = pack.catalogues.find(wishes.also);
  for (const WordText& word : words_in(pack, wishes.locale, wishes.folder)) {
    const UnitState state = state_of(word, reviewed);
    if (!wishes.all && !is_due(state)) continue;
    TranslationUnit unit;
    unit.id = "words/" + word.key;
    unit.source = word.source->source;
    if (also != pack.catalogues.end()) {
      const auto entry = also->second.entries.find(word.key);
      if (entry != also->second.entries.end()) unit.also = entry->second.text;
    }
    if (word.translation != nullptr) unit.target = word.translation->text;
    unit.state = state;
    unit.context = "Word of the terminal, " + word.key;
    unit.note = word.source->comment;
    file.units.push_back(std::move(unit));
  }
}

}  // namespace

UnitState state_of(const ArticleTexts& article) {
  if (article.translation == nullptr) return UnitState::kMissing;
  if (article.translation->source_digest != article.source->digest) return UnitState::kOutdated;
  return article.translation->state == TranslationState::kReviewed ? UnitState::kReviewed
                                                                   : UnitState::kDraft;
}

UnitState state_of(const WordText& word, bool reviewed) {
  if (word.translation == nullptr || word.translation->text.empty()) return UnitState::kMissing;
  const bool current = !word.translation->fuzzy && word.translation->source == word.source->source;
  if (!current) return UnitState::kOutdated;
  return reviewed ? UnitState::kReviewed : UnitState::kDraft;
}

bool is_reviewed(const PackSource& pack, const std::string& locale) {
  const auto catalogue = pack.catalogues.find(locale);
  return catalogue != pack.catalogues.end() && catalogue->second.state == "reviewed";
}

Result<std::vector<ArticlePart>> parts_of(const Files& files, const ArticleSource* article) {
  if (article == nullptr) return std::vector<ArticlePart>();
  Problems problems;
  const auto text = read_source_text(files, article->file, problems);
  if (!text) return Error{ErrorCode::kUnreadable, article->file + " cannot be read"};
  return article_parts(*text, *article);
}

bool stands_in(const std::string& file, const std::string& folder) {
  return folder.empty() || file.starts_with(folder + '/');
}

Status check_target(const PackSource& pack, const std::string& locale) {
  const ManifestSource& base = pack.base;
  if (locale == base.source_locale) {
    return Error{ErrorCode::kInvalidInput,
                 "\"" + locale + "\" is the language everything is translated from"};
  }
  if (const auto made = base.transliterate.find(locale); made != base.transliterate.end()) {
    return Error{ErrorCode::kInvalidInput, "\"" + locale + "\" is made from \"" + made->second +
                                               "\" by the program; translate that"};
  }
  if (contains(base.locales, locale) || contains(base.terminal_locales, locale)) return Done{};
  return Error{ErrorCode::kInvalidInput,
               "\"" + locale +
                   "\" is not a language of this pack; add it to locales in the base's "
                   "pack.toml, with its name and greeting"};
}

std::vector<ArticleTexts> articles_in(const PackSource& pack, const std::string& locale,
                                      const std::string& folder) {
  const std::string& source = pack.base.source_locale;
  std::vector<ArticleTexts> articles;
  const auto add = [&](const ArticleTexts& article) {
    if (article.source == nullptr || !stands_in(article.source->file, folder)) return;
    articles.push_back(article);
  };
  for (const std::string& id : page_order(pack)) {
    add(texts_of("page", id, pack.pages.find(id)->second, source, locale));
  }
  for (const auto& [id, locales] : pack.terms) {
    add(texts_of("glossary", id, locales, source, locale));
  }
  return articles;
}

std::vector<WordText> words_in(const PackSource& pack, const std::string& locale,
                               const std::string& folder) {
  std::vector<WordText> words;
  const auto source = pack.catalogues.find(pack.base.source_locale);
  if (source == pack.catalogues.end()) return words;
  const auto target = pack.catalogues.find(locale);
  for (const auto& [key, entry] : source->second.entries) {
    if (!stands_in(entry.place.file, folder)) continue;
    WordText word{key, &entry, nullptr};
    if (target != pack.catalogues.end()) {
      const auto found = target->second.entries.find(key);
      if (found != target->second.entries.end()) word.translation = &found->second;
    }
    words.push_back(std::move(word));
  }
  std::stable_sort(words.begin(), words.end(), [](const WordText& a, const WordText& b) {
    return a.source->place.line < b.source->place.line;
  });
  return words;
}

Result<TranslationFile> collect_units(const PackSource& pack, const Files& files,
                                      const UnitWishes& wishes) {
  if (const Status known = check_target(pack, wishes.locale); !known) return known.error();
  const ManifestSource& manifest =
      pack.centre_manifest && stands_in(pack.centre_manifest->place.file, wishes.folder)
          ? *pack.centre_manifest
          : pack.base;
  TranslationFile file;
  file.pack = manifest.id + ' ' + manifest.version;
  file.source_locale = pack.base.source_locale;
  file.target_locale = wishes.locale;
  file.also_locale = wishes.also;
  // Languages of the terminal alone have no pages.
  if (contains(pack.base.locales, wishes.locale)) {
    for (const ArticleTexts& article : articles_in(pack, wishes.locale, wishes.folder)) {
      if (!wishes.all && !is_due(state_of(article))) continue;
      const ArticleSource* const also = article_in(pack, article.prefix, wishes.also);
      if (const Status added = add_article(files, article, also, file); !added) {
        return added.error();
      }
    }
  }
  add_words(pack, wishes, file);
  return file;
}

}  // namespace kiosk::content
