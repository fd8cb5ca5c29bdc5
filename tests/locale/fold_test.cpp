#include "locale/fold.h"

#include "base/utf8.h"
#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::locale;

TEST_CASE("fold") {
  SECTION("what people mean the same is the same") {
    const auto [a, b] = GENERATE(table<const char*, const char*>({
        {"ÉCOLE", "ecole"},
        {"Straße", "STRASSE"},
        {"e\u0301", "\u00E9"},
        {"Ɔkɔ", "oko"},
        {"ƙofa", "kofa"},
        {"Yorùbá", "yoruba"},
        {"Љубав", "ljubav"},
        {"чишћење", "čišćenje"},
        {"Ђорђе", "Đorđe"},
        {"Ђорђе", "Djordje"},
        {"إقامة", "اقامه"},
        {"مُدَرِّسَة", "مدرسة"},
        {"مـــدرسة", "مدرسة"},
        {"كتاب", "کتاب"},
        {"علی", "على"},
        {"ہندی", "هندي"},
        {"می\u200Cخواهم", "میخواهم"},
        {"\uFEFB", "لا"},
        {"۲۰۲۶", "2026"},
        {"٢٠٢٦", "２０２６"},
        {"O’Neill", "o'neill"},
        {"ﬁn", "fin"},
    }));
    CAPTURE(a, b);
    CHECK(fold(a) == fold(b));
    CHECK_FALSE(fold(a).empty());
  }
  SECTION("different words stay different") {
    CHECK(fold("ب") != fold("ت"));
    CHECK(fold("گ") != fold("ک"));
    CHECK(fold("visa") != fold("vise"));
    CHECK(fold("ш") != fold("т"));
  }
  SECTION("folding twice changes nothing") {
    const auto* text = GENERATE("Čačak Ђорђе", "إقامة ۲۰", "Ɔ ß ﬁ", "🙂 中文");
    CHECK(fold(fold(text)) == fold(text));
  }
  SECTION("broken bytes do not break it") {
    CHECK(utf8::valid(fold("a\xff\xc3(\xed\xa0\x80z")));
  }
  SECTION("a hundred thousand marks cost no time worth speaking of") {
    std::string marks = "a";
    for (int i = 0; i < 100'000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0323";
    CHECK(fold(marks) == "a");
  }
}

TEST_CASE("digits_to_ascii") {
  CHECK(digits_to_ascii("٠١٢ ۳۴۵ ６７８ a") == "012 345 678 a");
  CHECK(digits_to_ascii("é") == "é");
}
