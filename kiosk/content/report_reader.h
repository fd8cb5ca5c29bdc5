#pragma once

#include "base/result.h"
#include "content/problem.h"

#include <string_view>

namespace kiosk::content {

/// The problems in a report that report_json() wrote, in their order.
/// Errors: kUnreadable when it is no such report.
Result<Problems> read_report(std::string_view json);

}  // namespace kiosk::content
