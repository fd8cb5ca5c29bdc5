#include "app/opening.h"

#include "base/log.h"
#include "tests/catch.h"
#include "tests/content/example.h"
#include "tests/content/signed_packs.h"

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

TEST_CASE("A terminal opens the pack it has taken") {
  record_log();
  const TemporaryFolder folder;
  const content::PackSecretKey key = content::new_pack_key();
  app::Config config;
  config.state = folder.file("state");
  config.pack = folder.file("example.kpack");
  config.pack_keys = folder.file("keys.toml");
  content::build_example(content::example_files(), config.pack);
  const std::string line = key.public_key().text();
  REQUIRE(replace_file(config.pack_keys,
                       "list = 1\n[[key]]\nowner = \"Accra\"\ncentres = [\"*\"]\npublic = \"" +
                           line.substr(line.find('\n') + 1, 56) + "\"\n")
              .ok());
  const auto shelf = *app::PackShelf::open(config, DiskFiles());
  const std::chrono::sys_days today = std::chrono::year(2026) / 12 / 1;
  const content::SignedPack pack = content::make_pack(key, {.version = "2026.12"});
  content::MemoryBytes bytes(pack.bytes);
  const auto verdict = shelf->store().stage(bytes, pack.signature, today);
  REQUIRE(std::holds_alternative<content::StoredPack>(verdict));
  const std::string name = std::get<content::StoredPack>(verdict).name;
  REQUIRE_FALSE(shelf->store().activate(name, today));

  SECTION("instead of the one it came with") {
    const auto opened = app::open_library(config, DiskFiles());
    CHECK(opened->taken == name);
    CHECK(opened->library->manifest().version.text() == "2026.12");
    CHECK(opened->problems.empty());
  }
  SECTION("but the one it came with when the other went bad, and tells staff") {
    REQUIRE(replace_file(shelf->store().path_of(name), "rubbish").ok());
    const auto opened = app::open_library(config, DiskFiles());
    CHECK(opened->taken.empty());
    CHECK(opened->library->manifest().version.text() == "2026.11.1");
    CHECK(opened->problems.size() == 1);
  }
}
