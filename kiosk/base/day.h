#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// "2026-11-27" (ISO 8601), which sorts as the days do. `day` lies in the years 0 to 9999.
std::string day_text(std::chrono::year_month_day day);

/// The day that day_text() writes so. Empty for any other form, and for a day that no
/// calendar has.
std::optional<std::chrono::year_month_day> parse_day(std::string_view text);

}  // namespace kiosk
