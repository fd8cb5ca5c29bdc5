#include "content/library.h"

#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

namespace {

template <typename BlockType>
const BlockType& block_of(const Page& page) {
  for (const Block& block : page.blocks) {
    if (const auto* found = std::get_if<BlockType>(&block)) return *found;
  }
  FAIL("no such block");
  return std::get<BlockType>(page.blocks.front());
}

}  // namespace

TEST_CASE("Library") {
  const TemporaryFolder folder;
  const std::unique_ptr<Library> library = open_example(folder);

  SECTION("offers the centre's languages in its order") {
    std::string order;
    for (const Language& language : library->languages()) order += language.locale + ' ';
    CHECK(order == "en ha fr sr-Cyrl sr-Latn ");
    CHECK(library->languages()[1].endonym == "Hausa");
    CHECK_FALSE(library->languages()[1].content);
  }
  SECTION("gives the centre back as it was written") {
    const Centre& centre = library->centre();
    CHECK(centre.id == "gh-accra");
    CHECK(centre.zone == "Africa/Accra");
    REQUIRE(centre.opening.week[0].size() == 2);
    CHECK(centre.opening.week[0][1] == OpenSpan{13 * 60 + 15, 16 * 60});
    CHECK(centre.opening.week[2].empty());
    using namespace std::chrono;
    CHECK(locale::hours_on(centre.opening, 2027y / 1 / 2) == std::vector<OpenSpan>{{540, 720}});
    CHECK(locale::hours_on(centre.opening, 2027y / 1 / 9).empty());
    REQUIRE(centre.closures.size() == 1);
    CHECK(centre.closures[0].holiday);
    REQUIRE(centre.services.size() == 1);
    CHECK(centre.services[0].capacity == 2);
    REQUIRE(centre.resources.size() == 4);
    CHECK(centre.resources[0].gender == Gender::kWoman);
    CHECK(centre.resources[0].languages == std::vector<std::string>{"en", "ak"});
    REQUIRE(centre.resources[0].hours);
    CHECK(centre.resources[0].hours->week[4] == std::vector<OpenSpan>{{510, 750}});
    CHECK_FALSE(centre.resources[1].hours);
    CHECK(centre.resources[1].absences.at(0).last == 2027y / 7 / 31);
    CHECK(centre.resources[3].kind == Resource::Kind::kRoom);
    CHECK(local_text(centre.resources[3].name, "en") == "Garden room");
    CHECK(centre.resources[3].step_free);
    CHECK(calendar_of(centre, "ha") == locale::SecondCalendar::kIslamic);
    CHECK(calendar_of(centre, "en") == locale::SecondCalendar::kUsual);
    CHECK(service_of(centre, "study") == &centre.services[0]);
    CHECK(service_of(centre, "garden") == nullptr);
    CHECK(room_text(centre, centre.services[0], "garden-room", "en") == "Garden room");
    CHECK(room_text(centre, centre.services[0], "", "en") == "Room 2, first floor");
    CHECK(local_text(centre.services[0].bring.at(0), "fr") == "School certificates");
    CHECK(local_text(centre.name, "fr-CI") == "Centre de conseil");
    CHECK(local_text(centre.name, "sr-Latn") == "Savetovalište");
    CHECK(local_text(centre.name, "ar") == "Advice Centre");
  }
  SECTION("topics bring their words, filters and cards") {
    const std::vector<Topic> topics = library->topics("fr");
    REQUIRE(topics.size() == 6);
    CHECK(topics[0].title == "Apprendre et étudier");
    CHECK_FALSE(topics[0].fallback);
    CHECK(topics[0].filters.at(0).label == "Avec diplôme");
    CHECK(topics[0].lead == "Un visa coûte 75\u00A0€.");
    REQUIRE(topics[0].callout);
    CHECK(marked(topics[0].callout->text) ==
          "[Personne ne peut vous vendre un visa.] Demandez-nous.");
    REQUIRE(topics[0].pages.size() == 2);
    CHECK_FALSE(topics[0].pages[0].fallback);
    CHECK(topics[0].pages[1].fallback);
    CHECK(topics[1].fallback);
    CHECK(topics[1].locale == "en");
    CHECK(topics[5].glossary);
  }
  SECTION("a page in the visitor's language inherits what the source says") {
    const auto page = library->page("study", "fr");
    REQUIRE(page);
    CHECK_FALSE(page->fallback);
    CHECK(page->state == TranslationState::kDraft);
    CHECK(page->title == "Étudier à l’université");
    CHECK(page->icon == "school");
    CHECK(page->role == Role::kBlue);
    CHECK(page->filters == std::vector<std::string>{"degree"});
    CHECK(page->sources.at(0).name == "make-it-in-germany.com");
    CHECK(page->takeaway.find("(75\u00A0€)") != std::string::npos);
    CHECK(block_of<ParagraphBlock>(*page).text[1].term == "recognition");
    CHECK(marked(block_of<GlanceBlock>(*page).rows.at(0).value) == "75\u00A0€");
    CHECK(block_of<StepsBlock>(*page).items.size() == 3);
    CHECK(block_of<CalloutBlock>(*page).kind == CalloutBlock::Kind::kWarning);
  }
  SECTION("a chart carries its figures") {
    const auto page = library->page("study", "en");
    REQUIRE(page);
    const ChartBlock& chart = block_of<ChartBlock>(*page);
    REQUIRE(chart.bars.size() == 2);
    CHECK(chart.bars[1].value == 37.5);
    CHECK(chart.bars[1].value_text == "€37.50");
  }
  SECTION("a missing page falls back, and says so") {
    const auto page = library->page("language", "fr");
    REQUIRE(page);
    CHECK(page->fallback);
    CHECK(page->locale == "en");
    CHECK_FALSE(library->page("nothing", "fr"));
  }
  SECTION("a region of a language is not a fallback") {
    const auto page = library->page("study", "fr-CI");
    REQUIRE(page);
    CHECK_FALSE(page->fallback);
  }
  SECTION("Serbian in Latin letters is made from Cyrillic, figures included") {
    const auto page = library->page("language", "sr-Latn");
    REQUIRE(page);
    CHECK_FALSE(page->fallback);
    CHECK(page->locale == "sr-Latn");
    CHECK(page->title == "Naučite nemački");
    CHECK(marked(block_of<ParagraphBlock>(*page).text) == "Prvi kurs traje 3 meseca.");
    CHECK(library->pattern("bar.back", "sr-Latn") == "Nazad");
  }
  SECTION("glossary words are sorted and fall back") {
    const std::vector<Term> terms = library->terms("fr");
    REQUIRE(terms.size() == 1);
    CHECK(terms[0].fallback);
    CHECK(terms[0].german == "Anerkennung");
    CHECK(library->term("recognition", "en")->fallback == false);
    CHECK_FALSE(library->term("nothing", "en"));
  }
  SECTION("a finder falls back whole and brings cards") {
    const auto finder = library->finder("way", "fr");
    REQUIRE(finder);
    CHECK(finder->fallback);
    CHECK(finder->longest == 1);
    CHECK(finder->questions.at(0).answers.size() == 2);
    CHECK(marked(finder->outcomes.at(0).text) == "Begin with [admission].");
    CHECK(finder->outcomes.at(0).pages.at(0).title == "Étudier à l’université");
    CHECK(library->finder_ids() == std::vector<std::string>{"way"});
  }
  SECTION("page ids are each there once") {
    CHECK(library->page_ids() == std::vector<std::string>{"language", "study"});
  }
  SECTION("a picture the pack does not have is empty") {
    CHECK(library->picture("nothing.png").empty());
  }
  SECTION("a locale nobody has heard of falls back") {
    for (const char* locale : {"xx", "", "not a locale", "fr\"; DROP TABLE pages;--"}) {
      const auto page = library->page("study", locale);
      REQUIRE(page);
      CHECK(page->title == "Study at a university");
      CHECK(library->topics(locale).size() == 6);
    }
  }
}

