#pragma once

#include "content/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A folded word of a query.
struct SoughtWord {
  std::string word;
  std::vector<std::string> others;  ///< What it may mean with a typing error.
  bool prefix = false;              ///< It may be the beginning of a word.
};

/// The part of `text` that holds most of the sought words, which are bold; the beginning
/// when it holds none. About 140 letters, cut between words.
Inlines make_snippet(std::string_view text, std::string_view locale,
                     const std::vector<SoughtWord>& sought);

}  // namespace kiosk::content
