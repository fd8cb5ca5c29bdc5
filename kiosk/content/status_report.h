#pragma once

#include "content/translation_status.h"

#include <cstddef>
#include <string>

namespace kiosk::content {

/// A table of rows and languages for people, with totals and what the words in it mean. Languages
/// that have no room in lines of `columns` characters follow in a table below; 0 means any length.
std::string status_text(const TranslationStatus& status, std::size_t columns = 0);

/// The same counts as one JSON object: source, locales, rows[kind, id, locales{TAG: amount}],
/// totals{TAG: amount}, total; an amount has texts and words, each with done, draft, out_of_date
/// and missing.
std::string status_json(const TranslationStatus& status);

}  // namespace kiosk::content
