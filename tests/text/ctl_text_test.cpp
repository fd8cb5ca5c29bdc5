#include "ctl_text.h"

#include "tests/catch.h"
#include "tests/text/fixture.h"

#include <string>
#include <string_view>
#include <vector>

using namespace kiosk;

namespace {

int run(std::vector<std::string_view> args) {
  return text_command(args);
}

}  // namespace

TEST_CASE("kioskctl text layout") {
  SECTION("prints lines, runs and glyphs as JSON") {
    CHECK(layout_json(test_engine(), lay_out("a", "en")) ==
          R"({"direction":"ltr","lines":[{"start":0,"end":1,"width":11.2200,"ascent":21.3800,)"
          R"("descent":5.8600,"runs":[{"font":"Noto Sans","script":"Latn","level":0,)"
          R"("size":20.0000,"glyphs":[{"id":68,"cluster":0,"x":0.0000,"y":23.0000,)"
          R"("advance":11.2200}]}]}]})");
  }
  SECTION("gives byte offsets and the direction of right-to-left text") {
    const std::string json = layout_json(test_engine(), lay_out("لا", "ar"));
    CHECK(json.find(R"({"direction":"rtl","lines":[{"start":0,"end":4,)") == 0);
    CHECK(json.find(R"("script":"Arab","level":1)") != json.npos);
  }
  SECTION("prints an empty paragraph as one line without runs") {
    CHECK(layout_json(test_engine(), lay_out("", "en")).find(R"("runs":[]}]})") !=
          std::string::npos);
  }
  SECTION("answers wrong words with exit code 2") {
    CHECK(run({}) == 2);
    CHECK(run({"draw"}) == 2);
    CHECK(run({"layout", "--size", "20"}) == 2);
    CHECK(run({"layout", "--locale", "en"}) == 2);
    CHECK(run({"layout", "--locale", "not a tag", "--size", "20"}) == 2);
    CHECK(run({"layout", "--locale", "en", "--size", "20px"}) == 2);
    CHECK(run({"layout", "--locale", "en", "--size", "nan"}) == 2);
    CHECK(run({"layout", "--locale", "en", "--size", "0"}) == 2);
    CHECK(run({"layout", "--locale", "en", "--size", "20", "--width", "-1"}) == 2);
    CHECK(run({"layout", "--locale", "en", "--size", "20", "--colour", "red"}) == 2);
    CHECK(run({"layout", "--locale"}) == 2);
    CHECK(run({"layout", "--locale", "en", "--size", "20", "--font-family", "Comic"}) == 2);
  }
  SECTION("answers missing fonts with exit code 1 and help with 0") {
    CHECK(run({"layout", "--locale", "en", "--size", "20", "--fonts", "/nowhere.toml"}) == 1);
    CHECK(run({"--help"}) == 0);
    CHECK(run({"layout", "--help"}) == 0);
  }
}
