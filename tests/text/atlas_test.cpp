#include "text/atlas.h"

#include "tests/catch.h"
#include "tests/text/fixture.h"
#include "text/ring.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

using namespace kiosk;
using text::Atlas;
using text::AtlasGlyph;
using text::GlyphPicture;

namespace {

GlyphPicture picture(int width, int height, std::uint8_t value) {
  GlyphPicture made;
  made.width = width;
  made.height = height;
  made.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), value);
  return made;
}

std::uint8_t pixel(const Atlas& atlas, const AtlasGlyph& glyph, int x, int y) {
  const text::AtlasPage& page = atlas.pages()[glyph.page];
  return page.pixels[(glyph.y + y) * page.size + glyph.x + x];
}

}  // namespace

TEST_CASE("the atlas") {
  Atlas atlas(2);
  SECTION("keeps pictures apart and finds them again") {
    const AtlasGlyph a = atlas.add(1, picture(10, 12, 50));
    const AtlasGlyph b = atlas.add(2, picture(9, 11, 200));
    CHECK(pixel(atlas, a, 9, 11) == 50);
    CHECK(pixel(atlas, b, 0, 0) == 200);
    REQUIRE(atlas.find(1) != nullptr);
    CHECK(atlas.find(1)->x == a.x);
    CHECK(atlas.find(3) == nullptr);
    CHECK((a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height <= b.y));
  }
  SECTION("tells what changed until it is told that it was seen") {
    atlas.add(1, picture(10, 12, 50));
    const auto revision = atlas.pages()[0].revision;
    CHECK(atlas.pages()[0].dirty == Rect{0, 0, 10, 12});
    atlas.clear_dirty();
    CHECK(atlas.pages()[0].dirty.empty());
    atlas.add(2, picture(10, 12, 50));
    CHECK_FALSE(atlas.pages()[0].dirty.empty());
    CHECK(atlas.pages()[0].revision > revision);
  }
  SECTION("never takes away what this frame draws, and gives up the oldest page afterwards") {
    for (std::uint64_t key = 1; key <= 2; ++key) atlas.add(key, picture(1000, 1000, 1));
    CHECK(atlas.pages().size() == 2);
    CHECK(atlas.add(3, picture(1000, 1000, 1)).width == 0);
    CHECK(atlas.find(3) == nullptr);
    atlas.end_frame();
    REQUIRE(atlas.find(1) != nullptr);
    const AtlasGlyph third = atlas.add(3, picture(1000, 1000, 9));
    CHECK(third.width == 1000);
    CHECK(atlas.find(1) != nullptr);
    CHECK(atlas.find(2) == nullptr);
    CHECK(atlas.evicted() == 1);
    CHECK(atlas.bytes() == 2 * 1024 * 1024);
  }
  SECTION("refuses what is larger than a page") {
    CHECK(atlas.add(1, picture(1024, 4, 1)).width == 0);
    CHECK(atlas.pages().empty());
  }
  SECTION("fills pages with letters of many sizes without overlap") {
    std::vector<AtlasGlyph> glyphs;
    for (std::uint64_t key = 1; key <= 2000; ++key) {
      glyphs.push_back(atlas.add(
          key, picture(5 + static_cast<int>(key * 7 % 30), 8 + static_cast<int>(key * 5 % 35),
                       static_cast<std::uint8_t>(key % 255 + 1))));
    }
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const auto value = static_cast<std::uint8_t>((i + 1) % 255 + 1);
      const AtlasGlyph& glyph = glyphs[i];
      REQUIRE(glyph.width > 0);
      REQUIRE(pixel(atlas, glyph, 0, 0) == value);
      REQUIRE(pixel(atlas, glyph, glyph.width - 1, glyph.height - 1) == value);
    }
  }
}

TEST_CASE("glyphs are rasterised at quarters of a pixel") {
  text::Engine& engine = test_engine();
  const text::Layout layout = lay_out("l ", "en");
  const text::FontId font = layout.runs[0].font;
  const std::uint32_t id = layout.glyphs[0].id;
  const auto ink = [&](unsigned x, unsigned y) {
    const AtlasGlyph glyph = engine.glyph(font, id, 30, x, y);
    const text::AtlasPage& page = engine.pages()[glyph.page];
    double sum = 0;
    double moment = 0;
    for (int row = 0; row < glyph.height; ++row) {
      for (int column = 0; column < glyph.width; ++column) {
        const double value = page.pixels[(glyph.y + row) * page.size + glyph.x + column];
        sum += value;
        moment += value * (glyph.left + column + 0.5);
      }
    }
    return std::pair(sum, moment / sum);
  };
  CHECK(ink(1, 0).first == Approx(ink(0, 0).first).epsilon(0.02));
  CHECK(ink(1, 0).second - ink(0, 0).second == Approx(0.25).margin(0.05));
  CHECK(ink(3, 0).second - ink(0, 0).second == Approx(0.75).margin(0.05));
  CHECK(ink(0, 2).first == Approx(ink(0, 0).first).epsilon(0.02));
  CHECK(engine.glyph(font, layout.glyphs[1].id, 30, 0).width == 0);
}

