#pragma once

#include "content/problem.h"
#include "content/table_reader.h"
#include "locale/opening_hours.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The opening hours of centre.toml, in its one notation for everything that has hours.

namespace kiosk::content {

/// The times "08:30-12:30" of `key`, in the order of the file. Overlaps are problems.
std::vector<locale::OpenSpan> read_spans(TableReader& reader, std::string_view key,
                                         Problems& problems);

/// The tables `key`: hours that come again. `what` names one in sentences: "a break".
std::vector<locale::HoursSeries> read_all_series(TableReader& parent, std::string_view key,
                                                 const std::string& what, Problems& problems);

/// Reports days that end before they begin.
void check_order(const std::optional<std::chrono::year_month_day>& first,
                 const std::optional<std::chrono::year_month_day>& last, const Place& place,
                 Problems& problems);

/// The tables `name`, `season`, `also_open` and `break` of `reader`: the week, and what differs
/// from it. Without a table `name` the week is empty.
locale::OpeningHours read_hours(TableReader& reader, std::string_view name, Need need,
                                Problems& problems);

}  // namespace kiosk::content
