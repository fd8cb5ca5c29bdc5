#include "booking/icalendar.h"

#include "base/utf8.h"
#include "tests/catch.h"
#include "tests/command_run.h"

#include <libical/ical.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

using namespace kiosk;
using namespace std::chrono;
using booking::CalendarEntry;

namespace {

const Instant kNow = sys_days(year(2026) / 11 / 24) + hours(9);

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

locale::Zone zone(const char* name) {
  return *locale::Zone::open(name);
}

/// A calendar as a phone reads it.
struct Parsed {
  Component calendar;
  icalcomponent* event;

  explicit Parsed(const std::string& text)
      : calendar(icalparser_parse_string(text.c_str())),
        event(icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
    REQUIRE(event != nullptr);
  }
  Instant moment(icalproperty_kind kind) const {
    icalproperty* const property = icalcomponent_get_first_property(event, kind);
    const icaltimetype time = icalproperty_get_datetime_with_component(property, event);
    return sys_seconds(seconds(icaltime_as_timet_with_zone(time, time.zone)));
  }
  Instant end() const {
    const icaltimetype time = icalcomponent_get_dtend(event);
    return sys_seconds(seconds(icaltime_as_timet_with_zone(time, time.zone)));
  }
  std::string text(icalproperty_kind kind) const {
    icalproperty* const property = icalcomponent_get_first_property(event, kind);
    if (property == nullptr) return {};
    return icalvalue_get_text(icalproperty_get_value(property));
  }
  int count(icalcomponent_kind kind) const {
    return icalcomponent_count_components(calendar.get(), kind);
  }
};

CalendarEntry entry(Instant begin, minutes length = minutes(45)) {
  return {"3f0c", begin, begin + length, "Advice Centre", "Room 3", "Bring your papers"};
}

std::string calendar_of(const CalendarEntry& one, const locale::Zone& zone) {
  return booking::appointment_calendar({&one, 1}, zone, kNow);
}

/// Bytes that stand alone at the begin or end of a line.
bool each_line_is_whole(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    if (end == std::string::npos || end - at > 75) return false;
    if (!utf8::valid(std::string_view(text).substr(at, end - at))) return false;
    at = end + 2;
  }
  return true;
}

}  // namespace

TEST_CASE("An appointment in a calendar is at the moment that was promised") {
  struct Case {
    const char* zone;
    year_month_day date;
    int minute;
    minutes length{45};
  };
  const auto at = GENERATE(
      Case{"Africa/Accra", year(2026) / 12 / 1, 600},
      Case{"Europe/Belgrade", year(2026) / 12 / 1, 600},
      Case{"Europe/Belgrade", year(2026) / 7 / 1, 600},
      Case{"Europe/Belgrade", year(2026) / 10 / 25, 90, minutes(150)},
      Case{"Europe/Belgrade", year(2026) / 10 / 25, 150},
      Case{"Europe/Belgrade", year(2026) / 10 / 26, 540},
      Case{"Europe/Belgrade", year(2027) / 3 / 28, 90, minutes(60)},
      Case{"Africa/Cairo", year(2026) / 12 / 1, 600}, Case{"Africa/Cairo", year(2026) / 7 / 1, 600},
      Case{"Asia/Karachi", year(2026) / 12 / 1, 600}, Case{"Asia/Kabul", year(2026) / 12 / 1, 600},
      Case{"Africa/Casablanca", year(2026) / 3 / 2, 600},
      Case{"Africa/Casablanca", year(2026) / 6 / 1, 600});
  const locale::Zone centre = zone(at.zone);
  for (const Instant begin : centre.to_instants(at.date, at.minute)) {
    const CalendarEntry one = entry(begin, at.length);
    CAPTURE(at.zone, at.minute);
    for (const std::string& text :
         {calendar_of(one, centre), *booking::appointment_event(one, centre, kNow),
          *booking::appointment_event(one, centre, kNow, 4096)}) {
      CAPTURE(text);
      const Parsed parsed(text);
      CHECK(parsed.moment(ICAL_DTSTART_PROPERTY) == begin);
      if (has(text, "DTEND")) CHECK(parsed.moment(ICAL_DTEND_PROPERTY) == begin + at.length);
      if (has(text, "DURATION")) CHECK(parsed.end() == begin + at.length);
      CHECK(has(text, "DTEND") != has(text, "DURATION"));
      CHECK(parsed.moment(ICAL_DTSTAMP_PROPERTY) == kNow);
      CHECK(each_line_is_whole(text));
    }
  }
}

