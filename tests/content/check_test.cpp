#include "content/check.h"

#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

namespace {

const std::string kStudy = "base/pages/study/en.md";
const std::string kFrench = "base/pages/study/fr.md";
const std::string kLanguage = "base/pages/language/en.md";
const std::string kTopics = "base/topics.toml";
const std::string kFacts = "base/facts.toml";
const std::string kWay = "base/finder/way.toml";
const std::string kManifest = "base/pack.toml";
const std::string kCentre = "centres/gh-accra/centre.toml";
const std::string kEnglishWords = "base/strings/en.po";
const std::string kFrenchWords = "base/strings/fr.po";
const std::string kTerm = "base/glossary/recognition/en.md";

/// A change to one file of the example and the problem it must bring. `at` is text of the
/// changed file that stands on the problem's line; empty means the file as a whole.
struct Change {
  const char* rule;
  const std::string* path;
  const char* from;
  const char* to;
  const char* at;
};

void check_change(const Change& change, const CheckOptions& options = {}) {
  const MemoryFiles files = changed(*change.path, change.from, change.to);
  const std::string at = change.at;
  const int line = at.empty() ? 0 : line_in(files, *change.path, at);
  const Problems problems = problems_in(files, options);
  INFO(change.rule << " at line " << line << "\n" << reported(problems));
  CHECK(has_problem(problems, change.rule, *change.path, line));
}

bool reports(const Problems& problems, const std::string& rule, Severity severity) {
  return std::any_of(problems.all().begin(), problems.all().end(),
                     [&](const Problem& p) { return p.rule == rule && p.severity == severity; });
}

}  // namespace

TEST_CASE("A service has as many seats as counsellors when its file does not say") {
  const auto seats = [](const MemoryFiles& files) {
    return open_workspace(files, "centres/gh-accra", {}, {})->pack.centre->services.at(0).capacity;
  };
  CHECK(seats(changed(kCentre, "capacity = 2\n", "")) == 2);
  CHECK(seats(changed(kCentre, "capacity = 2\n", "capacity = 5\n")) == 5);
}

TEST_CASE("A bar of a chart needs a number that is not below zero") {
  const auto change =
      GENERATE(std::pair("value = 75", "value = -75"),
               std::pair("value = 75\nunit = \"EUR\"", "value = 2026-11-22\nunit = \"date\""));
  const MemoryFiles files = changed(kFacts, change.first, change.second);
  const Problems problems = problems_in(files);
  INFO(reported(problems));
  CHECK(has_problem(problems, "chart-row", kStudy,
                    line_in(files, kStudy, "Adults | {fact:visa-fee}")));
}

TEST_CASE("The manual's example has no errors") {
  const Problems problems = problems_in(example_files());
  INFO(reported(problems));
  CHECK_FALSE(problems.has_errors());
  // Its translations really were compared with their source.
  CHECK_FALSE(reports(problems, "outdated", Severity::kWarning));
}

