#include "content/codec_parts.h"

namespace kiosk::content {

namespace {

void write_service(ByteWriter& to, const Service& service) {
  to.text(service.id);
  write_local_text(to, service.name);
  to.text(service.icon);
  for (const int value :
       {service.length_minutes, service.capacity, service.notice_minutes, service.horizon_days}) {
    to.signed_number(value);
  }
  write_local_text(to, service.room);
  to.number(service.bring.size());
  for (const LocalText& thing : service.bring) write_local_text(to, thing);
  to.texts(service.languages);
  to.signed_number(service.buffer_before_minutes);
  to.signed_number(service.buffer_after_minutes);
  to.texts(service.needs);
  write_series(to, service.sessions);
  to.texts(service.session_uses);
}

Service read_service(ByteReader& from) {
  Service service;
  service.id = from.text();
  service.name = read_local_text(from);
  service.icon = from.text();
  service.length_minutes = read_bounded(from, 5, 480);
  service.capacity = read_bounded(from, 1, 50);
  service.notice_minutes = read_bounded(from, 0, 20160);
  service.horizon_days = read_bounded(from, 1, 366);
  service.room = read_local_text(from);
  service.bring.resize(from.count());
  for (LocalText& thing : service.bring) thing = read_local_text(from);
  service.languages = from.texts();
  service.buffer_before_minutes = read_bounded(from, 0, 120);
  service.buffer_after_minutes = read_bounded(from, 0, 120);
  service.needs = from.texts();
  service.sessions = read_series(from);
  service.session_uses = from.texts();
  return service;
}

void write_closures(ByteWriter& to, const std::vector<Closure>& closures) {
  to.number(closures.size());
  for (const Closure& closure : closures) {
    write_date(to, closure.first);
    write_date(to, closure.last);
    write_local_text(to, closure.reason);
    to.flag(closure.holiday);
    write_spans(to, closure.hours);
  }
}

std::vector<Closure> read_closures(ByteReader& from) {
  std::vector<Closure> closures(from.count());
  for (Closure& closure : closures) {
    closure.first = read_date(from);
    closure.last = read_date(from);
    closure.reason = read_local_text(from);
    closure.holiday = from.flag();
    closure.hours = read_spans(from);
  }
  return closures;
}

void write_resource(ByteWriter& to, const Resource& resource) {
  to.number(static_cast<unsigned>(resource.kind));
  to.text(resource.id);
  write_local_text(to, resource.name);
  to.texts(resource.services);
  to.texts(resource.languages);
  to.number(static_cast<unsigned>(resource.gender));
  to.flag(resource.step_free);
  to.flag(resource.children);
  to.flag(resource.hours.has_value());
  if (resource.hours) write_opening(to, *resource.hours);
  write_closures(to, resource.absences);
}

Resource read_resource(ByteReader& from) {
  Resource resource;
  resource.kind =
      static_cast<Resource::Kind>(from.choice(static_cast<unsigned>(Resource::Kind::kRoom)));
  resource.id = from.text();
  resource.name = read_local_text(from);
  resource.services = from.texts();
  resource.languages = from.texts();
  resource.gender = static_cast<Gender>(from.choice(static_cast<unsigned>(Gender::kMan)));
  resource.step_free = from.flag();
  resource.children = from.flag();
  if (from.flag()) resource.hours = read_opening(from);
  resource.absences = read_closures(from);
  return resource;
}

}  // namespace

ByteWriter write_centre(const Centre& centre) {
  ByteWriter to;
  to.number(kBlobVersion);
  to.text(centre.id);
  for (const LocalText* text : {&centre.name, &centre.city, &centre.address, &centre.country}) {
    write_local_text(to, *text);
  }
  to.text(centre.zone);
  to.text(centre.phone_prefix);
  to.texts(centre.languages);
  write_opening(to, centre.opening);
  write_closures(to, centre.closures);
  to.number(centre.services.size());
  for (const Service& service : centre.services) write_service(to, service);
  to.number(centre.resources.size());
  for (const Resource& resource : centre.resources) write_resource(to, resource);
  to.texts(centre.wishes);
  to.texts(centre.counselling_languages);
  to.signed_number(centre.retention_days);
  to.number(centre.calendars.size());
  for (const auto& [tag, calendar] : centre.calendars) {
    to.text(tag);
    to.number(static_cast<unsigned>(calendar));
  }
  return to;
}

bool read_centre(Blob blob, Centre& centre) {
  ByteReader from(blob);
  if (from.number() != kBlobVersion) return false;
  centre.id = from.text();
  for (LocalText* text : {&centre.name, &centre.city, &centre.address, &centre.country}) {
    *text = read_local_text(from);
  }
  centre.zone = from.text();
  centre.phone_prefix = from.text();
  centre.languages = from.texts();
  centre.opening = read_opening(from);
  centre.closures = read_closures(from);
  centre.services.resize(from.count());
  for (Service& service : centre.services) service = read_service(from);
  centre.resources.resize(from.count());
  for (Resource& resource : centre.resources) resource = read_resource(from);
  centre.wishes = from.texts();
  centre.counselling_languages = from.texts();
  centre.retention_days = read_bounded(from, 1, 366);
  for (std::size_t left = from.count(); left > 0; --left) {
    const std::string tag = from.text();
    centre.calendars[tag] = static_cast<locale::SecondCalendar>(
        from.choice(static_cast<unsigned>(locale::SecondCalendar::kIslamic)));
  }
  return from.finished();
}

}  // namespace kiosk::content
