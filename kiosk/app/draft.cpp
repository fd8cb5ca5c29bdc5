#include "app/draft.h"

#include "app/private_text.h"
#include "base/wipe.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

using screens::BookingProblem;

void Draft::choose_service(const std::string& id) {
  if (service == id) return;
  // Each service has its own times.
  show_week(0);
  service = id;
}

void Draft::choose_day(std::chrono::year_month_day date) {
  if (day != date) slot.reset();
  day = date;
  // A free time offered on a later day brings its own week along.
  const auto ahead = std::chrono::sys_days(date) - std::chrono::sys_days(today);
  week = std::max(0, static_cast<int>(ahead / std::chrono::weeks(1)));
  problem = BookingProblem::kNone;
}

void Draft::choose_slot(Instant begin) {
  slot = begin;
  problem = BookingProblem::kNone;
}

void Draft::show_week(int number) {
  week = number;
  day.reset();
  slot.reset();
}

void Draft::edit(screens::Field field, std::string_view text) {
  assign_private(field == screens::Field::kName ? name : phone, text);
}

void Draft::toggle_wish(const std::string& id) {
  const auto found = std::find(wishes.begin(), wishes.end(), id);
  if (found == wishes.end()) {
    wishes.push_back(id);
  } else {
    wishes.erase(found);
  }
}

void Draft::forget_private() {
  wipe(name);
  wipe(phone);
  for (std::string& wish : wishes) wipe(wish);
  wishes.clear();
}

void Draft::restart(std::string new_key, std::chrono::year_month_day new_today) {
  forget_private();
  wipe(key);
  if (confirmation) wipe(confirmation->code);
  *this = Draft();
  key = std::move(new_key);
  today = new_today;
}

}  // namespace kiosk::app