TEST_CASE("Mistakes in a page say where they are") {
  check_change(GENERATE(
      Change{"toml-syntax", &kStudy, "icon = \"school\"", "icon = school", "icon = school"},
      Change{"toml-syntax", &kStudy, "role = \"blue\"", "title = \"twice\"", "title = \"twice\""},
      Change{"toml-syntax", &kStudy, "reviewed = 2026-11-22", "reviewed = 2026-02-30",
             "reviewed = 2026-02-30"},
      Change{"unknown-key", &kStudy, "keywords =", "keyword =", "keyword ="},
      Change{"missing-key", &kStudy, "summary = \"Admission, language and the visa\"\n", "", "+++"},
      Change{"missing-key", &kStudy, "reviewed = 2026-11-22\n", "", "+++"},
      Change{"missing-key", &kStudy, "review_by = 2027-05-31\n", "", "+++"},
      Change{"wrong-type", &kStudy, "title = \"Study at a university\"", "title = 3", "title = 3"},
      Change{"wrong-type", &kStudy, "reviewed = 2026-11-22", "reviewed = \"2026-11-22\"",
             "reviewed ="},
      Change{"unknown-word", &kStudy, "role = \"blue\"", "role = \"bleu\"", "role ="},
      Change{"unknown-word", &kStudy, "translation = \"source\"", "translation = \"draft\"",
             "translation ="},
      Change{"date-order", &kStudy, "review_by = 2027-05-31", "review_by = 2026-01-01",
             "review_by ="},
      Change{"unknown-filter", &kStudy, "filters = [\"degree\"]", "filters = [\"degre\"]",
             "filters ="},
      Change{"bad-url", &kStudy, "https://www.make", "http://www.make", "url ="},
      Change{"bad-url", &kStudy, "https://www.make", "https://daad.de@www.make", "url ="},
      Change{"bad-url", &kStudy, "https://www.make", "https://www.m\u0430ke", "url ="},
      Change{"link-host", &kStudy, "https://www.make-it-in-germany.com", "https://make-it.com",
             "url ="},
      Change{
          "long-text", &kStudy, "Study at a university",
          "A title that goes on and on and on and on and on and on and on and on and on and on and "
          "on and on and on and on and on and on and on and on and on and on and on and on and on "
          "and on and on and on and on",
          "title ="},
      Change{"unknown-term", &kStudy, "term:recognition", "term:recognitoin", "You can study"},
      Change{"unknown-page", &kStudy, "page:language", "page:languages", "page:languages"},
      Change{"unknown-fact", &kStudy, "Visa fee | {fact:visa-fee}", "Visa fee | {fact:visafee}",
             "{fact:visafee}"},
      Change{"braces", &kStudy, "Choose a university.", "Choose {a university}.", "Choose {"},
      Change{"unknown-picture", &kStudy, "## How it goes", "![A map](picture:map.png)", "picture:"},
      Change{"no-alternative", &kStudy, "## How it goes", "![](picture:map.png)", "picture:"},
      Change{"picture-target", &kStudy, "## How it goes", "![A map](map.png)", "map.png"},
      Change{"markdown-heading-level", &kStudy, "## How it goes", "# How it goes", "# How"},
      Change{"markdown-heading-level", &kStudy, "## How it goes", "### How it goes", "### How"}));
}

TEST_CASE("Mistakes in the blocks of a page say where they are") {
  check_change(GENERATE(
      Change{"unknown-block", &kStudy, "```steps", "```stepps", "```stepps"},
      Change{"extra-words", &kStudy, "```steps", "```steps five", "```steps five"},
      Change{"list-item", &kStudy, "1. Choose", "Choose", "Choose"},
      Change{"callout-kind", &kStudy, "```callout warning", "```callout", "```callout"},
      Change{"empty-block", &kStudy, "Nobody can sell you a visa.\n", "", "```callout"},
      Change{"glance-row", &kStudy, "currency-eur | Visa fee |", "Visa fee |", "Visa fee |"},
      Change{"chart-row", &kStudy, "Adults | {fact:visa-fee}", "Adults | 75", "Adults | 75"},
      Change{"chart", &kStudy, "source: Residence Regulation\n", "", "```chart"},
      Change{"double-takeaway", &kStudy, "```steps\n1. Choose", "```takeaway\n1. Choose",
             "```takeaway\nStudy"},
      Change{"open-fence", &kStudy, "visa.\n```\n\n```callout", "visa.\n\n```callout",
             "```steps"}));
}

TEST_CASE("A mistake in a list names the line of its item") {
  check_change(
      Change{"unknown-fact", &kLanguage, "Practise every day", "Practise {fact:days}", "Practise"});
}

TEST_CASE("A take-away is there and fits into the QR code") {
  MemoryFiles files = example_files();
  std::string& text = files.content[kStudy];

  SECTION("none") {
    text.resize(text.find("```takeaway"));
    CHECK(has_problem(problems_in(files), "no-takeaway", kStudy, 0));
  }
  SECTION("too long") {
    std::string many;
    while (many.size() < 801) many += "many words ";
    text.replace(text.find("Study in Germany:"), 17, many);
    CHECK(has_problem(problems_in(files), "long-takeaway", kStudy,
                      line_in(files, kStudy, "```takeaway")));
  }
}

TEST_CASE("A page without a source is refused") {
  MemoryFiles files = example_files();
  std::string& text = files.content[kStudy];
  const std::size_t at = text.find("[[sources]]");
  text.erase(at, text.find("+++", at) - at);
  CHECK(has_problem(problems_in(files), "no-source", kStudy, 1));
}

