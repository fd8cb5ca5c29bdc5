#pragma once

#include "content/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// One message of a PO file.
struct GettextMessage {
  std::string context;  ///< msgctxt; empty when it has none.
  std::string source;   ///< msgid.
  std::string text;     ///< msgstr; of a plural the first.
  std::string comment;  ///< Extracted ("#."), each line ended by LF.
  bool fuzzy = false;
  bool plural = false;  ///< It has a msgid_plural.
  int line = 0;         ///< Of its msgctxt, when that stands on one line; 0 otherwise. Not written.
};

/// A PO file without its obsolete messages, in its order.
struct GettextFile {
  std::string header;  ///< Lines "Field: value", each ended by LF.
  std::vector<GettextMessage> messages;
};

/// Reads `text`, which holds the file `name` whole, in UTF-8 whatever its header says. Mistakes in
/// the grammar and messages that stand twice become problems with their line; an error gives
/// nothing. Not from two threads at once (libgettextpo keeps its state in globals).
std::optional<GettextFile> read_gettext(std::string_view text, const std::string& name,
                                        Problems& problems);

/// `file` as text; empty when there is no memory. Not from two threads at once.
std::string gettext_text(const GettextFile& file);

/// A field of a header, such as "Language"; empty when it is not there.
std::string header_field(const std::string& header, const char* field);

}  // namespace kiosk::content
