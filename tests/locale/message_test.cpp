#include "locale/message.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::locale;
using namespace std::chrono;

namespace {

std::string fill(const char* tag, const char* pattern, const Arguments& arguments) {
  const auto messages = Messages::make(tag, "Africa/Cairo");
  const auto text = messages->format(pattern, arguments);
  return text ? *text : "ERROR " + text.error().message;
}

constexpr const char* kPages = "{n, plural, one {# page} other {# pages}}";

}  // namespace

TEST_CASE("Messages") {
  SECTION("numbers choose the form and have the language's digits") {
    CHECK(fill("en", kPages, {{"n", std::int64_t{1}}}) == "1 page");
    CHECK(fill("en", kPages, {{"n", std::int64_t{5000}}}) == "5,000 pages");
    CHECK(fill("ar", "{n, plural, few {# صفحات} other {# صفحة}}", {{"n", std::int64_t{7}}}) ==
          "٧ صفحات");
    CHECK(fill("ur", "{n}", {{"n", std::int64_t{42}}}) == "۴۲");
  }
  SECTION("a moment is shown in the centre's zone, with summer time that ICU's tables lack") {
    const Instant moment = sys_days(year(2026) / 7 / 1) + hours(7) + minutes(5);
    CHECK(fill("en", "{when, time, ::Hmm}", {{"when", moment}}) == "10:05");
    CHECK(fill("en", "{n, plural, other {{when, time, short}}}",
               {{"when", moment}, {"n", std::int64_t{1}}}) == "10:05");
    CHECK(fill("en", "{when, date, long}", {{"when", moment}}) == "1 July 2026");
  }
  SECTION("what a visitor typed is only text") {
    CHECK(fill("en", "Hello {name}", {{"name", std::string("{n} '{' #")}}) == "Hello {n} '{' #");
  }
  SECTION("text without a placeholder stays as it is") {
    CHECK(fill("en", "50 % – don’t", {}) == "50 % – don’t");
  }
  SECTION("an argument that was not given is an error, not a hole") {
    const auto messages = Messages::make("en", "Africa/Cairo");
    CHECK(messages->format("Hello {name}", {}).error().code == ErrorCode::kNotFound);
  }
  SECTION("a broken pattern is an error with its place") {
    const auto messages = Messages::make("en", "Africa/Cairo");
    const auto text = messages->format("Hello {name", {{"name", std::string("A")}});
    CHECK(text.error().code == ErrorCode::kInvalidInput);
    CHECK(text.error().message.find("character 7") != std::string::npos);
  }
  SECTION("the same pattern a second time gives the same") {
    const auto messages = Messages::make("en", "Africa/Cairo");
    for (int i = 0; i < 2; ++i)
      CHECK(*messages->format(kPages, {{"n", std::int64_t{2}}}) == "2 pages");
  }
  SECTION("a value of the wrong kind is an error") {
    const auto messages = Messages::make("en", "Africa/Cairo");
    CHECK_FALSE(messages->format(kPages, {{"n", std::string("many")}}).ok());
  }
}

TEST_CASE("message_arguments") {
  SECTION("names every argument once, also inside forms") {
    CHECK(*message_arguments("{b} {n, plural, one {{a}} other {{b}}}") ==
          std::vector<std::string>{"a", "b", "n"});
    CHECK(message_arguments("plain")->empty());
  }
  SECTION("a broken pattern is an error") {
    CHECK_FALSE(message_arguments("{").ok());
  }
}

TEST_CASE("message_problem") {
  SECTION("nothing is wrong with a pattern that has the language's forms") {
    const auto [tag, pattern] = GENERATE(table<const char*, const char*>(
        {{"en", "{n, plural, one {# page} other {# pages}}"},
         {"fr", "{n, plural, one {# page} other {# pages}}"},
         {"sr-Cyrl", "{n, plural, one {#} few {#} other {#}}"},
         {"ar", "{n, plural, zero {a} one {b} two {c} few {d} many {e} other {f}}"},
         {"ar", "{n, plural, =0 {a} =1 {b} =2 {c} few {d} many {e} other {f}}"},
         {"en", "{kind, select, day {a} other {b}}"},
         {"en", "It’s {name}"},
         {"en", "It's plain"}}));
    CAPTURE(tag, pattern);
    CHECK(message_problem(pattern, tag) == std::nullopt);
  }
  SECTION("a mistake is named in words") {
    const auto [tag, pattern, words] = GENERATE(
        table<const char*, const char*, const char*>({{"en", "{n, plural, one {#}}", "other"},
                                                      {"en", "a {n", "brace"},
                                                      {"en", "{a b}", "placeholder"},
                                                      {"en", "{n, nummer}", "kind"},
                                                      {"en", "don'{name}'t", "apostrophe"}}));
    CAPTURE(tag, pattern);
    const auto problem = message_problem(pattern, tag);
    REQUIRE(problem.has_value());
    CHECK(problem->find(words) != std::string::npos);
  }
}

TEST_CASE("missing_form") {
  const auto form = [](std::string_view pattern, std::string_view tag) {
    const auto missing = missing_form(pattern, tag);
    return missing ? missing->form + ' ' + std::to_string(missing->number) : "none";
  };
  CHECK(form("{n, plural, one {#} other {#}}", "sr-Cyrl") == "few 2");
  CHECK(form("{n, plural, one {#} other {#}}", "ar") == "zero 0");
  CHECK(form("{n, plural, =0 {a} one {#} other {#}}", "ar") == "two 2");
  CHECK(form("{n, plural, other {#}}", "en") == "one 1");
  CHECK(form("{n, plural, =1 {a} other {#}}", "en") == "none");
  CHECK(form("{n, selectordinal, one {#st} other {#th}}", "en") == "two 2");
  CHECK(form("{a, select, other {{n, plural, other {#}}}}", "en") == "one 1");
  CHECK(form("{n, plural, one {#} few {#} other {#}}", "sr-Cyrl") == "none");
  CHECK(form("{n, plural, other {#}}", "ja") == "none");
  CHECK(form("{n, plural, one {#}", "en") == "none");
  CHECK(form("plain", "en") == "none");
}
