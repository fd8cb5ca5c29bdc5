#include "content/source_text.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

TEST_CASE("read_source_text") {
  MemoryFiles files;
  Problems problems;

  SECTION("takes a byte order mark and Windows line ends away") {
    files.content["a.md"] = "\xEF\xBB\xBFone\r\ntwo\rthree\n";
    CHECK(read_source_text(files, "a.md", problems) == "one\ntwo\nthree\n");
    CHECK(problems.all().empty());
  }
  SECTION("a missing file is a problem") {
    CHECK_FALSE(read_source_text(files, "a.md", problems));
    CHECK(has_problem(problems, "unreadable-file", "a.md", 0));
  }
  SECTION("a file over one mebibyte is a problem") {
    files.content["a.md"] = std::string(kMaxTextBytes + 1, 'a');
    CHECK_FALSE(read_source_text(files, "a.md", problems));
    CHECK(has_problem(problems, "unreadable-file", "a.md", 0));
  }
  SECTION("joiners may stand where letters join") {
    files.content["a.md"] = "می\u200Cخواهم\n";
    CHECK(read_source_text(files, "a.md", problems));
    CHECK(problems.all().empty());
  }
  SECTION("soft hyphens may stand where a word can be divided") {
    files.content["a.md"] = "Ausländer\u00ADbehörde\n";
    CHECK(read_source_text(files, "a.md", problems));
    CHECK(problems.all().empty());
  }
  SECTION("a word without end is a problem") {
    files.content["a.md"] = "one\n" + std::string(100'000, 'a');
    read_source_text(files, "a.md", problems);
    CHECK(has_problem(problems, "overlong-word", "a.md", 2));
  }
}

TEST_CASE("Bytes that are not UTF-8 name their line") {
  const std::string bad =
      GENERATE(as<std::string>(), "\xC0\xAF", "\xFF", "\xED\xA0\x80", "\xE2\x82",
               "\xF8\x88\x80\x80\x80", "\xF4\x90\x80\x80", "\xFE\xFF");
  MemoryFiles files;
  files.content["a.md"] = "one\ntwo " + bad + "\n";
  Problems problems;
  CHECK_FALSE(read_source_text(files, "a.md", problems));
  CHECK(has_problem(problems, "not-utf8", "a.md", 2));
}

TEST_CASE("Characters that deceive name their line") {
  const std::string bad = GENERATE(
      as<std::string>(), "\u202E", "\u202A", "\u2066", "\u2069", "\u200E", "\u200F", "\u061C",
      "a\u200Db", "a\u200Cb", "\u200B", "\uFEFF", "\u2060", "\U000E0041", "\uFE0F", "\u2028",
      "\uE000", "\uFFFE", "\x01", "\x7F", "\u0085", std::string("\0", 1), "\u206A", "\u2065",
      "\u034F", "\u3164", "\uFFF9", "\uFFFC", "\uFFFD", "\u180B", "\uFDD0", "\U000F0000",
      "\U0001FFFF", "\u00AD", "a\u00AD", "\u00ADa");
  MemoryFiles files;
  files.content["a.md"] = "one\ntwo " + bad + " three\nfour\n";
  Problems problems;
  read_source_text(files, "a.md", problems);
  CHECK(has_problem(problems, "forbidden-character", "a.md", 2));
  CHECK(problems.all().size() == 1);
}

TEST_CASE("Escapes hide no character that deceives") {
  const MemoryFiles files =
      GENERATE(changed("base/pages/study/en.md", "Study at a university\"", "Study \\u202E at\""),
               changed("base/pages/study/en.md", "[\"Studium\", \"campus\"]", "[\"\\U000E0041\"]"),
               changed("base/facts.toml", "\"Course lists", "\"\\u200BCourse lists"),
               changed("centres/gh-accra/centre.toml", "en = \"Accra\"", "en = \"Accra\\u2066\""),
               changed("base/strings/en.po", "msgid \"Back\"", "msgid \"Back\\342\\200\\256\""),
               changed("base/strings/fr.po", "\"Retour\"", "\"Retour\\xe2\\x80\\xae\""));
  const Problems problems = problems_in(files);
  INFO(reported(problems));
  REQUIRE_FALSE(problems.all().empty());
  const auto found = std::find_if(problems.all().begin(), problems.all().end(), [](const auto& p) {
    return p.rule == "forbidden-character" && p.line > 0;
  });
  CHECK(found != problems.all().end());
}

TEST_CASE("split_front_matter") {
  Problems problems;

  SECTION("gives both parts with their lines") {
    const auto parts = split_front_matter("+++\na = 1\nb = 2\n+++\ntext\n", "a.md", problems);
    REQUIRE(parts);
    CHECK(parts->front == "a = 1\nb = 2\n");
    CHECK(parts->front_line == 2);
    CHECK(parts->body == "text\n");
    CHECK(parts->body_line == 5);
  }
  SECTION("may be empty, and the text too") {
    const auto parts = split_front_matter("+++\n+++", "a.md", problems);
    REQUIRE(parts);
    CHECK(parts->front.empty());
    CHECK(parts->body.empty());
  }
  SECTION("must begin and end") {
    const std::string text =
        GENERATE(as<std::string>(), "", "text\n", "+++\na = 1\n", "---\na: 1\n");
    CHECK_FALSE(split_front_matter(text, "a.md", problems));
    CHECK(has_problem(problems, "no-front-matter", "a.md", 1));
  }
}
