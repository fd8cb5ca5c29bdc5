#include "screens/slip.h"

#include "screens/booking_square.h"
#include "tests/catch.h"
#include "tests/screens/glass.h"
#include "tests/screens/slip_samples.h"
#include "tests/screens/square_reader.h"

#include <libical/ical.h>

#include <algorithm>

namespace kiosk::tests {

namespace {

using screens::Paper;
using screens::SlipModel;

constexpr Paper kNarrow{384};
constexpr Paper kWide{576};

text::Engine& paper_engine() {
  static const std::unique_ptr<text::Engine> engine =
      *text::Engine::open(SOURCE_DIR "/fonts/fonts.toml");
  return *engine;
}

SlipModel slip_for(const content::Centre& centre, const std::string& locale) {
  std::vector<screens::Words> words{shared_glass().words(locale)};
  if (locale != centre.languages.front()) {
    words.push_back(shared_glass().words(centre.languages.front()));
  }
  return sample_slip(centre, words);
}

/// As a printer that knows black and white only.
device::PrintPage in_two_colours(device::PrintPage page) {
  for (std::uint8_t& dot : page.grey) dot = dot < 128 ? 0 : 255;
  return page;
}

bool column_is_white(const device::PrintPage& page, int x) {
  for (int y = 0; y < page.height; ++y) {
    if (page.grey[static_cast<std::size_t>(y) * page.width + x] != 255) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("The slip of every centre in every language") {
  const Paper paper = GENERATE(kNarrow, kWide);
  for (const content::Centre& centre : sample_centres()) {
    for (const std::string& locale : centre.languages) {
      CAPTURE(centre.id, locale, paper.width);
      const SlipModel model = slip_for(centre, locale);
      CHECK(model.sides.size() == (locale == centre.languages.front() ? 1U : 2U));
      const auto page = in_two_colours(draw_slip(paper_engine(), model, paper));
      REQUIRE(page.width == paper.width);
      REQUIRE(page.grey.size() == static_cast<std::size_t>(page.width) * page.height);
      // Longer than a forearm is not taken along.
      CHECK(page.height < 400 * page.dpi / 25.4);
      // No stroke ends at the last dot: nothing is cut off.
      CHECK((column_is_white(page, 0) && column_is_white(page, page.width - 1)));
      const auto seen = read_square(page.grey, page.width, page.height);
      REQUIRE(seen.has_value());
      CHECK(seen->side >= 40 * page.dpi / 25.4 - 2);
      icalcomponent* const calendar = icalparser_parse_string(seen->text.c_str());
      REQUIRE(calendar != nullptr);
      CHECK(icalcomponent_get_dtstart(calendar).hour == 9);
      icalcomponent_free(calendar);
    }
  }
}

TEST_CASE("A slip") {
  const content::Centre& centre = sample_centre("gh-accra");
  SlipModel model = slip_for(centre, "ur");

  SECTION("says nothing about the topic") {
    const content::Service& service = centre.services.front();
    for (const screens::SlipSide& side : model.sides) {
      const std::string topic = content::local_text(service.name, side.locale);
      for (const auto* line : {&side.number, &side.date, &side.time, &side.bring, &side.scan}) {
        CHECK(line->find(topic) == std::string::npos);
      }
      for (const std::string& line : side.place) CHECK(line.find(topic) == std::string::npos);
    }
  }
  SECTION("comes out the same twice") {
    CHECK(draw_slip(paper_engine(), model).grey == draw_slip(paper_engine(), model).grey);
  }
  SECTION("is shorter without the picture code, the square and the second language") {
    const int whole = draw_slip(paper_engine(), model).height;
    model.pictures = {};
    const int without_pictures = draw_slip(paper_engine(), model).height;
    CHECK(without_pictures < whole);
    model.square = {};
    const int without_square = draw_slip(paper_engine(), model).height;
    CHECK(without_square < without_pictures);
    model.sides.pop_back();
    CHECK(draw_slip(paper_engine(), model).height < without_square);
  }
  SECTION("has the letters of the code as wide as the paper") {
    SlipModel code;
    code.code = "K7M4-QX2P";
    code.sides.emplace_back().locale = "en";
    const auto page = in_two_colours(draw_slip(paper_engine(), code));
    int first = 0;
    while (column_is_white(page, first)) ++first;
    int last = page.width - 1;
    while (column_is_white(page, last)) --last;
    CHECK(last - first > page.width * 0.85);
  }
}

}  // namespace kiosk::tests
