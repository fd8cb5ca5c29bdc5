#pragma once

#include "base/result.h"

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

/// Minutes since local midnight, half-open.
struct OpenSpan {
  int from_minute = 0;
  int to_minute = 0;
  bool operator==(const OpenSpan&) const = default;
};

/// Days on which nobody is there, both included.
struct Closure {
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;
  bool holiday = false;
};

/// A kind of counselling talk, as far as the agenda needs to know it.
struct Service {
  std::string id;
  int length_minutes = 45;             ///< Slots begin every `length_minutes` from each opening on.
  int capacity = 1;                    ///< Seats in one slot.
  int notice_minutes = 60;             ///< No slot begins sooner than this from now.
  int horizon_days = 28;               ///< Today and this many days after it can be booked.
  std::vector<std::string> languages;  ///< Of counselling, BCP 47; any when empty.
};

/// When a centre counsels. All local times are in `zone`.
struct Calendar {
  std::string zone;  ///< IANA.
  /// Opening hours by weekday, index 0 is Monday; breaks are the gaps.
  std::array<std::vector<OpenSpan>, 7> opening;
  std::vector<Closure> closures;
  std::vector<Service> services;
};

/// What contradicts itself, in one sentence that names it: hours outside a day,
/// overlapping or backwards; a closure that ends before it begins; a service without an
/// id, with one used twice, or with a length, capacity, notice or horizon out of range.
/// Errors: kInvalidInput.
Status check(const Calendar& calendar);

/// Empty when there is no such service. Borrows from `calendar`.
const Service* find_service(const Calendar& calendar, std::string_view id);

/// The closure that holds `date`; a holiday wins over another closure. May be null.
const Closure* find_closure(const Calendar& calendar, std::chrono::year_month_day date);

/// Opening hours of `date`'s weekday, closures not regarded.
const std::vector<OpenSpan>& hours_of(const Calendar& calendar, std::chrono::year_month_day date);

}  // namespace kiosk::booking
