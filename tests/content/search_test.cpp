#include "content/library.h"
#include "content/search_text.h"
#include "content/snippet.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>
#include <chrono>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// The example with a page in Arabic and Urdu, and all languages offered.
MemoryFiles many_languages() {
  MemoryFiles files = changed("base/pack.toml", "[\"en\", \"fr\", \"sr-Cyrl\"]",
                              "[\"en\", \"fr\", \"sr-Cyrl\", \"ar\", \"ur\"]");
  files.content["base/pack.toml"] +=
      "[languages.ar]\nendonym = \"العربية\"\ngreeting = \"مرحبًا\"\n"
      "[languages.ur]\nendonym = \"اردو\"\ngreeting = \"خوش آمدید\"\n";
  std::string& centre = files.content["centres/gh-accra/centre.toml"];
  centre.replace(centre.find("\"sr-Latn\"]"), 10, "\"sr-Latn\", \"ar\", \"ur\"]");
  files.content["base/pages/study/ar.md"] =
      "+++\ntitle = \"الدراسة في الجامعة\"\nsummary = \"القبول واللغة والتأشيرة\"\n"
      "translation = \"draft\"\n+++\nتحتاج إلى إثبات المال. رسوم التأشيرة {fact:visa-fee}.\n\n"
      "```takeaway\nالدراسة في ألمانيا\n```\n";
  files.content["base/pages/study/ur.md"] =
      "+++\ntitle = \"یونیورسٹی میں پڑھائی\"\nsummary = \"داخلہ، زبان اور ویزا\"\n"
      "translation = \"draft\"\n+++\nجب یونیورسٹی آپ کو قبول کرے تو آپ جرمنی میں پڑھ سکتے ہیں۔\n\n"
      "```takeaway\nجرمنی میں پڑھائی\n```\n";
  return files;
}

struct SearchFixture {
  SearchFixture() {
    build_example(many_languages(), folder.file("a.kpack"));
    library = *Library::open(folder.file("a.kpack"));
  }
  std::vector<std::string> ids(const std::string& query, const std::string& locale) const {
    std::vector<std::string> found;
    for (const Hit& hit : library->search(query, locale)) found.push_back(hit.card.id);
    return found;
  }
  bool finds(const std::string& query, const std::string& locale, const std::string& id) const {
    const auto found = ids(query, locale);
    return std::find(found.begin(), found.end(), id) != found.end();
  }
  TemporaryFolder folder;
  std::unique_ptr<Library> library;
};

}  // namespace

TEST_CASE("Search finds what people mean") {
  const SearchFixture with;
  struct Case {
    const char* query;
    const char* locale;
    const char* id;
  };
  const Case c = GENERATE(
      // Case, prefix, keyword, two words in any order, a small typing error.
      Case{"UNIVERSITY", "en", "study"}, Case{"univ", "en", "study"}, Case{"campus", "en", "study"},
      Case{"visa university", "en", "study"}, Case{"univercity", "en", "study"},
      Case{"uinversity", "en", "study"}, Case{"recogniton", "en", "recognition"},
      Case{"Anerkennung", "fr", "recognition"},
      Case{"how do i study at a university", "en", "study"},
      // French with and without its marks.
      Case{"etudier", "fr", "study"}, Case{"ÉTUDIER", "fr", "study"},
      Case{"universite", "fr", "study"}, Case{"l'université", "fr", "study"},
      Case{"l’universite", "fr", "study"},
      // Serbian in both scripts, from both.
      Case{"немачки", "sr-Cyrl", "language"}, Case{"nemacki", "sr-Cyrl", "language"},
      Case{"немачки", "sr-Latn", "language"}, Case{"nemački", "sr-Latn", "language"},
      Case{"skola", "sr-Latn", "language"}, Case{"ШКОЛА", "sr-Latn", "language"},
      // Arabic: letter variants, marks, the article, tatweel.
      Case{"الدراسة", "ar", "study"}, Case{"الدراسه", "ar", "study"}, Case{"دراسة", "ar", "study"},
      Case{"اثبات", "ar", "study"}, Case{"إِثْبَات", "ar", "study"}, Case{"التأشيره", "ar", "study"},
      Case{"الجـامعة", "ar", "study"}, Case{"الجامعي", "ar", "study"},
      // Urdu, also typed with an Arabic keyboard's yeh and kaf.
      Case{"یونیورسٹی", "ur", "study"}, Case{"يونيورسٹي", "ur", "study"},
      Case{"ويزا", "ur", "study"});
  INFO(c.query << " in " << c.locale);
  CHECK(with.finds(c.query, c.locale, c.id));
}

