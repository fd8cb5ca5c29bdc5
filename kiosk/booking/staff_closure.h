#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::booking {

/// Why the staff closed. A fixed set, so that visitors read each in their own language and
/// no free text about anybody stands in the agenda.
enum class ClosureReason { kHoliday, kTraining, kIllness, kEvent, kTechnical };

/// "holiday", "training", "illness", "event" or "technical", as stored and as typed.
std::string_view id_of(ClosureReason reason);
/// Empty when there is no such reason.
std::optional<ClosureReason> find_closure_reason(std::string_view id);
/// Every id, with commas between, for people who typed another.
std::string closure_reason_ids();

/// Days on which the staff closed the centre, both included. They come on top of the closures
/// that the pack brings.
struct StaffClosure {
  std::int64_t id = 0;  ///< Never used again, also after the closure is gone.
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;
  ClosureReason reason = ClosureReason::kHoliday;
  std::chrono::year_month_day made;  ///< In UTC.
};

/// At most this many days in one closure: a year off is a typing error.
inline constexpr int kMaxClosureDays = 366;

/// Days that do not exist, end before they begin, are too many, or were over when the closure
/// was made; in one sentence. Errors: kInvalidInput.
Status check(const StaffClosure& closure);

/// How many appointments of a service begin at a time: all that a list of whom a closure
/// touches needs to say.
struct TouchedTime {
  std::string local_begin;  ///< "2026-11-27 10:00", as promised to the visitors.
  std::string service;
  int appointments = 0;
};

}  // namespace kiosk::booking
