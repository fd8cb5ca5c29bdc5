#include "locale/collate.h"

#include "locale/habits.h"
#include "locale/icu_text.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace kiosk::locale {

std::vector<std::size_t> sorted_order(std::string_view tag, const std::vector<std::string>& texts) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu_locale(tag), status));
  require(status);
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    UErrorCode compared = U_ZERO_ERROR;
    return collator->compareUTF8(texts[a], texts[b], compared) == UCOL_LESS;
  });
  return order;
}

void sort_for(std::string_view tag, std::vector<std::string>& texts) {
  std::vector<std::string> sorted;
  sorted.reserve(texts.size());
  for (const std::size_t i : sorted_order(tag, texts)) sorted.push_back(std::move(texts[i]));
  texts = std::move(sorted);
}

}  // namespace kiosk::locale
