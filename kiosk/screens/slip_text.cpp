#include "screens/slip_text.h"

namespace kiosk::screens {

using content::local_text;

SlipSide slip_side(const Words& words, const locale::Formats& formats,
                   const content::Centre& centre, const booking::Confirmation& booked) {
  const std::string& locale = words.locale();
  const auto date = formats.zone().to_local(booked.begin).date;
  const content::Service* const service = content::service_of(centre, booked.service);
  SlipSide side;
  side.locale = locale;
  side.number = words("done.number");
  side.date = formats.date_long(date);
  side.local_date = formats.date_local_calendar(date);
  side.time = formats.time(booked.begin);
  const std::string room =
      service == nullptr ? "" : content::room_text(centre, *service, booked.room, locale);
  for (const std::string& line :
       {room, local_text(centre.name, locale), local_text(centre.address, locale)}) {
    if (!line.empty()) side.place.push_back(line);
  }
  if (service != nullptr && !service->bring.empty()) {
    side.bring = words("done.bring");
    for (const auto& thing : service->bring) side.things.push_back(local_text(thing, locale));
  }
  side.scan = words("done.scan");
  side.change = words("done.change");
  return side;
}

}  // namespace kiosk::screens
