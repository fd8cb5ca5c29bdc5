#include "booking/calendar.h"

#include "locale/tag.h"

#include <set>

namespace kiosk::booking {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMaxCapacity = 50;
constexpr int kMaxNoticeMinutes = 14 * kMinutesOfDay;
constexpr int kMaxHorizonDays = 366;
constexpr int kMaxBufferMinutes = 120;

Error problem(const std::string& message) {
  return {ErrorCode::kInvalidInput, message};
}

bool in_range(int value, int low, int high) {
  return value >= low && value <= high;
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
  if (!in_range(service.buffer_before_minutes, 0, kMaxBufferMinutes) ||
      !in_range(service.buffer_after_minutes, 0, kMaxBufferMinutes)) {
    return problem(name + "the buffers must be 0 to 120 minutes");
  }
  for (const locale::HoursSeries& session : service.sessions) {
    if (Status sound = locale::check(session, name + "a session"); !sound) return sound;
  }
  for (const std::string& language : service.languages) {
    if (!locale::well_formed(language)) {
      return problem(name + "\"" + language + "\" is not written like a language tag");
    }
  }
  return Done{};
}

Status check_resources(const Calendar& calendar) {
  std::set<std::string> ids;
  for (const Resource& resource : calendar.resources) {
    if (Status checked = check(resource); !checked) return checked;
    if (!ids.insert(resource.id).second) {
      return problem("\"" + resource.id + "\" is listed twice");
    }
    for (const std::string& service : resource.services) {
      if (find_service(calendar, service) == nullptr) {
        return problem("\"" + resource.id + "\": there is no service \"" + service + "\"");
      }
    }
  }
  for (const Service& service : calendar.services) {
    for (const std::string& id : service.session_resources) {
      if (ids.count(id) == 0)
        return problem("service \"" + service.id + "\": there is no \"" + id + "\"");
    }
  }
  return Done{};
}

}  // namespace

Status check(const Calendar& calendar) {
  if (Status hours = locale::check(calendar.opening); !hours) return hours;
  for (const Closure& closure : calendar.closures) {
    if (Status checked = check(closure); !checked) return checked;
  }
  std::set<std::string> ids;
  for (const Service& service : calendar.services) {
    if (Status checked = check_service(service); !checked) return checked;
    if (!ids.insert(service.id).second) {
      return problem("the service id \"" + service.id + "\" is used twice");
    }
  }
  return check_resources(calendar);
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
  return open_hours(calendar.opening, calendar.closures, date);
}

}  // namespace kiosk::booking
