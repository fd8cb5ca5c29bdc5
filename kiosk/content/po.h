#pragma once

#include "content/problem.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

/// One message of a catalogue.
struct CatalogueEntry {
  Place place;          ///< Of its msgctxt line.
  std::string source;   ///< msgid: the English pattern it was translated from.
  std::string text;     ///< msgstr; empty when untranslated.
  std::string comment;  ///< For translators.
  bool fuzzy = false;   ///< A tool guessed; not used until somebody confirms it.
};

/// A gettext catalogue by its keys (msgctxt).
struct Catalogue {
  std::string file;
  std::string state;  ///< X-Translation-State: "source", "reviewed" or "draft".
  std::map<std::string, CatalogueEntry, std::less<>> entries;
};

/// Parses a PO file that `text` holds whole. Mistakes in its grammar, double keys and
/// messages without a key become problems with their line; what could be read is
/// returned, nothing after a grammar mistake. Not from two threads at once (libgettextpo
/// keeps its state in globals). Source: gettext manual, "The Format of PO Files".
std::optional<Catalogue> parse_po(std::string_view text, const std::string& file,
                                  Problems& problems);

}  // namespace kiosk::content
