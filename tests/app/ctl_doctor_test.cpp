#include "ctl_doctor.h"

#include "tests/catch.h"
#include "tests/command_run.h"
#include "tests/content/example.h"

using namespace kiosk;

TEST_CASE("kioskctl doctor") {
  const TemporaryFolder folder;
  const std::string pack = folder.file("example.kpack");
  const std::string config = folder.file("kiosk.toml");
  content::build_example(content::example_files(), pack);
  REQUIRE(replace_file(config, "pack = \"example.kpack\"\nstate = \"state\"\nfonts = \"" BINARY_DIR
                               "/fonts/fonts.toml\"\n")
              .ok());
  const auto doctor = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--config", config});
    return run(doctor_command, words);
  };

  SECTION("has a line a check, what to do, and the sum") {
    const auto report = doctor({});
    CHECK_THAT(report.out, ContainsSubstring("ok       configuration  The configuration is "));
    CHECK_THAT(report.out, ContainsSubstring("warning  centre_key     Visitors can book times"));
    CHECK_THAT(report.out, ContainsSubstring("\n                        Make the keys with "));
    CHECK_THAT(report.out, ContainsSubstring("\nProblems: "));
    CHECK((report.code == 0) == (report.out.find("\nProblems: 0.") != std::string::npos));
  }
  SECTION("says the same to machines") {
    CHECK_THAT(doctor({"--json"}).out,
               ContainsSubstring("{\"id\":\"rights\",\"severity\":\"ok\",\"sentence\":\"There is"));
  }
  SECTION("ends with 1 where there are problems") {
    const auto missing = doctor({"--pack", folder.file("none.kpack")});
    CHECK(missing.code == 1);
    CHECK_THAT(missing.out, ContainsSubstring("problem  pack           No pack: "));
    const auto wrong = run(doctor_command, {"--config", folder.file("none.toml")});
    CHECK(wrong.code == 1);
    CHECK_THAT(wrong.out, ContainsSubstring("problem  configuration  "));
  }
  SECTION("with wrong words shows the right ones") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"all"}, {"--odd"}, {"--state"}, {"--state", ""}}) {
      const auto wrong = doctor(words);
      CHECK(wrong.code == 2);
      CHECK_THAT(wrong.err, ContainsSubstring("kioskctl doctor [--config FILE]"));
    }
    CHECK(doctor({"--help"}).code == 0);
  }
}
