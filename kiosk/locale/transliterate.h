#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace kiosk::locale {

/// Serbian Cyrillic as Serbian Latin ("Љубав" → "Ljubav", "ЉУБАВ" → "LJUBAV"). Text that
/// is not Cyrillic stays byte for byte, so that names, links, ICU patterns and Markdown
/// pass through. Errors: kUnsupported (ICU without its transliterators).
Result<std::string> serbian_latin(std::string_view text);

}  // namespace kiosk::locale
