#pragma once

#include "content/problem.h"

#include <string>
#include <string_view>

namespace kiosk::content {

/// Who reports, and from where the problems' file names are relative.
struct SarifRun {
  std::string version;  ///< Of the program.
  std::string folder;   ///< Absolute.
};

/// Problems as a log of SARIF 2.1.0 (OASIS), which editors and forges show beside the lines: one
/// run with every rule of content/rules.h, one result a problem, in their order.
std::string report_sarif(const Problems& problems, const SarifRun& run);

}  // namespace kiosk::content
