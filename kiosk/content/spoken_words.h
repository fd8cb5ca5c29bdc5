#pragma once

#include "content/page.h"

#include <string>

namespace kiosk::content {

/// The words of a block as somebody reads them aloud, a line for each item or row.
std::string spoken_words(const Block& block);

}  // namespace kiosk::content
