// Somebody who does not read touches Listen.

#include "content/recordings.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"
#include "tests/journeys/commands.h"
#include "tests/journeys/visitor.h"
#include "tests/media/recordings.h"

using namespace kiosk;
using namespace kiosk::journeys;
using namespace std::chrono_literals;

namespace {

const std::string kPage = "base/pages/study/en.md";

/// A mark above the line that begins with `words`, stamped, and its recording of two seconds.
void record(MemoryFiles& files, const std::string& words, const std::string& name) {
  std::string& text = files.content[kPage];
  const std::size_t at = text.find('\n' + words);
  REQUIRE(at != std::string::npos);
  text.insert(at + 1, "{speech:" + name + "}\n");
  files.content["base/pages/study/speech/en/" + name] = media::wav_of({.seconds = 2});
  const auto workspace = content::open_workspace(files, content::kExampleCentre, {}, {});
  REQUIRE(workspace.ok());
  for (const auto& block : workspace->pack.pages.at("study").at("en").blocks) {
    if (!block.speech || block.speech->file != name) continue;
    text.insert(text.find(name) + name.size(),
                ' ' + content::speech_digest(block.block, workspace->pack));
  }
}

/// A pack with three recordings on one page, built once.
const std::string& pack() {
  static const TemporaryFolder folder;
  static const std::string path = [] {
    MemoryFiles files = content::example_files();
    record(files, "You can study", "begin.wav");
    record(files, "```glance", "fee.wav");
    record(files, "```steps", "steps.wav");
    std::string built = folder.file("gh-accra.kpack");
    content::build_example(files, built);
    return built;
  }();
  return path;
}

struct Listener : Visitor {
  explicit Listener(bool sound = true) : Visitor({.pack = pack(), .sound = sound}) {
    begin("en");
    tap("#topic.learn");
  }
  void open(const std::string& page) { tap("#page." + page); }
  std::vector<std::string> heard() {
    std::vector<std::string> texts;
    for (const device::Speech& speech : driver().speaker().take_spoken()) {
      CHECK(speech.locale == "en");
      texts.push_back(speech.text.substr(0, speech.text.find('\n')));
    }
    return texts;
  }
  bool speaking() { return driver().speaker().speaking(); }
};

const std::string kBegin =
    "You can study in Germany when a university accepts you. First comes recognition of your "
    "school certificate.";
const std::string kFee = "Visa fee: €75";

}  // namespace

TEST_CASE("Listen reads what is on the screen") {
  Listener visitor;
  SECTION("in order, the table beside the text last, and ends by itself") {
    visitor.open("study");
    visitor.tap("#bar.listen");
    CHECK(visitor.speaking());
    CHECK(visitor.heard() == std::vector{kBegin});
    visitor.wait(10s);
    CHECK(visitor.heard() == std::vector<std::string>{"Choose a university.", kFee});
    CHECK_FALSE(visitor.speaking());
  }
  SECTION("as the driver tells") {
    visitor.open("study");
    visitor.tap("#bar.listen");
    CHECK(answer(visitor.driver(), "spoken").json ==
          "{\"ok\":true,\"spoken\":[{\"text\":\"" + kBegin +
              "\",\"language\":\"en\",\"route\":\"public\"}]}");
    CHECK(answer(visitor.driver(), "spoken").json == "{\"ok\":true,\"spoken\":[]}");
  }
  SECTION("and is not there where nobody has read the page, or the terminal is silent") {
    visitor.open("language");
    CHECK_FALSE(visitor.shows("bar.listen"));
    Listener silent(false);
    silent.open("study");
    CHECK_FALSE(silent.shows("bar.listen"));
  }
}

TEST_CASE("What is read aloud ends") {
  Listener visitor;
  visitor.open("study");
  visitor.tap("#bar.listen");
  REQUIRE(visitor.speaking());
  SECTION("with a second touch of Listen, and begins with a third") {
    visitor.tap("#bar.listen");
    CHECK_FALSE(visitor.speaking());
    visitor.tap("#bar.listen");
    CHECK(visitor.speaking());
  }
  SECTION("with a second press by keyboard") {
    for (int i = 0; i < 40 && !visitor.driver().find("#bar.listen")->focused; ++i) {
      REQUIRE(visitor.driver().key("next").ok());
    }
    REQUIRE(visitor.driver().key("activate").ok());
    CHECK(visitor.speaking());
    REQUIRE(visitor.driver().key("activate").ok());
    CHECK_FALSE(visitor.speaking());
  }
  SECTION("with a touch beside every button, before the finger is lifted") {
    REQUIRE(visitor.driver().press({5, 540}).ok());
    CHECK_FALSE(visitor.speaking());
  }
  SECTION("with the way to another screen") {
    visitor.tap("#bar.back");
    visitor.wait(10s);
    CHECK(visitor.heard() == std::vector{kBegin});
  }
  SECTION("and a finger that is down on Listen with another one begins nothing") {
    const Vec2 listen = visitor.driver().find("#bar.listen")->touch_rect.centre();
    REQUIRE(visitor.driver().press(listen, 0).ok());
    REQUIRE(visitor.driver().press({5, 540}, 1).ok());
    REQUIRE(visitor.driver().release({5, 540}, 1).ok());
    REQUIRE(visitor.driver().release(listen, 0).ok());
    CHECK_FALSE(visitor.speaking());
  }
}

TEST_CASE("The silence after which a visit ends begins when the voice ends") {
  Listener visitor;
  visitor.open("study");
  // 6.8 seconds of voice.
  visitor.tap("#bar.listen");
  visitor.wait(120s);
  CHECK_FALSE(visitor.shows("idle.continue"));
  visitor.wait(7s);
  CHECK(visitor.shows("idle.continue"));
  visitor.wait(60s);
  CHECK(visitor.screen() == app::Screen::kAttract);
  CHECK_FALSE(visitor.speaking());
}

TEST_CASE("A booked talk is read aloud by the machine") {
  const auto booked_in = [](const std::string& locale) {
    auto visitor = std::make_unique<Visitor>();
    visitor->begin(locale);
    visitor->reach_about();
    visitor->tap("#bar.next");
    visitor->tap("#book.confirm");
    return visitor;
  };
  SECTION("with its number letter by letter, until the next touch") {
    const auto visitor = booked_in("en");
    visitor->tap("#bar.listen");
    visitor->wait(60s);
    std::string all;
    for (const device::Speech& speech : visitor->driver().speaker().take_spoken()) {
      CHECK(speech.locale == "en");
      all += speech.text + '\n';
    }
    CHECK(all.starts_with("Your appointment is booked\n"));
    std::string letters;
    for (const char letter : visitor->driver().application().session().draft().confirmation->code) {
      if (letter != '-') letters += std::string(" ") + letter + ".";
    }
    CHECK(all.find("Your number:" + letters + "\n") != std::string::npos);
    visitor->tap("#bar.listen");
    CHECK(visitor->driver().speaker().speaking());
    visitor->tap("#bar.text_size");
    CHECK_FALSE(visitor->driver().speaker().speaking());
  }
  SECTION("but not in a language that it cannot speak") {
    CHECK_FALSE(booked_in("ha")->shows("bar.listen"));
  }
}
