#pragma once

#include "base/clock.h"
#include "locale/zone.h"
#include "screens/words.h"
#include "ui/qr.h"

#include <cstddef>
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

/// How large a square may become.
struct SquareSize {
  int version;
  std::size_t bytes;  ///< What the version holds with error correction M.
};
/// Source: ISO/IEC 18004, table 7.
inline constexpr SquareSize kGlassSquare{15, 412};
/// Its 73 modules of five dots are 45 mm of the 48 that a printer for 58 mm blackens.
inline constexpr SquareSize kPaperSquare{14, 362};

/// The appointment as a calendar file that fits into `size`. Of the place there is as much as
/// has room, the address first; the code is never left out.
std::string square_text(const Words& words, const locale::Zone& zone, const SquareModel& model,
                        const SquareSize& size = kGlassSquare);

/// The same as a square; without modules when there is nothing to show.
ui::QrCode booking_square(const Words& words, const locale::Zone& zone, const SquareModel& model,
                          const SquareSize& size = kGlassSquare);

}  // namespace kiosk::screens
