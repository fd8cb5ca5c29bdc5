#include "text/divided_words.h"

#include "base/utf8.h"
#include "locale/script.h"

#include <algorithm>

namespace kiosk::text {

DividedWords::DividedWords(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::u16string whole;
    std::vector<std::uint32_t> places;
    for (const char16_t unit : utf8::to_utf16(word)) {
      if (unit != u'-') {
        whole += unit;
      } else if (!whole.empty()) {
        places.push_back(static_cast<std::uint32_t>(whole.size()));
      }
    }
    m_places.emplace(std::move(whole), std::move(places));
  }
}

const std::vector<std::uint32_t>& DividedWords::divide(std::u16string_view word) const {
  static const std::vector<std::uint32_t> kNowhere;
  // One unit stays one unit, so that the places are those of `word` itself.
  std::u16string lower(word);
  for (char16_t& unit : lower) unit = static_cast<char16_t>(locale::lower_case(unit));
  const auto found = m_places.find(lower);
  return found == m_places.end() ? kNowhere : found->second;
}

}  // namespace kiosk::text
