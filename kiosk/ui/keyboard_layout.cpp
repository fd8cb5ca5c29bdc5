#include "ui/keyboard_layout.h"

#include <algorithm>
#include <array>

namespace kiosk::ui {
namespace {

// A row as a string: keys parted by blanks, from left to right on the glass.
KeyRow keys(std::string_view row) {
  KeyRow result;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    if (end > 0) result.push_back({KeyKind::kCharacter, std::string(row.substr(0, end)), 1});
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return result;
}

using Rows = std::vector<std::string_view>;

// The last row of letters lies between Shift and Backspace.
std::vector<KeyRow> plane(const Rows& rows, bool with_shift) {
  std::vector<KeyRow> result;
  for (const std::string_view row : rows) result.push_back(keys(row));
  KeyRow& last = result.back();
  // Long last rows leave one key's width to each of them.
  const float side = last.size() >= 9 ? 1.F : 1.6F;
  if (with_shift) last.insert(last.begin(), {KeyKind::kShift, {}, side});
  last.push_back({KeyKind::kBackspace, {}, side});
  return result;
}

KeyboardLayout layout(std::string id, std::string locale, std::string label, const Rows& letters,
                      const Rows& shifted = {}) {
  KeyboardLayout result;
  result.id = std::move(id);
  result.locale = std::move(locale);
  result.label = std::move(label);
  result.letters = plane(letters, !shifted.empty());
  if (!shifted.empty()) result.shifted = plane(shifted, true);
  return result;
}

// Arrangements people know from their phones and computers; the letters of a
// language that English lacks are keys of their own, not hidden behind a long press.
std::vector<KeyboardLayout> make_latin() {
  return {
      layout("en", "en", "EN", {"q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"},
             {"Q W E R T Y U I O P", "A S D F G H J K L", "Z X C V B N M"}),
      layout("de", "de", "DE",
             {"q w e r t z u i o p ü", "a s d f g h j k l ö ä", "y x c v b n m ß"},
             {"Q W E R T Z U I O P Ü", "A S D F G H J K L Ö Ä", "Y X C V B N M ẞ"}),
      layout("fr", "fr", "FR",
             {"a z e r t y u i o p é", "q s d f g h j k l m è", "w x c v b n ç à ê '"},
             {"A Z E R T Y U I O P É", "Q S D F G H J K L M È", "W X C V B N Ç À Ê '"}),
      layout("ak", "ak", "Twi", {"q w e r t y u i o p", "a s d f g h j k l ɔ ɛ", "z x c v b n m"},
             {"Q W E R T Y U I O P", "A S D F G H J K L Ɔ Ɛ", "Z X C V B N M"}),
      layout("ee", "ee", "Eʋe",
             {"ɖ ɛ ƒ ɣ ŋ ɔ ʋ ã ẽ ũ", "q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"},
             {"Ɖ Ɛ Ƒ Ɣ Ŋ Ɔ Ʋ Ã Ẽ Ũ", "Q W E R T Y U I O P", "A S D F G H J K L", "Z X C V B N M"}),
      layout("gaa", "gaa", "Gã",
             {"q w e r t y u i o p ŋ", "a s d f g h j k l ɔ ɛ", "z x c v b n m ã"},
             {"Q W E R T Y U I O P Ŋ", "A S D F G H J K L Ɔ Ɛ", "Z X C V B N M Ã"}),
      layout("ha", "ha", "Hau",
             {"q w e r t y u i o p ƴ", "a s d f g h j k l ɗ ƙ", "z x c v b n m ɓ ’"},
             {"Q W E R T Y U I O P Ƴ", "A S D F G H J K L Ɗ Ƙ", "Z X C V B N M Ɓ ’"}),
      layout("yo", "yo", "Yor", {"q w e r t y u i o p ẹ", "a s d f g h j k l ọ ṣ", "z x c v b n m"},
             {"Q W E R T Y U I O P Ẹ", "A S D F G H J K L Ọ Ṣ", "Z X C V B N M"}),
      layout("wo", "wo", "Wol",
             {"a z e r t y u i o p é", "q s d f g h j k l m ñ", "w x c v b n ŋ ë ó à"},
             {"A Z E R T Y U I O P É", "Q S D F G H J K L M Ñ", "W X C V B N Ŋ Ë Ó À"}),
      layout("sq", "sq", "Shq", {"q w e r t z u i o p ç", "a s d f g h j k l ë", "y x c v b n m"},
             {"Q W E R T Z U I O P Ç", "A S D F G H J K L Ë", "Y X C V B N M"}),
      layout("sr-Latn", "sr-Latn", "Srp",
             {"q w e r t z u i o p š đ", "a s d f g h j k l č ć ž", "y x c v b n m"},
             {"Q W E R T Z U I O P Š Đ", "A S D F G H J K L Č Ć Ž", "Y X C V B N M"}),
  };
}

std::vector<KeyboardLayout> make_others() {
  return {
      layout("sr-Cyrl", "sr-Cyrl", "Срп",
             {"љ њ е р т з у и о п ш ђ", "а с д ф г х ј к л ч ћ ж", "џ ц в б н м"},
             {"Љ Њ Е Р Т З У И О П Ш Ђ", "А С Д Ф Г Х Ј К Л Ч Ћ Ж", "Џ Ц В Б Н М"}),
      layout("ar", "ar", "عربي",
             {"ض ص ث ق ف غ ع ه خ ح ج د", "ش س ي ب ل ا ت ن م ك ط ذ", "ئ ء ؤ ر أ ى ة و ز ظ"},
             {"َ ُ ِ ً ٌ ٍ ّ ْ ٰ ـ", "إ آ ٱ پ چ ڤ گ", "، ؛ ؟ . - /"}),
      layout("fa-AF", "fa-AF", "دری",
             {"ض ص ث ق ف غ ع ه خ ح ج چ", "ش س ی ب ل ا ت ن م ک گ پ", "ظ ط ز ر ذ د ئ و ژ آ"},
             {"َ ُ ِ ً ٌ ٍ ّ ْ", "أ إ ؤ ء ة ۀ ي ك", "، ؛ ؟ . - /"}),
      layout("ps", "ps", "پښتو",
             {"ځ څ ډ ژ ښ ڼ ې ۍ ئ ي آ ؤ", "ض ص ث ق ف غ ع ه خ ح ج چ", "ش س ی ب ل ا ت ن م ک ګ ټ",
              "ظ ط ز ر ذ د ړ و ږ پ"},
             {"َ ُ ِ ً ٌ ٍ ّ ْ", "أ إ ء ة ۀ ك گ", "، ؛ ؟ . - /", "ٱ ـ"}),
      layout("ckb", "ckb", "کوردی",
             {"ق و ە ر ڕ ت ی ێ ئ ح ۆ پ", "ا س ش د ف گ ه ژ ک ل ڵ", "ز ع خ غ ج چ ڤ ب ن م"},
             {"أ إ آ ء ة ي ك ھ", "ث ذ ص ض ط ظ", "، ؛ ؟ . - /"}),
      layout("ur", "ur", "اردو",
             {"ٹ ڈ ڑ ں ث خ ذ ژ ص ض ؤ", "ق و ع ر ت ے ء ی ہ پ آ", "ا س د ف گ ھ ح ج ک ل ئ",
              "ز ش چ ط ظ ب ن م غ"},
             {"َ ُ ِ ً ٌ ٍ ّ ْ ٰ", "أ ۂ ۃ ٔ", "، ؛ ؟ ۔ - /", "ـ"}),
      layout("zgh", "zgh", "ⵜⵎⵣ",
             {"ⴰ ⵣ ⴻ ⵔ ⵜ ⵢ ⵓ ⵉ ⵄ ⵃ ⵥ", "ⵇ ⵙ ⴷ ⴼ ⴳ ⵀ ⵊ ⴽ ⵍ ⵎ ⵕ", "ⵡ ⵅ ⵛ ⵖ ⴱ ⵏ ⵟ ⵚ ⴹ ⵯ"}),
  };
}

const std::vector<KeyboardLayout>& all_layouts() {
  static const std::vector<KeyboardLayout> layouts = [] {
    std::vector<KeyboardLayout> all = make_latin();
    for (KeyboardLayout& other : make_others()) all.push_back(std::move(other));
    return all;
  }();
  return layouts;
}

std::string_view language_of(std::string_view locale) {
  return locale.substr(0, locale.find('-'));
}

// Other names of the same letters.
std::string_view known_as(std::string_view language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNames{{
      {"tw", "ak"},
      {"fat", "ak"},
      {"fa", "fa-AF"},
      {"prs", "fa-AF"},
      {"sr", "sr-Cyrl"},
      {"bs", "sr-Latn"},
      {"hr", "sr-Latn"},
      {"tzm", "zgh"},
  }};
  for (const auto& [name, id] : kNames) {
    if (name == language) return id;
  }
  return language;
}

std::string_view digits_of(std::string_view language) {
  if (language == "ar" || language == "ckb") return "١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠";
  if (language == "fa" || language == "ps" || language == "ur") return "۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰";
  return "1 2 3 4 5 6 7 8 9 0";
}

}  // namespace

std::span<const KeyboardLayout> keyboard_layouts() {
  return all_layouts();
}

const KeyboardLayout& keyboard_layout(std::string_view locale) {
  const auto& all = all_layouts();
  for (const std::string_view wanted : {locale, known_as(locale), known_as(language_of(locale))}) {
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const KeyboardLayout& l) { return l.id == wanted; });
    if (it != all.end()) return *it;
  }
  return all.front();
}

