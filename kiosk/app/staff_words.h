#pragma once

#include "content/library.h"
#include "locale/formats.h"
#include "screens/words.h"

#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

/// The words of the staff area from a pack that is not shown: on a terminal that has none of its
/// own, so that staff can bring one. The time is UTC, because nobody knows the centre's zone.
class StaffWords {
 public:
  StaffWords() = default;
  /// `library` may be null: then there are no words.
  explicit StaffWords(std::unique_ptr<content::Library> library);

  explicit operator bool() const { return m_words.has_value(); }
  /// Only with words.
  screens::Words words(const std::string& locale) const { return m_words->in(locale); }
  /// Keeps the last language's. Only with words.
  const locale::Formats& formats(const std::string& locale);

 private:
  std::unique_ptr<content::Library> m_library;
  std::optional<screens::Words> m_words;
  std::optional<locale::Formats> m_formats;
};

}  // namespace kiosk::app
