#include "locale/words.h"

#include "locale/habits.h"
#include "locale/icu_text.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace kiosk::locale {

namespace {

/// Calls `each` with every piece between two borders, as bytes of `text`.
template <typename Each>
void for_each_piece(icu::BreakIterator& breaks, std::string_view text, const Each& each) {
  UErrorCode status = U_ZERO_ERROR;
  // Read as UTF-8, so that positions are bytes of `text`.
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks.setText(&bytes, status);
  require(status);
  std::int32_t begin = breaks.first();
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    each(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    begin = end;
  }
  utext_close(&bytes);
}

}  // namespace

std::vector<std::string> words(std::string_view text, std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu_locale(tag), status));
  require(status);
  std::vector<std::string> found;
  for_each_piece(*breaks, text, [&](std::string_view piece) {
    if (breaks->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) found.emplace_back(piece);
  });
  return found;
}

std::vector<std::string_view> sentences(std::string_view text, std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu_locale(tag), status));
  require(status);
  std::vector<std::string_view> found;
  for_each_piece(*breaks, text, [&](std::string_view piece) { found.push_back(piece); });
  return found;
}

}  // namespace kiosk::locale
