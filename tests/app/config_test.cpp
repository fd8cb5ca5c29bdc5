#include "app/config.h"

#include "tests/catch.h"

#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using app::Arguments;
using app::Config;

namespace {

Result<Arguments> arguments(std::vector<const char*> words) {
  return app::read_arguments(words);
}

MemoryFiles installed() {
  MemoryFiles files;
  files.content = {{"/opt/kiosk/share/wegweiser/fonts/fonts.toml", ""},
                   {"/opt/kiosk/share/wegweiser/packs/gh-accra.kpack", ""},
                   {"/opt/kiosk/share/wegweiser/packs/rs-belgrade.kpack", ""}};
  return files;
}

// Of the PIN 135790.
constexpr const char* kHash =
    "$argon2id$v=19$m=65536,t=2,p=1$snhFFNrS4PH2KnpoMqSLfg$"
    "A4hL2ml6wZ7TdZue1fiEvBrXsmimyEkoJXjGmHjI2ZI";

const app::Surroundings kSurroundings{"/home/kiosk", "", "/opt/kiosk/bin/kiosk"};

}  // namespace

TEST_CASE("The command line") {
  SECTION("is read in both usual forms") {
    const auto read = arguments({"--locale", "ar", "--pack=/packs", "--windowed", "1280x720"});
    REQUIRE(read);
    CHECK(read->locale == "ar");
    CHECK(read->pack == "/packs");
    CHECK(read->window == app::PixelSize{1280, 720});
    CHECK(read->action == Arguments::Action::kRun);
  }
  SECTION("asks for help or the version alone") {
    CHECK(arguments({"--help"})->action == Arguments::Action::kHelp);
    CHECK(arguments({"--state", "/s", "--version"})->action == Arguments::Action::kVersion);
    CHECK_THAT(std::string(app::help_text()), ContainsSubstring("--centre"));
  }
  SECTION("names the option that is wrong and what it allows") {
    const auto [words, part] = GENERATE(table<std::vector<const char*>, const char*>({
        {{"--colour", "red"}, "unknown option --colour; allowed: --config"},
        {{"page"}, "unknown option page"},
        {{"--locale"}, "--locale: a value is missing"},
        {{"--pack="}, "--pack: the value is empty"},
        {{"--windowed", "wide"}, "--windowed: allowed are width x height"},
        {{"--windowed", "1280x"}, "--windowed: allowed"},
        {{"--windowed", "1280x720x3"}, "--windowed: allowed"},
        {{"--windowed", "10x10"}, "320 to 8192"},
        {{"--windowed", "99999999999x720"}, "320 to 8192"},
    }));
    const auto read = arguments(words);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::kInvalidInput);
    CHECK_THAT(read.error().message, ContainsSubstring(part));
    CHECK(read.error().message.find('\n') == std::string::npos);
  }
}

TEST_CASE("kiosk.toml") {
  MemoryFiles files;
  Config config;
  const auto read = [&](const std::string& text) {
    files.content["/etc/kiosk.toml"] = text;
    return app::read_config_file("/etc/kiosk.toml", files, config);
  };

  SECTION("sets every key") {
    REQUIRE(read(
        std::string(
            "panel_mm = [268, 476]\norientation = \"portrait\"\nidle_s = 60\n"
            "warning_s = 20\nsound = false\nrenderer = \"software\"\ntransition_ms = 0\n"
            "rest = \"languages\"\nlocale = \"ur\"\npack = \"packs\"\nstate = \"/var/lib/kiosk\"\n"
            "centre = \"pk-lahore\"\nfonts = \"fonts.toml\"\nstaff_pin = \"") +
        kHash + "\"\n"));
    CHECK(config.panel_mm == Vec2{476, 268});
    CHECK(config.orientation == app::Orientation::kPortrait);
    CHECK(config.idle == 60s);
    CHECK(config.warning == 20s);
    CHECK_FALSE(config.sound);
    CHECK(config.renderer == app::RendererChoice::kSoftware);
    CHECK(config.rest == app::Rest::kLanguages);
    CHECK(config.transition == 0ms);
    CHECK(config.locale == "ur");
    CHECK(config.pack == "/etc/packs");
    CHECK(config.state == "/var/lib/kiosk");
    CHECK(config.centre == "pk-lahore");
    CHECK(config.fonts == "/etc/fonts.toml");
    CHECK(config.staff_pin == kHash);
  }
  SECTION("a wrong value is one line with file, line, key and what is allowed") {
    const auto [text, message] = GENERATE(table<const char*, const char*>({
        {"idle_s = 5", "/etc/kiosk.toml:1: idle_s: allowed: 10 to 3600"},
        {"\nidle_s = \"long\"", "/etc/kiosk.toml:2: idle_s: allowed: 10 to 3600"},
        {"idle_s = 20.5", "idle_s: allowed: 10 to 3600"},
        {"orientation = \"sideways\"", "orientation: allowed: auto, landscape, portrait"},
        {"renderer = 3", "renderer: allowed: auto, software, gpu"},
        {"rest = \"dark\"", "rest: allowed: greeting, languages"},
        {"sound = \"yes\"", "sound: allowed: true, false"},
        {"panel_mm = 476", "panel_mm: allowed: [width, height]"},
        {"panel_mm = [476, -1]", "panel_mm: allowed: [width, height]"},
        {"transition_ms = 100000", "transition_ms: allowed: 0 to 1000"},
        {"locale = \"\"", "locale: allowed: a language tag"},
        {"staff_pin = \"135790\"",
         "staff_pin: allowed: the whole line that \"kioskctl staff pin\""},
        {"staff_pin = 135790", "staff_pin: allowed"},
        {"staff_pin = \"$argon2id$v=19$m=65536,t=2,p=1$\"", "staff_pin: allowed"},
        {"colour = 1", "unknown key colour; allowed: centre, fonts"},
    }));
    const auto status = read(text);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::kInvalidInput);
    CHECK_THAT(status.error().message, ContainsSubstring(message));
    CHECK(status.error().message.find('\n') == std::string::npos);
    CHECK(config.idle == 120s);
    CHECK_THAT(status.error().message, !ContainsSubstring("135790"));
  }
  SECTION("with an empty PIN there is no staff area") {
    REQUIRE(read("staff_pin = \"\""));
    CHECK(config.staff_pin.empty());
  }
  SECTION("what is not TOML names the line") {
    const auto status = read("locale = \"ar\"\nthis is not toml\n");
    REQUIRE_FALSE(status);
    CHECK_THAT(status.error().message, ContainsSubstring("/etc/kiosk.toml:2: "));
    CHECK(config.locale.empty());
  }
  SECTION("a missing file is an error") {
    CHECK(app::read_config_file("/nowhere.toml", files, config).error().code ==
          ErrorCode::kNotFound);
  }
}

