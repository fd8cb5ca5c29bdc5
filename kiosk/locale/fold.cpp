#include "locale/fold.h"

#include "base/utf8.h"
#include "locale/icu_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace kiosk::locale {

namespace {

struct Folding {
  char32_t from;
  std::string_view to;
};

// Letters whose relation Unicode's decompositions do not know, by code point. What people
// type who lack a letter's key stands on the right. Everything is lower case and without
// marks by then.
constexpr std::array<Folding, 92> kFoldings = {{
    {0x00E6, "ae"},
    {0x00F0, "d"},
    {0x00F8, "o"},
    {0x00FE, "th"},
    {0x0111, "dj"},
    {0x0127, "h"},
    {0x0131, "i"},
    {0x0138, "k"},
    {0x0142, "l"},
    {0x014B, "n"},
    {0x0153, "oe"},
    {0x0167, "t"},
    {0x0180, "b"},
    {0x0188, "c"},
    {0x0192, "f"},
    {0x0199, "k"},
    {0x01B4, "y"},
    {0x01DD, "e"},
    {0x0253, "b"},
    {0x0254, "o"},
    {0x0256, "d"},
    {0x0257, "d"},
    {0x0259, "e"},
    {0x025B, "e"},
    {0x0263, "g"},
    {0x0268, "i"},
    {0x0269, "i"},
    {0x0272, "n"},
    {0x0289, "u"},
    {0x028A, "u"},
    {0x028B, "v"},
    {0x02BB, ""},
    {0x02BC, ""},
    // Serbian Cyrillic as folded Latin, with the neighbours' letters that share a key.
    {0x0430, "a"},
    {0x0431, "b"},
    {0x0432, "v"},
    {0x0433, "g"},
    {0x0434, "d"},
    {0x0435, "e"},
    {0x0436, "z"},
    {0x0437, "z"},
    {0x0438, "i"},
    {0x0439, "i"},
    {0x043A, "k"},
    {0x043B, "l"},
    {0x043C, "m"},
    {0x043D, "n"},
    {0x043E, "o"},
    {0x043F, "p"},
    {0x0440, "r"},
    {0x0441, "s"},
    {0x0442, "t"},
    {0x0443, "u"},
    {0x0444, "f"},
    {0x0445, "h"},
    {0x0446, "c"},
    {0x0447, "c"},
    {0x0448, "s"},
    {0x0452, "dj"},
    {0x0458, "j"},
    {0x0459, "lj"},
    {0x045A, "nj"},
    {0x045B, "c"},
    {0x045F, "dz"},
    // Apostrophes are typed or not, straight or curly.
    {0x2018, ""},
    {0x2019, ""},
    // Arabic script: one alef, yeh, kaf and heh; hamza and tatweel do not count.
    {0x0621, ""},
    {0x0629, "\u0647"},
    {0x0640, ""},
    {0x0649, "\u064A"},
    {0x0671, "\u0627"},
    {0x0672, "\u0627"},
    {0x0673, "\u0627"},
    {0x0674, ""},
    {0x0675, "\u0627"},
    {0x0676, "\u0648"},
    {0x0678, "\u064A"},
    {0x06A9, "\u0643"},
    {0x06AA, "\u0643"},
    {0x06AC, "\u0643"},
    {0x06BA, "\u0646"},
    {0x06BE, "\u0647"},
    {0x06C1, "\u0647"},
    {0x06C3, "\u0647"},
    {0x06CC, "\u064A"},
    {0x06CD, "\u064A"},
    {0x06CE, "\u064A"},
    {0x06D0, "\u064A"},
    {0x06D2, "\u064A"},
    {0x06D5, "\u0647"},
}};

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

/// Nothing that stacks on a letter or hides between letters is left.
std::string without_marks(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const auto point = static_cast<UChar32>(c);
    if (!is_mark(point) && u_charType(point) != U_FORMAT_CHAR) utf8::append(plain, c);
  }
  return plain;
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    if (c != '\'') out += static_cast<char>(c);
    return;
  }
  const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
  if (digit >= 0) {
    out += static_cast<char>('0' + digit);
    return;
  }
  const auto found = std::find_if(kFoldings.begin(), kFoldings.end(),
                                  [c](const Folding& folding) { return folding.from == c; });
  if (found != kFoldings.end()) {
    out += found->to;
  } else {
    utf8::append(out, c);
  }
}

}  // namespace

std::string fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* lower = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(status);
  require(status);
  // Marks fall before the normalisation as well as after it: long runs of them take ICU
  // seconds to sort.
  const icu::UnicodeString folded = lower->normalize(to_icu(without_marks(text)), status);
  const std::string plain = without_marks(from_icu(apart->normalize(folded, status)));
  require(status);
  std::string out;
  out.reserve(plain.size());
  for (std::size_t at = 0; at < plain.size();) append_folded(out, utf8::next(plain, at));
  return out;
}

std::string digits_to_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
    utf8::append(out, digit >= 0 ? static_cast<char32_t>('0' + digit) : c);
  }
  return out;
}

}  // namespace kiosk::locale
