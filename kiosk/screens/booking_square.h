#pragma once

#include "base/clock.h"
#include "locale/zone.h"
#include "screens/words.h"
#include "ui/qr.h"

#include <string>

namespace kiosk::screens {

/// What a phone's calendar is told of an appointment. Neither topic nor name: others see the
/// phone. Texts are in the visitor's language and may be empty.
struct SquareModel {
  std::string identity;  ///< As booking::CalendarEntry's.
  Instant made;          ///< When it was booked; the day is enough.
  Instant begin;
  Instant end;
  std::string code;  ///< "K7M4-QX2P"; only in the note of the entry.
  std::string centre_name;
  std::string address;
  std::string room;
};

/// The appointment as a calendar file, at most as long as a QR code of version 15 holds. Of
/// the place there is as much as fits, the address first; the code is never left out.
std::string square_text(const Words& words, const locale::Zone& zone, const SquareModel& model);

/// The same as a square; without modules when there is nothing to show.
ui::QrCode booking_square(const Words& words, const locale::Zone& zone, const SquareModel& model);

}  // namespace kiosk::screens
