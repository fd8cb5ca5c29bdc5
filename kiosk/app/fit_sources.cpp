#include "app/fit_sources.h"

#include "app/pattern_words.h"
#include "content/fact_marks.h"

#include <utility>

namespace kiosk::app {

namespace {

std::string joined(const content::Inlines& inlines) {
  std::string text;
  for (const content::Inline& part : inlines) text += part.text;
  return text;
}

std::string joined(const content::Block& block) {
  std::string text;
  content::for_each_text(block, [&](const std::string& part) { text += part; });
  return text;
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

/// "page.study#2" → "study" for the prefix "page."; empty for any other.
std::string id_after(std::string_view prefix, const std::string& node) {
  if (!node.starts_with(prefix)) return {};
  return node.substr(prefix.size(), node.find('#') - prefix.size());
}

template <typename Articles>
auto* find_article(const Articles& articles, const std::string& id, const std::string& locale) {
  const auto found = articles.find(id);
  const auto* none = static_cast<decltype(&found->second.begin()->second)>(nullptr);
  if (found == articles.end()) return none;
  const auto article = found->second.find(locale);
  return article == found->second.end() ? none : &article->second;
}

}  // namespace

std::string FitSources::written(const std::string& locale) const {
  const auto made = m_pack.base.transliterate.find(locale);
  return made == m_pack.base.transliterate.end() ? locale : made->second;
}

const content::LocalTexts* FitSources::texts(const std::string& locale) {
  auto known = m_texts.find(locale);
  if (known == m_texts.end()) {
    known = m_texts.try_emplace(locale).first;
    auto made = content::LocalTexts::make(m_pack, locale);
    if (made) known->second.emplace(std::move(*made));
  }
  return known->second ? &*known->second : nullptr;
}

std::optional<FitSources::Origin> FitSources::in_page(const std::string& id, const Misfit& misfit) {
  const content::PageSource* source = find_article(m_pack.pages, id, written(misfit.locale));
  const content::LocalTexts* local = texts(misfit.locale);
  if (source == nullptr || local == nullptr) return std::nullopt;
  const auto page = local->page(id);
  if (!page) return std::nullopt;
  if (page->title == misfit.words) return Origin{{source->file, source->title_line}, {}};
  if (page->summary == misfit.words) return Origin{{source->file, 0}, {}, "summary"};
  for (std::size_t i = 0; i < page->blocks.size() && i < source->blocks.size(); ++i) {
    if (holds(joined(page->blocks[i]), misfit.words)) {
      return Origin{{source->file, source->blocks[i].line}, {}};
    }
  }
  return std::nullopt;
}

std::optional<FitSources::Origin> FitSources::in_term(const std::string& id, const Misfit& misfit) {
  const content::TermSource* source = find_article(m_pack.terms, id, written(misfit.locale));
  const content::LocalTexts* local = texts(misfit.locale);
  if (source == nullptr || local == nullptr) return std::nullopt;
  const auto term = local->term(id);
  if (!term) return std::nullopt;
  if (term->title == misfit.words) return Origin{{source->file, source->title_line}, {}};
  const content::TermSource* first = find_article(m_pack.terms, id, m_pack.base.source_locale);
  if (first != nullptr && term->german == misfit.words)
    return Origin{{first->file, 0}, {}, "german"};
  if (holds(misfit.words, joined(term->text))) return Origin{{source->file, 0}, {}, "text"};
  return std::nullopt;
}

std::optional<FitSources::Origin> FitSources::in_catalogue(const std::string& locale,
                                                           const std::string& words) {
  const auto catalogue = m_pack.catalogues.find(written(locale));
  const content::LocalTexts* local = texts(locale);
  if (catalogue == m_pack.catalogues.end() || local == nullptr) return std::nullopt;
  std::optional<Origin> nearest;
  for (const auto& [key, entry] : catalogue->second.entries) {
    const auto pattern = local->pattern(key);
    if (!pattern) continue;
    if (*pattern == words) return Origin{entry.place, key};
    if (!nearest && says(*pattern, words)) nearest = Origin{entry.place, key};
  }
  return nearest;
}

std::optional<FitSources::Origin> FitSources::in_centre(const std::string& words) const {
  if (!m_pack.centre || m_pack.centre_place.file.empty()) return std::nullopt;
  const content::Centre& centre = *m_pack.centre;
  std::optional<Origin> found;
  const auto look = [&](const content::LocalText& text, const std::string& key) {
    for (const auto& own : text) {
      if (found || own.second.empty() || !holds(words, own.second)) continue;
      const auto line = m_pack.centre_lines.find(key);
      found =
          Origin{{m_pack.centre_place.file, line == m_pack.centre_lines.end() ? 0 : line->second},
                 {},
                 own.second};
    }
  };
  look(centre.name, "name");
  look(centre.city, "city");
  look(centre.address, "address");
  for (const content::Service& service : centre.services) {
    look(service.name, "service." + service.id);
    look(service.room, "service." + service.id);
    for (const content::LocalText& thing : service.bring) look(thing, "service." + service.id);
  }
  return found;
}

std::optional<FitSources::Origin> FitSources::in_languages(const std::string& words) const {
  for (const auto& [locale, language] : m_pack.base.languages) {
    const bool is_greeting = !language.greeting.empty() && holds(words, language.greeting);
    if (language.endonym == words || is_greeting) return Origin{m_pack.base.place, {}, locale};
  }
  return std::nullopt;
}

std::string FitSources::catalogue_file(const std::string& locale) const {
  for (const std::string& candidate : {written(locale), m_pack.base.source_locale}) {
    const auto found = m_pack.catalogues.find(candidate);
    if (found != m_pack.catalogues.end()) return found->second.file;
  }
  return m_pack.base.place.file;
}

FitSources::Origin FitSources::origin(const FitFinding& finding) {
  const Misfit& misfit = finding.misfit;
  std::optional<Origin> found = in_page(id_after("page.", misfit.node), misfit);
  if (!found) found = in_term(id_after("term.", misfit.node), misfit);
  if (!found) found = in_page(finding.page, misfit);
  if (!found) found = in_term(finding.term, misfit);
  for (const std::string& locale :
       {misfit.locale, finding.screen_locale, m_pack.base.source_locale}) {
    if (!found) found = in_catalogue(locale, misfit.words);
  }
  if (!found) found = in_centre(misfit.words);
  if (!found) found = in_languages(misfit.words);
  if (found) return *found;
  const content::PageSource* page =
      find_article(m_pack.pages, finding.page, written(misfit.locale));
  return {{page == nullptr ? catalogue_file(misfit.locale) : page->file, 0}, {}, misfit.words};
}

}  // namespace kiosk::app