TEST_CASE("Mistakes in translations say where they are") {
  check_change(GENERATE(
      Change{"inherited-key", &kFrench, "translation = \"draft\"",
             "translation = \"draft\"\nicon = \"home\"", "icon ="},
      Change{"unknown-word", &kFrench, "translation = \"draft\"", "translation = \"done\"",
             "translation ="},
      Change{"outdated", &kFrench, "source_digest = \"", "source_digest = \"0", "source_digest ="},
      Change{"no-digest", &kFrench, "source_digest", "#source_digest", "+++"},
      Change{"block-order", &kFrench, "```steps\n1. Choisissez une université.\n2. Apprenez",
             "```checklist\n- Choisissez une université.\n- Apprenez", "```checklist"},
      Change{"block-order", &kFrench, "## Les étapes\n", "", "```steps"}));
}

TEST_CASE("A changed source text makes its translations out of date") {
  const MemoryFiles files = changed(kStudy, "Choose a university", "Choose two universities");
  CHECK(has_problem(problems_in(files), "outdated", kFrench,
                    line_in(files, kFrench, "source_digest")));
}

TEST_CASE("Mistakes in topics, facts and finders say where they are") {
  check_change(GENERATE(
      Change{"unknown-page", &kTopics, "\"study\", \"language\"", "\"studi\", \"language\"",
             "[[topic]]"},
      Change{"unknown-key", &kTopics, "callout = \"warning\"", "calout = \"warning\"", "calout"},
      Change{"unknown-word", &kTopics, "callout = \"warning\"", "callout = \"loud\"", "callout"},
      Change{"double-id", &kTopics, "id = \"work\"", "id = \"learn\"",
             "[[topic]]\nid = \"learn\"\nicon = \"briefcase\""},
      Change{"bad-id", &kTopics, "id = \"work\"", "id = \"Work\"", "id = \"Work\""},
      Change{"empty-topic", &kTopics, "glossary = true", "glossary = false",
             "[[topic]]\nid = \"words\""},
      Change{"topic-count", &kTopics,
             "[[topic]]\nid = \"learn\"\nicon = \"school\"\nrole = \"blue\"\n"
             "pages = [\"study\", \"language\"]\nfilters = [\"degree\"]\ncallout = \"warning\"\n",
             "", ""},
      Change{"missing-words", &kTopics, "id = \"work\"", "id = \"labour\"",
             "[[topic]]\nid = \"labour\""},
      Change{"unknown-word", &kFacts, "unit = \"EUR\"", "unit = \"Euro\"", "unit = \"Euro\""},
      Change{"unknown-word", &kFacts, "confidence = \"H\"", "confidence = \"L\"",
             "confidence = \"L\""},
      Change{"wrong-type", &kFacts, "value = 75", "value = \"75\"", "value = \"75\""},
      Change{"wrong-type", &kFacts, "unit = \"EUR\"", "unit = \"date\"", "value = 75"},
      Change{"toml-value", &kFacts, "value = 75", "value = inf", "value = inf"},
      Change{"fact-range", &kFacts, "value = 75", "value = 1e12", "value = 1e12"},
      Change{"fact-range", &kFacts, "value = 75", "value = -1000000000000",
             "value = -1000000000000"},
      Change{"toml-value", &kFacts, "value = 75", "value = 12:30:00", "value = 12:30:00"},
      Change{"date-order", &kFacts, "review_by = 2027-05-31", "review_by = 2020-05-31",
             "review_by = 2020"},
      Change{"missing-key", &kFacts, "source = \"Residence Regulation\"\n", "", "[visa-fee]"},
      Change{"unknown-step", &kWay, "next = \"talk\"", "next = \"tlak\"", "id = \"unsure\""},
      Change{"unreachable", &kWay, "next = \"talk\"", "next = \"study\"",
             "[[outcome]]\nid = \"talk\""},
      Change{"circle", &kWay, "next = \"talk\"", "next = \"aim\"", "first"},
      Change{"unknown-page", &kWay, "pages = [\"language\"]", "pages = [\"nowhere\"]",
             "[[outcome]]\nid = \"talk\""},
      Change{"answer-count", &kWay,
             "  { id = \"unsure\", icon = \"help-circle\", next = \"talk\" },\n", "",
             "[[question]]"},
      Change{"unknown-term", &kTerm,
             "keywords =", "related = [\"visum\"]\nkeywords =", "related ="},
      Change{"empty-page", &kTerm,
             "An office compares your training with the German one. You need it for many "
             "professions.\n",
             "", ""}));
}

