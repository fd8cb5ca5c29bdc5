#include "content/local_texts.h"

#include "content/markdown.h"
#include "content/recordings.h"
#include "locale/transliterate.h"

namespace kiosk::content {

namespace {

/// The article of `id` in `locale`; null when there is none.
template <typename Article>
const Article* find_article(const std::map<std::string, ByLocale<Article>, std::less<>>& articles,
                            std::string_view id, std::string_view locale) {
  const auto locales = articles.find(id);
  if (locales == articles.end()) return nullptr;
  const auto article = locales->second.find(locale);
  return article == locales->second.end() ? nullptr : &article->second;
}

}  // namespace

LocalTexts::LocalTexts(const PackSource& pack, std::string locale, FactText facts)
    : m_pack(&pack), m_locale(std::move(locale)), m_written(m_locale), m_facts(std::move(facts)) {
  const auto made_from = pack.base.transliterate.find(m_locale);
  if (made_from != pack.base.transliterate.end()) m_written = made_from->second;
}

Result<LocalTexts> LocalTexts::make(const PackSource& pack, const std::string& locale) {
  Result<FactText> facts = FactText::make(pack, locale);
  if (!facts) return facts.error();
  LocalTexts texts(pack, locale, std::move(*facts));
  if (texts.m_written != locale) {
    if (const auto works = locale::serbian_latin(""); !works) return works.error();
  }
  return texts;
}

std::string LocalTexts::made(const std::string& text) const {
  if (m_written == m_locale) return text;
  const Result<std::string> latin = locale::serbian_latin(text);
  // make() has tried it; only running out of memory could fail now.
  KIOSK_ASSERT(latin.ok());
  return *latin;
}

std::string LocalTexts::filled(const std::string& text) const {
  return m_facts.filled(made(text));
}

Inlines LocalTexts::filled(const Inlines& text) const {
  Inlines to = text;
  for (Inline& part : to) part.text = filled(part.text);
  return to;
}

std::optional<Page> LocalTexts::page(std::string_view id) const {
  const PageSource* written = find_article(m_pack->pages, id, m_written);
  const PageSource* source = find_article(m_pack->pages, id, m_pack->base.source_locale);
  if (written == nullptr || source == nullptr) return std::nullopt;
  Page page;
  page.id = id;
  page.locale = m_locale;
  page.state = written->state;
  page.title = filled(written->title);
  page.summary = filled(written->summary);
  page.takeaway = filled(written->takeaway);
  page.icon = source->icon;
  page.role = source->role;
  page.filters = source->filters;
  page.sources = source->sources;
  page.reviewed = source->reviewed;
  page.review_by = source->review_by;
  for (const BlockSource& block : written->blocks) {
    Block local = block.block;
    for_each_text(local, [this](std::string& text) { text = made(text); });
    page.blocks.push_back(m_facts.filled(local));
    // A made language is another script, not another voice.
    const SpeechSource* const recording = valid_recording(*m_pack, id, m_written, block);
    page.speech.push_back(recording == nullptr ? std::string() : recording->name);
  }
  return page;
}

std::vector<std::string> LocalTexts::page_keywords(std::string_view id) const {
  std::vector<std::string> keywords;
  for (const std::string& locale : {m_written, m_pack->base.source_locale}) {
    const PageSource* page = find_article(m_pack->pages, id, locale);
    if (page == nullptr) continue;
    for (const std::string& keyword : page->keywords) keywords.push_back(made(keyword));
  }
  return keywords;
}

std::optional<Term> LocalTexts::term(std::string_view id) const {
  const TermSource* written = find_article(m_pack->terms, id, m_written);
  const TermSource* source = find_article(m_pack->terms, id, m_pack->base.source_locale);
  if (written == nullptr || source == nullptr) return std::nullopt;
  Term term;
  term.id = id;
  term.locale = m_locale;
  term.state = written->state;
  term.title = filled(written->title);
  term.german = source->german;
  term.text = filled(written->text);
  term.related = source->related;
  return term;
}

std::vector<std::string> LocalTexts::term_keywords(std::string_view id) const {
  std::vector<std::string> keywords;
  for (const std::string& locale : {m_written, m_pack->base.source_locale}) {
    const TermSource* term = find_article(m_pack->terms, id, locale);
    if (term == nullptr) continue;
    for (const std::string& keyword : term->keywords) keywords.push_back(made(keyword));
    // The word people meet in offices is searched for in every language.
    if (!term->german.empty()) keywords.push_back(term->german);
  }
  return keywords;
}

std::optional<std::string> LocalTexts::pattern(std::string_view key) const {
  const auto catalogue = m_pack->catalogues.find(m_written);
  if (catalogue == m_pack->catalogues.end()) return std::nullopt;
  const auto entry = catalogue->second.entries.find(key);
  if (entry == catalogue->second.entries.end()) return std::nullopt;
  const bool is_source = m_written == m_pack->base.source_locale;
  const std::string& text = is_source ? entry->second.source : entry->second.text;
  if (text.empty() || (entry->second.fuzzy && !is_source)) return std::nullopt;
  return m_facts.filled_pattern(made(text));
}

Inlines LocalTexts::running_text(std::string_view key) const {
  const std::optional<std::string> text = pattern(key);
  if (!text) return {};
  Problems problems;
  Inlines parsed = parse_inlines(*text, {}, problems);
  // What is not running text is shown as it stands.
  return problems.has_errors() ? Inlines{Inline{*text, false, {}, {}}} : parsed;
}

Centre completed_centre(const PackSource& pack) {
  Centre centre = *pack.centre;
  const std::string first =
      centre.languages.empty() ? pack.base.source_locale : centre.languages.front();
  for_each_local_text(centre, [&](LocalText& text) {
    if (text.empty()) return;  // A service without a room.
    for (const auto& [made, written] : pack.base.transliterate) {
      const auto from = text.find(written);
      if (from == text.end() || text.count(made) != 0) continue;
      if (const auto latin = locale::serbian_latin(from->second)) text[made] = *latin;
    }
    text[""] = text.count(first) != 0 ? text[first] : text[pack.base.source_locale];
  });
  return centre;
}

}  // namespace kiosk::content
