#include "content/bytes.h"

#include "content/codec.h"
#include "content/codec_parts.h"
#include "tests/catch.h"

#include <limits>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// A page with every kind of block.
Page full_page() {
  const Inlines text = {
      {"Read ", false, {}, {}}, {"this", true, {}, {}}, {"word", false, "visa", {}}};
  Page page;
  page.title = "Title";
  page.takeaway = "Take this";
  page.reviewed = std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(20000)));
  page.review_by = page.reviewed;
  page.sources = {{"name", "https://example.org", page.reviewed}};
  page.blocks = {ParagraphBlock{text},
                 HeadingBlock{"Heading"},
                 ListBlock{{text, text}},
                 ChecklistBlock{{text}},
                 StepsBlock{{text}},
                 CalloutBlock{CalloutBlock::Kind::kDanger, text},
                 GlanceBlock{{{"home", "Label", text}}},
                 ChartBlock{"Chart", {{"bar", 2.5, "2.5 €"}}, "Source"},
                 PictureBlock{"a.png", "What it shows"}};
  page.speech = {"0a", "", "", "", "0b", "", "", "", ""};
  return page;
}

}  // namespace

TEST_CASE("ByteWriter and ByteReader") {
  ByteWriter to;
  to.number(std::numeric_limits<std::uint64_t>::max());
  to.signed_number(std::numeric_limits<std::int64_t>::min());
  to.signed_number(-1);
  to.real(-0.125);
  to.flag(true);
  to.text("ألف");
  to.texts({"a", ""});
  ByteReader from(to.bytes());

  SECTION("what was written is read") {
    CHECK(from.number() == std::numeric_limits<std::uint64_t>::max());
    CHECK(from.signed_number() == std::numeric_limits<std::int64_t>::min());
    CHECK(from.signed_number() == -1);
    CHECK(from.real() == -0.125);
    CHECK(from.flag());
    CHECK(from.text() == "ألف");
    CHECK(from.texts() == std::vector<std::string>{"a", ""});
    CHECK(from.finished());
  }
  SECTION("reading past the end fails and stays failed") {
    ByteReader nothing({});
    CHECK(nothing.number() == 0);
    CHECK(nothing.text().empty());
    CHECK_FALSE(nothing.ok());
  }
  SECTION("a length beyond the bytes is damage") {
    ByteWriter lie;
    lie.number(1'000'000'000);
    ByteReader reader(lie.bytes());
    CHECK(reader.text().empty());
    CHECK_FALSE(reader.ok());
  }
  SECTION("a count beyond the bytes is damage") {
    ByteWriter lie;
    lie.number(std::numeric_limits<std::uint64_t>::max());
    ByteReader reader(lie.bytes());
    CHECK(reader.count() == 0);
    CHECK_FALSE(reader.ok());
  }
  SECTION("text that is not UTF-8 is damage") {
    ByteWriter bad;
    bad.text("\xFF");
    ByteReader reader(bad.bytes());
    CHECK(reader.text().empty());
    CHECK_FALSE(reader.ok());
  }
}

TEST_CASE("A page's blob") {
  const ByteWriter written = write_body(full_page());
  Page page;

  SECTION("holds every kind of block") {
    REQUIRE(read_body(written.bytes(), page));
    CHECK(page.blocks.size() == 9);
    CHECK(std::get<CalloutBlock>(page.blocks[5]).kind == CalloutBlock::Kind::kDanger);
    CHECK(std::get<ParagraphBlock>(page.blocks[0]).text[2].term == "visa");
    CHECK(std::get<ChartBlock>(page.blocks[7]).bars[0].value == 2.5);
    CHECK(page.speech == full_page().speech);
    CHECK(page.reviewed == full_page().reviewed);
    CHECK(page.sources[0].url == "https://example.org");
  }
  SECTION("with a recording of a block that is not there is refused") {
    Page more = full_page();
    more.speech.emplace_back("0c");
    CHECK_FALSE(read_body(write_body(more).bytes(), page));
  }
  SECTION("cut at any byte is refused") {
    for (std::size_t size = 0; size < written.bytes().size(); ++size) {
      CHECK_FALSE(read_body(written.bytes().first(size), page));
    }
  }
  SECTION("with any bit flipped is read or refused, never worse") {
    std::vector<unsigned char> bytes(written.bytes().begin(), written.bytes().end());
    int refused = 0;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      bytes[bit / 8] ^= static_cast<unsigned char>(1U << (bit % 8));
      Page damaged;
      if (!read_body(bytes, damaged)) ++refused;
      bytes[bit / 8] ^= static_cast<unsigned char>(1U << (bit % 8));
    }
    CHECK(refused > 0);
  }
}

TEST_CASE("Opening hours come back from their bytes") {
  using namespace std::chrono;
  locale::OpeningHours opening;
  opening.week[0] = {{510, 750}, {795, 960}};
  opening.seasons = {{2027y / 2 / 8, 2027y / 3 / 8, {}}};
  opening.seasons[0].week[6] = {{600, 840}};
  opening.series = {{{false, false, false, false, false, true, false},
                     {{540, 720}},
                     2,
                     {1, -1},
                     2027y / 1 / 2,
                     2027y / 6 / 30}};
  opening.breaks = {
      {{false, false, false, false, true, false, false}, {{750, 870}}, 1, {}, {}, {}}};
  ByteWriter to;
  write_opening(to, opening);
  ByteReader from(to.bytes());
  const locale::OpeningHours back = read_opening(from);
  REQUIRE(from.finished());
  for (sys_days day = 2026y / 12 / 1; day < sys_days(2027y / 8 / 1); day += days(1)) {
    CAPTURE(day.time_since_epoch().count());
    CHECK(locale::hours_on(back, day) == locale::hours_on(opening, day));
  }
  CHECK(back.series.at(0).until == opening.series[0].until);
  for (std::size_t size = 0; size < to.bytes().size(); ++size) {
    ByteReader cut(to.bytes().first(size));
    read_opening(cut);
    CHECK_FALSE(cut.finished());
  }
}
