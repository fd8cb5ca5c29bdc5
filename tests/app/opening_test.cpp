#include "app/opening.h"

#include "base/log.h"
#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk;
using app::Screen;

TEST_CASE("A terminal opens") {
  record_log();
  const TemporaryFolder folder;
  app::Config config;
  config.pack = folder.file("example.kpack");
  const auto open = [&] { return app::open_library(config, DiskFiles()); };
  const auto setup = [&] { return app::visit_setup(config, open()->library.get()); };

  SECTION("without a pack, and says so to staff") {
    const auto opened = open();
    REQUIRE(opened.ok());
    CHECK(opened->library == nullptr);
    CHECK(opened->problems.size() == 1);
  }
  SECTION("without a pack that a newer program is needed for") {
    MemoryFiles files = content::example_files();
    files.content["centres/gh-accra/pack.toml"] += "min_program = \"1000\"\n";
    content::build_example(files, config.pack);
    const auto opened = open();
    REQUIRE(opened.ok());
    CHECK(opened->library == nullptr);
    CHECK_THAT(opened->problems.front(), ContainsSubstring("made for version 1000"));
  }
  SECTION("in the centre's first language, or the configured one") {
    content::build_example(content::example_files(), config.pack);
    CHECK(setup().locale == "en");
    config.locale = "fr";
    CHECK(setup().locale == "fr");
  }
  SECTION("in no language that the pack lacks") {
    content::build_example(content::example_files(), config.pack);
    config.locale = "tlh";
    const auto opened = open();
    REQUIRE_FALSE(opened.ok());
    CHECK_THAT(opened.error().message, ContainsSubstring("allowed: en, ha, fr"));
  }
  SECTION("with the start screen of six topics") {
    content::build_example(content::example_files(), config.pack);
    CHECK(setup().rest == Screen::kAttract);
    CHECK(setup().home.screen == Screen::kStart);
  }
  SECTION("with the list where there is one topic, and rests as configured") {
    MemoryFiles files = content::example_files();
    files.content["base/topics.toml"] =
        "[[topic]]\nid = \"learn\"\nicon = \"school\"\nrole = \"blue\"\n"
        "pages = [\"study\", \"language\"]\nfilters = [\"degree\"]\n";
    files.content.erase("base/finder/way.toml");
    content::build_example(files, config.pack);
    config.rest = app::Rest::kLanguages;
    CHECK(setup().rest == Screen::kLanguage);
    CHECK(setup().home.screen == Screen::kTopic);
    CHECK(setup().home.id == "learn");
  }
}
