#include "locale/characters.h"

#include "locale/script.h"
#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("Kinds of characters") {
  CHECK(is_mark(U'\u0301'));
  CHECK_FALSE(is_mark(U'e'));
  CHECK(is_space(U'\u00A0'));
  CHECK(is_space(U'\t'));
  CHECK(is_control(U'\u202E'));
  CHECK(is_control(U'\0'));
  CHECK_FALSE(is_control(U'\t'));
  CHECK_FALSE(is_control(U'\u200C'));
  CHECK(is_visible(U'ܐ'));
  CHECK(is_visible(U'\U0001F9D1'));
  CHECK_FALSE(is_visible(U'\u200D'));
  CHECK_FALSE(is_visible(U' '));
}

TEST_CASE("A dot between statements is written in the script around it") {
  CharTable characters;
  CHECK_FALSE(characters[U'·'].is(CharInfo::kExtensions));
  CHECK(characters[U'،'].is(CharInfo::kExtensions));
}

TEST_CASE("Characters have names for people") {
  CHECK(character_name(U'\u0430') == "U+0430 CYRILLIC SMALL LETTER A");
  CHECK(character_name(U'\uE000') == "U+E000");
}
