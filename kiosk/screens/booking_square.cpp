#include "screens/booking_square.h"

#include "booking/icalendar.h"
#include "locale/direction.h"

#include <initializer_list>
#include <utility>
#include <vector>

namespace kiosk::screens {

namespace {

std::string joined(const Words& words, std::initializer_list<const std::string*> parts) {
  const bool rtl = locale::direction_of(words.locale()) == locale::Direction::kRightToLeft;
  std::string out;
  for (const std::string* part : parts) {
    if (part->empty()) continue;
    if (!out.empty()) out += rtl ? "، " : ", ";
    out += *part;
  }
  return out;
}

/// How the place may be told, the fullest way first.
std::vector<std::string> places(const Words& words, const SquareModel& model) {
  return {joined(words, {&model.centre_name, &model.address, &model.room}),
          joined(words, {&model.centre_name, &model.address}),
          joined(words, {&model.address, &model.room}),
          model.address.empty() ? model.centre_name : model.address};
}

}  // namespace

std::string square_text(const Words& words, const locale::Zone& zone, const SquareModel& model,
                        const SquareSize& size) {
  booking::CalendarEntry entry;
  entry.identity = model.identity;
  entry.begin = model.begin;
  entry.end = model.end;
  entry.summary = words("done.entry");
  const std::string numbered = words("done.number") + ": " + model.code;
  for (const std::string& note : {numbered, model.code}) {
    entry.description = note;
    for (std::string& place : places(words, model)) {
      entry.location = std::move(place);
      if (auto whole = booking::whole_appointment_event(entry, zone, model.made, size.bytes))
        return *whole;
    }
  }
  auto shortened = booking::appointment_event(entry, zone, model.made, size.bytes);
  return shortened ? *std::move(shortened) : std::string();
}

ui::QrCode booking_square(const Words& words, const locale::Zone& zone, const SquareModel& model,
                          const SquareSize& size) {
  if (model.code.empty()) return {};
  auto square = ui::make_qr(square_text(words, zone, model, size), size.version);
  return square ? *std::move(square) : ui::QrCode();
}

}  // namespace kiosk::screens
