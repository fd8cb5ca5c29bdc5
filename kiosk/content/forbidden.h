#pragma once

#include "content/problem.h"

#include <string_view>

namespace kiosk::content {

/// Reports characters of a file that nobody sees and that steer, hide or replace others: bidi
/// controls, stray joiners and soft hyphens, tags and variation selectors, control and private
/// characters, what stands for a lost letter; one a line, rule "forbidden-character". Words
/// that never end are reported as well. Source: UTS #39 and UAX #31 on format characters.
void check_characters(std::string_view text, const std::string& file, Problems& problems);

/// The same of a `value` that its file writes with escapes ("\u202E"), where the `raw` text
/// shows nothing of it. One problem a value, at `place`.
void check_escaped(std::string_view value, std::string_view raw, const Place& place,
                   Problems& problems);

}  // namespace kiosk::content
