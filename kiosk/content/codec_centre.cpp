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
  return service;
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
  to.number(centre.closures.size());
  for (const Closure& closure : centre.closures) {
    write_date(to, closure.first);
    write_date(to, closure.last);
    write_local_text(to, closure.reason);
    to.flag(closure.holiday);
    write_spans(to, closure.hours);
  }
  to.number(centre.services.size());
  for (const Service& service : centre.services) write_service(to, service);
  to.texts(centre.wishes);
  to.texts(centre.counselling_languages);
  to.signed_number(centre.retention_days);
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
  centre.closures.resize(from.count());
  for (Closure& closure : centre.closures) {
    closure.first = read_date(from);
    closure.last = read_date(from);
    closure.reason = read_local_text(from);
    closure.holiday = from.flag();
    closure.hours = read_spans(from);
  }
  centre.services.resize(from.count());
  for (Service& service : centre.services) service = read_service(from);
  centre.wishes = from.texts();
  centre.counselling_languages = from.texts();
  centre.retention_days = read_bounded(from, 1, 366);
  return from.finished();
}

}  // namespace kiosk::content
