#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// A moment as a clock on the wall of the centre shows it.
struct LocalTime {
  std::chrono::year_month_day date;
  int minute_of_day = 0;  ///< 0–1439.
  int second = 0;
  std::chrono::seconds offset{0};  ///< Local minus UTC at that moment.
  bool operator==(const LocalTime&) const = default;
};

/// An IANA time zone, read from the machine's own zone files: those follow a change of
/// the rules within days, while ICU's built-in copy in Debian 12 is of 2022 and knows
/// no summer time in Egypt. Immutable, cheap to copy, any thread.
/// Source: RFC 8536 (TZif), POSIX.1 TZ strings for years beyond the table.
class Zone {
 public:
  /// Errors: kInvalidInput (not the form of a zone name), kNotFound (no such zone),
  /// kDamaged (the zone file is not TZif).
  static Result<Zone> open(std::string_view iana);

  LocalTime to_local(Instant instant) const;

  /// Every moment at which a clock in this zone shows `date` and `minute_of_day`
  /// (0–1440; 1440 is midnight at the day's end), in order of time: one as a rule,
  /// none when the clock skips that minute, two when it shows it twice.
  std::vector<Instant> to_instants(std::chrono::year_month_day date, int minute_of_day) const;

  /// The first moment of `date`: midnight, or the end of a gap that swallowed it.
  Instant day_start(std::chrono::year_month_day date) const;

  const std::string& name() const;

 private:
  struct Data;
  explicit Zone(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> m_data;
};

}  // namespace kiosk::locale
