#include "content/protected_parts.h"

#include "tests/catch.h"

#include <cstdint>

using namespace kiosk::content;

namespace {

using Strings = std::vector<std::string>;

/// The parts of `text` as people would mark them: <{fact:a}>, <1:**>words<1/**>.
std::string marked(std::string_view text) {
  std::string to;
  std::size_t at = 0;
  for (const ProtectedPart& part : protected_parts(text)) {
    REQUIRE(part.begin >= at);
    REQUIRE(part.end > part.begin);
    to += text.substr(at, part.begin - at);
    to += '<';
    if (part.pair > 0) to += std::to_string(part.pair);
    if (part.kind == PartKind::kOpening) to += ':';
    if (part.kind == PartKind::kClosing) to += '/';
    to += text.substr(part.begin, part.end - part.begin);
    to += '>';
    at = part.end;
  }
  return to.append(text.substr(at));
}

}  // namespace

TEST_CASE("protected_parts") {
  struct Case {
    const char* text;
    const char* marked;
  };
  const Case c = GENERATE(
      // Marks by themselves.
      Case{"plain words", "plain words"}, Case{"", ""},
      Case{"Pay {fact:visa-fee}.", "Pay <{fact:visa-fee}>."},
      Case{"{fact:a|number} a month", "<{fact:a|number}> a month"},
      Case{"{speech:needs.opus 12ab}\nWords", "<{speech:needs.opus 12ab}>\nWords"},
      Case{"Dear {name}, {when, date, long}!", "Dear <{name}>, <{when, date, long}>!"},
      // Pairs, also inside one another and across lines.
      Case{"**bold** and **more**", "<1:**>bold<1/**> and <2:**>more<2/**>"},
      Case{"a [word](term:x) b", "a <1:[>word<1/](term:x)> b"},
      Case{"**[a\nb](page:y)**", "<1:**><2:[>a\nb<2/](page:y)><1/**>"},
      Case{"[**a**](page:y)", "<1:[><2:**>a<2/**><1/](page:y)>"},
      Case{"![A {fact:n} hand](picture:h.png)", "<1:![>A <{fact:n}> hand<1/](picture:h.png)>"},
      // Blocks.
      Case{"- one\n- **two**", "<- >one\n<- ><1:**>two<1/**>"},
      Case{"1. one\n12. two", "<1. >one\n<12. >two"}, Case{"## Head", "<## >Head"},
      Case{"```callout info\nWords\n```", "<```callout info>\nWords\n<```>"},
      Case{"clock | How long | {fact:t}", "<clock | >How long< | ><{fact:t}>"},
      Case{"title: Fees\nsource: BAMF\nvisa | {fact:v}",
           "<title:> Fees\n<source:> BAMF\nvisa< | ><{fact:v}>"},
      // What only looks like a mark.
      Case{"a ** b **", "a ** b **"}, Case{"**open", "**open"}, Case{"***", "***"},
      Case{"- **a\n- b**", "<- >**a\n<- >b**"}, Case{"**a\n\nb**", "**a\n\nb**"},
      Case{"[see](http://a.b) [x] (term:y)", "[see](http://a.b) [x] (term:y)"},
      Case{"\\*\\*a** \\[b](term:c)", "\\*\\*a** \\[b](term:c)"},
      Case{"[a](picture:a|b)", "[a](picture:a<|>b)"},
      Case{"```callout {fact:a}", "<```callout ><{fact:a}>"}, Case{"title: alone", "title: alone"},
      Case{"1871. A year", "1871. A year"},
      Case{"{fact:open and { {name}", "{fact:open and { <{name}>"},
      // Plurals: their words are for the translator.
      Case{"{n, plural, one {# of {fact:a}} other {# by {name}}} {b}",
           "{n, plural, one {# of <{fact:a}>} other {# by {name}}} <{b}>"});
  CHECK(marked(c.text) == c.marked);
}

TEST_CASE("broken_parts") {
  SECTION("a translation may move every mark") {
    CHECK(broken_parts("Pay {fact:a} to [us](page:u), **now**.", "**Jetzt** [uns](page:u) {fact:a}",
                       "de")
              .empty());
    CHECK(broken_parts("- a\n- b {fact:x}", "- {fact:x} c\n- d", "de").empty());
    CHECK(broken_parts("1. a\n2. b", "1. c\n2. d", "de").empty());
    CHECK(broken_parts("{name} at {time}", "Um {time}: {name}", "de").empty());
  }
  SECTION("a figure may leave its unit to the words, a picture may be mirrored") {
    CHECK(broken_parts("For {fact:a}", "Mit {fact:a|number} Monaten", "de").empty());
    CHECK(broken_parts("![a](picture:w.png)", "![ب](picture:w-rtl.png)", "ar").empty());
  }
  SECTION("a text that nobody has translated breaks nothing") {
    CHECK(broken_parts("{fact:a}", " \n", "de").empty());
  }
  SECTION("a straight apostrophe is no fault in a page") {
    CHECK(broken_parts("Don't pay {fact:a}", "N'achetez pas {fact:a}", "fr").empty());
  }
}

