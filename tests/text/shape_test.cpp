#include "base/utf8.h"
#include "tests/catch.h"
#include "tests/text/fixture.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace kiosk;

namespace {

struct Case {
  std::string place;
  std::string family;
  std::string locale;
  std::string text;
  std::string glyphs;
};

std::string field(std::istream& line) {
  std::string value;
  std::getline(line, value, ';');
  value.erase(0, value.find_first_not_of(' '));
  return value;
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  int number = 0;
  for (std::string text; std::getline(file, text);) {
    ++number;
    if (text.empty() || text[0] == '#') continue;
    std::istringstream line(text);
    Case found{
        path.filename().string() + ":" + std::to_string(number), field(line), field(line), {}, {}};
    std::istringstream points(field(line));
    for (std::string point; points >> point;) {
      utf8::append(found.text, static_cast<char32_t>(std::stoul(point, nullptr, 16)));
    }
    found.glyphs = field(line);
    cases.push_back(std::move(found));
  }
  return cases;
}

std::string glyphs_of(const text::Layout& layout) {
  std::string out;
  for (const text::Glyph& glyph : layout.glyphs) {
    if (!out.empty()) out += ' ';
    out += std::to_string(glyph.id);
  }
  return out;
}

}  // namespace

TEST_CASE("words are shaped as HarfBuzz's own tool shapes them") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/text/shape")) {
    if (entry.path().extension() != ".tests") continue;
    ++files;
    const std::vector<Case> cases = read_cases(entry.path());
    CHECK_FALSE(cases.empty());
    for (const Case& expected : cases) {
      CAPTURE(expected.place);
      const text::Paragraph paragraph = test_paragraph(expected.text, expected.locale);
      // With the manifest's choice and with the family by name.
      CHECK(glyphs_of(test_engine().layout_uncached(paragraph)) == expected.glyphs);
      CHECK(glyphs_of(test_engine().layout_uncached(paragraph, expected.family)) ==
            expected.glyphs);
    }
  }
  CHECK(files == 11);
}
