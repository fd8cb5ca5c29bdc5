#include "content/markdown.h"

#include "content/source_readers.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <chrono>

using namespace kiosk::content;

TEST_CASE("parse_markdown") {
  Problems problems;
  const auto parse = [&](std::string_view body) {
    return parse_markdown(body, {"page.md", 11}, problems);
  };

  SECTION("tells paragraphs, headings and lists apart, with their lines") {
    const auto blocks = parse("One\nline.\n\n## Two\n\n- a\n- **b** c\n");
    REQUIRE(blocks.size() == 3);
    CHECK(marked(blocks[0].items[0]) == "One line.");
    CHECK(blocks[0].line == 11);
    CHECK(blocks[1].kind == MarkdownBlock::Kind::kHeading);
    CHECK(blocks[1].line == 14);
    REQUIRE(blocks[2].items.size() == 2);
    CHECK(marked(blocks[2].items[1]) == "[b] c");
    CHECK(problems.all().empty());
  }
  SECTION("keeps links to words and pages") {
    const auto blocks = parse("A [word](term:visa) and [page](page:study).");
    const Inlines& text = blocks.at(0).items.at(0);
    REQUIRE(text.size() == 5);
    CHECK(text[1].term == "visa");
    CHECK(text[3].page == "study");
  }
  SECTION("keeps the lines of a fence") {
    const auto blocks = parse("Text.\n\n```steps\n1. a\n\n2. b\n```\n");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[1].info == "steps");
    REQUIRE(blocks[1].lines.size() == 3);
    CHECK(blocks[1].lines[2].text == "2. b");
    CHECK(blocks[1].lines[2].line == 16);
  }
  SECTION("a picture alone is a block") {
    const auto blocks = parse("![A map](picture:map.png)\n");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].kind == MarkdownBlock::Kind::kPicture);
    CHECK(blocks[0].info == "picture:map.png");
    CHECK(blocks[0].alternative == "A map");
  }
}

TEST_CASE("Markdown that pages do not use names its line") {
  struct Case {
    const char* body;
    const char* rule;
    int line;
  };
  const Case c = GENERATE(
      Case{"a\n\n# b\n", "markdown-heading-level", 3}, Case{"### b\n", "markdown-heading-level", 1},
      Case{"- a\n  - b\n", "markdown-nested-list", 2}, Case{"1. a\n", "markdown-numbered-list", 1},
      Case{"a\n\n> b\n", "markdown-quote", 3}, Case{"a *b* c\n", "markdown-slanted-text", 1},
      Case{"a `b` c\n", "markdown-code", 1}, Case{"a <b>c</b>\n", "markdown-html", 1},
      Case{"a\n\n<div>\nb\n</div>\n", "markdown-html", 3},
      Case{"a &nbsp; b\n", "markdown-entity", 1},
      Case{"a\n[b](https://example.org)\n", "markdown-link", 2},
      Case{"[b](javascript:alert)\n", "markdown-link", 1},
      Case{"<https://example.org>\n", "markdown-link", 1},
      Case{"a ![b](picture:c.png)\n", "markdown-picture-place", 1},
      Case{"a\n\n```steps\n1. b\n", "open-fence", 3});
  Problems problems;
  parse_markdown(c.body, {"page.md", 1}, problems);
  INFO(c.body << reported(problems));
  CHECK(has_problem(problems, c.rule, "page.md", c.line));
}

TEST_CASE("A piece of text has an end") {
  const std::string words = std::string(3998, 'a') + "éa";
  Problems problems;
  parse_markdown(words + "\n\n- b\n- " + words + "\n", {"page.md", 1}, problems);
  CHECK(problems.all().empty());
  parse_markdown("a\n\n- b\n- " + words + "a\n", {"page.md", 1}, problems);
  CHECK(has_problem(problems, "markdown-endless", "page.md", 4));
}

TEST_CASE("Markdown made to be slow is read in linear time") {
  const std::string unit = GENERATE(as<std::string>(), "*a **a ", "[", "> ", "![a](", "[a](<b",
                                    "`a``", "- ", "<!--", "[a]: b\n", "_a __", "&#", "|");
  std::string body;
  while (body.size() < 65'000) body += unit;
  Problems problems;
  const auto start = std::chrono::steady_clock::now();
  parse_markdown(body, {"page.md", 1}, problems);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
