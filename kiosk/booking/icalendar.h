#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "locale/zone.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

// Appointments in the form that calendar programs and phones read (RFC 5545).

namespace kiosk::booking {

/// What a calendar shows of an appointment. Texts are UTF-8 of any kind: letters with a meaning
/// in the form are escaped, control characters but line ends are left out.
struct CalendarEntry {
  /// Another one for each appointment, the same whenever it is given out again; the UID is made
  /// from it. Whoever has the UID can try values: nothing short or secret, no reference code.
  std::string identity;
  Instant begin;
  Instant end;
  std::string summary;      ///< Neutral: others see the phone's lock screen.
  std::string location;     ///< May be empty.
  std::string description;  ///< May be empty.
};

/// A QR code of version 15 holds as many bytes with error correction M.
/// Source: ISO/IEC 18004, table 7.
inline constexpr std::size_t kQrCalendarBytes = 412;

/// A calendar with one event and a reminder a day before, of at most `max_bytes` bytes.
///
/// Times are those of the clocks in `zone`, with as many of its rules as the event needs. Where
/// that and the whole summary do not fit, times are in UTC: the same moments in 190 bytes less,
/// and phones that know no VTIMEZONE read them right, too. In a square code they always are: with
/// one observance and the shortest UID no zone leaves room for a title.
/// Then location, description and summary are shortened or left out, in this order, between
/// letters as readers see them. `now` is when the event was made.
/// Errors: kInvalidInput (nothing may be left out any more and it still does not fit).
Result<std::string> appointment_event(const CalendarEntry& entry, const locale::Zone& zone,
                                      Instant now, std::size_t max_bytes = kQrCalendarBytes);

/// The same with nothing shortened; empty when that does not fit.
std::optional<std::string> whole_appointment_event(const CalendarEntry& entry,
                                                   const locale::Zone& zone, Instant now,
                                                   std::size_t max_bytes = kQrCalendarBytes);

/// A calendar of all `entries`, to be taken into another one (METHOD:PUBLISH).
std::string appointment_calendar(std::span<const CalendarEntry> entries, const locale::Zone& zone,
                                 Instant now);

}  // namespace kiosk::booking
