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

}  // namespace

std::vector<Slot> slots_of(const Calendar& calendar, const Service& service,
                           const locale::Zone& zone, year_month_day date) {
  std::vector<Slot> candidates;
  const minutes length(service.length_minutes);
  for (const OpenSpan& span : hours_of(calendar, date)) {
    for (int minute = span.from_minute; minute + service.length_minutes <= span.to_minute;
         minute += service.length_minutes) {
      for (const Instant begin : zone.to_instants(date, minute)) {
        if (stays_open(span, zone, date, begin, begin + length)) {
          candidates.push_back({begin, begin + length, service.capacity});
        }
      }
    }
  }
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
