// The driver's words: one command a line, one JSON object a line.

#include "tests/catch.h"
#include "tests/journeys/commands.h"
#include "tests/journeys/visitor.h"
#include "tests/temporary_folder.h"

#include <filesystem>

using namespace kiosk::journeys;
using Catch::Matchers::StartsWith;

TEST_CASE("The driver's commands") {
  Visitor visitor;
  Driver& driver = visitor.driver();
  const auto say = [&](const std::string& line) { return answer(driver, line); };

  SECTION("act and answer on one line") {
    for (const char* const line :
         {"tap #attract", "tap English", "advance 2.5", "key next", "text abc", "swipe up",
          "tapxy 5 5", "press 5 5", "release 5 5"}) {
      const Answer said = say(line);
      INFO(line << " -> " << said.json);
      CHECK(said.ok);
      CHECK(said.json == "{\"ok\":true}");
    }
  }
  SECTION("name what there is when a name does not exist") {
    const Answer said = say("tap No such button");
    CHECK_FALSE(said.ok);
    CHECK_THAT(said.json, ContainsSubstring("#attract"));
  }
  SECTION("refuse what they do not understand") {
    for (const char* const line :
         {"dance", "tapxy 5", "press a b", "advance -1", "advance nan", "swipe sideways",
          "screenshot", "plug usb", "plug usb /nowhere/at/all", "screenshot /nowhere/at/all.png",
          ""}) {
      const Answer said = say(line);
      INFO(line << " -> " << said.json);
      CHECK_FALSE(said.ok);
      CHECK_THAT(said.json, StartsWith("{\"ok\":false,\"error\":\""));
      CHECK(said.json.find('\n') == std::string::npos);
    }
  }
  SECTION("tell the tree, the figures, the log and that nothing was said or printed") {
    CHECK_THAT(say("tree").json, ContainsSubstring("\"id\":\"attract\""));
    CHECK_THAT(say("stats").json, ContainsSubstring("\"frames\":"));
    CHECK_THAT(say("log").json, ContainsSubstring("\"events\":["));
    CHECK(say("spoken").json == "{\"ok\":true,\"spoken\":[]}");
    CHECK(say("printed /tmp").json == "{\"ok\":true,\"jobs\":[]}");
    CHECK(say("quit").quit);
  }
  SECTION("plug a stick in and out") {
    const kiosk::TemporaryFolder stick;
    CHECK(say("plug blue " + stick.path()).ok);
    REQUIRE(driver.media().media().size() == 1);
    CHECK(driver.media().media()[0].folder == stick.path());
    CHECK(say("unplug").ok);
    CHECK(driver.media().media().empty());
  }
  SECTION("tell what was heard since last asked") {
    REQUIRE(say("tap #attract").ok);
    CHECK(say("sounds").json == "{\"ok\":true,\"sounds\":[\"click\"]}");
    REQUIRE(say("tap English").ok);
    REQUIRE(say("advance 121").ok);
    CHECK(say("sounds").json == "{\"ok\":true,\"sounds\":[\"click\",\"attention\"]}");
    CHECK(say("sounds").json == "{\"ok\":true,\"sounds\":[]}");
  }
  SECTION("write a picture") {
    const std::string file = visitor.state() + "/screen.png";
    CHECK(say("screenshot " + file).ok);
    CHECK(std::filesystem::file_size(file) > 10000);
  }
}
