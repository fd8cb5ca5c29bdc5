#pragma once

#include "content/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A word of a text with where it stands.
struct TextWord {
  std::size_t begin = 0;  ///< Bytes.
  std::size_t end = 0;
  std::string folded;  ///< As locale::fold gives it; never empty.
};

/// The words of `text` in order. Words that fold to nothing are left out, words that
/// fold to several ("don’t") give each of them.
std::vector<TextWord> search_words(std::string_view text, std::string_view locale);

/// All that a page shows as one text, for the index and for snippets.
std::string searchable_text(const Page& page);
std::string searchable_text(const Term& term);

}  // namespace kiosk::content
