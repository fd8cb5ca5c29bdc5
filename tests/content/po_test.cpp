#include "content/po.h"

#include "tests/catch.h"
#include "tests/content/example.h"

using namespace kiosk::content;

namespace {

const std::string kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"X-Translation-State: draft\\n\"\n\n";

}  // namespace

TEST_CASE("parse_po") {
  Problems problems;

  SECTION("reads keys, texts, comments and the state") {
    const auto catalogue = parse_po(kHeader +
                                        "#. A button.\nmsgctxt \"bar.back\"\nmsgid \"Back\"\n"
                                        "msgstr \"Zurück\"\n",
                                    "de.po", problems);
    REQUIRE(catalogue);
    CHECK(catalogue->state == "draft");
    const CatalogueEntry& entry = catalogue->entries.at("bar.back");
    CHECK(entry.source == "Back");
    CHECK(entry.text == "Zurück");
    CHECK(entry.comment == "A button.\n");
    CHECK(entry.place.line == 7);
    CHECK(problems.all().empty());
  }
  SECTION("a guess of a tool is marked, a deleted message is left out") {
    const auto catalogue = parse_po(
        kHeader +
            "#, fuzzy\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n\n#~ msgctxt \"b\"\n#~ msgid "
            "\"old\"\n#~ msgstr \"alt\"\n",
        "de.po", problems);
    REQUIRE(catalogue);
    CHECK(catalogue->entries.at("a").fuzzy);
    CHECK(catalogue->entries.count("b") == 0);
  }
}

TEST_CASE("Mistakes in a catalogue name their line") {
  struct Case {
    const char* text;
    const char* rule;
    int line;
  };
  const Case c = GENERATE(
      Case{"msgctxt \"a\"\nmsgid \"A\nmsgstr \"B\"\n", "po-syntax", 8},
      Case{"msgctxt \"a\"\nmsgid \"A\"\n", "po-syntax", 7}, Case{"what is this\n", "po-syntax", 6},
      Case{"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"C\"\n",
           "po-syntax", 10},
      Case{"msgid \"A\"\nmsgstr \"B\"\n", "po-no-key", 0},
      Case{"msgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"B\"\nmsgstr[1] \"C\"\n",
           "po-plural", 0});
  Problems problems;
  parse_po(kHeader + c.text, "de.po", problems);
  INFO(c.text << reported(problems));
  CHECK(has_problem(problems, c.rule, "de.po", c.line));
}

TEST_CASE("A catalogue of hundreds of mistakes ends the reading, not the program") {
  std::string text = kHeader;
  for (int i = 0; i < 500; ++i) text += "msgctxt nonsense " + std::to_string(i) + "\n";
  Problems problems;
  CHECK_FALSE(parse_po(text, "de.po", problems));
  CHECK(problems.has_errors());
}
