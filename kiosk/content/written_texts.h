#pragma once

#include "content/pack_source.h"

#include <functional>
#include <string>

namespace kiosk::content {

/// A text as an author wrote it: facts stand as {fact:…}, bold and links are taken away.
struct WrittenText {
  enum class Kind {
    kLabel,      ///< Titles, headings, names: no sentences.
    kSentences,  ///< Running text of pages, glossary and centre.
    kTakeaway,
    kMessage,  ///< An ICU pattern of a catalogue; may hold **bold**.
    kSource,   ///< Who says so, in whatever language that is.
    kKeyword,  ///< For the search alone.
  };
  Kind kind = Kind::kLabel;
  std::string text;
  std::string locale;
  Place place;
};

/// Calls `use` with every text of every written language; none is empty. Languages that are
/// made from another one are not written.
void for_each_written_text(const PackSource& pack,
                           const std::function<void(const WrittenText&)>& use);

}  // namespace kiosk::content
