#include "text/layout.h"

#include "locale/script.h"
#include "tests/catch.h"
#include "tests/text/fixture.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using text::Align;
using text::Direction;
using text::Layout;
using text::Paragraph;
using text::Weight;

namespace {

/// The x of the glyph whose cluster begins at a byte.
float x_of(const Layout& layout, std::uint32_t byte) {
  for (const text::Glyph& glyph : layout.glyphs) {
    if (glyph.cluster == byte) return glyph.x;
  }
  FAIL("no glyph at byte " << byte);
  return 0;
}

void check_tiles(const Layout& layout, std::string_view words) {
  REQUIRE_FALSE(layout.lines.empty());
  CHECK(layout.lines.front().range.start == 0);
  CHECK(layout.lines.back().range.end == words.size());
  float top = 0;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const text::Line& line = layout.lines[i];
    if (i > 0) CHECK(line.range.start == layout.lines[i - 1].range.end);
    CHECK(line.top == Approx(top));
    CHECK(line.baseline - line.ascent >= line.top - 0.51F);
    CHECK(line.baseline + line.descent <= line.top + line.height + 0.51F);
    top += line.height;
  }
  CHECK(layout.height == Approx(top));
}

}  // namespace

TEST_CASE("lines") {
  SECTION("a short text is one line as wide as its advances") {
    const Layout layout = lay_out("Hello", "en");
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.width == Approx(48.52).margin(0.01));
    CHECK(layout.glyphs.size() == 5);
    check_tiles(layout, "Hello");
  }
  SECTION("an empty text is one empty line of the usual height") {
    const Layout layout = lay_out("", "ar");
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.glyphs.empty());
    CHECK(layout.height == lay_out("مرحبا", "ar").height);
    CHECK(layout.graphemes == std::vector<std::uint32_t>{0});
  }
  SECTION("words move to the next line whole and white space hangs") {
    const std::string words = "one two three four";
    const Layout layout = lay_out(words, "en", 85);
    CHECK(lines_of(layout, words) == "one two |three |four");
    for (const text::Line& line : layout.lines) CHECK(line.width <= 85);
    check_tiles(layout, words);
  }
  SECTION("a line feed ends a line, at the end of the text too") {
    const std::string words = "a\n\nb\n";
    const Layout layout = lay_out(words, "en", 400);
    CHECK(lines_of(layout, words) == "a\n|\n|b\n|");
    check_tiles(layout, words);
  }
  SECTION("non-breaking spaces and hyphens hold words together") {
    const std::string words = "see 75\u00A0€ no\u2011break";
    CHECK(lines_of(lay_out(words, "en", 60), words) == "see |75\u00A0€ |no\u2011br|eak");
    CHECK(lines_of(lay_out(words, "en", 95), words) == "see 75\u00A0€ |no\u2011break");
  }
  SECTION("every paragraph tiles its text at every width") {
    const std::string words =
        GENERATE(as<std::string>(), "Die Anerkennung ausländischer Berufsabschlüsse",
                 "مرحبا بكم في مركز المشورة GIZ في Accra اليوم", "خوش آمدید، آپ کا استقبال ہے",
                 "ⴰⵣⵓⵍ ⴼⵍⵍⴰⴽ ⵖ ⵓⵎⴰⴹⴰⵍ", "a b  c   d\u3000e\te", "mixed עברית and عربي 12 text");
    const std::string tag = GENERATE(as<std::string>(), "de", "ar", "ur", "zgh");
    const float width = GENERATE(1.F, 30.F, 77.5F, 200.F, 1000.F, 0.F);
    CAPTURE(words, tag, width);
    check_tiles(lay_out(words, tag, width), words);
  }
}

