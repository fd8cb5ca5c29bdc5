#pragma once

#include "content/problem.h"

#include <string_view>

namespace kiosk::content {

/// Reports fences without an end, which swallow the rest of the page without a word from
/// MD4C. `start` is the place of the body's first line.
void check_open_fences(std::string_view body, const Place& start, Problems& problems);

}  // namespace kiosk::content
