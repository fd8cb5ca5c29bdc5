#include "content/check_parts.h"

#include <algorithm>

namespace kiosk::content {

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A text of the centre: its languages exist, and there is one to fall back to.
void check_text(const LocalText& text, const std::string& what, const Place& place,
                const PackSource& pack, Problems& problems) {
  if (text.empty()) return;
  const std::vector<std::string> known = keys_of(pack.base.languages);
  for (const auto& entry : text) {
    if (contains(known, entry.first)) continue;
    problems.error("unknown-locale"_rule, place,
                   "The " + what + " has a text in the unknown language \"" + entry.first + "\".",
                   allowed_remedy(entry.first, known));
  }
  if (text.count(pack.base.source_locale) == 0) {
    problems.error("no-source-text"_rule, place,
                   "The " + what + " has no text in \"" + pack.base.source_locale + "\".",
                   "Add " + pack.base.source_locale + " = \"…\"; other languages fall back to it.");
  }
}

void check_languages(const PackSource& pack, Problems& problems) {
  const std::vector<std::string> known = keys_of(pack.base.languages);
  const Place place = centre_place(pack, "languages");
  for (const std::string& locale : pack.centre->languages) {
    if (contains(known, locale)) continue;
    problems.error("unknown-locale"_rule, place,
                   "The terminal does not know the language \"" + locale + "\".",
                   allowed_remedy(locale, known));
  }
  if (pack.centre->languages.empty()) {
    problems.error("no-language"_rule, place, "The centre offers no language.",
                   "Write languages = [\"…\"] with the fallback language first.");
  }
}

void check_service(const Service& service, const PackSource& pack, Problems& problems) {
  const Place place = centre_place(pack, "service." + service.id);
  check_text(service.name, "name of the service", place, pack, problems);
  check_text(service.room, "room of the service", place, pack, problems);
  for (const LocalText& thing : service.bring) {
    check_text(thing, "thing to bring", place, pack, problems);
  }
  const std::vector<std::string>& spoken = pack.centre->counselling_languages;
  for (const std::string& language : service.languages) {
    if (contains(spoken, language)) continue;
    problems.error("unknown-locale"_rule, place,
                   "The service \"" + service.id + "\" is offered in \"" + language +
                       "\", which nobody at the centre speaks.",
                   allowed_remedy(language, spoken));
  }
}

}  // namespace

Place centre_place(const PackSource& pack, const std::string& key) {
  const auto line = pack.centre_lines.find(key);
  return {pack.centre_place.file, line == pack.centre_lines.end() ? 0 : line->second};
}

void check_centre(const PackSource& pack, Problems& problems) {
  const Centre& centre = *pack.centre;
  check_languages(pack, problems);
  check_text(centre.name, "centre’s name", centre_place(pack, "name"), pack, problems);
  check_text(centre.city, "city", centre_place(pack, "city"), pack, problems);
  check_text(centre.country, "country", centre_place(pack, "country"), pack, problems);
  check_text(centre.address, "address", centre_place(pack, "address"), pack, problems);
  for (const Closure& closure : centre.closures) {
    check_text(closure.reason, "reason of a closure", centre_place(pack, "closure"), pack,
               problems);
  }
  for (const Resource& resource : centre.resources) {
    check_text(resource.name, "name of the room", centre_place(pack, "resource." + resource.id),
               pack, problems);
  }
  for (const Service& service : centre.services) check_service(service, pack, problems);
}

}  // namespace kiosk::content