TEST_CASE("Search") {
  const SearchFixture with;

  SECTION("a title comes before a text") {
    const auto found = with.ids("german", "en");
    REQUIRE(found.size() >= 2);
    CHECK(found[0] == "language");
  }
  SECTION("shows the found words in bold") {
    const auto hits = with.library->search("accepts", "en");
    REQUIRE(hits.size() == 1);
    CHECK(marked(hits[0].snippet) ==
          "You can study in Germany when a university [accepts] you. First comes recognition of "
          "your school certificate.");
  }
  SECTION("a glossary word is a hit of its own kind") {
    const auto hits = with.library->search("recognition", "en");
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0].kind == Hit::Kind::kTerm);
    CHECK_FALSE(hits[0].card.icon.empty());
  }
  SECTION("a language without texts finds through the source language, as fallback") {
    const auto hits = with.library->search("university", "ha");
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0].card.id == "study");
    CHECK(hits[0].card.fallback);
  }
  SECTION("an English word in a French visit finds the French page, without English words") {
    const auto hits = with.library->search("sell", "fr");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].card.title == "Étudier à l’université");
    CHECK_FALSE(hits[0].card.fallback);
    CHECK(hits[0].snippet.empty());
  }
  SECTION("finds nothing where there is nothing") {
    CHECK(with.ids("xqzwvk", "en").empty());
  }
  SECTION("keeps to the limit") {
    CHECK(with.library->search("german", "en", 1).size() == 1);
    CHECK(with.library->search("german", "en", 0).empty());
  }
}

TEST_CASE("Hostile search text is only text") {
  const SearchFixture with;
  const std::string query = GENERATE(
      as<std::string>(), "", " ", "\u00A0", "\t\n", "\u200D\u200D", "\u0301\u0323", "'", "\"",
      "O'Neill", ";--", "') OR 1=1--", "NULL", "%00", "%", "_", "100%", "a_b", "\\", "[a-z]", "*",
      "?", "visa AND", "NEAR(", "NEAR(visa university, 2)", "t:visa", "title:visa", "nocol:x",
      "-visa", "^a", "{a b}: x", "a OR OR b", "a + b", "\"unclosed", "visa\" OR \"x",
      "=cmd|'/c calc'!A1", "\xFF\xFE\xC0\xAF", "\xED\xA0\x80", "%s%n%x", "{0}", "##id", "\x1b[2J",
      "\u202Evisa", "\uFDFA", "🧑‍🤝‍🧑", "𐤀𐤁", "ܐ");
  INFO(query);
  for (const char* locale : {"en", "ar", "ha", "sr-Latn"}) {
    const auto hits = with.library->search(query, locale);
    CHECK(hits.size() <= 12);
  }
}

TEST_CASE("A column's name in the search is no column") {
  const SearchFixture with;
  // "title:accepts" as FTS syntax would look into titles only and find nothing.
  CHECK(with.finds("body accepts university", "en", "study"));
  CHECK(with.finds("title:accepts", "en", "study"));
}

TEST_CASE("Endless search text ends") {
  const SearchFixture with;
  std::string marks = "e";
  for (int i = 0; i < 100'000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0323";
  const std::string query = GENERATE_COPY(std::string(1 << 20, 'a'), std::string(50'001, '%'),
                                          std::string(500, '('), marks, [] {
                                            std::string words;
                                            for (int i = 0; i < 10'000; ++i)
                                              words += "visa" + std::to_string(i) + ' ';
                                            return words;
                                          }());
  const auto start = std::chrono::steady_clock::now();
  with.library->search(query, "en");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(500));
}

TEST_CASE("make_snippet") {
  const std::vector<SoughtWord> visa = {{"visa", {}, false}};

  SECTION("gives the beginning when nothing was found") {
    CHECK(marked(make_snippet("One two.\nThree.", "en", visa)) == "One two.");
  }
  SECTION("begins in the middle of a long text and says so") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "word ";
    text += "visa here.";
    CHECK(marked(make_snippet(text, "en", visa)) == "… word word word word [visa] here.");
  }
  SECTION("prefers the line with most of the words") {
    const std::vector<SoughtWord> two = {{"visa", {}, false}, {"fee", {}, false}};
    CHECK(marked(make_snippet("A visa.\nThe visa fee.", "en", two)) == "The [visa] [fee].");
  }
  SECTION("a text without words gives nothing") {
    CHECK(make_snippet("", "en", visa).empty());
    CHECK(make_snippet("… !", "en", visa).empty());
  }
}

TEST_CASE("search_words") {
  const auto words = search_words("Don’t PAY, يا أخي!", "en");
  std::string folded;
  for (const TextWord& word : words) folded += word.folded + '|';
  CHECK(folded.find("pay|") != std::string::npos);
  CHECK(folded.find("اخي|") != std::string::npos);
}