TEST_CASE("hyphens") {
  SECTION("a soft hyphen is seen only where a line ends") {
    const std::string words = "Aufent\u00ADhalt";
    const Layout whole = lay_out(words, "de", 400);
    const Layout broken = lay_out(words, "de", 75);
    CHECK(lines_of(broken, words) == "Aufent\u00AD|halt");
    CHECK(whole.lines.size() == 1);
    CHECK(whole.width == Approx(lay_out("Aufenthalt", "de").width));
    CHECK(broken.lines[0].width ==
          Approx(lay_out("Aufent", "de").width + lay_out("\u2010", "de").width));
  }
  SECTION("the hyphen must fit too") {
    const std::string words = "in Aufent\u00ADhalt";
    const float fits = lay_out("in Aufent\u2010", "de").width;
    CHECK(lines_of(lay_out(words, "de", fits + 0.5F), words) == "in Aufent\u00AD|halt");
    CHECK(lines_of(lay_out(words, "de", fits - 0.5F), words) == "in |Aufent\u00AD|halt");
  }
  SECTION("words are divided as the list says, where asked for") {
    test_engine().set_divided_words([](std::string_view locale) {
      return std::vector<std::string>(locale == "de", "kran-ken-ver-si-che-rung");
    });
    const float width = lay_out("die Kranken\u2010", "de").width + 1;
    Paragraph paragraph = test_paragraph("die Krankenversicherung", "de", width);
    CHECK(test_engine().layout_uncached(paragraph).lines[0].range.end == 4);
    paragraph.hyphenate = true;
    const Layout layout = test_engine().layout_uncached(paragraph);
    CHECK(lines_of(layout, paragraph.text) == "die Kranken|versiche|rung");
    CHECK(layout.lines[0].width <= width);
    CHECK(layout.runs[layout.lines[0].first_run + 1].range == text::Range{11, 11});  // The hyphen.
    CHECK(layout.lines[0].hyphen);
    CHECK_FALSE(layout.lines[2].hyphen);
    paragraph.locale = "sq";  // Without a list, lines stay whole.
    CHECK(test_engine().layout_uncached(paragraph).lines[0].range.end == 4);
    test_engine().set_divided_words({});
  }
}

