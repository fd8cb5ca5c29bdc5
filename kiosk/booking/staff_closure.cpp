#include "booking/staff_closure.h"

#include <array>

namespace kiosk::booking {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

// By the enum's order.
constexpr std::array<std::string_view, 5> kIds = {"holiday", "training", "illness", "event",
                                                  "technical"};

}  // namespace

std::string_view id_of(ClosureReason reason) {
  return kIds.at(static_cast<std::size_t>(reason));
}

std::optional<ClosureReason> find_closure_reason(std::string_view id) {
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    if (kIds.at(i) == id) return static_cast<ClosureReason>(i);
  }
  return std::nullopt;
}

std::string closure_reason_ids() {
  std::string text;
  for (const std::string_view id : kIds) text += (text.empty() ? "" : ", ") + std::string(id);
  return text;
}

Status check(const StaffClosure& closure) {
  if (!closure.first.ok() || !closure.last.ok()) {
    return Error{ErrorCode::kInvalidInput, "a day of the closure does not exist"};
  }
  const sys_days first(closure.first);
  const sys_days last(closure.last);
  if (last < first) {
    return Error{ErrorCode::kInvalidInput, "the closure ends before it begins; exchange the days"};
  }
  if (last - first >= days(kMaxClosureDays)) {
    return Error{ErrorCode::kInvalidInput,
                 "a closure has at most 366 days; look at the year, or make two"};
  }
  // Yesterday in UTC is still today somewhere.
  if (last < sys_days(closure.made) - days(1)) {
    return Error{ErrorCode::kInvalidInput, "these days are over; look at the year"};
  }
  return Done{};
}

}  // namespace kiosk::booking
