#include "content/shown_words.h"

#include "base/utf8.h"

#include <utility>

namespace kiosk::content {

namespace {

constexpr std::size_t kMinLetters = 5;

}  // namespace

void ShownWords::add(std::string_view text) {
  std::string word;
  std::size_t letters = 0;
  const auto finish = [&] {
    if (letters >= kMinLetters) m_words.insert(word);
    word.clear();
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (m_characters[c].is(locale::CharInfo::kLatinLetter)) {
      utf8::append(word, locale::lower_case(c));
      ++letters;
    } else {
      finish();
    }
  }
  finish();
}

std::set<std::string> ShownWords::take() {
  return std::exchange(m_words, {});
}

}  // namespace kiosk::content