TEST_CASE("A calendar has the rules of the zone that its appointments need") {
  const locale::Zone belgrade = zone("Europe/Belgrade");
  const auto on = [&](year_month_day date, int minute, minutes length) {
    return calendar_of(entry(belgrade.to_instants(date, minute).front(), length), belgrade);
  };

  SECTION("one in winter, from the change before") {
    const std::string text = on(year(2026) / 12 / 1, 600, minutes(45));
    CHECK(has(text, "DTSTART;TZID=Europe/Belgrade:20261201T100000\r\n"));
    CHECK(has(text,
              "BEGIN:VTIMEZONE\r\nTZID:Europe/Belgrade\r\nBEGIN:STANDARD\r\n"
              "DTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
              "END:STANDARD\r\nEND:VTIMEZONE\r\n"));
  }
  SECTION("two across a change") {
    const std::string text = on(year(2027) / 3 / 28, 90, minutes(60));
    CHECK(has(text,
              "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\n"
              "TZOFFSETTO:+0200\r\n"));
  }
  SECTION("half hours, and no change for many years") {
    const locale::Zone kabul = zone("Asia/Kabul");
    CHECK(has(calendar_of(entry(kNow), kabul),
              "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0430\r\nTZOFFSETTO:+0430\r\n"));
  }
  SECTION("all of many") {
    const std::vector<CalendarEntry> entries = {entry(sys_days(year(2026) / 7 / 1)),
                                                entry(sys_days(year(2027) / 7 / 1))};
    const std::string text = booking::appointment_calendar(entries, belgrade, kNow);
    CHECK(has(text, "METHOD:PUBLISH\r\n"));
    CHECK(Parsed(text).count(ICAL_VEVENT_COMPONENT) == 2);
    CHECK(has(text, "DTSTART:20260329T020000"));
    CHECK(has(text, "DTSTART:20261025T030000"));
    CHECK(has(text, "DTSTART:20270328T020000"));
    CHECK(has(booking::appointment_calendar({}, belgrade, kNow), "END:VCALENDAR\r\n"));
  }
}

TEST_CASE("Texts in a calendar") {
  const locale::Zone accra = zone("Africa/Accra");
  CalendarEntry one = entry(kNow);

  SECTION("survive in every script, folded between letters") {
    one.summary = GENERATE("مركز المشورة للوظائف والهجرة وإعادة الإدماج، القاهرة",
                           "روزگار، ہجرت اور دوبارہ انضمام کا مشاورتی مرکز۔ پہلی منزل، دائیں طرف",
                           "வேலைகள், குடிபெயர்வு மற்றும் மறு ஒருங்கிணைப்புக்கான ஆலோசனை மையம்",
                           "a\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466b\U0001F469"
                           "\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466c\U0001F469\u200D"
                           "\U0001F469\u200D\U0001F467\u200D\U0001F466");
    one.description = one.summary + one.summary;
    const std::string text = calendar_of(one, accra);
    CHECK(each_line_is_whole(text));
    CHECK(Parsed(text).text(ICAL_SUMMARY_PROPERTY) == one.summary);
    CHECK(Parsed(text).text(ICAL_DESCRIPTION_PROPERTY) == one.description);
  }
  SECTION("say nothing to the reader of the form") {
    one.summary = "a,b;c\\d\"e:f\\n";
    one.location = "x\r\nEND:VEVENT\rBEGIN:VEVENT\nDTSTART:19990101T000000Z";
    one.description = "x\u2028BEGIN:VEVENT\u0085y\x0B";
    one.description += '\0';
    one.description += "z\x1B[2J";
    const std::string text = calendar_of(one, accra);
    const Parsed parsed(text);
    CHECK(parsed.count(ICAL_VEVENT_COMPONENT) == 1);
    CHECK(parsed.moment(ICAL_DTSTART_PROPERTY) == kNow);
    CHECK(parsed.text(ICAL_SUMMARY_PROPERTY) == one.summary);
    CHECK(parsed.text(ICAL_LOCATION_PROPERTY) ==
          "x\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:19990101T000000Z");
    CHECK(parsed.text(ICAL_DESCRIPTION_PROPERTY) == "x\nBEGIN:VEVENT\nyz[2J");
    CHECK_FALSE(has(text, "\nBEGIN:VEVENT\nDT"));
  }
  SECTION("name nobody in the UID, and the same appointment the same") {
    const std::string uid = Parsed(calendar_of(one, accra)).text(ICAL_UID_PROPERTY);
    CHECK(uid.size() == 16);
    CHECK_FALSE(has(uid, one.identity));
    CHECK(Parsed(*booking::appointment_event(one, accra, kNow)).text(ICAL_UID_PROPERTY) == uid);
    one.identity = "3f0d";
    CHECK(Parsed(calendar_of(one, accra)).text(ICAL_UID_PROPERTY) != uid);
  }
  SECTION("a reminder comes a day before") {
    CHECK(has(calendar_of(one, accra),
              "BEGIN:VALARM\r\nTRIGGER:-P1D\r\nACTION:DISPLAY\r\n"
              "DESCRIPTION:09:00\r\nEND:VALARM\r\n"));
  }
}

