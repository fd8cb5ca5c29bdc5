#include "app/session.h"

#include "base/wipe.h"

#include <utility>

namespace kiosk::app {

namespace {

using screens::BookingProblem;
using screens::Step;

// Links between pages may form rings; the way back need not be endless.
constexpr std::size_t kMaxPlaces = 64;

}  // namespace

Session::Session(Setup setup, Sources sources)
    : m_setup(std::move(setup)), m_sources(std::move(sources)) {
  wipe();
}

void Session::wipe() {
  kiosk::wipe(m_query);
  m_draft.restart({}, {});
  m_places.assign(1, place_at(m_setup.rest));
  m_card.reset();
  m_covered_card.reset();
  m_chosen_locale.clear();
  m_settings = {};
  m_keyboard = true;
}

void Session::change_setup(Setup setup) {
  const bool resting = !visiting();
  m_setup = std::move(setup);
  if (resting) wipe();
}

bool Session::has_back() const {
  const bool can_leave = m_setup.rest == Screen::kLanguage && visiting();
  return m_card.has_value() || m_places.size() > 1 || can_leave;
}

void Session::push(Place place) {
  if (m_places.size() >= kMaxPlaces) m_places.erase(m_places.begin() + 1);
  m_places.push_back(std::move(place));
  m_card.reset();
}

Effect Session::back() {
  if (m_card) {
    m_card.reset();
    return Effect::kRedraw;
  }
  Place& here = m_places.back();
  if (here.screen == Screen::kFinder && !here.answers.empty()) {
    here.last_answer = here.answers.back().answer;
    here.answers.pop_back();
    here.anchor = 0;
    return Effect::kMove;
  }
  if (here.screen == Screen::kBooking && here.step != Step::kService && here.step != Step::kDone) {
    return go_to(static_cast<Step>(static_cast<int>(here.step) - 1));
  }
  // After booking, "back" must not lead into the form of a booked appointment.
  if (m_places.size() == 1) return leave();
  m_places.pop_back();
  return Effect::kMove;
}

Effect Session::leave() {
  // Only where the languages wait for the next visitor anyway: a greeting in place of the
  // page that was there would frighten.
  if (m_setup.rest != Screen::kLanguage || !visiting()) return Effect::kNone;
  wipe();
  return Effect::kEnd;
}

Effect Session::go_to(Step step) {
  Place& here = m_places.back();
  if (here.step == step) return Effect::kNone;
  here.step = step;
  here.anchor = 0;
  m_draft.problem = BookingProblem::kNone;
  return Effect::kMove;
}

bool Session::may_advance() const {
  if (place().screen != Screen::kBooking) return false;
  switch (place().step) {
    case Step::kService: return !m_draft.service.empty();
    case Step::kTime: return m_draft.slot.has_value();
    case Step::kAbout: return true;
    case Step::kReview:
    case Step::kDone: return false;
  }
  return false;
}

void Session::booked(booking::Confirmation confirmation) {
  m_draft.confirmation = std::move(confirmation);
  // They are in the agenda, sealed; the terminal needs them no longer.
  m_draft.forget_private();
  go_to(Step::kDone);
}

void Session::not_booked(BookingProblem problem) {
  if (problem == BookingProblem::kTaken || problem == BookingProblem::kWishes) {
    m_draft.slot.reset();
    go_to(Step::kTime);
  }
  m_draft.problem = problem;
}

}  // namespace kiosk::app
