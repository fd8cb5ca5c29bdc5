#include "locale/habits.h"

#include "locale/tag.h"

#include <array>
#include <string>

namespace kiosk::locale {

namespace {

// en   The bare tag means the United States; the centres' visitors learnt "27 November".
// ar   CLDR's digits for the bare tag changed to Latin ones; Egypt's are Arabic in all its
//      versions. A comma after the weekday looks like a list.
// ur   Schoolbooks and papers in Pakistan use Urdu digits; CLDR's default is Latin.
// fa   Dari: CLDR's patterns for the Gregorian calendar put the year first.
// ps   As fa; CLDR's long form has the era in Latin letters.
// ha   CLDR has no short form with the weekday and falls to the root's year first.
// zgh  As ha; CLDR has no words for units, and Morocco's second language is French.
constexpr std::array<Habits, 7> kHabits = {{
    {"en", "en-GB", nullptr, nullptr, nullptr, nullptr, true, false, nullptr},
    {"ar", "ar-EG", nullptr, nullptr, nullptr, nullptr, true, false, nullptr},
    {"ur", nullptr, "arabext", nullptr, nullptr, nullptr, false, false, nullptr},
    {"fa", nullptr, "arabext", "EEEE d MMMM y", "EEE d MMM y", "d MMMM y", false, true, nullptr},
    {"ps", nullptr, "arabext", "EEEE d MMMM y", "EEE d MMM y", "d MMMM y", false, true, nullptr},
    {"ha", nullptr, nullptr, nullptr, "EEE d MMM, y", nullptr, false, false, nullptr},
    {"zgh", nullptr, nullptr, nullptr, nullptr, "d MMMM y", false, false, "fr"},
}};

constexpr Habits kNone = {"", nullptr, nullptr, nullptr, nullptr, nullptr, false, false, nullptr};

}  // namespace

const Habits& habits_of(std::string_view tag) {
  const std::string language = language_of(tag);
  for (const Habits& habits : kHabits) {
    if (language == habits.language) return habits;
  }
  return kNone;
}

icu::Locale icu_locale(std::string_view tag) {
  const Habits& habits = habits_of(tag);
  const bool bare = tag.find('-') == std::string_view::npos;
  const std::string used = bare && habits.tag != nullptr ? habits.tag : std::string(tag);
  // In ICU's own form, which it takes as it is: reading a BCP 47 tag makes ICU load its
  // tables of replaced codes first, six milliseconds of the kiosk's start.
  std::string id = language_of(used);
  if (const std::string script = script_of(used); !script.empty()) id += "_" + script;
  if (const std::string region = region_of(used); !region.empty()) id += "_" + region;
  // Visa dates and German offices count in the Gregorian calendar in every language.
  id += "@calendar=gregorian";
  if (habits.digits != nullptr) id += std::string(";numbers=") + habits.digits;
  return icu::Locale(id.c_str());
}

}  // namespace kiosk::locale