TEST_CASE("An appointment fits into a square code") {
  const locale::Zone lahore = zone("Asia/Karachi");
  CalendarEntry one = entry(kNow);

  SECTION("with its zone where there is room, in UTC where there is less") {
    CHECK(has(*booking::appointment_event(one, lahore, kNow, 1000), "TZID=Asia/Karachi"));
    const std::string small = *booking::appointment_event(one, lahore, kNow);
    CHECK(has(small, "DTSTART:20261124T090000Z\r\n"));
    CHECK_FALSE(has(small, "VTIMEZONE"));
    CHECK_FALSE(has(small, "METHOD"));
  }
  SECTION("losing the place first, then the description, then the end of the name") {
    const auto part = [&](icalproperty_kind kind, std::size_t max_bytes) {
      return Parsed(*booking::appointment_event(one, lahore, kNow, max_bytes)).text(kind);
    };
    one.description = std::string(60, 'd');
    one.location = std::string(100, 'l');
    CHECK_FALSE(booking::whole_appointment_event(one, lahore, kNow, 390));
    CHECK(Parsed(*booking::whole_appointment_event(one, lahore, kNow, 530))
              .text(ICAL_LOCATION_PROPERTY) == one.location);
    const std::string half = part(ICAL_LOCATION_PROPERTY, 390);
    CHECK((half.size() > 8 && half.size() < 100 && half.ends_with("l…")));
    CHECK(part(ICAL_DESCRIPTION_PROPERTY, 390) == one.description);
    CHECK(part(ICAL_LOCATION_PROPERTY, 350).empty());
    CHECK(part(ICAL_DESCRIPTION_PROPERTY, 275).empty());
    CHECK(part(ICAL_SUMMARY_PROPERTY, 285) == one.summary);
    CHECK(part(ICAL_SUMMARY_PROPERTY, 268).ends_with("…"));
  }
  SECTION("cut between letters as readers see them") {
    const std::string family = "👩‍👩‍👧‍👦";
    one.summary.clear();
    for (int i = 0; i < 10; ++i) one.summary += family;
    std::string kept =
        Parsed(*booking::appointment_event(one, lahore, kNow)).text(ICAL_SUMMARY_PROPERTY);
    REQUIRE(kept.ends_with("…"));
    kept.resize(kept.size() - std::string("…").size());
    CHECK((!kept.empty() && kept.size() % family.size() == 0));
  }
  SECTION("and never loses what it needs") {
    CHECK(booking::appointment_event(one, lahore, kNow, 200).error().code ==
          ErrorCode::kInvalidInput);
  }
}

TEST_CASE("The name of every centre fits whole into a square code") {
  const std::filesystem::path centres = std::filesystem::path(SOURCE_DIR) / "content/centres";
  int names = 0;
  for (const auto& folder : std::filesystem::directory_iterator(centres)) {
    std::ifstream file(folder.path() / "centre.toml");
    bool in_names = false;
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with('[')) in_names = line == "[name]";
      const std::size_t quote = line.find(" = \"");
      if (!in_names || quote == std::string::npos) continue;
      CalendarEntry one = entry(kNow);
      one.summary = line.substr(quote + 4, line.size() - quote - 5);
      CAPTURE(one.summary);
      const auto text = booking::appointment_event(one, zone("Africa/Accra"), kNow);
      CHECK(text->size() <= booking::kQrCalendarBytes);
      CHECK(Parsed(*text).text(ICAL_SUMMARY_PROPERTY) == one.summary);
      ++names;
    }
  }
  CHECK(names > 10);
}
