#pragma once

#include <string_view>

namespace kiosk::app {

/// True when `words` can be what the ICU pattern `pattern` says with its places filled: they
/// hold what stands around the places, in order, or the words of a plural's branch. A guess,
/// good enough to name the line an author should look at.
bool says(std::string_view pattern, std::string_view words);

}  // namespace kiosk::app