TEST_CASE("A pack with one topic") {
  MemoryFiles files = example_files();
  files.content[kTopics] =
      "[[topic]]\nid = \"learn\"\nicon = \"school\"\nrole = \"blue\"\n"
      "pages = [\"study\", \"language\"]\nfilters = [\"degree\"]\n";

  SECTION("has no start screen that could lead to a decision tree") {
    CHECK(has_problem(problems_in(files), "lost-finder", kWay, 1));
  }
  SECTION("is whole without one") {
    files.content.erase(kWay);
    const Problems problems = problems_in(files);
    INFO(reported(problems));
    CHECK_FALSE(problems.has_errors());
  }
}

TEST_CASE("More than six answers do not fit on a screen") {
  std::string answers;
  for (char c = 'a'; c <= 'g'; ++c) {
    answers += std::string("  { id = \"") + c + "\", icon = \"home\", next = \"talk\" },\n";
  }
  const MemoryFiles files =
      changed(kWay, "  { id = \"unsure\", icon = \"help-circle\", next = \"talk\" },\n", answers);
  CHECK(
      has_problem(problems_in(files), "answer-count", kWay, line_in(files, kWay, "[[question]]")));
}

TEST_CASE("A topic leaves at most six pages to choose from") {
  MemoryFiles files = example_files();
  std::string list = "\"study\"";
  const auto add = [&](int number) {
    const std::string id = "page-" + std::to_string(number);
    files.content["base/pages/" + id + "/en.md"] = files.content[kStudy];
    list += ", \"" + id + "\"";
  };
  for (int i = 2; i <= 6; ++i) add(i);
  const auto problems = [&](const std::string& filters) {
    std::string& topics = files.content[kTopics];
    topics = example_files().content[kTopics];
    const std::string line = "pages = [\"study\", \"language\"]\nfilters = [\"degree\"]";
    topics.replace(topics.find(line), line.size(), "pages = [" + list + "]\n" + filters);
    return problems_in(files);
  };
  const auto is_wide = [](const Problems& found) {
    return has_problem(found, "wide-topic", kTopics, 1) &&
           reports(found, "wide-topic", Severity::kWarning);
  };
  CHECK_FALSE(is_wide(problems("")));
  CHECK_FALSE(is_wide(problems("filters = [\"degree\"]")));
  add(7);
  CHECK(is_wide(problems("")));
  CHECK(is_wide(problems("filters = [\"degree\"]")));
  CHECK_FALSE(is_wide(problems("filters = [\"trade\"]")));
}

TEST_CASE("Mistakes in pack.toml say where they are") {
  check_change(GENERATE(
      Change{"unknown-key", &kManifest, "terminal_locales", "terminal_locale", "terminal_locale "},
      Change{"out-of-range", &kManifest, "format = 1", "format = 2", "format ="},
      Change{"unknown-word", &kManifest, "kind = \"base\"", "kind = \"basis\"", "kind ="},
      Change{"bad-locale", &kManifest, "\"sr-Cyrl\"]", "\"sr_Cyrl!\"]", "locales ="},
      Change{"language-name", &kManifest, "terminal_locales = [\"ha\"]",
             "terminal_locales = [\"ha\", \"ps\"]", "[languages.en]"},
      Change{"unknown-locale", &kManifest, "[\"en\", \"fr\", \"sr-Cyrl\"]", "[\"en\", \"sr-Cyrl\"]",
             "[languages.en]"},
      Change{"transliterate", &kManifest, "\"sr-Latn\" = \"sr-Cyrl\"", "\"sr-Latn\" = \"fr\"",
             "\"sr-Latn\" ="},
      Change{"toml-syntax", &kManifest, "id = \"base\"", "id = \"base", "id = \"base"}));
}

