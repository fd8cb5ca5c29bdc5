#include "tests/journeys/visit.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace kiosk::journeys {

namespace {

using namespace std::chrono_literals;

// A text of more parts than this has lost its way.
constexpr int kMaxParts = 60;
constexpr int kMaxQuestions = 20;

/// A visit in steps; after the first that fails the rest does nothing.
class Walk {
 public:
  Walk(Driver& driver, const AfterStep& after) : m_driver(driver), m_after(after) {}

  void tap(std::string_view id) { keep(m_driver.tap("#" + std::string(id)), id); }
  void tap_first(std::string_view prefix) {
    const std::string id = first_target(m_driver, prefix);
    if (id.empty()) {
      keep(m_driver.tap("#" + std::string(prefix) + "…"), prefix);
    } else {
      tap(id);
    }
  }
  void type(std::string_view text) { keep(m_driver.type(text), "type"); }
  bool has(std::string_view id) const {
    const ui::Node* const node = m_driver.find("#" + std::string(id));
    return m_status.ok() && node != nullptr && node->target;
  }
  bool has_first(std::string_view prefix) const {
    return m_status.ok() && !first_target(m_driver, prefix).empty();
  }
  void done(std::string_view step) {
    if (!m_status) return;
    char number[16];
    std::snprintf(number, sizeof number, "%02d-", ++m_steps);
    m_after(number + std::string(step));
  }
  const Status& status() const { return m_status; }
  Driver& driver() { return m_driver; }

 private:
  void keep(Status status, std::string_view what) {
    if (m_status && !status) m_status = status.error_in(std::string(what));
  }

  Driver& m_driver;
  const AfterStep& m_after;
  Status m_status = Done{};
  int m_steps = 0;
};

void read_pages(Walk& walk) {
  walk.tap_first("topic.");
  walk.done("topic");
  walk.tap_first("page.");
  walk.done("page");
  for (int part = 0; part < kMaxParts && walk.has("article.more"); ++part) {
    walk.tap("article.more");
    walk.done("page-more");
  }
  if (walk.has("article.take")) {
    walk.tap("article.take");
    walk.done("take-away");
    walk.tap("card.close");
  }
  walk.tap("bar.start");
}

void answer_questions(Walk& walk) {
  walk.tap("start.finder");
  for (int question = 0; question < kMaxQuestions && walk.has_first("answer."); ++question) {
    walk.done("question");
    walk.tap_first("answer.");
  }
  walk.done("outcome");
  walk.tap("bar.start");
}

void book(Walk& walk, std::string_view name) {
  walk.tap("bar.book");
  walk.done("service");
  walk.tap_first("service.");
  walk.done("time");
  walk.tap_first("slot.");
  walk.done("time-chosen");
  walk.tap("bar.next");
  walk.done("about");
  walk.tap("about.name");
  walk.type(name);
  walk.done("about-typed");
  // The keyboard covers the other questions: the first touch only puts it away.
  for (int i = 0; i < 2 && !walk.has("book.confirm"); ++i) walk.tap("bar.next");
  walk.done("review");
  walk.tap("book.confirm");
  walk.done("done");
}

}  // namespace

std::string first_target(const Driver& driver, std::string_view prefix) {
  for (const ui::Node& node : driver.tree().nodes) {
    if (node.target && !node.inert && !node.disabled && node.id.starts_with(prefix)) {
      return node.id;
    }
  }
  return {};
}

Status walk_visit(Driver& driver, std::string_view locale, std::string_view query,
                  std::string_view name, const AfterStep& after) {
  Walk walk(driver, after);
  walk.done("attract");
  walk.tap("attract");
  walk.done("language");
  walk.tap("language." + std::string(locale));
  walk.done("start");
  read_pages(walk);
  walk.tap("start.search");
  walk.done("search");
  walk.type(query);
  walk.done("search-typed");
  walk.tap("bar.start");
  answer_questions(walk);
  book(walk, name);
  walk.tap("done.finish");
  walk.done("end");
  return walk.status();
}

std::string_view example_query(std::string_view locale) {
  static const std::map<std::string_view, std::string_view> table{
      {"de", "visum"}, {"ar", "عمل"},     {"ur", "ویزا"},      {"sr-Cyrl", "виза"},
      {"ps", "کار"},   {"fa-AF", "ویزا"}, {"sr-Latn", "viza"}, {"zgh", "ⴰⵎ"}};
  const auto found = table.find(locale);
  return found == table.end() ? "visa" : found->second;
}

std::string_view example_name(std::string_view locale) {
  static const std::map<std::string_view, std::string_view> table{
      {"ar", "نور"}, {"ur", "نور"},       {"fa-AF", "نور"},
      {"ps", "نور"}, {"sr-Cyrl", "мира"}, {"zgh", "ⵏⵓⵔ"}};
  const auto found = table.find(locale);
  return found == table.end() ? "mira" : found->second;
}

}  // namespace kiosk::journeys
