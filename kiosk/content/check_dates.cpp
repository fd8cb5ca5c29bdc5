#include "content/check_parts.h"

#include <cstdio>

namespace kiosk::content {

namespace {

std::string iso(const Date& date) {
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

template <typename Article>
void check_articles(const std::map<std::string, ByLocale<Article>, std::less<>>& articles,
                    const PackSource& pack, const Date& today, Problems& problems) {
  for (const auto& [id, locales] : articles) {
    const auto source = locales.find(pack.base.source_locale);
    if (source == locales.end() || source->second.review_by >= today) continue;
    problems.warning(
        "review-passed", {source->second.file, 0},
        "The text should have been looked at again by " + iso(source->second.review_by) + ".",
        "Compare it with its sources, then write the new reviewed and review_by.");
  }
}

}  // namespace

void check_dates(const PackSource& pack, const Date& today, Problems& problems) {
  for (const auto& [id, fact] : pack.facts) {
    if (fact.review_by < today) {
      problems.warning("review-passed", fact.place,
                       "The fact \"" + id + "\" should have been looked at again by " +
                           iso(fact.review_by) + ".",
                       "Look at its source, correct the value, and write the next review_by.");
    }
    if (fact.valid_from > today) {
      problems.warning("not-yet-valid", fact.place,
                       "The fact \"" + id + "\" is valid from " + iso(fact.valid_from) + " only.",
                       "Build the pack again after that day, or write today's value.");
    }
  }
  check_articles(pack.pages, pack, today, problems);
  check_articles(pack.terms, pack, today, problems);
}

}  // namespace kiosk::content
