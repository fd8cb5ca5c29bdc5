#include "content/library.h"

#include "content/pack_file.h"
#include "content/search.h"
#include "locale/collate.h"
#include "locale/tag.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace kiosk::content {

namespace {

/// Glossary words have no icon of their own.
constexpr const char* kTermIcon = "book-open-variant";

}  // namespace

struct Library::Impl {
  explicit Impl(PackFile opened) : pack(std::move(opened)) {}

  /// Where to look for `locale`: itself and its shorter tags (not a fallback), then the
  /// centre's first language and the source language (fallbacks).
  struct Way {
    std::vector<std::string> own;
    std::vector<std::string> fallbacks;
  };
  Way way(std::string_view locale) const {
    Way way{locale::fallback_chain(locale), {}};
    for (const std::string& other : {pack.languages().front().locale, pack.source_locale()}) {
      const auto known = [&](const std::vector<std::string>& list) {
        return std::find(list.begin(), list.end(), other) != list.end();
      };
      if (!known(way.own) && !known(way.fallbacks)) way.fallbacks.push_back(other);
    }
    return way;
  }

  /// The first thing that `find` has for a locale on the way, marked when it is a fallback.
  template <typename Find>
  auto first_on_way(std::string_view locale, const Find& find) const
      -> decltype(find(std::string_view())) {
    const Way on = way(locale);
    for (const std::string& own : on.own) {
      if (auto thing = find(own)) return thing;
    }
    for (const std::string& other : on.fallbacks) {
      if (auto thing = find(other)) {
        thing->fallback = true;
        return thing;
      }
    }
    return std::nullopt;
  }

  std::optional<PageCard> card(std::string_view id, std::string_view locale) const {
    return first_on_way(locale, [&](std::string_view l) { return pack.card(id, l); });
  }
  std::optional<Term> term(std::string_view id, std::string_view locale) const {
    return first_on_way(locale, [&](std::string_view l) { return pack.term(id, l); });
  }

  /// A match found in `language` as a visitor reading `locale` sees it.
  std::optional<Hit> hit(Match& match, const std::string& language, std::string_view locale) const {
    Hit hit;
    hit.kind = match.kind;
    if (match.kind == Hit::Kind::kPage) {
      auto found = card(match.target, locale);
      if (!found) return std::nullopt;
      hit.card = std::move(*found);
    } else {
      const auto found = term(match.target, locale);
      if (!found) return std::nullopt;
      hit.card.id = found->id;
      hit.card.locale = found->locale;
      hit.card.fallback = found->fallback;
      hit.card.title = found->title;
      hit.card.icon = kTermIcon;
    }
    // Words found in another language than the card's would not be understood beside it.
    if (hit.card.locale == language) hit.snippet = std::move(match.snippet);
    return hit;
  }

  void note_missing(std::string_view key) {
    // Each key once; a screen asks for the same words every frame.
    constexpr std::size_t kMostMissing = 1000;
    if (missing.size() < kMostMissing) missing.emplace(key);
  }

  PackFile pack;
  std::set<std::string, std::less<>> missing;
  struct Pattern {
    std::string text;
    bool missing = false;  ///< Not in the asked language.
  };
  /// By locale and key: a frame asks for dozens of them.
  std::unordered_map<std::string, Pattern> patterns;

  Pattern find_pattern(std::string_view key, std::string_view locale) const {
    const Way on = way(locale);
    for (const std::string& own : on.own) {
      if (auto text = pack.pattern(key, own)) return {std::move(*text), false};
    }
    for (const std::string& other : on.fallbacks) {
      if (auto text = pack.pattern(key, other)) return {std::move(*text), true};
    }
    return {std::string(key), true};
  }
};

Library::Library(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const std::string& kpack_path) {
  Result<PackFile> pack = PackFile::open(kpack_path);
  if (!pack) return pack.error();
  return std::unique_ptr<Library>(new Library(std::make_unique<Impl>(std::move(*pack))));
}

const Manifest& Library::manifest() const {
  return m_impl->pack.manifest();
}

const Centre& Library::centre() const {
  return m_impl->pack.centre();
}

const std::vector<Language>& Library::languages() const {
  return m_impl->pack.languages();
}

std::string Library::pattern(std::string_view key, std::string_view locale) const {
  // About two languages' worth of words.
  constexpr std::size_t kMostPatterns = 1500;
  std::string name = std::string(locale) + '\n' + std::string(key);
  auto known = m_impl->patterns.find(name);
  if (known == m_impl->patterns.end()) {
    if (m_impl->patterns.size() >= kMostPatterns) m_impl->patterns.clear();
    known = m_impl->patterns.emplace(std::move(name), m_impl->find_pattern(key, locale)).first;
  }
  if (known->second.missing) m_impl->note_missing(key);
  return known->second.text;
}