TEST_CASE("words wider than the line") {
  SECTION("break between graphemes, never inside one") {
    const std::string words = "ẹ̀kọ́ẹ̀kọ́ẹ̀kọ́ẹ̀kọ́";
    const Layout layout = lay_out(words, "yo", 40);
    const std::set<std::uint32_t> borders(layout.graphemes.begin(), layout.graphemes.end());
    CHECK(layout.lines.size() > 2);
    for (const text::Line& line : layout.lines) {
      CHECK(borders.count(line.range.end) == 1);
      CHECK(line.width <= 40.1F);
    }
    CHECK_FALSE(layout.overflowing);
  }
  SECTION("a grapheme wider than the line is said to overflow") {
    const Layout layout = lay_out("WWW", "en", 5);
    CHECK(layout.lines.size() == 3);
    CHECK(layout.overflowing);
  }
  SECTION("a hundred thousand letters take time in proportion") {
    const char* letter = GENERATE("a", "ب", "ن");
    const std::string tag = letter[0] == 'a' ? "en" : GENERATE("ar", "ur");
    const auto cost = [&](int count) {
      std::string words;
      for (int i = 0; i < count; ++i) words += letter;
      const std::clock_t start = std::clock();
      const Layout layout = lay_out(words, tag, 300);
      CHECK(layout.lines.back().range.end == words.size());
      return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    cost(1000);
    const double tenth = cost(10000);
    // Ten times the text; forty leaves room for a busy machine, a hundred would be the square.
    CHECK(cost(100000) < 40 * tenth + 0.05);
  }
}

TEST_CASE("direction") {
  SECTION("the locale decides, a paragraph of the other direction overrides") {
    CHECK(lay_out("مرحبا", "ar").direction == Direction::kRightToLeft);
    CHECK(lay_out("Hello", "ar").direction == Direction::kLeftToRight);
    CHECK(lay_out("مرحبا", "en").direction == Direction::kRightToLeft);
    CHECK(lay_out("", "ur").direction == Direction::kRightToLeft);
    CHECK(lay_out("GIZ هي مؤسسة ألمانية", "ar").direction == Direction::kRightToLeft);
  }
  SECTION("a phone number reads from left to right inside Arabic") {
    const std::string words = "اتصل +233 30 222 هنا";
    const Layout layout = lay_out(words, "ar");
    const auto plus = static_cast<std::uint32_t>(words.find('+'));
    CHECK(x_of(layout, plus) < x_of(layout, plus + 1));
    CHECK(x_of(layout, plus + 1) < x_of(layout, plus + 5));
    CHECK(x_of(layout, plus + 5) < x_of(layout, plus + 8));
    CHECK(x_of(layout, plus + 10) < x_of(layout, 0));
  }
  SECTION("words of two lines of mixed text stand in the order of each line") {
    const std::string words = "مرحبا abc def عالم";
    const float width = lay_out("مرحبا abc", "ar").width + 1;
    const Layout layout = lay_out(words, "ar", width);
    REQUIRE(lines_of(layout, words) == "مرحبا abc |def عالم");
    CHECK(x_of(layout, 11) < x_of(layout, 0));
    CHECK(x_of(layout, 15) > x_of(layout, 19));
  }
  SECTION("white space at a line's end stands outside at the line's end side") {
    const Layout left = lay_out("ab cd", "en", 30);
    CHECK(x_of(left, 2) >= left.lines[0].x + left.lines[0].width - 0.01F);
    const Layout right = lay_out("אב גד", "he", 30);
    CHECK(x_of(right, 4) < right.lines[0].x);
  }
}

TEST_CASE("alignment follows the direction") {
  Paragraph paragraph = test_paragraph("abc", "en", 300);
  const float width = lay_out("abc", "en").width;
  const auto x = [&](Align align, const char* words) {
    paragraph.align = align;
    paragraph.text = words;
    return test_engine().layout_uncached(paragraph).lines[0].x;
  };
  CHECK(x(Align::kStart, "abc") == 0);
  CHECK(x(Align::kEnd, "abc") == Approx(300 - width));
  CHECK(x(Align::kCentre, "abc") == Approx((300 - width) / 2));
  const float right = lay_out("אבג", "he").width;
  CHECK(x(Align::kStart, "אבג") == Approx(300 - right));
  CHECK(x(Align::kEnd, "אבג") == 0);
}

TEST_CASE("a limit of lines") {
  const auto limited = [](const char* words, const char* tag, float width, int lines) {
    Paragraph paragraph = test_paragraph(words, tag, width);
    paragraph.max_lines = static_cast<std::uint16_t>(lines);
    return test_engine().layout_uncached(paragraph);
  };
  SECTION("leaves what fits alone") {
    const Layout layout = limited("one two", "en", 300, 1);
    CHECK_FALSE(layout.truncated);
    CHECK(layout.glyphs.size() == 7);
  }
  SECTION("ends the last line with an ellipsis inside the width") {
    const Layout layout = limited("one two three four five", "en", 100, 2);
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.truncated);
    CHECK(layout.lines[1].width <= 100.1F);
    const text::Run& last = layout.runs.back();
    CHECK(last.range.start == last.range.end);
    CHECK(last.x + last.width == Approx(layout.lines[1].x + layout.lines[1].width));
    CHECK(layout.glyphs[last.first_glyph].id == lay_out("…", "en").glyphs[0].id);
  }
  SECTION("puts the ellipsis at the left of right-to-left text") {
    const Layout layout = limited("مرحبا بكم في مركز المشورة", "ar", 120, 1);
    REQUIRE(layout.truncated);
    const text::Run& first = layout.runs[layout.lines[0].first_run];
    CHECK(first.range.start == first.range.end);
    CHECK(first.x == Approx(layout.lines[0].x));
    CHECK(layout.lines[0].width <= 120.1F);
    CHECK(layout.lines[0].x + layout.lines[0].width == Approx(120));
  }
  SECTION("counts line feeds") {
    const Layout layout = limited("a\nb\nc", "en", 100, 2);
    CHECK(layout.lines.size() == 2);
    CHECK(layout.truncated);
  }
  SECTION("shows the ellipsis alone where nothing else fits") {
    const Layout layout = limited("WWWWWW", "en", 16, 1);
    REQUIRE(layout.glyphs.size() == 1);
    CHECK(layout.lines[0].range.end == 0);
  }
}