TEST_CASE("places on the glass") {
  struct Row {
    float at;
    int whole;
    int quarter;
  };
  const Row row = GENERATE(Row{0, 0, 0}, Row{1.25F, 1, 1}, Row{1.13F, 1, 1}, Row{1.12F, 1, 0},
                           Row{0.9F, 1, 0}, Row{-0.25F, -1, 3}, Row{-1, -1, 0}, Row{-0.1F, 0, 0});
  const text::GlyphPlace place = text::place_glyph(row.at, row.at);
  CHECK(place.x == row.whole);
  CHECK(place.subpixel_x == row.quarter);
  CHECK(place.y == row.whole);
  CHECK(place.subpixel_y == row.quarter);
}

TEST_CASE("icons") {
  text::Engine& engine = test_engine();
  CHECK(engine.has_icon("home"));
  CHECK(engine.has_icon("qrcode"));
  CHECK_FALSE(engine.has_icon("no such icon"));
  const auto home = engine.icon("home", 64);
  REQUIRE(home->glyphs.size() == 1);
  CHECK(home->width == 64);
  CHECK(home->height == 64);
  const AtlasGlyph glyph = engine.glyph(home->runs[0].font, home->glyphs[0].id, 64, 0);
  const auto top = static_cast<int>(home->glyphs[0].y) - glyph.top;
  CHECK(top >= 0);
  CHECK(top + glyph.height <= 65);
  CHECK(glyph.width > 32);
  CHECK(engine.icon("home", 64) == home);
}

TEST_CASE("the layout cache") {
  text::Engine& engine = test_engine();
  text::Paragraph paragraph = test_paragraph("kept words", "en", 200);
  const auto first = engine.layout(paragraph);
  const text::EngineStats before = engine.stats();
  SECTION("gives the same layout for the same paragraph") {
    CHECK(engine.layout(paragraph) == first);
    CHECK(engine.stats().layout_hits == before.layout_hits + 1);
  }
  SECTION("tells apart everything that affects a layout") {
    text::Paragraph other = paragraph;
    const int field = GENERATE(range(0, 10));
    switch (field) {
      case 0: other.text += "."; break;
      case 1: other.locale = "fr"; break;
      case 2: other.size_px += 1; break;
      case 3: other.width_px += 1; break;
      case 4: other.weight = text::Weight::kBold; break;
      case 5: other.align = text::Align::kEnd; break;
      case 6: other.max_lines = 1; break;
      case 7: other.line_height = 2; break;
      case 8: other.tracking = 0.1F; break;
      default: other.spans = {{{0, 4}, text::Weight::kRegular, 3}};
    }
    CHECK(engine.layout(other) != first);
  }
  SECTION("stays inside its limit") {
    for (int i = 0; i < 3000; ++i) {
      engine.layout(test_paragraph("paragraph number " + std::to_string(i) + " of many", "en", 90));
    }
    CHECK(engine.stats().layout_bytes <= 4 * 1024 * 1024);
    CHECK(engine.stats().layouts_cached > 100);
  }
  SECTION("holds nothing once told to forget, and lays out anew") {
    const auto typed = engine.layout(paragraph);
    engine.forget();
    CHECK(engine.stats().layouts_cached == 0);
    CHECK(engine.stats().layout_bytes == 0);
    CHECK(engine.layout(paragraph) != typed);
  }
  SECTION("keeps words of the pack for the next visitor, not the same words typed") {
    text::Paragraph page = paragraph;
    page.of_pack = true;
    const auto read = engine.layout(page);
    const auto typed = engine.layout(paragraph);
    engine.forget();
    CHECK(engine.stats().layouts_cached == 1);
    CHECK(engine.layout(page) == read);
    CHECK(engine.layout(paragraph) != typed);
  }
}

TEST_CASE("a ring") {
  const auto at = [](const GlyphPicture& ring, int x, int y) {
    return ring.pixels[static_cast<std::size_t>(y * ring.width + x)];
  };
  SECTION("is solid where straight edges join its quarters, and empty inside and outside") {
    const GlyphPicture ring = text::draw_ring(20, 2);
    CHECK(ring.width == 40);
    for (const int middle : {19, 20}) {
      CHECK(at(ring, middle, 0) > 250);
      CHECK(at(ring, middle, 1) > 250);
      CHECK(at(ring, middle, 2) < 5);
      CHECK(at(ring, 39, middle) > 250);
    }
    CHECK(at(ring, 0, 0) == 0);
    CHECK(at(ring, 20, 20) == 0);
  }
  SECTION("as thick as its radius is a disc") {
    const GlyphPicture disc = text::draw_ring(8, 8);
    CHECK(at(disc, 7, 7) == 255);
    CHECK(at(disc, 0, 0) == 0);
    // Its area is the circle's.
    const auto ink = std::accumulate(disc.pixels.begin(), disc.pixels.end(), 0.0);
    CHECK(std::abs(ink / 255 - 3.14159 * 64) < 2);
  }
}
