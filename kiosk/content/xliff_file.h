#pragma once

#include "base/result.h"
#include "content/translation_unit.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::content {

/// A file of a translator that is larger is refused.
constexpr std::size_t kMaxTranslationFileBytes = 16 << 20;

/// `file` as XLIFF 1.2 in UTF-8. Protected parts stand in <ph>, or in <bpt> and <ept>, with their
/// own characters as content: a tool that knows no inline elements shows the text whole. The state
/// is that of the <target>: "new", "needs-translation" (outdated), "translated" (draft), "final"
/// with approved="yes" (reviewed). Characters that XML cannot hold are left out.
/// Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008.
std::string xliff_text(const TranslationFile& file);

/// What came back from a translator's tool. Lenient about what tools do: other order and other
/// elements, notes and second languages left out, segments, inline elements emptied or moved,
/// UTF-16. A target is outdated when its state says that it needs something, reviewed when it is
/// final or signed off, or has no state and is approved, otherwise a draft; an empty one is
/// missing. Errors: kInvalidInput, one sentence with the line: too large, not XML, a document type
/// or entities of its own, not XLIFF 1.2, several languages or packs, a text without id or two of
/// one id. Never reads another file, opens no connection. Any bytes are safe.
Result<TranslationFile> read_xliff(std::string_view bytes);

}  // namespace kiosk::content
