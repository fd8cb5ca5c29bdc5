#include "app/booking_view.h"

#include "app/booking_slip.h"
#include "app/booking_spoken.h"
#include "app/closure_reason.h"
#include "locale/direction.h"
#include "locale/zone.h"
#include "screens/staff_hours.h"

#include <algorithm>

namespace kiosk::app {

namespace {

using content::local_text;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kDaysShown = 7;
constexpr int kNextFreeShown = 4;
constexpr int kNoon = 12 * 60;

const content::Service* service_of(const BookingSources& s) {
  return content::service_of(s.centre, s.draft.service);
}

/// A day in full, in both calendars of the language.
std::string day_text(const locale::Formats& formats, year_month_day date) {
  const std::string local = formats.date_local_calendar(date);
  return formats.date_long(date) + (local.empty() ? "" : " (" + local + ")");
}

/// Date and time as they stand at the top of the screen too.
std::string date_and_time(const locale::Formats& formats, const std::string& date,
                          const std::string& time) {
  return date + std::string(locale::separator_of(formats.tag())) + time;
}

screens::DayState state_of(booking::DayState state) {
  switch (state) {
    case booking::DayState::kFree: return screens::DayState::kFree;
    case booking::DayState::kFull: return screens::DayState::kFull;
    case booking::DayState::kClosed: return screens::DayState::kClosed;
    case booking::DayState::kHoliday: return screens::DayState::kHoliday;
    case booking::DayState::kPast:
    case booking::DayState::kNotYet: return screens::DayState::kPast;
  }
  return screens::DayState::kClosed;
}

/// Why the centre is closed on a day, in the visitor's words; empty when it is not, or every
/// week.
std::string closed_because(const BookingSources& s, const booking::Day& day) {
  if (day.reason) return screens::closure_words(s.words, reason_of(*day.reason));
  const auto& closures = s.centre.closures;
  const auto found = std::find_if(closures.begin(), closures.end(), [&](const auto& closure) {
    return closure.first <= day.date && day.date <= closure.last;
  });
  return found == closures.end() ? std::string() : local_text(found->reason, s.words.locale());
}

screens::DayCell day_cell(const BookingSources& s, const booking::Day& day) {
  return {day.date,
          s.formats.weekday_short(day.date),
          s.formats.day_number(day.date),
          s.formats.month_short(day.date),
          day_text(s.formats, day.date),
          state_of(day.state),
          !closed_because(s, day).empty()};
}

/// The day whose times are shown: the chosen one, else the first free one.
const booking::Day* shown_day(const std::vector<booking::Day>& week, const Draft& draft) {
  const auto found = std::find_if(week.begin(), week.end(), [&](const booking::Day& day) {
    return draft.day ? day.date == *draft.day : day.state == booking::DayState::kFree;
  });
  return found == week.end() ? nullptr : &*found;
}

/// The room that was given to the talk; before, and where the centre lists none, what it says of
/// all talks of the service.
std::string room_of(const BookingSources& s, const content::Service& service) {
  const auto& booked = s.draft.confirmation;
  return content::room_text(s.centre, service, booked ? booked->room : "", s.words.locale());
}

screens::AppointmentText appointment_text(const BookingSources& s, Instant begin) {
  screens::AppointmentText text;
  const year_month_day date = s.formats.zone().to_local(begin).date;
  text.date = date_and_time(s.formats, day_text(s.formats, date), s.formats.time(begin));
  text.address = local_text(s.centre.address, s.words.locale());
  if (const content::Service* service = service_of(s)) {
    text.service = local_text(service->name, s.words.locale());
    text.room = room_of(s, *service);
    text.minutes = service->length_minutes;
  }
  return text;
}

}  // namespace

screens::ServiceModel service_model(const BookingSources& s) {
  screens::ServiceModel model;
  for (const content::Service& service : s.centre.services) {
    model.services.push_back({service.id, local_text(service.name, s.words.locale()), service.icon,
                              service.length_minutes});
  }
  model.chosen = s.draft.service;
  model.available = s.agenda != nullptr;
  model.anchor = s.anchor;
  return model;
}

std::optional<screens::TimeModel> time_model(const BookingSources& s) {
  const content::Service* const service = service_of(s);
  if (s.agenda == nullptr || service == nullptr) return std::nullopt;
  const year_month_day first = sys_days(s.draft.today) + days(kDaysShown * s.draft.week);
  const auto week = s.agenda->days(service->id, first, kDaysShown, s.draft.wants());
  if (!week) return std::nullopt;

  screens::TimeModel model;
  for (const booking::Day& day : *week) {
    // Days that nobody can book yet would only look like full ones.
    if (day.state != booking::DayState::kNotYet) model.days.push_back(day_cell(s, day));
  }
  model.earlier = s.draft.week > 0;
  model.later = kDaysShown * (s.draft.week + 1) <= service->horizon_days;
  model.service = local_text(service->name, s.words.locale());
  model.minutes = service->length_minutes;
  model.problem = s.draft.problem;
  model.slot = s.draft.slot;
  model.anchor = s.anchor;

  const booking::Day* const day = shown_day(*week, s.draft);
  if (day != nullptr) {
    model.day = day->date;
    model.day_text = day_text(s.formats, day->date);
    model.two_calendars = !s.formats.date_local_calendar(day->date).empty();
    model.closed_because = closed_because(s, *day);
    for (const booking::Slot& slot : day->slots) {
      const bool afternoon = s.formats.zone().to_local(slot.begin).minute_of_day >= kNoon;
      model.slots.push_back(
          {slot.begin, s.formats.time(slot.begin), slot.free_seats > 0, afternoon});
    }
  }
  if (day == nullptr || day->slots.empty() || day->state == booking::DayState::kFull) {
    if (const auto next = s.agenda->next_free(service->id, kNextFreeShown, s.draft.wants())) {
      for (const booking::Slot& slot : *next) {
        const year_month_day date = s.formats.zone().to_local(slot.begin).date;
        model.next_free.push_back(
            {date, slot.begin,
             date_and_time(s.formats, s.formats.date_short(date), s.formats.time(slot.begin))});
      }
    }
  }
  if (s.draft.slot) model.summary_date = appointment_text(s, *s.draft.slot).date;
  return model;
}

screens::AboutModel about_model(const BookingSources& s) {
  screens::AboutModel model;
  model.anchor = s.anchor;
  model.sealed = s.agenda != nullptr && s.agenda->can_seal();
  model.name = s.draft.name;
  model.phone = s.draft.phone;
  model.keyboards.push_back(s.words.locale());
  for (const std::string& locale : s.centre.languages) {
    if (locale != s.words.locale()) model.keyboards.push_back(locale);
  }
  model.focus = s.draft.focus;
  model.phone_prefix = s.centre.phone_prefix;
  model.retention_days = s.centre.retention_days;
  const content::Service* const service = service_of(s);
  const auto& languages = service != nullptr && !service->languages.empty()
                              ? service->languages
                              : s.centre.counselling_languages;
  for (const std::string& locale : languages) {
    std::string name = s.formats.language_name(locale);
    // A language that ICU cannot name in words of this one is shown by its tag's own name.
    if (!name.empty()) {
      model.counselling.push_back({locale, std::move(name), locale == s.draft.counselling});
    }
  }
  for (const std::string& wish : s.centre.wishes) {
    const auto& chosen = s.draft.wishes;
    model.wishes.push_back({wish, s.words("wish." + wish),
                            std::find(chosen.begin(), chosen.end(), wish) != chosen.end()});
  }
  return model;
}

screens::ReviewModel review_model(const BookingSources& s) {
  screens::ReviewModel model;
  if (s.draft.slot) model.appointment = appointment_text(s, *s.draft.slot);
  model.sealed = s.agenda != nullptr && s.agenda->can_seal();
  model.language = s.formats.language_name(s.draft.counselling);
  model.name = s.draft.name;
  model.phone = s.draft.phone;
  model.wishes = s.draft.wishes;
  model.problem = s.draft.problem;
  // Said here, before the visitor presses Book in vain; the agenda decides once more.
  const bool fits = s.agenda == nullptr || !s.draft.slot ||
                    s.agenda->is_free(s.draft.service, *s.draft.slot, s.draft.wants()) ||
                    !s.agenda->is_free(s.draft.service, *s.draft.slot, {});
  if (!fits) model.problem = screens::BookingProblem::kWishes;
  model.anchor = s.anchor;
  return model;
}

screens::DoneModel done_model(const BookingSources& s) {
  screens::DoneModel model;
  model.anchor = s.anchor;
  model.centre_name = local_text(s.centre.name, s.words.locale());
  if (const content::Service* service = service_of(s)) {
    for (const content::LocalText& thing : service->bring) {
      model.bring.push_back(local_text(thing, s.words.locale()));
    }
  }
  if (s.draft.confirmation) {
    model.appointment = appointment_text(s, s.draft.confirmation->begin);
    model.code = s.draft.confirmation->code;
    model.square = screens::booking_square(s.words, s.formats.zone(),
                                           square_model(s.centre, s.draft, s.words.locale()));
    model.spoken = spoken_confirmation(s.words, s.formats, s.draft.confirmation->begin, model);
  }
  return model;
}

}  // namespace kiosk::app
