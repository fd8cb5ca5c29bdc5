#include "app/booking_spoken.h"

#include "tests/catch.h"

#include <algorithm>

using namespace kiosk;
using namespace std::chrono;

namespace {

screens::Words words(const std::string& locale) {
  return {[](std::string_view key, std::string_view) {
            if (key == "spoken.hour") return std::string("{hour, number} sharp");
            if (key == "spoken.letter") return std::string("{letter} as in {word}");
            if (key == "spoken.alphabet") {
              return std::string(
                  "Alfa. Bravo. Charlie. Delta. Echo. Foxtrot. Golf. Hotel. India. Juliett. Kilo. "
                  "Lima. Mike. November. Oscar. Papa. Quebec. Romeo. Sierra. Tango. Uniform. "
                  "Victor. Whiskey. X-ray.");
            }
            if (key == "spoken.hour_minute")
              return std::string("{hour, number} and {minute, number}");
            return std::string(key);
          },
          locale, "Africa/Accra"};
}

std::vector<std::string> spoken(const std::string& locale, minutes time) {
  const auto formats = locale::Formats::make(locale, "Africa/Accra");
  screens::DoneModel model;
  model.code = "K7M4-QX2P";
  model.centre_name = "Advice Centre";
  model.appointment.service = "Debts";
  model.appointment.room = "Room ۳";
  model.bring = {"Letters"};
  return app::spoken_confirmation(words(locale), *formats, sys_days(year(2026) / 12 / 1) + time,
                                  model);
}

}  // namespace

TEST_CASE("A confirmation that is listened to") {
  SECTION("tells everything but the topic, the number twice") {
    CHECK(spoken("en", hours(9)) ==
          std::vector<std::string>{"done.title", "Tuesday 1 December 2026", "9 sharp", "Room 3",
                                   "Advice Centre", "done.number: K. 7. M. 4. Q. X. 2. P.",
                                   "K as in Kilo. 7. M as in Mike. 4. Q as in Quebec. X as in "
                                   "X-ray. 2. P as in Papa.",
                                   "done.bring", "Letters"});
  }
  SECTION("tells minutes only where there are some") {
    CHECK(spoken("en", hours(14) + minutes(5))[2] == "14 and 5");
  }
  SECTION("leaves a letter alone for which the language has no word") {
    screens::DoneModel model;
    model.code = "YZ-2A";
    const auto lines = app::spoken_confirmation(words("en"), *locale::Formats::make("en", "UTC"),
                                                Instant(), model);
    CHECK(lines.back() == "Y. Z. 2. A as in Alfa.");
  }
  SECTION("has only digits that every voice reads") {
    const std::vector<std::string> urdu = spoken("ur", hours(9) + minutes(45));
    CHECK(urdu[1] == "منگل، 1 دسمبر، 2026");
    CHECK(urdu[2] == "9 and 45");
    CHECK(spoken("fa-AF", hours(9))[2] == "10 قوس 1405");
  }
}
