#include "content/check_parts.h"

#include <algorithm>

namespace kiosk::content {

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void check_text(const LocalText& text, const char* what, const PackSource& pack,
                Problems& problems) {
  if (text.empty()) return;
  const std::vector<std::string> known = keys_of(pack.base.languages);
  for (const auto& entry : text) {
    if (contains(known, entry.first)) continue;
    problems.error(
        "unknown-locale", pack.centre_place,
        std::string("The ") + what + " has a text in the unknown language \"" + entry.first + "\".",
        allowed_remedy(entry.first, known));
  }
  if (text.count(pack.base.source_locale) == 0) {
    problems.error(
        "no-source-text", pack.centre_place,
        std::string("The ") + what + " has no text in \"" + pack.base.source_locale + "\".",
        "Add " + pack.base.source_locale + " = \"…\"; other languages fall back to it.");
  }
}

}  // namespace

void check_centre(const PackSource& pack, const CheckOptions& /*options*/, Problems& problems) {
  const Centre& centre = *pack.centre;
  const std::vector<std::string> known = keys_of(pack.base.languages);
  for (const std::string& locale : centre.languages) {
    if (contains(known, locale)) continue;
    problems.error("unknown-locale", pack.centre_place,
                   "The terminal does not know the language \"" + locale + "\".",
                   allowed_remedy(locale, known));
  }
  if (centre.languages.empty()) {
    problems.error("no-language", pack.centre_place, "The centre offers no language.",
                   "Write languages = [\"…\"] with the fallback language first.");
  }
  check_text(centre.name, "centre's name", pack, problems);
  check_text(centre.city, "city", pack, problems);
  check_text(centre.country, "country", pack, problems);
  check_text(centre.address, "address", pack, problems);
  for (const Closure& closure : centre.closures) {
    check_text(closure.reason, "reason of a closure", pack, problems);
  }
  for (const Service& service : centre.services) {
    check_text(service.name, "name of a service", pack, problems);
    check_text(service.room, "room of a service", pack, problems);
    for (const LocalText& thing : service.bring)
      check_text(thing, "thing to bring", pack, problems);
    for (const std::string& language : service.languages) {
      if (contains(centre.counselling_languages, language)) continue;
      problems.error("unknown-locale", pack.centre_place,
                     "The service \"" + service.id + "\" is offered in \"" + language +
                         "\", which nobody at the centre speaks.",
                     allowed_remedy(language, centre.counselling_languages));
    }
  }
}

}  // namespace kiosk::content
