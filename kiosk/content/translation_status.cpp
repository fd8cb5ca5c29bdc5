#include "content/translation_status.h"

#include "content/translation_units.h"
#include "locale/words.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace kiosk::content {

namespace {

/// Texts of a row: how many, and how many words they have, in the source.
struct Size {
  int texts = 0;
  int words = 0;
};

int count_words(const std::string& text, const std::string& locale) {
  return static_cast<int>(locale::words(text, locale).size());
}

void add(Amount& amount, UnitState state, const Size& size) {
  amount.texts[state] += size.texts;
  amount.words[state] += size.words;
}

Result<Size> size_of(const Files& files, const ArticleSource& article, const std::string& locale) {
  const auto parts = parts_of(files, &article);
  if (!parts) return parts.error();
  Size size;
  for (const ArticlePart& part : *parts) {
    ++size.texts;
    size.words += count_words(part.text, locale);
  }
  return size;
}

/// The tree of a key "finder.study.title"; empty for other keys, and for what all trees share.
std::string finder_of(const PackSource& pack, const std::string& key) {
  constexpr std::string_view kPrefix = "finder.";
  if (!key.starts_with(kPrefix)) return {};
  const std::string id = key.substr(kPrefix.size(), key.find('.', kPrefix.size()) - kPrefix.size());
  return pack.finders.contains(id) ? id : std::string();
}

class Counter {
 public:
  Counter(const PackSource& pack, const Files& files, const std::string& folder)
      : m_pack(pack), m_files(files), m_folder(folder) {
    m_status.source_locale = pack.base.source_locale;
    for (const std::string& locale : pack.base.locales) {
      if (check_target(pack, locale).ok()) m_with_pages.push_back(locale);
    }
    m_status.locales = m_with_pages;
    for (const std::string& locale : pack.base.terminal_locales) {
      if (check_target(pack, locale).ok()) m_status.locales.push_back(locale);
    }
  }

  Status articles() {
    for (const ArticleTexts& article : articles_in(m_pack, m_status.source_locale, m_folder)) {
      const auto size = size_of(m_files, *article.source, m_status.source_locale);
      if (!size) return size.error();
      StatusRow row = row_of(article.prefix);
      for (const std::string& locale : m_with_pages) row.amounts[locale] = {};
      m_sizes.push_back(*size);
      m_status.rows.push_back(std::move(row));
    }
    for (const std::string& locale : m_with_pages) {
      // In the same order for every language.
      std::size_t i = 0;
      for (const ArticleTexts& article : articles_in(m_pack, locale, m_folder)) {
        add(m_status.rows[i].amounts[locale], state_of(article), m_sizes[i]);
        ++i;
      }
    }
    return Done{};
  }

  void words() {
    std::vector<StatusRow> finders;
    for (const auto& finder : m_pack.finders) {
      finders.push_back({StatusRow::Kind::kFinder, finder.first, {}});
    }
    StatusRow terminal{StatusRow::Kind::kTerminal, {}, {}};
    for (const std::string& locale : m_status.locales) {
      const bool reviewed = is_reviewed(m_pack, locale);
      for (const WordText& word : words_in(m_pack, locale, m_folder)) {
        const std::string id = finder_of(m_pack, word.key);
        const auto finder = std::find_if(finders.begin(), finders.end(),
                                         [&](const StatusRow& row) { return row.id == id; });
        StatusRow& row = finder == finders.end() ? terminal : *finder;
        add(row.amounts[locale], state_of(word, reviewed),
            {1, count_words(word.source->source, m_status.source_locale)});
      }
    }
    finders.push_back(std::move(terminal));
    // A centre has few words of its own, or none.
    std::erase_if(finders, [](const StatusRow& row) { return row.amounts.empty(); });
    std::move(finders.begin(), finders.end(), std::back_inserter(m_status.rows));
  }

  TranslationStatus take() { return std::move(m_status); }

 private:
  /// From the prefix of an article's units, "page/study/".
  static StatusRow row_of(const std::string& prefix) {
    const std::size_t slash = prefix.find('/');
    const auto kind =
        prefix.starts_with("page/") ? StatusRow::Kind::kPage : StatusRow::Kind::kGlossary;
    return {kind, prefix.substr(slash + 1, prefix.size() - slash - 2), {}};
  }

  const PackSource& m_pack;
  const Files& m_files;
  const std::string& m_folder;
  TranslationStatus m_status;
  std::vector<std::string> m_with_pages;
  std::vector<Size> m_sizes;  ///< Of the articles.
};

}  // namespace

int StateCounts::total() const {
  return std::accumulate(of.begin(), of.end(), 0);
}

StateCounts& StateCounts::operator+=(const StateCounts& other) {
  for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
  return *this;
}

Amount& Amount::operator+=(const Amount& other) {
  texts += other.texts;
  words += other.words;
  return *this;
}

const char* kind_name(StatusRow::Kind kind) {
  switch (kind) {
    case StatusRow::Kind::kPage: return "page";
    case StatusRow::Kind::kGlossary: return "glossary";
    case StatusRow::Kind::kFinder: return "finder";
    case StatusRow::Kind::kTerminal: break;
  }
  return "terminal";
}

Amount TranslationStatus::total(const std::string& locale) const {
  Amount total;
  for (const StatusRow& row : rows) {
    const auto amount = row.amounts.find(locale);
    if (amount != row.amounts.end()) total += amount->second;
  }
  return total;
}

Amount TranslationStatus::total() const {
  Amount all;
  for (const std::string& locale : locales) all += total(locale);
  return all;
}

Result<TranslationStatus> translation_status(const PackSource& pack, const Files& files,
                                             const std::string& folder) {
  Counter counter(pack, files, folder);
  if (const Status counted = counter.articles(); !counted) return counted.error();
  counter.words();
  return counter.take();
}

}  // namespace kiosk::content
