#include "booking/slots.h"

#include <algorithm>

namespace kiosk::booking {

using namespace std::chrono;

namespace {

/// True when the clock on the wall stays inside `span` on `date` from `begin` to `end`.
bool stays_open(const OpenSpan& span, const locale::Zone& zone, year_month_day date, Instant begin,
                Instant end) {
  // Hours change at most once while a talk lasts, and never both ways; so the first and the
  // last moment decide, together with the minutes that really pass between them.
  for (const Instant moment : {begin, end - milliseconds(1)}) {
    const locale::LocalTime local = zone.to_local(moment);
    if (local.date != date || local.minute_of_day < span.from_minute ||
        local.minute_of_day >= span.to_minute) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Slot> slots_of(const Calendar& calendar, const Service& service,
                           const locale::Zone& zone, year_month_day date) {
  std::vector<Slot> candidates;
  if (find_closure(calendar, date) != nullptr) return candidates;
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
