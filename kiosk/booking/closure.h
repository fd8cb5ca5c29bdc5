#pragma once

#include "base/result.h"
#include "locale/opening_hours.h"

#include <chrono>
#include <vector>

namespace kiosk::booking {

using locale::OpenSpan;

/// Days on which nobody is there, both included, or a part of each of them.
struct Closure {
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;
  bool holiday = false;
  std::vector<OpenSpan> hours = {};  ///< When nobody is there; all day long when empty.
};

bool covers(const Closure& closure, std::chrono::year_month_day date);

/// `hours` of `date` less what `closures` take of them.
std::vector<OpenSpan> open_hours(const locale::OpeningHours& hours,
                                 const std::vector<Closure>& closures,
                                 std::chrono::year_month_day date);

/// Days that do not exist or end before they begin, hours outside a day. Errors: kInvalidInput.
Status check(const Closure& closure);

}  // namespace kiosk::booking
