#include "locale/transliterate.h"

#include "base/utf8.h"
#include "locale/icu_text.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <memory>

namespace kiosk::locale {

namespace {

bool is_cyrillic(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(code_point), &status) == USCRIPT_CYRILLIC;
}

std::unique_ptr<icu::Transliterator> make_transliterator() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
      icu::UnicodeString(u"Serbian-Latin/BGN"), UTRANS_FORWARD, status));
}

}  // namespace

Result<std::string> serbian_latin(std::string_view text) {
  // Its rules are compiled once, which takes milliseconds; using them changes nothing in it.
  static const std::unique_ptr<icu::Transliterator> transliterator = make_transliterator();
  if (!transliterator) {
    return Error{ErrorCode::kUnsupported, "ICU has no rules for Serbian in Latin letters"};
  }
  std::string latin;
  std::size_t at = 0;
  while (at < text.size()) {
    // Only runs of Cyrillic go through the rules, which would normalise everything else.
    const std::size_t begin = at;
    const bool cyrillic = is_cyrillic(utf8::next(text, at));
    while (at < text.size()) {
      std::size_t next = at;
      if (is_cyrillic(utf8::next(text, next)) != cyrillic) break;
      at = next;
    }
    const std::string_view run = text.substr(begin, at - begin);
    if (!cyrillic) {
      latin += run;
      continue;
    }
    icu::UnicodeString word = to_icu(run);
    transliterator->transliterate(word);
    // The rules give ћ as c with a separate accent.
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(status);
    require(status);
    latin += from_icu(composed->normalize(word, status));
    require(status);
  }
  return latin;
}

}  // namespace kiosk::locale
