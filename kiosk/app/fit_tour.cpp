#include "app/fit_tour.h"

#include "app/centre_calendar.h"
#include "app/opening.h"
#include "app/session.h"

#include <array>
#include <chrono>
#include <set>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

// A Wednesday in September: few days have longer names.
constexpr std::chrono::year_month_day kToday = std::chrono::year(2026) / 9 / 30;
// With two digits everywhere.
constexpr Instant kNow = std::chrono::sys_days(kToday) + 10h + 28min;
// As long as those of an agenda.
constexpr const char* kCode = "K7M4-QX2P";
// A word that no page holds.
constexpr const char* kNowhere = "qqqqqq";

std::string quoted(const std::string& kind, const std::string& id) {
  return kind + " \"" + id + '"';
}

}  // namespace

/// One language's tour.
struct FitTour::Walk {
  FitTour& tour;
  const std::string& locale;
  const Visit& visit;
  Moment moment = {kNow, 0, {}, 45, {}};
  Session session = Session(
      {tour.m_library.languages().front().locale, Screen::kAttract, place_at(Screen::kStart)},
      {[] { return std::string("tour"); }, [] { return kToday; }});

  void see(const std::string& name, const std::string& page = {}, const std::string& term = {}) {
    screens::View view = tour.m_views.make(session, moment);
    visit({name, page, term}, view);
  }

  void arrive() {
    session.apply(screens::Begin{});
    see("the language grid");
    session.apply(screens::ChooseLanguage{locale});
    see("the start screen");
    moment.seconds_left = moment.warning_seconds;
    see("the question after a long silence");
    moment.seconds_left.reset();
  }

  void topics() {
    for (const content::Topic& topic : tour.m_library.topics(locale)) {
      session.apply(screens::OpenTopic{topic.id});
      see(quoted("the list of topic", topic.id));
      session.apply(screens::GoStart{});
    }
  }

  void pages() {
    for (const std::string& id : tour.m_library.page_ids()) {
      session.apply(screens::OpenPage{id});
      see(quoted("page", id), id);
      session.apply(screens::TakeAway{});
      see(quoted("the square code of page", id), id);
      session.apply(screens::GoStart{});
    }
  }

  void terms() {
    // Cards are laid out over the screen they were opened on; the search has the least.
    session.apply(screens::OpenSearch{});
    session.apply(screens::HideKeyboard{});
    for (const content::Term& term : tour.m_library.terms(locale)) {
      session.apply(screens::OpenTerm{term.id});
      see(quoted("the card of word", term.id), {}, term.id);
    }
    session.apply(screens::GoStart{});
  }

  void search() {
    session.apply(screens::OpenSearch{});
    session.apply(screens::ShowKeyboard{});
    see("the search");
    session.apply(screens::HideKeyboard{});
    see("the search without its keys");
    session.apply(screens::SearchFor{kNowhere});
    see("the search that finds nothing");
    session.apply(screens::GoStart{});
  }

  void finders() {
    for (const std::string& id : tour.m_library.finder_ids()) {
      const auto finder = tour.m_library.finder(id, locale);
      if (!finder) continue;
      session.apply(screens::OpenFinder{id});
      std::set<std::string> seen;
      answer(*finder, finder->first, seen);
      session.apply(screens::GoStart{});
    }
  }

  /// Each question and outcome once, whatever way leads there.
  void answer(const content::Finder& finder, const std::string& at, std::set<std::string>& seen) {
    if (!seen.insert(at).second) return;
    see(quoted("finder", finder.id + "\", \"" + at));
    for (const content::FinderQuestion& question : finder.questions) {
      if (question.id != at) continue;
      for (const content::FinderAnswer& next : question.answers) {
        session.apply(screens::Answer{question.id, next.id});
        answer(finder, next.next, seen);
        session.apply(screens::Back{});
      }
    }
  }

  void booking() {
    session.apply(screens::Book{});
    see("booking, the topic of the talk");
    for (const content::Service& service : tour.m_library.centre().services) {
      book(service.id);
    }
  }

  void book(const std::string& service) {
    session.apply(screens::ChooseService{service});
    const std::string name = quoted("booking of", service);
    see(name + ", the time");
    if (const auto slot = first_slot(service)) {
      session.apply(screens::ChooseSlot{*slot, {}});
      see(name + ", the chosen time");
      session.apply(screens::Next{});
      session.apply(screens::HideKeyboard{});
      see(name + ", about you");
      session.apply(screens::Next{});
      see(name + ", everything once more");
      session.booked({kCode, service, *slot, *slot + 45min});
      see(name + ", the confirmation");
      session.apply(screens::Book{});
    }
    session.apply(screens::GoToStep{screens::Step::kService});
  }

  std::optional<Instant> first_slot(const std::string& service) const {
    if (tour.m_agenda == nullptr) return std::nullopt;
    const auto slots = tour.m_agenda->next_free(service, 1);
    if (!slots || slots->empty()) return std::nullopt;
    return slots->front().begin;
  }
};

FitTour::FitTour(const content::Library& library)
    : m_library(library), m_clock(kNow), m_views(library, nullptr) {
  auto agenda =
      booking::Agenda::open(":memory:", calendar_of(library.centre()), std::nullopt, m_clock);
  if (agenda) m_agenda = *std::move(agenda);
  m_views.set_agenda(m_agenda.get());
}

void FitTour::run(const std::string& locale, const Visit& visit) {
  Walk walk{*this, locale, visit};
  walk.arrive();
  walk.topics();
  walk.pages();
  walk.terms();
  walk.finders();
  walk.search();
  walk.booking();
}

}  // namespace kiosk::app