TEST_CASE("Mistakes in centre.toml say where they are") {
  check_change(GENERATE(
      Change{"unknown-zone", &kCentre, "Africa/Accra", "Mars/Base", "zone ="},
      Change{"phone-prefix", &kCentre, "\"+233\"", "\"0233\"", "phone_prefix ="},
      Change{"unknown-word", &kCentre, "\"step-free\"", "\"stepfree\"", "wishes ="},
      Change{"out-of-range", &kCentre, "retention_days = 30", "retention_days = 0",
             "retention_days ="},
      Change{"unknown-word", &kCentre, "ha = \"islamic\"", "ha = \"lunar\"", "ha ="},
      Change{"unknown-word", &kCentre, "ha = \"islamic\"", "ar = \"islamic\"", "ar ="},
      Change{"wrong-type", &kCentre, "ha = \"islamic\"", "ha = 3", "ha ="},
      Change{"unknown-key", &kCentre, "fri = [", "friday = [", "friday ="},
      Change{"bad-time", &kCentre, "\"13:15-16:00\"", "\"16:00-13:15\"", "mon ="},
      Change{"bad-time", &kCentre, "\"13:15-16:00\"", "\"13:15-25:61\"", "mon ="},
      Change{"bad-time", &kCentre, "\"13:15-16:00\"", "\"1pm-4pm\"", "mon ="},
      Change{"unknown-word", &kCentre, "days = [\"sat\"]", "days = [\"saturday\"]", "saturday"},
      Change{"missing-key", &kCentre, "days = [\"sat\"]\n", "", "[[also_open]]"},
      Change{"missing-key", &kCentre, "hours = [\"09:00-12:00\"]\n", "", "[[also_open]]"},
      Change{"bad-time", &kCentre, "hours = [\"09:00-12:00\"]", "hours = [\"9-12\"]", "hours ="},
      Change{"unknown-word", &kCentre, "of_month = [\"first\"]", "of_month = [\"1\"]",
             "of_month ="},
      Change{"missing-key", &kCentre, "of_month = [\"first\"]\nfrom = 2027-01-01",
             "every_weeks = 2", "[[also_open]]"},
      Change{"date-order", &kCentre, "from = 2027-01-01", "from = 2027-01-01\nuntil = 2026-12-31",
             "until ="},
      Change{"double-id", &kCentre, "id = \"desk-2\"", "id = \"desk-1\"",
             "[[counsellor]]\nid = \"desk-1\"\nlanguages = [\"en\"]\n"},
      Change{"double-id", &kCentre, "id = \"garden-room\"", "id = \"desk-2\"",
             "[[room]]\nid = \"desk-2\""},
      Change{"bad-locale", &kCentre, "languages = [\"en\"]\n\n[[counsellor.absence]]",
             "languages = [\"english\"]\n\n[[counsellor.absence]]", "\"english\""},
      Change{"unknown-word", &kCentre, "gender = \"woman\"", "gender = \"female\"", "gender ="},
      Change{"unknown-word", &kCentre, "gender = \"woman\"", "services = [\"work\"]",
             "[[counsellor]]"},
      Change{"unknown-key", &kCentre, "step_free = false", "step_fre = false", "step_fre ="},
      Change{"date-order", &kCentre, "last = 2027-07-31", "last = 2027-06-30", "last = 2027-06-30"},
      Change{"bad-time", &kCentre, "hours.mon = [\"08:30-12:30\"]", "hours.mon = [\"12:30-08:30\"]",
             "hours.mon ="},
      Change{"missing-key", &kCentre, "name.en = \"Garden room\"\n", "",
             "[[room]]\nid = \"garden-room\""},
      Change{"unknown-word", &kCentre, "capacity = 2", "needs = [\"woman\"]", "needs ="},
      Change{"unknown-word", &kCentre, "capacity = 2", "session_uses = [\"desk-3\"]",
             "[[service]]"},
      Change{"missing-key", &kCentre, "capacity = 2",
             "[[service.session]]\ndays = [\"sat\"]\n\n[[extra]]", "[[service.session]]"},
      Change{"out-of-range", &kCentre, "capacity = 2", "buffer_after_minutes = 121",
             "buffer_after_minutes ="},
      Change{"opening-overlap", &kCentre, "[[also_open]]",
             "[[season]]\nfirst = 2027-02-08\nlast = 2027-03-08\n"
             "mon = [\"10:00-14:00\", \"13:00-15:00\"]\n\n[[also_open]]",
             "\"13:00-15:00\""},
      Change{"unknown-key", &kCentre, "[[also_open]]",
             "[[season]]\nfirst = 2027-02-08\nlast = 2027-03-08\nmonday = []\n\n[[also_open]]",
             "monday ="},
      Change{"opening-overlap", &kCentre, "\"13:15-16:00\"", "\"12:00-16:00\"", "mon ="},
      Change{"date-order", &kCentre, "last = 2026-12-26", "last = 2026-12-01", "last ="},
      Change{"out-of-range", &kCentre, "length_minutes = 45", "length_minutes = -5",
             "length_minutes ="},
      Change{"out-of-range", &kCentre, "capacity = 2", "capacity = 51", "capacity ="},
      Change{"missing-key", &kCentre, "name.en = \"Study in Germany\"\n", "", "[[service]]"},
      Change{"unknown-key", &kCentre, "room.en =", "rooms.en =", "rooms.en"},
      Change{"unknown-locale", &kCentre, "\"sr-Latn\"]", "\"tlh\"]", "languages ="},
      Change{"no-source-text", &kCentre, "en = \"Ghana\"", "fr = \"Ghana\"", "[country]"}));
}

