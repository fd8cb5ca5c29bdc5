#pragma once

#include "app/draft.h"
#include "app/place.h"
#include "booking/agenda.h"
#include "screens/booking.h"
#include "screens/intent.h"
#include "ui/theme.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// What the application has to do after a choice.
enum class Effect {
  kNone,    ///< Nothing changed.
  kRedraw,  ///< The same screen shows something else.
  kMove,    ///< Another screen.
  kBook,    ///< Ask the agenda, then call `booked` or `not_booked`.
  kListen,  ///< Read the screen aloud.
  kEnd,     ///< The visitor is finished: everything has been wiped.
};

/// One visit: where the visitor is, how the terminal is set, what was typed. Owned
/// by the application; knows neither pixels, content nor agenda. Between visits it
/// holds nothing of anybody.
class Session {
 public:
  /// What a new draft needs from outside.
  struct Sources {
    std::function<std::string()> make_key;               ///< A random key.
    std::function<std::chrono::year_month_day()> today;  ///< In the centre.
  };

  /// How visits begin on this terminal.
  struct Setup {
    std::string locale;                     ///< Before a choice.
    Screen rest = Screen::kAttract;         ///< While nobody is there: kAttract or kLanguage.
    Place home = place_at(Screen::kStart);  ///< Where the choice of a language leads.
  };

  Session(Setup setup, Sources sources);

  /// Acts on a choice. Choices that make no sense here are ignored.
  Effect apply(const screens::Intent& intent);
  /// Another pack from here on. A visit goes on where it is.
  void change_setup(Setup setup);
  void booked(booking::Confirmation confirmation);
  /// Back to the times when somebody was faster, else to the review; says so there.
  void not_booked(screens::BookingProblem problem);
  /// Ends the visit: overwrites what was typed, sets everything back to default.
  void wipe();

  /// Somebody is there: the screen of rest has been left.
  bool visiting() const { return place().screen != m_setup.rest || !m_chosen_locale.empty(); }
  const Place& place() const { return m_places.back(); }
  /// There is a step back from here.
  bool has_back() const;
  const std::optional<Card>& card() const { return m_card; }
  /// Empty before the first choice of this visit.
  const std::string& chosen_locale() const { return m_chosen_locale; }
  const std::string& locale() const {
    return m_chosen_locale.empty() ? m_setup.locale : m_chosen_locale;
  }
  const ui::Settings& settings() const { return m_settings; }
  const std::string& query() const { return m_query; }
  const Draft& draft() const { return m_draft; }
  /// The on-screen keyboard of the search is open.
  bool keyboard() const { return m_keyboard; }
  /// The booking flow may go on from its present step.
  bool may_advance() const;

 private:
  struct Act;
  void push(Place place);
  Effect back();
  /// Back on the first screen of a visit.
  Effect leave();
  Effect go_to(screens::Step step);

  Setup m_setup;
  Sources m_sources;
  std::string m_chosen_locale;
  ui::Settings m_settings;
  std::vector<Place> m_places;  ///< The way here; never empty.
  std::optional<Card> m_card;
  std::optional<Card> m_covered_card;  ///< Open again after the language grid.
  std::string m_query;
  bool m_keyboard = true;
  Draft m_draft;
};

}  // namespace kiosk::app
