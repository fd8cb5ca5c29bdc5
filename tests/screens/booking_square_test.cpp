#include "screens/booking_square.h"

#include "booking/icalendar.h"
#include "tests/catch.h"
#include "tests/screens/glass.h"
#include "tests/screens/samples.h"
#include "tests/screens/slip_samples.h"
#include "tests/screens/square_reader.h"

#include <libical/ical.h>

#include <memory>

namespace kiosk::tests {

namespace {

using namespace std::chrono;
using screens::SquareModel;

// As ui::Theme, on the panel the screens are designed for.
constexpr float kPxPerMm = 1920 / 476.F;
const Instant kBegin = sys_days(year(2026) / 12 / 1) + hours(9);

SquareModel square_of(const content::Centre& centre, const std::string& locale) {
  return {"f2a41c7709d35be8f2a41c7709d35be8",
          sys_days(year(2026) / 11 / 24),
          kBegin,
          kBegin + minutes(45),
          "K7M4-QX2P",
          content::local_text(centre.name, locale),
          content::local_text(centre.address, locale),
          content::local_text(centre.services.front().room, locale)};
}

/// A calendar file as a phone reads it.
class Entry {
 public:
  explicit Entry(const std::string& text) : m_all(icalparser_parse_string(text.c_str())) {
    REQUIRE(m_all != nullptr);
    REQUIRE(icalrestriction_check(m_all.get()) == 1);
    m_event = icalcomponent_get_first_component(m_all.get(), ICAL_VEVENT_COMPONENT);
    REQUIRE(m_event != nullptr);
  }
  std::string text(icalproperty_kind kind) const {
    icalproperty* const property = icalcomponent_get_first_property(m_event, kind);
    return property == nullptr ? "" : icalvalue_get_text(icalproperty_get_value(property));
  }
  Instant begin() const {
    const icaltimetype time = icalcomponent_get_dtstart(m_event);
    return sys_seconds(seconds(icaltime_as_timet_with_zone(time, time.zone)));
  }
  bool reminds_a_day_before() const {
    icalcomponent* const alarm = icalcomponent_get_first_component(m_event, ICAL_VALARM_COMPONENT);
    if (alarm == nullptr) return false;
    icalproperty* const trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
    return icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration) == -24 * 60 * 60;
  }

 private:
  struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  };
  std::unique_ptr<icalcomponent, Free> m_all;
  icalcomponent* m_event = nullptr;
};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The level of error correction that the code itself names, bits "00".
/// Source: ISO/IEC 18004, 7.9.1.
bool level_is_m(const ui::QrCode& code) {
  return code.dark(0, 8) && !code.dark(1, 8);  // After the mask 10….
}

}  // namespace

TEST_CASE("The square of every centre in every language") {
  REQUIRE(sample_centres().size() >= 5);
  for (const content::Centre& centre : sample_centres()) {
    const locale::Zone zone = *locale::Zone::open(centre.zone);
    for (const std::string& locale : centre.languages) {
      const screens::Words words = shared_glass().words(locale);
      const SquareModel model = square_of(centre, locale);
      const std::string text = screens::square_text(words, zone, model);
      CAPTURE(centre.id, locale, text);
      CHECK(text.size() <= booking::kQrCalendarBytes);
      const Entry entry(text);
      CHECK(entry.begin() == kBegin);
      CHECK(entry.reminds_a_day_before());
      CHECK(entry.text(ICAL_SUMMARY_PROPERTY) == words("done.entry"));
      CHECK(has(entry.text(ICAL_LOCATION_PROPERTY), model.address));
      CHECK(has(entry.text(ICAL_DESCRIPTION_PROPERTY), model.code));
      const ui::QrCode code = screens::booking_square(words, zone, model);
      CHECK((code.version() >= 1 && code.version() <= 15));
      CHECK(level_is_m(code));
    }
  }
}

TEST_CASE("The square of an appointment") {
  const screens::Words words = shared_glass().words("en");
  const locale::Zone zone = *locale::Zone::open("Europe/Belgrade");
  SquareModel model = square_of(sample_centre("gh-accra"), "en");

  SECTION("tells neither what it is about nor who comes, and leads nowhere") {
    const std::string text = screens::square_text(words, zone, model);
    CHECK_FALSE(has(text, "http"));
    CHECK_FALSE(has(text, "ATTENDEE"));
    CHECK_FALSE(has(text, "CATEGORIES"));
  }
  SECTION("keeps the number when the place has no end") {
    model.address = std::string(600, 'a');
    const Entry entry(screens::square_text(words, zone, model));
    CHECK(has(entry.text(ICAL_DESCRIPTION_PROPERTY), model.code));
    CHECK(entry.text(ICAL_LOCATION_PROPERTY).ends_with("a…"));
  }
  SECTION("is the same each time it is drawn") {
    CHECK(screens::square_text(words, zone, model) == screens::square_text(words, zone, model));
  }
  SECTION("is none before there is a number") {
    model.code.clear();
    CHECK(screens::booking_square(words, zone, model).size == 0);
  }
  SECTION("has no room for the rules of a zone beside a title of one letter") {
    const booking::CalendarEntry least{"i", kBegin, kBegin + minutes(45), "A", "", ""};
    const auto kabul = locale::Zone::open("Asia/Kabul");
    CHECK(has(*booking::whole_appointment_event(least, *kabul, kBegin, 500), "VTIMEZONE"));
    CHECK_FALSE(has(*booking::whole_appointment_event(least, *kabul, kBegin), "VTIMEZONE"));
  }
}

TEST_CASE("A phone reads the square on the confirmation") {
  Pose pose;
  pose.locale = GENERATE("en", "ar", "ur");
  pose.size = GENERATE(Vec2{1920, 1080}, Vec2{1080, 1920});
  pose.text_size = GENERATE(ui::TextSize::kSmall, ui::TextSize::kMedium, ui::TextSize::kLarge,
                            ui::TextSize::kExtraLarge);
  pose.contrast = GENERATE(ui::Contrast::kDefault, ui::Contrast::kHighDark);
  const screens::View view = sample("booking-done", shared_glass().words(pose.locale));
  const ui::QrCode& code = std::get<screens::DoneModel>(view.screen).square;
  CAPTURE(pose.locale, pose.size.x, static_cast<int>(pose.text_size));
  const ui::Node* const node = shared_glass().draw(view, pose).find("done.code");
  REQUIRE(node != nullptr);
  const auto modules = static_cast<float>(code.size);
  // The node has the light margin of four modules on each side, too.
  const float square = node->rect.width * modules / (modules + 2 * ui::kQrMarginModules);
  CHECK(square >= 40 * kPxPerMm);
  const auto read = read_square(shared_glass().pixels(pose));
  REQUIRE(read.has_value());
  CHECK(Entry(read->text).begin() == sys_days(year(2026) / 11 / 27) + hours(10));
}

}  // namespace kiosk::tests
