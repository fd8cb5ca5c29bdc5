#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "ctl_words.h"

#include <chrono>
#include <string>
#include <string_view>

namespace kiosk {

/// Days of a centre as its clocks count them, both included.
struct DaySpan {
  std::string first;  ///< "2026-12-01"
  std::string last;   ///< Empty: no end.

  /// `local_begin` as "2026-12-01 10:00": what the visitor was promised decides, not today's
  /// rules of the zone.
  bool holds(std::string_view local_begin) const;
  /// "2026-12-01..2026-12-07", or one day alone.
  std::string text() const;
};

/// The days that --day, --week (Monday to Sunday around a day), --from and --to choose; `today`
/// when there is none of them. Errors: kInvalidInput.
Result<DaySpan> chosen_days(const Words& words, std::chrono::year_month_day today);

/// The day that clocks in `zone` show; UTC's where the zone is empty.
/// Errors: those of locale::Zone::open.
Result<std::chrono::year_month_day> day_in(const std::string& zone, Instant now);

}  // namespace kiosk