TEST_CASE("Mistakes in catalogues say where they are") {
  check_change(GENERATE(
      Change{"message", &kFrenchWords, "other {# pages}}\"\n\nmsgctxt \"topic.learn.title\"",
             "other {# pages}\"\n\nmsgctxt \"topic.learn.title\"", "msgctxt \"list.count\""},
      Change{"message-arguments", &kFrenchWords, "msgstr \"Retour\"", "msgstr \"Retour {count}\"",
             "msgctxt \"bar.back\""},
      Change{"outdated-words", &kFrenchWords, "msgid \"Back\"", "msgid \"Go back\"",
             "msgctxt \"bar.back\""},
      Change{"unused-words", &kFrenchWords, "msgctxt \"bar.back\"", "msgctxt \"bar.bak\"",
             "msgctxt \"bar.bak\""},
      Change{"untranslated", &kFrenchWords, "msgstr \"Retour\"", "msgstr \"\"", ""},
      Change{"unknown-fact", &kFrenchWords, "coûte {fact:visa-fee}", "coûte {fact:visa}",
             "msgctxt \"topic.learn.lead\""},
      Change{"catalogue-state", &kFrenchWords, "X-Translation-State: draft",
             "X-Translation-State: fine", "msgid"},
      Change{"source-catalogue", &kEnglishWords, "msgid \"Back\"\nmsgstr \"\"",
             "msgid \"Back\"\nmsgstr \"Other\"", "msgctxt \"bar.back\""},
      Change{"missing-words", &kTopics, "filters = [\"degree\"]",
             "filters = [\"degree\", \"trade\"]", "[[topic]]"}));
}

TEST_CASE("A language whose plural form is missing is told so") {
  const std::string path = "base/strings/sr-Cyrl.po";
  const MemoryFiles files = changed(path, " few {# странице}", "");
  CHECK(has_problem(problems_in(files), "plural-forms", path,
                    line_in(files, path, "msgctxt \"list.count\"")));
}

TEST_CASE("Files that belong to nothing are named") {
  struct Case {
    const char* path;
    const char* rule;
    const char* reported;
  };
  const Case c =
      GENERATE(Case{"base/pages/study/de.md", "unknown-locale", "base/pages/study/de.md"},
               Case{"base/pages/study/sr-Latn.md", "unknown-locale", "base/pages/study/sr-Latn.md"},
               Case{"base/pages/study/notes.txt", "stray-file", "base/pages/study/notes.txt"},
               Case{"base/pages/Study Two/en.md", "bad-id", "base/pages/Study Two"},
               Case{"base/page/study/en.md", "stray-file", "base/page"},
               Case{"base/strings/fr.txt", "stray-file", "base/strings/fr.txt"},
               Case{"base/pictures/map.gif", "stray-file", "base/pictures/map.gif"},
               Case{"base/pictures/map.png", "bad-picture", "base/pictures/map.png"},
               Case{"base/finder/Way.toml", "stray-file", "base/finder/Way.toml"});
  MemoryFiles files = example_files();
  files.content[c.path] = "text";
  const Problems problems = problems_in(files);
  INFO(reported(problems));
  CHECK(has_problem(problems, c.rule, c.reported, 0));
}

TEST_CASE("Icons are checked against those the terminal has") {
  CheckOptions options;
  options.icon_exists = [](std::string_view name) {
    return name != "help-circle" && name != "school";
  };
  const MemoryFiles files = example_files();
  const Problems problems = problems_in(files, options);
  INFO(reported(problems));
  CHECK(has_problem(problems, "unknown-icon", kWay, line_in(files, kWay, "id = \"unsure\"")));
  CHECK(has_problem(problems, "unknown-icon", kStudy, line_in(files, kStudy, "icon =")));
  CHECK(has_problem(problems, "unknown-icon", kTopics, line_in(files, kTopics, "[[topic]]")));
}

