#include "ui/text_edit.h"

#include "base/utf8.h"
#include "locale/break_iterator.h"
#include "locale/script.h"
#include "tests/catch.h"

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

/// Grapheme borders in bytes, found with ICU's rules apart from the field's own code.
std::vector<std::uint32_t> borders(const std::string& text) {
  const auto chars = std::make_unique<locale::CharTable>();
  std::vector<std::uint32_t> units;
  locale::Graphemes().find(utf8::to_utf16(text), *chars, units);
  std::vector<std::uint32_t> bytes;
  for (const std::uint32_t unit : units) {
    const std::u16string head = utf8::to_utf16(text).substr(0, unit);
    bytes.push_back(static_cast<std::uint32_t>(utf8::from_utf16(head).size()));
  }
  return bytes;
}

void check_invariant(const TextEdit& edit, const TextLimits& limits) {
  REQUIRE(utf8::valid(edit.text()));
  REQUIRE(edit.text().size() <= limits.bytes);
  REQUIRE(utf8::length(edit.text()) <= limits.code_points);
  const auto all = borders(edit.text());
  REQUIRE(std::count(all.begin(), all.end(), edit.caret().offset) == 1);
  REQUIRE(std::count(all.begin(), all.end(), edit.selection().start) == 1);
  REQUIRE(std::count(all.begin(), all.end(), edit.selection().end) == 1);
}

}  // namespace

TEST_CASE("TextEdit") {
  TextEdit edit;

  SECTION("typed letters follow each other") {
    CHECK(edit.insert("A"));
    CHECK(edit.insert("ma"));
    CHECK(edit.text() == "Ama");
    CHECK(edit.caret().offset == 3);
  }
  SECTION("a letter with its marks is deleted at once") {
    REQUIRE(edit.set_text("xe\u0301\u0323"));
    edit.backspace();
    CHECK(edit.text() == "x");
  }
  SECTION("a family of four is one letter") {
    REQUIRE(edit.set_text("👨‍👩‍👧‍👦"));
    edit.backspace();
    CHECK(edit.empty());
  }
  SECTION("what is selected is replaced") {
    REQUIRE(edit.set_text("Kofi"));
    edit.select_all();
    CHECK(edit.insert("ع"));
    CHECK(edit.text() == "ع");
  }
  SECTION("delete forward takes the letter behind the caret") {
    REQUIRE(edit.set_text("abc"));
    edit.move_to({1, false});
    edit.delete_forward();
    CHECK(edit.text() == "ac");
    CHECK(edit.caret().offset == 1);
  }
  SECTION("a caret inside a letter moves to its end") {
    REQUIRE(edit.set_text("e\u0301x"));
    edit.move_to({1, false});
    CHECK(edit.caret().offset == 3);
  }
  SECTION("ill-formed bytes are refused") {
    CHECK_FALSE(edit.insert("a\xC3"));
    CHECK(edit.empty());
  }
  SECTION("line ends, controls and direction marks are left out") {
    CHECK(
        edit.insert("a\nb\x07\u202E\u2066\uFEFF"
                    "c"));
    CHECK(edit.text() == "abc");
  }
  SECTION("the joiners that Persian and Urdu need stay") {
    CHECK(edit.insert("می\u200Cخواهم"));
    CHECK(edit.text() == "می\u200Cخواهم");
  }
  SECTION("more than the limit is refused as a whole") {
    TextEdit small({.bytes = 8, .code_points = 4});
    CHECK(small.insert("abcd"));
    CHECK_FALSE(small.insert("e"));
    CHECK(small.text() == "abcd");
    small.clear();
    CHECK_FALSE(small.insert("ⴰⴱⴳ"));
    CHECK(small.empty());
  }
  SECTION("marks cannot be heaped up without end") {
    REQUIRE(edit.insert("a\u0301\u0302\u0303\u0304"));
    CHECK_FALSE(edit.insert("\u0305"));
    CHECK(edit.insert("b"));
  }
  SECTION("clearing leaves no byte behind") {
    REQUIRE(edit.insert("a secret that is longer than a short string"));
    const char* bytes = edit.text().data();
    const std::size_t size = edit.text().size();
    edit.clear();
    CHECK(edit.text().data() == bytes);
    CHECK(std::all_of(bytes, bytes + edit.text().capacity(), [](char c) { return c == 0; }));
    CHECK(size > 0);
  }
  SECTION("growing never moves the text, so no copy stays behind") {
    const char* bytes = edit.text().data();
    while (edit.insert("abcdefgh")) {
    }
    CHECK(edit.text().data() == bytes);
    CHECK(edit.text().size() == 80);
  }
}

TEST_CASE("TextEdit: any sequence of edits keeps whole letters") {
  constexpr std::array<const char*, 16> kPieces{"a", "é",      "e", "\u0301", "\u0323", "ɔ",
                                                "ع", "\u064E", "ۆ", "ⵣ",      "👩",      "\u200D",
                                                "👧", "🇬",      "🇭", " "};
  const unsigned seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U);
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TextLimits limits{.bytes = 60, .code_points = 24};
  TextEdit edit(limits);
  for (int i = 0; i < 400; ++i) {
    switch (random() % 9) {
      case 0: edit.backspace(); break;
      case 1: edit.delete_forward(); break;
      case 2: edit.move_to({static_cast<std::uint32_t>(random() % 70), random() % 2 == 0}); break;
      case 3:
        if (random() % 8 == 0) edit.select_all();
        break;
      case 4: {
        // A piece cut at a random byte is often ill-formed.
        const std::string piece = kPieces[random() % kPieces.size()];
        static_cast<void>(edit.insert(piece.substr(0, 1 + random() % piece.size())));
        break;
      }
      default: static_cast<void>(edit.insert(kPieces[random() % kPieces.size()])); break;
    }
    check_invariant(edit, limits);
  }
}
