#pragma once

#include "base/result.h"
#include "booking/closure.h"
#include "booking/resource.h"
#include "locale/opening_hours.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

/// A kind of counselling talk, as far as the agenda needs to know it.
struct Service {
  std::string id;
  int length_minutes = 45;             ///< Slots begin every `length_minutes` from each opening on.
  int capacity = 1;                    ///< Seats in one slot.
  int notice_minutes = 60;             ///< No slot begins sooner than this from now.
  int horizon_days = 28;               ///< Today and this many days after it can be booked.
  std::vector<std::string> languages;  ///< Of counselling, BCP 47; any when empty.
  /// Before and after each talk, kept free for who leads it.
  int buffer_before_minutes = 0;
  int buffer_after_minutes = 0;
  Wants needs = {};  ///< What each of its talks needs, whoever comes; the language is not used.
  /// A group talk: it takes place at these times only, whether or not the centre is open, and
  /// `capacity` people share each. No sessions: one talk a seat, within the opening hours.
  std::vector<locale::HoursSeries> sessions = {};
  std::vector<std::string> session_resources = {};  ///< Ids taken up by each session.
};

/// When a centre counsels. All local times are in `zone`.
struct Calendar {
  std::string zone;  ///< IANA.
  locale::OpeningHours opening;
  std::vector<Closure> closures;
  std::vector<Service> services;
  /// Counsellors, interpreters and rooms. A talk needs one of each kind that is listed for its
  /// service; without any, `Service::capacity` alone counts.
  std::vector<Resource> resources = {};
};

/// What contradicts itself, in one sentence that names it: see check(OpeningHours); a closure
/// that ends before it begins or has hours outside a day; a service without an id, with one used
/// twice, or with a length, capacity, notice or horizon out of range. Errors: kInvalidInput.
Status check(const Calendar& calendar);

/// Empty when there is no such service. Borrows from `calendar`.
const Service* find_service(const Calendar& calendar, std::string_view id);

/// The closure of the whole of `date`; a holiday wins over another closure. May be null.
const Closure* find_closure(const Calendar& calendar, std::chrono::year_month_day date);

/// The opening hours of `date` in order, less what closures take of them.
std::vector<OpenSpan> hours_of(const Calendar& calendar, std::chrono::year_month_day date);

}  // namespace kiosk::booking
