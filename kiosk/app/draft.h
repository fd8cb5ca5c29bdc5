#pragma once

#include "base/clock.h"
#include "booking/agenda.h"
#include "screens/booking.h"
#include "screens/intent.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

/// What a visitor has chosen and typed for an appointment so far. A choice that
/// makes an earlier one impossible takes that back.
struct Draft {
  std::string key;  ///< Random; the same draft is booked once. Empty: nothing begun.
  std::string service;
  std::chrono::year_month_day today;  ///< In the centre, when the draft was begun.
  int week = 0;                       ///< Which seven days are shown, from `today` on.
  std::optional<std::chrono::year_month_day> day;
  std::optional<Instant> slot;
  std::string counselling;  ///< Locale of the talk; empty is the terminal's language.
  std::string name;
  std::string phone;
  std::optional<screens::Field> focus;  ///< Where the keyboard types; empty: it is closed.
  std::vector<std::string> wishes;
  screens::BookingProblem problem = screens::BookingProblem::kNone;
  std::optional<booking::Confirmation> confirmation;  ///< Set once it is booked.

  void choose_service(const std::string& id);
  void choose_day(std::chrono::year_month_day date);
  void choose_slot(Instant begin);
  void show_week(int number);
  void edit(screens::Field field, std::string_view text);
  void toggle_wish(const std::string& id);

  /// What the talk needs of people and rooms.
  booking::Wants wants() const { return booking::wants_of(counselling, wishes); }
  /// Everything an appointment needs is chosen.
  bool complete() const { return !service.empty() && slot.has_value(); }
  /// Overwrites what only the visitor knows: name, phone, wishes.
  void forget_private();
  /// Overwrites everything and begins anew; an empty key begins nothing.
  void restart(std::string new_key, std::chrono::year_month_day new_today);
};

}  // namespace kiosk::app