TEST_CASE("Facts and pages past their date are warnings") {
  CheckOptions options;
  options.today = Date(std::chrono::year(2028), std::chrono::month(1), std::chrono::day(1));
  const MemoryFiles files = example_files();
  const Problems problems = problems_in(files, options);
  CHECK(has_problem(problems, "review-passed", kFacts, line_in(files, kFacts, "[visa-fee]")));
  CHECK(has_problem(problems, "review-passed", kStudy, 0));
  CHECK_FALSE(problems.has_errors());
}

TEST_CASE("What is missing in a language is a warning, not an error") {
  const Problems problems = problems_in(example_files());
  CHECK(has_problem(problems, "missing-translation", "base/pages/language/en.md", 0));
  CHECK(reports(problems, "untranslated", Severity::kWarning));
  CHECK(has_problem(problems, "draft", kManifest, 1));
  CHECK_FALSE(problems.has_errors());
}

TEST_CASE("A folder without pack.toml is no pack") {
  const auto workspace = open_workspace(MemoryFiles(), "nowhere", {}, {});
  REQUIRE_FALSE(workspace.ok());
  CHECK(workspace.error().code == ErrorCode::kNotFound);
}

TEST_CASE("Words that look like others are found wherever visitors read") {
  check_change(GENERATE(
      Change{"look-alike", &kStudy, "Study at", "Study \u0430t", "Study \u0430t"},
      Change{"look-alike", &kStudy, "Admission,", "\u0410dmission,", "summary ="},
      Change{"look-alike", &kStudy, "\"campus\"", "\"c\u0430mpus\"", "keywords ="},
      Change{"look-alike", &kStudy, "Nobody can", "Nobody c\u0430n", "```callout"},
      Change{"look-alike", &kStudy, "Visa fee |", "Vis\u0430 fee |", "Vis\u0430 fee"},
      Change{"look-alike", &kStudy, "Learn German", "Le\u0430rn German", "2. Le"},
      Change{"look-alike", &kStudy, "Children |", "Childr\u0435n |", "Childr"},
      Change{"look-alike", &kLanguage, "Practise", "Pr\u0430ctise", "- Pr"},
      Change{"look-alike", &kLanguage, "Paper and", "P\u0430per and", "- P\u0430per"},
      Change{"look-alike", &kStudy, "What the visa", "What the vis\u0430", "```chart"},
      Change{"look-alike", &kStudy, "Study in Germany:", "Study in Germ\u0430ny:", "```takeaway"},
      Change{"look-alike", &kTerm, "An office", "An \u043Effice", "An \u043Effice"},
      Change{"look-alike", &kTerm, "\"Anerkennung\"", "\"\u0410nerkennung\"", "german ="},
      Change{"look-alike", &kEnglishWords, "Choose a page.", "Choose a p\u0430ge.",
             "topic.work.lead"},
      Change{"look-alike", &kFrenchWords, "Retour", "Ret\u043Eur", "bar.back"},
      Change{"look-alike", &kFacts, "\"Course lists", "\"C\u043Eurse lists", "[course]"},
      Change{"look-alike", &kCentre, "Room 2,", "R\u043Eom 2,", "[[service]]"}));
}

TEST_CASE("Sites are named only when they are on the list") {
  check_change(GENERATE(
      Change{"bad-url", &kFacts, "https://example.org/courses", "example.org", "url = \"example"},
      Change{"link-host", &kFacts, "https://example.org/courses", "https://example.com/",
             "url = \"https://example.com"},
      Change{"link-host", &kTerm, "www.anerkennung-in", "www.anerkennung-im", "url ="},
      Change{"bad-host", &kManifest, "\"example.org\"", "\"https://example.org/\"",
             "allowed_hosts"},
      Change{"text-host", &kStudy, "Nobody can sell", "See Daad-Visa.com. Nobody can sell",
             "```callout"},
      Change{"text-host", &kStudy, "Study in Germany:", "https://example.de/x:", "```takeaway"},
      Change{"text-host", &kEnglishWords, "Ask the staff.", "Write to staff@example.net.",
             "topic.learn.callout"}));

  SECTION("and a centre adds its own to it") {
    MemoryFiles files = changed(kStudy, "Nobody can sell", "See www.daad.de. Nobody can sell");
    CHECK(reports(problems_in(files), "text-host", Severity::kWarning));
    files.content["centres/gh-accra/pack.toml"] += "allowed_hosts = [\"daad.de\"]\n";
    CHECK_FALSE(reports(problems_in(files), "text-host", Severity::kWarning));
  }
}