TEST_CASE("ill-formed text") {
  SECTION("each bad byte is shown as U+FFFD and offsets stay the caller's") {
    const std::string words = "a\xC3(\xF0\x9F b";
    const Layout layout = lay_out(words, "en");
    const std::uint32_t mark = lay_out("\uFFFD", "en").glyphs[0].id;
    CHECK(layout.missing_glyphs == 0);
    CHECK(x_of(layout, 1) > 0);
    CHECK(std::count_if(layout.glyphs.begin(), layout.glyphs.end(),
                        [&](const text::Glyph& g) { return g.id == mark; }) == 3);
    CHECK(layout.graphemes.back() == words.size());
  }
  SECTION("control characters are not seen and not missing") {
    const Layout layout = lay_out("a\x01\x1b[b\r\t", "en");
    CHECK(layout.missing_glyphs == 0);
    CHECK(layout.width == Approx(lay_out("a[b", "en").width));
  }
  SECTION("any bytes at all give a layout that tiles them") {
    unsigned seed = 7;
    for (int round = 0; round < 200; ++round) {
      std::string words;
      for (int i = 0; i < 40; ++i) {
        seed = seed * 1664525 + 1013904223;
        // Half of it from the bytes that begin Arabic, marks and direction characters.
        const unsigned byte =
            (seed >> 24 & 1) != 0 ? seed >> 16 : "\xD8\xD9\xCC\xE2\x80\xAE\x81\xA7"[seed >> 16 & 7];
        words += static_cast<char>(byte);
      }
      check_tiles(lay_out(words, round % 2 == 0 ? "ar" : "en", 90), words);
    }
  }
  SECTION("a character that no font has is counted") {
    CHECK(lay_out("\U00012000", "en").missing_glyphs == 1);
  }
}

TEST_CASE("spans") {
  Paragraph paragraph = test_paragraph("see Recognition now", "en");
  paragraph.spans = {{{4, 15}, Weight::kBold, 7}};
  const Layout layout = test_engine().layout_uncached(paragraph);
  REQUIRE(layout.runs.size() == 3);
  CHECK(layout.runs[1].style == 7);
  CHECK(layout.runs[1].range == text::Range{4, 15});
  CHECK(test_engine().font_name(layout.runs[1].font) == "Noto Sans Bold");
  CHECK(layout.runs[0].style == 0);
  SECTION("letters keep their joined forms across a span's border") {
    Paragraph joined = test_paragraph("مرحبا", "ar");
    const Layout plain = test_engine().layout_uncached(joined);
    joined.spans = {{{2, 6}, Weight::kRegular, 1}};
    const Layout marked = test_engine().layout_uncached(joined);
    CHECK(marked.runs.size() == 3);
    CHECK(marked.width == Approx(plain.width));
  }
  SECTION("a span beyond the text or inside a letter does no harm") {
    Paragraph odd = test_paragraph("éa", "en");
    odd.spans = {{{1, 2}, Weight::kBold, 1}, {{2, 99}, Weight::kBold, 2}};
    CHECK(test_engine().layout_uncached(odd).glyphs.size() == 2);
  }
}

