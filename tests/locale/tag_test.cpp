#include "locale/tag.h"

#include "locale/direction.h"
#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("well_formed") {
  SECTION("accepts the tags of the terminal and their longer forms") {
    const auto* tag = GENERATE("en", "fa-AF", "sr-Cyrl", "sr-Latn-RS", "zgh", "ha-GH",
                               "ur-u-nu-arabext", "de-1996", "es-419", "en-x-kiosk");
    CAPTURE(tag);
    CHECK(well_formed(tag));
  }
  SECTION("refuses everything else") {
    const auto* tag = GENERATE("", "e", "english", "en_GB", "en-", "-en", "en--GB", "en-u", "../en",
                               "en GB", "\xff\xfe", "12", "en-GB-u-", "en-toolongsubtag");
    CAPTURE(tag);
    CHECK_FALSE(well_formed(tag));
  }
  SECTION("refuses a tag of any great length") {
    CHECK_FALSE(well_formed(std::string(5000, 'a')));
  }
}

TEST_CASE("Parts of a tag") {
  SECTION("come out in their usual case") {
    CHECK(language_of("SR-cyrl-rs") == "sr");
    CHECK(script_of("SR-cyrl-rs") == "Cyrl");
    CHECK(region_of("SR-cyrl-rs") == "RS");
  }
  SECTION("are empty when the tag does not name them") {
    CHECK(script_of("ar-EG").empty());
    CHECK(region_of("sr-Latn").empty());
  }
  SECTION("are not looked for behind an extension") {
    CHECK(region_of("ur-u-nu").empty());
  }
}

TEST_CASE("fallback_chain") {
  CHECK(fallback_chain("sr-Latn-RS") == std::vector<std::string>{"sr-Latn-RS", "sr-Latn", "sr"});
  CHECK(fallback_chain("ur-u-nu-arabext") ==
        std::vector<std::string>{"ur-u-nu-arabext", "ur-u-nu", "ur"});
  CHECK(fallback_chain("").empty());
}

TEST_CASE("direction_of") {
  SECTION("follows the language, and the script where the tag names it") {
    const auto [tag, expected] =
        GENERATE(table<const char*, Direction>({{"ar", Direction::kRightToLeft},
                                                {"ur-PK", Direction::kRightToLeft},
                                                {"fa-AF", Direction::kRightToLeft},
                                                {"ps", Direction::kRightToLeft},
                                                {"ff-Adlm", Direction::kRightToLeft},
                                                {"ckb", Direction::kRightToLeft},
                                                {"ha", Direction::kLeftToRight},
                                                {"ha-Arab", Direction::kRightToLeft},
                                                {"ur-Latn", Direction::kLeftToRight},
                                                {"sr-Cyrl", Direction::kLeftToRight},
                                                {"zgh", Direction::kLeftToRight},
                                                {"xx", Direction::kLeftToRight}}));
    CAPTURE(tag);
    CHECK(direction_of(tag) == expected);
  }
}

TEST_CASE("What separates two short statements") {
  CHECK(separator_of("en") == " · ");
  CHECK(separator_of("zgh") == " · ");
  const auto* right_to_left = GENERATE("ar", "ur", "fa-AF", "ps");
  CHECK(separator_of(right_to_left) == "، ");
}
