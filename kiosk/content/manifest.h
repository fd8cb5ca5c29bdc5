#pragma once

#include "content/version.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::content {

/// What a pack says of itself. It stands inside the pack and is signed with it.
struct Manifest {
  std::string type;    ///< Always kPackType; another product's file says something else.
  std::string id;      ///< The pack's, "gh-accra".
  std::string centre;  ///< Whose terminals it is for; the same word today.
  Version version;
  Version base_version;
  /// Raised when version numbers have to begin anew; counts before them.
  std::int64_t epoch = 1;
  std::chrono::year_month_day created{};
  std::chrono::year_month_day expires{};  ///< From the day after, visitors read a warning.
  Version min_program;                    ///< An older program leaves the pack alone.
};

/// Key and value of each, as the pack holds them, by key.
std::vector<std::pair<std::string, std::string>> manifest_rows(const Manifest& manifest);

inline constexpr const char* kPackType = "wegweiser-pack";

}  // namespace kiosk::content
