#include "booking/icalendar.h"

#include "base/utf8.h"
#include "booking/clock_changes.h"
#include "booking/crypto.h"
#include "locale/break_iterator.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kiosk::booking {

using namespace std::chrono;

namespace {

constexpr const char* kProduct = "Wegweiser";  // Short: each byte is missing in a square code.
/// What is left of a place or a description must still tell something.
constexpr std::size_t kFewestLetters = 8;
constexpr const char* kEllipsis = "…";

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

enum class Times { kZone, kUtc };

Component component(icalcomponent_kind kind) {
  return Component(icalcomponent_new(kind));
}

void add(const Component& parent, icalproperty* property) {
  icalcomponent_add_property(parent.get(), property);
}
void add(const Component& parent, Component child) {
  icalcomponent_add_component(parent.get(), child.release());
}

/// `date_time` as it shows itself; `zone` is empty or UTC.
icaltimetype time_of(seconds since_epoch, const icaltimezone* zone) {
  const sys_seconds moment(since_epoch);
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  icaltimetype result = icaltime_null_time();
  result.year = static_cast<int>(date.year());
  result.month = static_cast<int>(static_cast<unsigned>(date.month()));
  result.day = static_cast<int>(static_cast<unsigned>(date.day()));
  result.hour = static_cast<int>(time.hours().count());
  result.minute = static_cast<int>(time.minutes().count());
  result.second = static_cast<int>(time.seconds().count());
  result.zone = zone;
  return result;
}

icaltimetype utc_time(Instant moment) {
  return time_of(floor<seconds>(moment).time_since_epoch(), icaltimezone_get_utc_timezone());
}

/// A time that clocks show twice is written in UTC: it means the first of the two by the standard,
/// and the second to libical.
bool clocks_tell(const locale::Zone& zone, Instant moment) {
  const locale::LocalTime local = zone.to_local(moment);
  const auto moments = zone.to_instants(local.date, local.minute_of_day);
  return moments.size() == 1;
}

using NewTime = icalproperty* (*)(icaltimetype);

icalproperty* time_property(NewTime make, Instant moment, const locale::Zone& zone, Times times) {
  if (times == Times::kUtc || !clocks_tell(zone, moment)) return make(utc_time(moment));
  const auto shown = floor<seconds>(moment) + zone.to_local(moment).offset;
  icalproperty* property = make(time_of(shown.time_since_epoch(), nullptr));
  icalproperty_add_parameter(property, icalparameter_new_tzid(zone.name().c_str()));
  return property;
}

/// In UTC its length says as much in fewer bytes.
icalproperty* end_property(const CalendarEntry& entry, const locale::Zone& zone, Times times) {
  if (times == Times::kZone) {
    return time_property(icalproperty_new_dtend, entry.end, zone, times);
  }
  const auto length = duration_cast<seconds>(entry.end - entry.begin);
  return icalproperty_new_duration(icaldurationtype_from_int(static_cast<int>(length.count())));
}

/// One kind of line end, and no other control character: some readers end a line at each.
std::string clean(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (c == U'\r' && at < text.size() && text[at] == '\n') continue;
    if (c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029) c = U'\n';
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (c == U'\n' || !control) utf8::append(out, c);
  }
  return out;
}

using NewText = icalproperty* (*)(const char*);

void add_text(const Component& parent, NewText make, const std::string& text) {
  const std::string shown = clean(text);
  if (!shown.empty()) add(parent, make(shown.c_str()));
}

/// 96 bits in 16 letters.
std::string uid_of(const std::string& identity) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::array<unsigned char, 16> hash{};
  crypto::keyed_hash(hash, {}, "calendar entry", identity);
  std::string uid;
  for (std::size_t at = 0; at < 12; at += 3) {
    const std::uint32_t bits = hash[at] << 16U | hash[at + 1] << 8U | hash[at + 2];
    for (const unsigned shift : {18U, 12U, 6U, 0U}) uid += kLetters[bits >> shift & 63U];
  }
  return uid;
}

/// A clock that is set forward begins summer time. Where nothing is set, or alone, the other
/// name is as good, and every reader knows it.
icalcomponent_kind kind_of(const std::vector<Observance>& all, const Observance& one) {
  return all.size() > 1 && one.offset_to > one.offset_from ? ICAL_XDAYLIGHT_COMPONENT
                                                           : ICAL_XSTANDARD_COMPONENT;
}

Component zone_component(const locale::Zone& zone, Instant begin, Instant end) {
  Component result = component(ICAL_VTIMEZONE_COMPONENT);
  add(result, icalproperty_new_tzid(zone.name().c_str()));
  const auto all = observances(zone, begin, end);
  for (const Observance& one : all) {
    Component part = component(kind_of(all, one));
    add(part, icalproperty_new_dtstart(time_of(one.onset.time_since_epoch(), nullptr)));
    add(part, icalproperty_new_tzoffsetfrom(static_cast<int>(one.offset_from.count())));
    add(part, icalproperty_new_tzoffsetto(static_cast<int>(one.offset_to.count())));
    add(result, std::move(part));
  }
  return result;
}