TEST_CASE("broken_parts tells what is wrong in one sentence") {
  struct Case {
    const char* source;
    const char* target;
    const char* sentence;
  };
  const Case c = GENERATE(
      Case{"Pay {fact:a}.", "Zahlen.", "“{fact:a}” is missing"},
      Case{"Pay.", "{fact:b}", "“{fact:b}” does not stand in the source"},
      Case{"{fact:a}", "{fact:a} {fact:a}", "“{fact:a}” stands 1 time in the source and 2 times"},
      Case{"**a**", "b", "“**…**” is missing"},
      Case{"[a](term:x)", "[b](terme:x)", "“[…](term:x)” is missing"},
      Case{"a", "**b", "“**” has no partner"},
      Case{"![a](picture:p.png)", "a", "“![…](picture:…)” is missing"},
      Case{"- a\n- b", "- c", "The source has 2 items, the translation 1;"},
      Case{"1. a", "1. a\n2. c", "The source has 1 step, the translation 2;"},
      Case{"clock | a | b", "Uhr | c | d", "“clock |” is missing"},
      Case{"a | {fact:x}", "b {fact:x}", "“|” is missing"},
      Case{"Dear {name}", "Lieber {nom}", "“{name}” is missing"},
      Case{"{fact:a}", "{fact:a", "“{fact:a}” is missing"},
      Case{"a", "b }{", "What stands in braces { } is faulty"});
  const auto broken = broken_parts(c.source, c.target, "de");
  INFO(c.source << " → " << c.target);
  REQUIRE_FALSE(broken.empty());
  bool said = false;
  for (const std::string& sentence : broken) {
    UNSCOPED_INFO(sentence);
    said = said || sentence.find(c.sentence) != std::string::npos;
  }
  CHECK(said);
}

TEST_CASE("broken_parts knows the plurals of languages") {
  const std::string source = "{n, plural, one {# page by {who}} other {# pages by {who}}}";

  SECTION("a language has as many cases as it has") {
    CHECK(broken_parts(source,
                       "{n, plural, one {# стр. {who}} few {# стр. {who}} many {# стр. {who}} "
                       "other {# {who}}}",
                       "ru")
              .empty());
    CHECK(broken_parts(source, "{n, plural, other {# {who} ページ}}", "ja").empty());
  }
  SECTION("a missing case is told") {
    const auto broken = broken_parts(source,
                                     "{n, plural, one {# стр. {who}} many {# стр. {who}} "
                                     "other {# стр. {who}}}",
                                     "ru");
    REQUIRE(broken.size() == 1);
    CHECK_THAT(broken.front(), ContainsSubstring("few"));
  }
  SECTION("an argument that was translated, too") {
    const auto broken =
        broken_parts(source, "{n, plural, one {# Seite {wer}} other {# Seiten {wer}}}", "de");
    REQUIRE(broken.size() == 2);
    CHECK_THAT(broken[0], ContainsSubstring("“{wer}” does not stand in the source"));
    CHECK_THAT(broken[1], ContainsSubstring("“{who}” is missing"));
  }
  SECTION("facts may stand in each case") {
    CHECK(broken_parts("{n, plural, one {{fact:a}} other {# {fact:a}}}",
                       "{n, plural, other {# {fact:a}}}", "ja")
              .empty());
  }
}

TEST_CASE("Parts never overlap, whatever stands in a text") {
  const Strings words = {"{speech:",
                         "{fact:a}",
                         "{fact:",
                         "{",
                         "}",
                         "[",
                         "](term:",
                         "](picture:a)",
                         ")",
                         "**",
                         "*",
                         "|",
                         "!",
                         "\\",
                         "\n",
                         "```",
                         "- ",
                         "title:",
                         "1. ",
                         " ",
                         "a",
                         "# ",
                         "{n, plural, other {"};
  std::uint32_t random = 1;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int k = 0; k < 12; ++k) {
      random = random * 1664525 + 1013904223;
      text += words[(random >> 16) % words.size()];
    }
    INFO(text);
    marked(text);
  }
}

TEST_CASE("protected_parts takes a long text of open marks in its stride") {
  for (const char* mark : {"{", "[", "**", "[](term:", "{fact:", "]", "}", "a|", "\\", "- \n"}) {
    std::string text;
    while (text.size() < 300'000) text += mark;
    for (const ProtectedPart& part : protected_parts(text)) CHECK(part.end <= text.size());
  }
}