TEST_CASE("Characters without a glyph are named once a file") {
  CheckOptions options;
  options.undrawable = [&](const std::string& text, const std::string& locale) {
    std::vector<char32_t> missing;
    if (text.find("\u2603") != std::string::npos) missing.push_back(0x2603);
    // One digit of French figures, and a letter that only the made language has.
    if (locale == "fr" && text.find("7") != std::string::npos) missing.push_back('7');
    if (locale == "sr-Latn" && text.find("č") != std::string::npos) missing.push_back(0x10D);
    return missing;
  };
  check_change({"no-glyph", &kStudy, "Study at", "Study \u2603 at", "title ="}, options);
  check_change({"no-glyph", &kFrenchWords, "Retour", "\u2603", "bar.back"}, options);
  check_change({"no-glyph", &kCentre, "Room 2", "\u2603", "[[service]]"}, options);
  check_change({"no-glyph", &kFacts, "Course lists", "\u2603", "[course]"}, options);
  check_change({"no-glyph", &kFacts, "[visa-fee]", "[visa-fee]", "[visa-fee]"}, options);

  const MemoryFiles files = changed(kTerm, "An office", "\u2603 An \u2603 office");
  const Problems problems = problems_in(files, options);
  INFO(reported(problems));
  const auto in = [&](const std::string& file) {
    return std::count_if(problems.all().begin(), problems.all().end(),
                         [&](const Problem& p) { return p.rule == "no-glyph" && p.file == file; });
  };
  CHECK(in(kTerm) == 1);
  CHECK(in("base/strings/sr-Cyrl.po") == 0);
  CHECK(in("base/pages/language/sr-Cyrl.md") == 1);
  CHECK(in(kStudy) == 0);
}

TEST_CASE("What is hard to read is noted") {
  const auto noted = [](const std::string& path, const std::string& from, const std::string& word,
                        int times, const std::string& end) {
    std::string words;
    for (int i = 0; i < times; ++i) words += word + ' ';
    return problems_in(changed(path, from, words + end));
  };
  const auto line = [](const std::string& path, const std::string& text) {
    return line_in(example_files(), path, text);
  };
  const int first = line(kStudy, "You can study");

  SECTION("a sentence of more than twenty words") {
    CHECK_FALSE(reports(problems_in(example_files()), "long-sentence", Severity::kNote));
    const std::string own = "You can study in Germany when";  // Six words, with those behind ten.
    CHECK_FALSE(has_problem(noted(kStudy, own, "word", 15, "and"), "long-sentence", kStudy, first));
    CHECK(has_problem(noted(kStudy, own, "word", 16, "and"), "long-sentence", kStudy, first));
    CHECK(reports(noted(kStudy, own, "word", 16, "and"), "long-sentence", Severity::kNote));
  }
  SECTION("words are counted as the language divides them, figures as one") {
    CHECK(has_problem(noted(kFrench, "Personne ne", "l’accès {fact:visa-fee}", 10, "ne"),
                      "long-sentence", kFrench, line(kFrench, "```callout")));
  }
  SECTION("the words of the terminal") {
    CHECK(has_problem(noted(kEnglishWords, "Choose a page.", "word", 21, ""), "long-sentence",
                      kEnglishWords, line(kEnglishWords, "topic.work.lead")));
  }
  SECTION("a paragraph of more than sixty") {
    CHECK(has_problem(noted(kStudy, "You can study", "Read this.", 30, "You can study"),
                      "long-paragraph", kStudy, first));
    CHECK_FALSE(has_problem(noted(kStudy, "You can study", "Read this.", 15, "You can study"),
                            "long-paragraph", kStudy, first));
  }
  SECTION("a page of more than 450") {
    CHECK(has_problem(noted(kStudy, "You can study", "Read this.", 225, "You can study"),
                      "long-page", kStudy, 0));
    CHECK_FALSE(has_problem(noted(kStudy, "You can study", "Read this.", 150, "You can study"),
                            "long-page", kStudy, 0));
  }
}
