#include "locale/collate.h"

#include "base/utf8.h"
#include "locale/habits.h"
#include "locale/icu_text.h"
#include "locale/tag.h"

#include <unicode/coll.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace kiosk::locale {

namespace {

constexpr std::string_view kArabicArticle = "\u0627\u0644";
/// A word with the article has at least three letters more.
constexpr std::size_t kShortestWord = 3 * 2;

bool is_arabic(std::string_view tag) {
  return language_of(tag) == "ar";
}

/// What counts of `text` for its place.
std::string_view filed(std::string_view tag, std::string_view text) {
  const bool article = is_arabic(tag) && text.starts_with(kArabicArticle) &&
                       text.size() >= kArabicArticle.size() + kShortestWord;
  return article ? text.substr(kArabicArticle.size()) : text;
}

}  // namespace

std::vector<std::size_t> sorted_order(std::string_view tag, const std::vector<std::string>& texts) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu_locale(tag), status));
  require(status);
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    UErrorCode compared = U_ZERO_ERROR;
    return collator->compareUTF8(filed(tag, texts[a]), filed(tag, texts[b]), compared) == UCOL_LESS;
  });
  return order;
}

std::string index_letter(std::string_view tag, std::string_view text) {
  const std::string_view counted = filed(tag, text);
  if (counted.empty()) return {};
  std::size_t offset = 0;
  auto letter = static_cast<UChar32>(utf8::next(counted, offset));
  // Alef with a hamza or madda is filed with alef; other languages have them as letters.
  const bool alef = letter == 0x0622 || letter == 0x0623 || letter == 0x0625;
  if (alef && is_arabic(tag)) letter = 0x0627;
  std::string shown;
  utf8::append(shown, static_cast<char32_t>(u_toupper(letter)));
  return shown;
}

}  // namespace kiosk::locale
