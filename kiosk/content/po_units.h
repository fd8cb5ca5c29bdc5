#pragma once

#include "base/result.h"
#include "content/translation_unit.h"

#include <string>
#include <string_view>

namespace kiosk::content {

/// `file` as a gettext catalogue in UTF-8: msgctxt is the id, fuzzy is outdated, extracted
/// comments ("#.") hold the context, the note, the second source language and, where some texts
/// are reviewed and others are not, the word for it. The header has Language,
/// X-Translation-State ("reviewed" when every translated text is), X-Wegweiser-Pack,
/// X-Target-Language, X-Source-Language and X-Second-Language. A character NUL is left out. Not
/// from two threads at once (libgettextpo). Source: gettext manual, "The Format of PO Files".
std::string po_text(const TranslationFile& file);

/// What came back from a translator's tool. Messages may stand in another order; obsolete ones
/// and comments of others are passed over. Errors: kInvalidInput, one sentence with the line:
/// too large, not UTF-8, not a PO file, a message without msgctxt, with msgid_plural, or two with
/// one msgctxt, no Language in the header. Any bytes are safe. Not from two threads at once.
Result<TranslationFile> read_po_units(std::string_view bytes);

}  // namespace kiosk::content
