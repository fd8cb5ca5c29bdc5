#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

/// "2026-11-22".
std::string iso_date(const std::chrono::year_month_day& date);
/// Empty for anything that is not a day of the years 1000 to 9999 in that form.
std::optional<std::chrono::year_month_day> parse_iso_date(std::string_view text);

}  // namespace kiosk::content