/// Its text is the time that was promised: a word would need a language, and the day is the next
/// one when it rings.
Component alarm(const CalendarEntry& entry, const locale::Zone& zone) {
  const locale::LocalTime local = zone.to_local(entry.begin);
  const std::string text =
      fmt::format("{:02}:{:02}", local.minute_of_day / 60, local.minute_of_day % 60);
  icaltriggertype trigger{};
  trigger.time = icaltime_null_time();
  trigger.duration = icaldurationtype_from_string("-P1D");
  Component result = component(ICAL_VALARM_COMPONENT);
  add(result, icalproperty_new_trigger(trigger));
  add(result, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  add(result, icalproperty_new_description(text.c_str()));
  return result;
}

Component event(const CalendarEntry& entry, const locale::Zone& zone, Instant now, Times times) {
  Component result = component(ICAL_VEVENT_COMPONENT);
  add(result, icalproperty_new_uid(uid_of(entry.identity).c_str()));
  add(result, icalproperty_new_dtstamp(utc_time(now)));
  add(result, time_property(icalproperty_new_dtstart, entry.begin, zone, times));
  add(result, end_property(entry, zone, times));
  add_text(result, icalproperty_new_summary, entry.summary);
  add_text(result, icalproperty_new_location, entry.location);
  add_text(result, icalproperty_new_description, entry.description);
  add(result, alarm(entry, zone));
  return result;
}

Component calendar() {
  Component result = component(ICAL_VCALENDAR_COMPONENT);
  add(result, icalproperty_new_version("2.0"));
  add(result, icalproperty_new_prodid(kProduct));
  return result;
}

std::string text_of(const Component& component) {
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
      icalcomponent_as_ical_string_r(component.get()), icalmemory_free_buffer);
  KIOSK_ASSERT(text != nullptr);
  return text.get();
}

/// An event that is being made small enough.
class Fitting {
 public:
  Fitting(const CalendarEntry& entry, const locale::Zone& zone, Instant now, Times times,
          std::size_t max_bytes)
      : m_entry(entry), m_zone(zone), m_now(now), m_times(times), m_max_bytes(max_bytes) {}

  std::string text() const {
    Component all = calendar();
    if (m_times == Times::kZone) add(all, zone_component(m_zone, m_entry.begin, m_entry.end));
    add(all, event(m_entry, m_zone, m_now, m_times));
    return text_of(all);
  }
  bool fits() const { return text().size() <= m_max_bytes; }

  /// Cuts as much off the end of `part` as must be: all of it when fewer than `fewest` letters
  /// would stay.
  void shorten(std::string CalendarEntry::*part, std::size_t fewest) {
    if (fits()) return;
    const std::u16string whole = utf8::to_utf16(clean(m_entry.*part));
    std::vector<std::uint32_t> borders;
    locale::CharTable chars;
    locale::Graphemes().find(whole, chars, borders);
    const auto set = [&](std::uint32_t border) {
      m_entry.*part = utf8::from_utf16(std::u16string_view(whole).substr(0, border)) + kEllipsis;
    };
    const auto too_long = std::partition_point(borders.begin(), borders.end(), [&](auto border) {
      set(border);
      return fits();
    });
    const auto kept = static_cast<std::size_t>(too_long - borders.begin());
    if (kept <= fewest) {
      (m_entry.*part).clear();
    } else {
      set(borders[kept - 1]);
    }
  }

 private:
  CalendarEntry m_entry;
  const locale::Zone& m_zone;
  Instant m_now;
  Times m_times;
  std::size_t m_max_bytes;
};

}  // namespace

Result<std::string> appointment_event(const CalendarEntry& entry, const locale::Zone& zone,
                                      Instant now, std::size_t max_bytes) {
  for (const Times times : {Times::kZone, Times::kUtc}) {
    Fitting fitting(entry, zone, now, times, max_bytes);
    fitting.shorten(&CalendarEntry::location, kFewestLetters);
    fitting.shorten(&CalendarEntry::description, kFewestLetters);
    if (times == Times::kUtc) fitting.shorten(&CalendarEntry::summary, 1);
    if (fitting.fits()) return fitting.text();
  }
  return Error{ErrorCode::kInvalidInput,
               fmt::format("an appointment for a calendar needs more than {} bytes", max_bytes)};
}

std::optional<std::string> whole_appointment_event(const CalendarEntry& entry,
                                                   const locale::Zone& zone, Instant now,
                                                   std::size_t max_bytes) {
  for (const Times times : {Times::kZone, Times::kUtc}) {
    std::string text = Fitting(entry, zone, now, times, max_bytes).text();
    if (text.size() <= max_bytes) return text;
  }
  return std::nullopt;
}

std::string appointment_calendar(std::span<const CalendarEntry> entries, const locale::Zone& zone,
                                 Instant now) {
  Component all = calendar();
  add(all, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  if (!entries.empty()) {
    const auto begin = [](const CalendarEntry& entry) { return entry.begin; };
    const auto end = [](const CalendarEntry& entry) { return entry.end; };
    const Instant first = begin(*std::ranges::min_element(entries, {}, begin));
    const Instant last = end(*std::ranges::max_element(entries, {}, end));
    add(all, zone_component(zone, first, last));
  }
  for (const CalendarEntry& entry : entries) add(all, event(entry, zone, now, Times::kZone));
  return text_of(all);
}

}  // namespace kiosk::booking
