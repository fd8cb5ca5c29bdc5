#include "app/centre_calendar.h"

namespace kiosk::app {

namespace {

std::vector<booking::Closure> closures_of(const std::vector<content::Closure>& given) {
  std::vector<booking::Closure> closures;
  for (const content::Closure& closure : given) {
    closures.push_back({closure.first, closure.last, closure.holiday, closure.hours});
  }
  return closures;
}

booking::Resource::Kind kind_of(content::Resource::Kind kind) {
  switch (kind) {
    case content::Resource::Kind::kCounsellor: return booking::Resource::Kind::kCounsellor;
    case content::Resource::Kind::kInterpreter: return booking::Resource::Kind::kInterpreter;
    case content::Resource::Kind::kRoom: break;
  }
  return booking::Resource::Kind::kRoom;
}

booking::Gender gender_of(content::Gender gender) {
  switch (gender) {
    case content::Gender::kWoman: return booking::Gender::kWoman;
    case content::Gender::kMan: return booking::Gender::kMan;
    case content::Gender::kUnsaid: break;
  }
  return booking::Gender::kUnsaid;
}

booking::Service service_of(const content::Service& service) {
  return {service.id,
          service.length_minutes,
          service.capacity,
          service.notice_minutes,
          service.horizon_days,
          service.languages,
          service.buffer_before_minutes,
          service.buffer_after_minutes,
          booking::wants_of({}, service.needs),
          service.sessions,
          service.session_uses};
}

booking::Resource resource_of(const content::Resource& resource) {
  return {kind_of(resource.kind),        resource.id,        resource.services, resource.languages,
          gender_of(resource.gender),    resource.step_free, resource.children, resource.hours,
          closures_of(resource.absences)};
}

}  // namespace

booking::Calendar calendar_of(const content::Centre& centre) {
  booking::Calendar calendar;
  calendar.zone = centre.zone;
  calendar.opening = centre.opening;
  calendar.closures = closures_of(centre.closures);
  for (const content::Service& service : centre.services) {
    calendar.services.push_back(service_of(service));
  }
  for (const content::Resource& resource : centre.resources) {
    calendar.resources.push_back(resource_of(resource));
  }
  return calendar;
}

}  // namespace kiosk::app
