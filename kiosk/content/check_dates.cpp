#include "content/check_parts.h"
#include "content/iso_date.h"

namespace kiosk::content {

namespace {

template <typename Article>
void check_articles(const std::map<std::string, ByLocale<Article>, std::less<>>& articles,
                    const PackSource& pack, const Date& today, Problems& problems) {
  for (const auto& [id, locales] : articles) {
    const auto source = locales.find(pack.base.source_locale);
    if (source == locales.end() || source->second.review_by >= today) continue;
    problems.warning(
        "review-passed"_rule, {source->second.file, 0},
        "The text should have been looked at again by " + iso_date(source->second.review_by) + ".",
        "Compare it with its sources, then write the new reviewed and review_by.");
  }
}

}  // namespace

void check_dates(const PackSource& pack, const Date& today, Problems& problems) {
  for (const auto& [id, fact] : pack.facts) {
    if (fact.review_by < today) {
      problems.warning("review-passed"_rule, fact.place,
                       "The fact \"" + id + "\" should have been looked at again by " +
                           iso_date(fact.review_by) + ".",
                       "Look at its source, correct the value, and write the next review_by.");
    }
    if (fact.valid_from > today) {
      problems.warning(
          "not-yet-valid"_rule, fact.place,
          "The fact \"" + id + "\" is valid from " + iso_date(fact.valid_from) + " only.",
          "Build the pack again after that day, or write today's value.");
    }
  }
  if (pack.centre_manifest && pack.centre_manifest->expires < today) {
    problems.warning("pack-expires"_rule, pack.centre_manifest->place,
                     "The pack has expired on " + iso_date(pack.centre_manifest->expires) + ".",
                     "Look through its texts, then write new \"version\", \"created\" and "
                     "\"expires\".");
  }
  check_articles(pack.pages, pack, today, problems);
  check_articles(pack.terms, pack, today, problems);
}

}  // namespace kiosk::content