TEST_CASE("A configuration") {
  MemoryFiles files = installed();

  SECTION("finds what is installed beside the program") {
    const auto config = app::configure({}, kSurroundings, files);
    REQUIRE(config);
    CHECK(config->pack == "/opt/kiosk/share/wegweiser/packs");
    CHECK(config->fonts == "/opt/kiosk/share/wegweiser/fonts/fonts.toml");
    CHECK(config->state == "/home/kiosk/.local/state/wegweiser");
  }
  SECTION("prefers the state folder of the session") {
    auto surroundings = kSurroundings;
    surroundings.state_home = "/run/state";
    CHECK(app::configure({}, surroundings, files)->state == "/run/state/wegweiser");
  }
  SECTION("lets the command line win over the file, and the file over the defaults") {
    files.content["/c.toml"] = "locale = \"fr\"\nstate = \"/from-file\"\nidle_s = 30\n";
    auto words = arguments({"--config", "/c.toml", "--locale", "ar"});
    const auto config = app::configure(*words, kSurroundings, files);
    REQUIRE(config);
    CHECK(config->locale == "ar");
    CHECK(config->state == "/from-file");
    CHECK(config->idle == 30s);
  }
  SECTION("reads the machine's own file when nobody names one") {
    files.content["/etc/wegweiser/kiosk.toml"] = "warning_s = 99\n";
    CHECK(app::configure({}, kSurroundings, files)->warning == 99s);
  }
  SECTION("says where it looked for a pack") {
    files.content.erase("/opt/kiosk/share/wegweiser/packs/gh-accra.kpack");
    files.content.erase("/opt/kiosk/share/wegweiser/packs/rs-belgrade.kpack");
    const auto config = app::configure({}, kSurroundings, files);
    REQUIRE_FALSE(config);
    CHECK_THAT(config.error().message, ContainsSubstring("/opt/kiosk/share/wegweiser/packs"));
  }
}

TEST_CASE("The pack") {
  const MemoryFiles files = installed();
  Config config;
  config.pack = "/opt/kiosk/share/wegweiser/packs";

  SECTION("of a centre is taken from the folder") {
    config.centre = "rs-belgrade";
    CHECK(*app::find_pack(config, files) == config.pack + "/rs-belgrade.kpack");
  }
  SECTION("is a file when a file is named") {
    config.pack += "/gh-accra.kpack";
    CHECK(*app::find_pack(config, files) == config.pack);
  }
  SECTION("is Accra's when nobody says which") {
    CHECK(*app::find_pack(config, files) == config.pack + "/gh-accra.kpack");
  }
  SECTION("has to be chosen among several") {
    MemoryFiles others;
    others.content = {{config.pack + "/a.kpack", ""}, {config.pack + "/b.kpack", ""}};
    const auto found = app::find_pack(config, others);
    REQUIRE_FALSE(found);
    CHECK_THAT(found.error().message, ContainsSubstring("choose one of: a, b"));
  }
  SECTION("of an unknown centre lists the known ones") {
    config.centre = "xx-nowhere";
    const auto found = app::find_pack(config, files);
    REQUIRE_FALSE(found);
    CHECK_THAT(found.error().message, ContainsSubstring("allowed: gh-accra, rs-belgrade"));
  }
  SECTION("that does not exist is not found") {
    config.pack = "/nowhere";
    CHECK(app::find_pack(config, files).error().code == ErrorCode::kNotFound);
  }
}
