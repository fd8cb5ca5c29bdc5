#pragma once

#include <string>

namespace kiosk::media {

/// Why a file an author brought cannot be used.
struct Refusal {
  std::string rule;  ///< Stable short name for machines: "picture-size".
  std::string sentence;
  std::string remedy;
};

}  // namespace kiosk::media
