#pragma once

#include "locale/script.h"

#include <set>
#include <string>
#include <string_view>

namespace kiosk::content {

/// Collects the words that visitors see in one language and that may be long enough to be
/// divided at a line's end.
class ShownWords {
 public:
  /// Adds the words of `text`, runs of at least five Latin letters, in lower case.
  void add(std::string_view text);
  /// Sorted; empties the collection.
  std::set<std::string> take();

 private:
  locale::CharTable m_characters;
  std::set<std::string> m_words;
};

}  // namespace kiosk::content
