#include "booking/slots.h"

#include <algorithm>

namespace kiosk::booking {

using namespace std::chrono;

namespace {

bool shows(const OpenSpan& span, year_month_day date, const locale::LocalTime& local) {
  return local.date == date && local.minute_of_day >= span.from_minute &&
         local.minute_of_day < span.to_minute;
}

/// True when the clock on the wall stays inside `span` on `date` from `begin` to `end`.
bool stays_open(const OpenSpan& span, const locale::Zone& zone, year_month_day date, Instant begin,
                Instant end) {
  const locale::LocalTime first = zone.to_local(begin);
  const locale::LocalTime last = zone.to_local(end - milliseconds(1));
  if (!shows(span, date, first) || !shows(span, date, last)) return false;
  if (first.offset == last.offset) return true;
  // The clock is changed during the talk, and may jump out of the hours and in again.
  for (Instant moment = begin; moment < end; moment += minutes(1)) {
    if (!shows(span, date, zone.to_local(moment))) return false;
  }
  return true;
}

/// One after another from the beginning of each stretch of opening hours.
std::vector<Slot> talks_on(const Calendar& calendar, const Service& service,
                           const locale::Zone& zone, year_month_day date) {
  std::vector<Slot> talks;
  const minutes length(service.length_minutes);
  const int step =
      service.buffer_before_minutes + service.length_minutes + service.buffer_after_minutes;
  for (const OpenSpan& span : hours_of(calendar, date)) {
    for (int minute = span.from_minute; minute + step <= span.to_minute; minute += step) {
      for (const Instant begin : zone.to_instants(date, minute + service.buffer_before_minutes)) {
        if (stays_open(span, zone, date, begin, begin + length)) {
          talks.push_back({begin, begin + length, service.capacity});
        }
      }
    }
  }
  return talks;
}

bool cut_by_closure(const Calendar& calendar, year_month_day date, const OpenSpan& span) {
  return std::any_of(calendar.closures.begin(), calendar.closures.end(), [&](const Closure& c) {
    return covers(c, date) &&
           (c.hours.empty() || locale::without({span}, c.hours) != std::vector<OpenSpan>{span});
  });
}

std::vector<Slot> sessions_on(const Calendar& calendar, const Service& service,
                              const locale::Zone& zone, year_month_day date) {
  std::vector<Slot> sessions;
  for (const OpenSpan& span : locale::spans_on(service.sessions, date)) {
    if (cut_by_closure(calendar, date, span)) continue;
    const minutes length(span.to_minute - span.from_minute);
    // A group comes once: in a repeated hour to the first of the two.
    const std::vector<Instant> begins = zone.to_instants(date, span.from_minute);
    if (!begins.empty()) {
      sessions.push_back({begins.front(), begins.front() + length, service.capacity});
    }
  }
  return sessions;
}

}  // namespace

std::vector<Slot> slots_of(const Calendar& calendar, const Service& service,
                           const locale::Zone& zone, year_month_day date) {
  std::vector<Slot> candidates = service.sessions.empty()
                                     ? talks_on(calendar, service, zone, date)
                                     : sessions_on(calendar, service, zone, date);
  // In a repeated hour the begins of both passes are mixed.
  std::sort(candidates.begin(), candidates.end(),
            [](const Slot& a, const Slot& b) { return a.begin < b.begin; });
  std::vector<Slot> slots;
  for (const Slot& slot : candidates) {
    if (slots.empty() || slot.begin >= slots.back().end) slots.push_back(slot);
  }
  return slots;
}

}  // namespace kiosk::booking
