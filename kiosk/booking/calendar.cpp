#include "booking/calendar.h"

#include "locale/tag.h"

#include <set>

namespace kiosk::booking {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMaxCapacity = 50;
constexpr int kMaxNoticeMinutes = 14 * kMinutesOfDay;
constexpr int kMaxHorizonDays = 366;

Error problem(const std::string& message) {
  return {ErrorCode::kInvalidInput, message};
}

bool covers(const Closure& closure, std::chrono::year_month_day date) {
  return date >= closure.first && date <= closure.last;
}

bool in_range(int value, int low, int high) {
  return value >= low && value <= high;
}

Status check_closure(const Closure& closure) {
  if (!closure.first.ok() || !closure.last.ok()) return problem("a closure's date does not exist");
  if (closure.last < closure.first) return problem("a closure ends before it begins");
  for (const OpenSpan& span : closure.hours) {
    if (span.from_minute < 0 || span.to_minute > kMinutesOfDay ||
        span.from_minute >= span.to_minute) {
      return problem("the hours of a closure lie between 00:00 and 24:00, the earlier first");
    }
  }
  return Done{};
}

Status check_service(const Service& service) {
  const std::string name = "service \"" + service.id + "\": ";
  if (service.id.empty()) return problem("a service has no id");
  if (!in_range(service.length_minutes, 5, 8 * 60)) {
    return problem(name + "the length must be 5 to 480 minutes");
  }
  if (!in_range(service.capacity, 1, kMaxCapacity)) {
    return problem(name + "the capacity must be 1 to 50 seats");
  }
  if (!in_range(service.notice_minutes, 0, kMaxNoticeMinutes)) {
    return problem(name + "the notice must be 0 to 20160 minutes (14 days)");
  }
  if (!in_range(service.horizon_days, 0, kMaxHorizonDays)) {
    return problem(name + "the horizon must be 0 to 366 days");
  }
  for (const std::string& language : service.languages) {
    if (!locale::well_formed(language)) {
      return problem(name + "\"" + language + "\" is not written like a language tag");
    }
  }
  return Done{};
}

}  // namespace

Status check(const Calendar& calendar) {
  if (Status hours = locale::check(calendar.opening); !hours) return hours;
  for (const Closure& closure : calendar.closures) {
    if (Status checked = check_closure(closure); !checked) return checked;
  }
  std::set<std::string> ids;
  for (const Service& service : calendar.services) {
    if (Status checked = check_service(service); !checked) return checked;
    if (!ids.insert(service.id).second) {
      return problem("the service id \"" + service.id + "\" is used twice");
    }
  }
  return Done{};
}

const Service* find_service(const Calendar& calendar, std::string_view id) {
  for (const Service& service : calendar.services) {
    if (service.id == id) return &service;
  }
  return nullptr;
}

const Closure* find_closure(const Calendar& calendar, std::chrono::year_month_day date) {
  const Closure* found = nullptr;
  for (const Closure& closure : calendar.closures) {
    if (!covers(closure, date) || !closure.hours.empty()) continue;
    if (closure.holiday) return &closure;
    found = &closure;
  }
  return found;
}

std::vector<OpenSpan> hours_of(const Calendar& calendar, std::chrono::year_month_day date) {
  if (find_closure(calendar, date) != nullptr) return {};
  std::vector<OpenSpan> closed;
  for (const Closure& closure : calendar.closures) {
    if (covers(closure, date)) {
      closed.insert(closed.end(), closure.hours.begin(), closure.hours.end());
    }
  }
  return locale::without(locale::hours_on(calendar.opening, date), closed);
}

}  // namespace kiosk::booking