TEST_CASE("Library::pattern") {
  const TemporaryFolder folder;
  const std::unique_ptr<Library> library = open_example(folder);

  SECTION("gives the language's own words") {
    CHECK(library->pattern("bar.back", "fr") == "Retour");
    CHECK(library->take_missing().empty());
  }
  SECTION("falls back to the centre's first language and counts once") {
    CHECK(library->pattern("topic.work.title", "fr") == "Work");
    CHECK(library->pattern("topic.work.title", "fr") == "Work");
    CHECK(library->take_missing() == std::vector<std::string>{"topic.work.title"});
    CHECK(library->take_missing().empty());
    CHECK(library->pattern("topic.work.title", "fr") == "Work");
    CHECK(library->take_missing().size() == 1);
  }
  SECTION("an unknown key gives itself") {
    CHECK(library->pattern("no.such.key", "fr") == "no.such.key");
    CHECK(library->take_missing() == std::vector<std::string>{"no.such.key"});
  }
}

TEST_CASE("A centre's files take the place of the base's") {
  MemoryFiles files = example_files();
  files.content["centres/gh-accra/pages/language/en.md"] =
      files.content["base/pages/language/en.md"];
  std::string& page = files.content["centres/gh-accra/pages/language/en.md"];
  page.replace(page.find("Learn German"), 12, "German here!");
  files.content["centres/gh-accra/facts.toml"] =
      "[course]\nvalue = 4\nunit = \"months\"\nvalid_from = 2026-01-01\nreview_by = 2027-01-01\n"
      "confidence = \"H\"\nsource = \"Our school\"\nurl = \"https://example.org\"\n";
  files.content["centres/gh-accra/strings/fr.po"] =
      "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"X-Translation-State: draft\\n\"\n\nmsgctxt \"bar.back\"\nmsgid \"Back\"\nmsgstr \"Ici\"\n";
  const TemporaryFolder folder;
  build_example(files, folder.file("a.kpack"));
  const auto library = Library::open(folder.file("a.kpack"));
  REQUIRE(library.ok());
  CHECK((*library)->page("language", "en")->title == "German here!");
  CHECK((*library)->page("language", "en")->takeaway.find("4 months") != std::string::npos);
  CHECK((*library)->pattern("bar.back", "fr") == "Ici");
  CHECK((*library)->pattern("topic.learn.title", "fr") == "Apprendre et étudier");
}
