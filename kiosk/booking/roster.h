#pragma once

#include "booking/busy_times.h"
#include "booking/calendar.h"
#include "booking/slots.h"
#include "locale/zone.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::booking {

/// Who and what one talk takes up, by id. Empty where the centre lists none of a kind for the
/// service, or the talk needs none.
struct Assignment {
  std::string counsellor;
  std::string interpreter;
  std::string room;
  bool operator==(const Assignment&) const = default;
};

/// Finds who could lead a talk, and where. Borrows the calendar and the zone; one thread, as it
/// remembers the day asked for last.
class Roster {
 public:
  Roster(const Calendar& calendar, const locale::Zone& zone) : m_calendar(calendar), m_zone(zone) {}

  /// Those who fit what the visitor and the service want and are there and free, from before
  /// the talk to after it. Of several those who could do the least else, so that a rare language
  /// and the step-free room stay free for who needs them. Empty: it cannot take place.
  std::optional<Assignment> assign(const Service& service, const Slot& slot, const Wants& wants,
                                   const BusyTimes& busy) const;

  /// From when to when a talk takes up who leads it.
  static Instant busy_from(const Service& service, const Slot& slot);
  static Instant busy_until(const Service& service, const Slot& slot);

 private:
  struct Search;
  const std::vector<OpenSpan>& presence(std::size_t resource, std::chrono::sys_days date) const;

  const Calendar& m_calendar;
  const locale::Zone& m_zone;
  mutable std::chrono::sys_days m_date{};
  /// Of `m_date`, by the place in the calendar's list; empty before it was asked for.
  mutable std::vector<std::optional<std::vector<OpenSpan>>> m_presence;
};

}  // namespace kiosk::booking