std::vector<std::string> Library::take_missing() const {
  std::vector<std::string> missing(m_impl->missing.begin(), m_impl->missing.end());
  m_impl->missing.clear();
  return missing;
}

std::vector<Topic> Library::topics(std::string_view locale) const {
  const Impl::Way way = m_impl->way(locale);
  std::vector<std::pair<Topic, std::vector<std::string>>> stored;
  for (const std::string& own : way.own) {
    if (stored.empty()) stored = m_impl->pack.topics(own);
  }
  const bool offered = !stored.empty();
  for (const std::string& other : way.fallbacks) {
    if (stored.empty()) stored = m_impl->pack.topics(other);
  }
  std::vector<Topic> topics;
  for (auto& [topic, pages] : stored) {
    topic.fallback = topic.fallback || !offered;
    for (const std::string& id : pages) {
      if (auto card = m_impl->card(id, locale)) topic.pages.push_back(std::move(*card));
    }
    topics.push_back(std::move(topic));
  }
  return topics;
}

std::optional<Page> Library::page(std::string_view id, std::string_view locale) const {
  return m_impl->first_on_way(locale, [&](std::string_view l) { return m_impl->pack.page(id, l); });
}

std::optional<Term> Library::term(std::string_view id, std::string_view locale) const {
  return m_impl->term(id, locale);
}

std::vector<Term> Library::terms(std::string_view locale) const {
  std::vector<Term> terms;
  std::vector<std::string> titles;
  for (const std::string& id : m_impl->pack.ids("terms")) {
    auto term = m_impl->term(id, locale);
    if (!term) continue;
    titles.push_back(term->title);
    terms.push_back(std::move(*term));
  }
  std::vector<Term> sorted;
  for (const std::size_t i : locale::sorted_order(locale, titles)) {
    sorted.push_back(std::move(terms[i]));
  }
  return sorted;
}

std::optional<Finder> Library::finder(std::string_view id, std::string_view locale) const {
  auto finder =
      m_impl->first_on_way(locale, [&](std::string_view l) { return m_impl->pack.finder(id, l); });
  if (!finder) return std::nullopt;
  for (FinderOutcome& outcome : finder->outcomes) {
    std::vector<PageCard> cards;
    for (const PageCard& page : outcome.pages) {
      if (auto card = m_impl->card(page.id, locale)) cards.push_back(std::move(*card));
    }
    outcome.pages = std::move(cards);
  }
  return finder;
}

std::vector<std::string> Library::finder_ids() const {
  return m_impl->pack.ids("finders");
}

std::vector<std::string> Library::page_ids() const {
  return m_impl->pack.ids("pages");
}

std::vector<std::string> Library::divided_words(std::string_view locale) const {
  return m_impl->pack.divided_words(locale);
}

std::string Library::picture(std::string_view name) const {
  return m_impl->pack.picture(name);
}

std::string Library::speech(std::string_view name) const {
  return m_impl->pack.speech(name);
}

std::vector<Hit> Library::search(std::string_view query, std::string_view locale,
                                 std::size_t limit) const {
  const Impl::Way way = m_impl->way(locale);
  std::vector<std::string> searched = way.own;
  searched.insert(searched.end(), way.fallbacks.begin(), way.fallbacks.end());
  // Every word in any language is a better answer than some words in the visitor's own.
  for (const Words words : {Words::kAll, Words::kAny}) {
    for (const std::string& language : searched) {
      std::vector<Hit> hits;
      for (Match& match : search_in(m_impl->pack, query, language, words, limit)) {
        if (auto hit = m_impl->hit(match, language, locale)) hits.push_back(std::move(*hit));
      }
      if (!hits.empty()) return hits;
    }
  }
  return {};
}

const std::string& local_text(const LocalText& text, const std::string& locale) {
  static const std::string none;
  for (const std::string& tag : locale::fallback_chain(locale)) {
    const auto found = text.find(tag);
    if (found != text.end()) return found->second;
  }
  const auto first = text.find("");
  return first == text.end() ? none : first->second;
}

locale::SecondCalendar calendar_of(const Centre& centre, const std::string& locale) {
  const auto found = centre.calendars.find(locale);
  return found == centre.calendars.end() ? locale::SecondCalendar::kUsual : found->second;
}

const Service* service_of(const Centre& centre, const std::string& id) {
  const auto found = std::ranges::find(centre.services, id, &Service::id);
  return found == centre.services.end() ? nullptr : &*found;
}

const std::string& room_text(const Centre& centre, const Service& service,
                             const std::string& resource, const std::string& locale) {
  const auto room = std::ranges::find(centre.resources, resource, &Resource::id);
  const bool known = !resource.empty() && room != centre.resources.end();
  return local_text(known ? room->name : service.room, locale);
}

}  // namespace kiosk::content
