#include "locale/look_alike.h"

#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("Words that deceive are found with the character that does not belong") {
  struct Case {
    const char* text;
    const char* tag;
    const char* word;
    char32_t odd;
  };
  const Case c = GENERATE(Case{"You p\u0430y nothing.", "en", "p\u0430y", 0x0430},
                          Case{"\u0412\u0438\u0437a", "sr-Cyrl", "\u0412\u0438\u0437a", 'a'},
                          Case{"\u03BFffice", "de", "\u03BFffice", 0x03BF},
                          Case{"gate \u0430", "en", "\u0430", 0x0430},
                          Case{"\u0440\u0430\u0443 here", "fr", "\u0440\u0430\u0443", 0x0440},
                          Case{"\u0434\u0430\u0430d.de", "sr-Cyrl", "\u0434\u0430\u0430d", 'd'},
                          Case{"1\u0662 days", "en", "1\u0662", 0x0662},
                          Case{"\u0664\u06F4", "ar", "\u0664\u06F4", 0x06F4});
  const auto found = find_look_alike(c.text, c.tag);
  INFO(c.text);
  REQUIRE(found);
  CHECK(found->word == c.word);
  CHECK(found->odd == c.odd);
}

TEST_CASE("Honest words are no look-alikes") {
  struct Case {
    const char* text;
    const char* tag;
  };
  const Case c = GENERATE(Case{"U-Bahn, e\u2011mail, 24/7, B1, Zürich, don’t", "de"},
                          Case{"منحة DAAD في ألمانيا، والـDAAD", "ar"},
                          Case{"٣٠ EUR في 30 يوم", "ar"}, Case{"می\u200Cخواهم ۳", "fa-AF"},
                          Case{"ⵜⴰⵎⴰⵣⵉⵖⵜ PDF", "zgh"}, Case{"Виза Б1, DAAD-ом, ниво B1", "sr-Cyrl"},
                          Case{"日本語のPDFファイル", "ja"}, Case{"Комесаријат", "en"},
                          Case{"5 µm, e\u0301cole", "fr"}, Case{"", "en"}, Case{"\xff\xfe", "en"});
  INFO(c.text);
  CHECK_FALSE(find_look_alike(c.text, c.tag));
}
