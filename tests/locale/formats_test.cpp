#include "locale/formats.h"

#include "tests/catch.h"

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::locale;
using namespace std::chrono;

namespace {

constexpr year_month_day kDay = year(2026) / 11 / 26;  // A Thursday.

Formats formats(const char* tag, const char* zone = "Africa/Accra") {
  return *Formats::make(tag, zone);
}

/// CLDR's versions differ in the first letter of Albanian weekdays.
std::string with_small_first(std::string text) {
  if (text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

/// How one language writes.
struct Expected {
  const char* tag;
  const char* short_date;
  const char* date;
  const char* fee;
  const char* months;
};

}  // namespace

TEST_CASE("Formats") {
  SECTION("a wrong tag or zone is refused") {
    CHECK(Formats::make("en_GB", "Africa/Accra").error().code == ErrorCode::kInvalidInput);
    CHECK(Formats::make("en", "Africa/Atlantis").error().code == ErrorCode::kNotFound);
  }
  SECTION("each language writes dates, money and lengths of time in its own way") {
    const auto expected = GENERATE(values<Expected>({
        {"en", "Thu 26 Nov 2026", "Thursday 26 November 2026", "€48,300", "3 months"},
        {"de", "Do., 26. Nov. 2026", "Donnerstag, 26. November 2026", "48.300\u00A0€", "3 Monate"},
        {"fr", "jeu. 26 nov. 2026", "jeudi 26 novembre 2026", "48\u202F300\u00A0€", "3\u00A0mois"},
        {"ar", "الخميس ٢٦ نوفمبر ٢٠٢٦", "الخميس ٢٦ نوفمبر ٢٠٢٦", "\u200F٤٨٬٣٠٠\u00A0€", "٣ أشهر"},
        {"ar-EG", "الخميس ٢٦ نوفمبر ٢٠٢٦", "الخميس ٢٦ نوفمبر ٢٠٢٦", "\u200F٤٨٬٣٠٠\u00A0€",
         "٣ أشهر"},
        {"ur", "جمعرات، ۲۶ نومبر، ۲۰۲۶", "جمعرات، ۲۶ نومبر، ۲۰۲۶", "€۴۸٬۳۰۰", "۳ مہینے"},
        {"sr-Cyrl", "чет, 26. нов 2026.", "четвртак, 26. новембар 2026.", "48.300\u00A0€",
         "3 месеца"},
        {"sr-Latn", "čet, 26. nov 2026.", "četvrtak, 26. novembar 2026.", "48.300\u00A0€",
         "3 meseca"},
        {"zgh", "ⴰⴽⵡ 26 ⵏⵓⵡ 2026", "ⴰⴽⵡⴰⵙ 26 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026", "48\u00A0300€", "3\u00A0mois"},
        {"ha", "Alh 26 Nuw, 2026", "Alhamis 26 Nuwamba, 2026", "€\u00A048,300", "watanni 3"},
        {"sq", "enj, 26 nën 2026", "e enjte, 26 nëntor 2026", "48\u00A0300\u00A0€", "3 muaj"},
    }));
    CAPTURE(expected.tag);
    const Formats used = formats(expected.tag);
    CHECK(with_small_first(used.date_short(kDay)) == with_small_first(expected.short_date));
    CHECK(used.date_long(kDay) == expected.date);
    CHECK(used.currency(48300, "EUR") == expected.fee);
    CHECK(used.measure(3, "month") == expected.months);
  }
  SECTION("Dari and Pashto have the solar calendar beside the Gregorian one") {
    CHECK(formats("fa-AF").date_long(kDay) == "پنجشنبه ۲۶ نومبر ۲۰۲۶");
    CHECK(formats("fa-AF").date_local_calendar(kDay) == "۵ قوس ۱۴۰۵");
    CHECK(formats("ps").date_local_calendar(kDay) == "۵ لیندۍ ۱۴۰۵");
    CHECK(formats("en").date_local_calendar(kDay).empty());
    // The years begin with spring; a leap year has a thirtieth of Hut.
    CHECK(formats("fa-AF").date_local_calendar(year(2026) / 3 / 21) == "۱ حمل ۱۴۰۵");
    CHECK(formats("fa-AF").date_local_calendar(year(2026) / 3 / 20) == "۲۹ حوت ۱۴۰۴");
    CHECK(formats("fa-AF").date_local_calendar(year(2025) / 3 / 20) == "۳۰ حوت ۱۴۰۳");
    CHECK(formats("ps").date_local_calendar(year(2026) / 3 / 21) == "۱ وری ۱۴۰۵");
  }
  SECTION("all months of the solar calendar have their names of Afghanistan") {
    const std::vector<std::string> months = {"حمل",   "ثور",  "جوزا", "سرطان", "اسد", "سنبله",
                                             "میزان", "عقرب", "قوس",  "جدی",   "دلو", "حوت"};
    const Formats dari = formats("fa-AF");
    sys_days day = year(2026) / 4 / 5;
    for (const std::string& month : months) {
      CHECK(dari.date_local_calendar(day).find(' ' + month) != std::string::npos);
      day += days(31);
    }
  }
  SECTION("a centre may ask for the lunar calendar, or for none") {
    const auto lunar = [](const char* tag, year_month_day date) {
      return Formats::make(tag, "Africa/Cairo", SecondCalendar::kIslamic)
          ->date_local_calendar(date);
    };
    CHECK(lunar("en", year(2026) / 2 / 18) == "1 Ramadan 1447 AH");
    CHECK(lunar("en", year(2026) / 6 / 16) == "1 Muharram 1448 AH");
    CHECK(lunar("ar", year(2026) / 3 / 20) == "١ شوال ١٤٤٧ هـ");
    CHECK(lunar("ur", year(2026) / 5 / 27).starts_with("۱۰ ذوالحج"));
    CHECK(Formats::make("fa-AF", "Asia/Kabul", SecondCalendar::kNone)
              ->date_local_calendar(kDay)
              .empty());
    CHECK(Formats::make("en", "Asia/Kabul", SecondCalendar::kPersian)
              ->date_local_calendar(year(2026) / 3 / 21)
              .ends_with(" 1405"));
  }
  SECTION("times are the centre's, with the language's digits and two of them for the hour") {
    const Instant summer = sys_days(year(2026) / 7 / 1) + hours(5) + minutes(5);
    CHECK(formats("en", "Africa/Cairo").time(summer) == "08:05");
    CHECK(formats("ar", "Africa/Cairo").time(summer) == "٠٨:٠٥");
    CHECK(formats("fa-AF", "Africa/Cairo").time(summer) == "۰۸:۰۵");
    CHECK(formats("de").time_of_day(1440) == "24:00");
  }
  SECTION("the day strip has names that stand alone") {
    CHECK(formats("de").weekday_short(kDay) == "Do");
    CHECK(formats("de").month_short(kDay) == "Nov");
    CHECK(formats("en").month_and_year(kDay.year() / kDay.month()) == "November 2026");
    CHECK(formats("ur").day_number(kDay) == "۲۶");
    CHECK(formats("fr").weekday_long(Monday) == "lundi");
  }
  SECTION("the week begins as people there expect") {
    CHECK(formats("en").first_day_of_week() == Monday);
    CHECK(formats("ar-EG").first_day_of_week() == Saturday);
    CHECK(formats("de").first_day_of_week() == Monday);
    CHECK(formats("de", "Africa/Cairo").first_day_of_week() == Saturday);
    CHECK(formats("ur", "Asia/Karachi").first_day_of_week() == Sunday);
    CHECK(formats("ps", "Asia/Kabul").first_day_of_week() == Saturday);
    CHECK(formats("de", "Etc/UTC").first_day_of_week() == Monday);
  }
  SECTION("money has cents only when there are some") {
    CHECK(formats("en").currency(12.5, "EUR") == "€12.50");
    CHECK(formats("en").currency(75, "EUR") == "€75");
    CHECK(formats("en").currency(75, "euros") == "75 euros");
  }
  SECTION("numbers and per cent") {
    CHECK(formats("en").number(48300) == "48,300");
    CHECK(formats("de").number(3.25) == "3,25");
    CHECK(formats("de").percent(12.5) == "12,5\u00A0%");
    CHECK(formats("en").number(std::int64_t{-7}) == "-7");
  }
  SECTION("a unit that nobody knows leaves the number") {
    CHECK(formats("en").measure(3, "smoots") == "3");
    CHECK(formats("en").measure(1, "week") == "1 week");
  }
  SECTION("lists and names of languages") {
    const std::vector<std::string> items = {"Twi", "Ewe", "Hausa"};
    CHECK(formats("en").list(items) == "Twi, Ewe and Hausa");
    CHECK(formats("de").list({}).empty());
    CHECK(formats("fr").language_name("ee") == "Éwé");
    CHECK(formats("zgh").language_name("ee").empty());
    CHECK(formats("en").language_name("not a tag").empty());
  }
}