const KeyboardLayout& phone_layout() {
  static const KeyboardLayout phone = [] {
    KeyboardLayout pad;
    pad.id = "phone";
    pad.locale = "en";
    pad.letters = {keys("1 2 3"), keys("4 5 6"), keys("7 8 9"), keys("+ 0")};
    pad.letters.back().push_back({KeyKind::kBackspace, {}, 1});
    return pad;
  }();
  return phone;
}

const std::vector<KeyRow>& symbol_rows(std::string_view locale) {
  static const auto make = [](std::string_view language) {
    const bool arabic = digits_of(language) != digits_of("en");
    return plane({digits_of(language), arabic ? "1 2 3 4 5 6 7 8 9 0" : "- / : ( ) & @ \" ' _",
                  arabic ? "- / : ( ) ، ؛ ؟ ." : ". , ; ? ! + # % * ="},
                 false);
  };
  static const std::vector<KeyRow> western = make("en");
  static const std::vector<KeyRow> eastern = make("ar");
  static const std::vector<KeyRow> persian = make("fa");
  const std::string_view digits = digits_of(language_of(locale));
  if (digits == digits_of("ar")) return eastern;
  return digits == digits_of("fa") ? persian : western;
}

const std::vector<KeyRow>& accent_rows(bool shifted) {
  static const std::vector<KeyRow> small = plane({"à á â ã ä å ā æ ç č ć", "è é ê ë ē ẹ ɛ ì í î ï",
                                                  "ñ ŋ ò ó ô õ ö ø ọ ɔ œ", "ù ú û ü š ş ṣ ß ž đ"},
                                                 true);
  static const std::vector<KeyRow> capital =
      plane({"À Á Â Ã Ä Å Ā Æ Ç Č Ć", "È É Ê Ë Ē Ẹ Ɛ Ì Í Î Ï", "Ñ Ŋ Ò Ó Ô Õ Ö Ø Ọ Ɔ Œ",
             "Ù Ú Û Ü Š Ş Ṣ ẞ Ž Đ"},
            true);
  return shifted ? capital : small;
}

}  // namespace kiosk::ui
