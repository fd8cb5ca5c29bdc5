#include "locale/transliterate.h"

#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("serbian_latin") {
  SECTION("follows the case of the word") {
    const auto [cyrillic, latin] = GENERATE(table<const char*, const char*>(
        {{"Љубав", "Ljubav"},
         {"ЉУБАВ", "LJUBAV"},
         {"Џеп", "Džep"},
         {"његов ђак", "njegov đak"},
         {"абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklljmnnjoprstćufhcčdžš"}}));
    CAPTURE(cyrillic);
    CHECK(*serbian_latin(cyrillic) == latin);
  }
  SECTION("leaves everything else byte for byte") {
    const char* text =
        "{n, plural, one {#} other {#}} **B1** e\u0301 O'Neill https://x.de\n- Übung";
    CHECK(*serbian_latin(text) == text);
    CHECK(*serbian_latin("Виза [visa](page:study) 75 €") == "Viza [visa](page:study) 75 €");
  }
}
