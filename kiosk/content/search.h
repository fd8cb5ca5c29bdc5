#pragma once

#include "content/pack_file.h"
#include "content/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A document that fits a query, with words to show.
struct Match {
  Hit::Kind kind = Hit::Kind::kPage;
  std::string target;  ///< Page or term id.
  Inlines snippet;     ///< In the language that was searched.
};

/// kAll: every word must be found, as it is or with a typing error. kAny: the more of
/// them the better, as they are; for questions in whole sentences.
enum class Words { kAll, kAny };

/// Searches the index of one language, best first. Any `query` is only text; it is cut
/// to 64 code points and 8 words. A language without an index finds nothing. Work is
/// bounded: words, typing errors tried and rows read all have a limit.
std::vector<Match> search_in(const PackFile& pack, std::string_view query, std::string_view locale,
                             Words words, std::size_t limit);

}  // namespace kiosk::content