TEST_CASE("typefaces") {
  text::Engine& engine = test_engine();
  const auto font_of = [&](const char* words, const char* tag) {
    const Layout layout = lay_out(words, tag);
    return std::string(engine.font_name(layout.runs[0].font));
  };
  SECTION("follow script and language") {
    CHECK(font_of("سلام", "ar") == "Noto Sans Arabic");
    CHECK(font_of("سلام", "fa-AF") == "Noto Sans Arabic");
    CHECK(font_of("سلام", "ur") == "Noto Nastaliq Urdu");
    CHECK(font_of("سلام", "en") == "Noto Sans Arabic");
    CHECK(font_of("ⴰⵣⵓⵍ", "zgh") == "Noto Sans Tifinagh");
    CHECK(font_of("𞤀𞤣𞤤𞤢𞤥", "ff-Adlm") == "Noto Sans Adlam");
    CHECK(font_of("Добро", "sr-Cyrl") == "Noto Sans");
    CHECK(font_of("→", "en") == "Noto Sans Symbols");
    CHECK(font_of("hello", "xx") == "Noto Sans");
  }
  SECTION("stand beside each other with letters of one height") {
    for (const char* tag : {"en", "ar", "ur", "zgh", "ff-Adlm"}) {
      const float size = engine.size_for_capitals(21, tag);
      CHECK(engine.capital_height(size, tag) == Approx(21));
    }
    Paragraph mixed = test_paragraph("ہے GIZ", "ur");
    mixed.size_px = engine.size_for_capitals(21, "ur");
    const Layout layout = engine.layout_uncached(mixed);
    bool found = false;
    for (const text::Run& run : layout.runs) {
      if (run.script != locale::script_tag("Latn")) continue;
      found = true;
      CHECK(engine.capital_height(run.size_px, "en") == Approx(21));
    }
    CHECK(found);
  }
  SECTION("a named family sets everything at one size") {
    Paragraph mixed = test_paragraph("ہے GIZ", "ur");
    for (const text::Run& run : engine.layout_uncached(mixed, "Noto Nastaliq Urdu").runs) {
      CHECK(run.size_px == mixed.size_px);
    }
  }
  SECTION("600 and 700 are the bold file") {
    Paragraph paragraph = test_paragraph("a", "en");
    paragraph.weight = Weight::kSemiBold;
    const Layout layout = engine.layout_uncached(paragraph);
    CHECK(engine.font_name(layout.runs[0].font) == "Noto Sans Bold");
  }
}

TEST_CASE("line heights follow the script and hold every mark") {
  text::Engine& engine = test_engine();
  CHECK(engine.line_height("en") == 1.5F);
  CHECK(engine.line_height("sr-Cyrl") == 1.5F);
  CHECK(engine.line_height("ar") == 1.7F);
  CHECK(engine.line_height("ur") == 2.05F);
  CHECK(lay_out("abc", "en").height == 30);
  const Layout urdu = lay_out("ہے", "ur");
  CHECK(urdu.height >= urdu.lines[0].ascent + urdu.lines[0].descent);
  SECTION("the manifest's room counts, not what a font claims for its ornaments") {
    const Layout arabic = lay_out("عمل", "ar");
    CHECK(arabic.height == 35);
    CHECK(urdu.height == 42);
  }
  SECTION("a sign from a symbols font does not part the lines") {
    CHECK(lay_out("a → b", "en").height == lay_out("abc", "en").height);
  }
  SECTION("a caller's own height counts") {
    Paragraph paragraph = test_paragraph("abc", "en");
    paragraph.line_height = 2;
    CHECK(engine.layout_uncached(paragraph).height == 40);
  }
}

TEST_CASE("tracked text keeps its letters and gains the same room around each") {
  Paragraph paragraph = test_paragraph("W-1", "en");
  const Layout plain = test_engine().layout_uncached(paragraph);
  paragraph.tracking = 0.1F;
  const Layout layout = test_engine().layout_uncached(paragraph);
  REQUIRE(layout.glyphs.size() == 3);
  const float room = paragraph.size_px * 0.1F;
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(layout.glyphs[i].advance == Approx(plain.glyphs[i].advance + room).margin(0.03));
  }
  CHECK(layout.glyphs[0].x == Approx(room / 2).margin(0.03));
  CHECK(layout.width == Approx(plain.width + 3 * room).margin(0.1));
}
