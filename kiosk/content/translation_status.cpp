#include "content/translation_status.h"

#include "content/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk::content {

namespace {

constexpr std::array<Progress, 5> kAll = {Progress::kSource, Progress::kReviewed, Progress::kDraft,
                                          Progress::kOutdated, Progress::kMissing};

template <typename Article>
Progress progress_of(const ByLocale<Article>& locales, const std::string& locale,
                     const std::string& source_locale) {
  const auto article = locales.find(locale);
  if (article == locales.end()) return Progress::kMissing;
  if (locale == source_locale) return Progress::kSource;
  const auto source = locales.find(source_locale);
  const bool current =
      source != locales.end() && article->second.source_digest == source->second.digest;
  if (!current) return Progress::kOutdated;
  return article->second.state == TranslationState::kReviewed ? Progress::kReviewed
                                                              : Progress::kDraft;
}

template <typename Article>
void add_rows(const std::map<std::string, ByLocale<Article>, std::less<>>& articles,
              const char* kind, const PackSource& pack, TranslationStatus& status) {
  for (const auto& [id, locales] : articles) {
    StatusRow row{kind, id, {}};
    for (const std::string& locale : pack.base.locales) {
      row.progress[locale] = progress_of(locales, locale, pack.base.source_locale);
    }
    status.rows.push_back(std::move(row));
  }
}

WordStatus words_of(const PackSource& pack, const std::string& locale, const Catalogue& source) {
  WordStatus words;
  words.total = static_cast<int>(source.entries.size());
  const auto catalogue = pack.catalogues.find(locale);
  if (catalogue == pack.catalogues.end()) return words;
  words.state = locale == pack.base.source_locale ? "source" : catalogue->second.state;
  for (const auto& [key, original] : source.entries) {
    const auto entry = catalogue->second.entries.find(key);
    if (entry == catalogue->second.entries.end()) continue;
    const bool is_source = locale == pack.base.source_locale;
    if (!is_source && (entry->second.text.empty() || entry->second.fuzzy)) continue;
    ++words.done;
    if (entry->second.source != original.source) ++words.outdated;
  }
  return words;
}

int count(const TranslationStatus& status, const std::string& locale, Progress wanted) {
  return static_cast<int>(
      std::count_if(status.rows.begin(), status.rows.end(), [&](const StatusRow& row) {
        const auto progress = row.progress.find(locale);
        return progress != row.progress.end() && progress->second == wanted;
      }));
}

/// The lines of the table under the texts: how many of each progress.
std::string count_lines(const TranslationStatus& status, std::size_t width) {
  std::string text;
  for (const Progress progress : kAll) {
    text += fmt::format("{:<{}}", fmt::format("= {}", progress_name(progress)), width);
    for (const std::string& locale : status.locales) {
      const bool has_pages = !status.rows.empty() && status.rows[0].progress.count(locale) != 0;
      text += fmt::format("  {:<9}", has_pages ? std::to_string(count(status, locale, progress))
                                               : std::string("–"));
    }
    text += '\n';
  }
  return text;
}

}  // namespace

const char* progress_name(Progress progress) {
  switch (progress) {
    case Progress::kSource: return "source";
    case Progress::kReviewed: return "reviewed";
    case Progress::kDraft: return "draft";
    case Progress::kOutdated: return "outdated";
    case Progress::kMissing: return "missing";
  }
  return "";
}

TranslationStatus translation_status(const PackSource& pack) {
  TranslationStatus status;
  status.locales = pack.base.locales;
  status.locales.insert(status.locales.end(), pack.base.terminal_locales.begin(),
                        pack.base.terminal_locales.end());
  add_rows(pack.pages, "page", pack, status);
  add_rows(pack.terms, "word", pack, status);
  const auto source = pack.catalogues.find(pack.base.source_locale);
  if (source == pack.catalogues.end()) return status;
  for (const std::string& locale : status.locales) {
    status.words[locale] = words_of(pack, locale, source->second);
  }
  return status;
}

std::string status_text(const TranslationStatus& status) {
  std::size_t width = 16;
  for (const StatusRow& row : status.rows) width = std::max(width, row.id.size() + 6);
  std::string text(width, ' ');
  for (const std::string& locale : status.locales) text += fmt::format("  {:<9}", locale);
  text += '\n';
  for (const StatusRow& row : status.rows) {
    text += fmt::format("{:<{}}", row.kind + ' ' + row.id, width);
    for (const std::string& locale : status.locales) {
      const auto progress = row.progress.find(locale);
      text += fmt::format("  {:<9}",
                          progress == row.progress.end() ? "–" : progress_name(progress->second));
    }
    text += '\n';
  }
  text += count_lines(status, width);
  text += fmt::format("{:<{}}", "terminal's words", width);
  for (const std::string& locale : status.locales) {
    const auto words = status.words.find(locale);
    const WordStatus none;
    const WordStatus& counts = words == status.words.end() ? none : words->second;
    text += fmt::format("  {:<9}", fmt::format("{}/{}", counts.done, counts.total));
  }
  text += fmt::format("\n{:<{}}", "  read by", width);
  for (const std::string& locale : status.locales) {
    const auto words = status.words.find(locale);
    const std::string state = words == status.words.end() ? std::string() : words->second.state;
    text += fmt::format("  {:<9}", state.empty() ? "missing" : state == "draft" ? "nobody" : state);
  }
  return text + '\n';
}

std::string status_json(const TranslationStatus& status) {
  std::string text = "{\"texts\":[";
  const char* comma = "";
  for (const StatusRow& row : status.rows) {
    text += fmt::format("{}\n{{\"kind\":\"{}\",\"id\":{},\"progress\":{{", comma, row.kind,
                        json_string(row.id));
    comma = "";
    for (const auto& [locale, progress] : row.progress) {
      text += fmt::format("{}{}:\"{}\"", comma, json_string(locale), progress_name(progress));
      comma = ",";
    }
    text += "}}";
    comma = ",";
  }
  text += "],\n\"words\":{";
  comma = "";
  for (const auto& [locale, words] : status.words) {
    text += fmt::format("{}\n{}:{{\"state\":{},\"done\":{},\"outdated\":{},\"total\":{}}}", comma,
                        json_string(locale), json_string(words.state), words.done, words.outdated,
                        words.total);
    comma = ",";
  }
  return text + "}}\n";
}

std::string with_digest(const std::string& text, const std::string& digest) {
  const std::string line = "source_digest = \"" + digest + "\"\n";
  const std::size_t end = text.find("\n+++", 3);
  if (end == std::string::npos) return text;
  const std::size_t found = text.rfind("\nsource_digest", end);
  if (found == std::string::npos) return text.substr(0, end + 1) + line + text.substr(end + 1);
  const std::size_t line_end = text.find('\n', found + 1);
  return text.substr(0, found + 1) + line + text.substr(line_end + 1);
}

}  // namespace kiosk::content
