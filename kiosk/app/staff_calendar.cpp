#include "app/staff_calendar.h"

#include "app/closure_reason.h"
#include "base/day.h"
#include "locale/direction.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace kiosk::app {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;
using Act = screens::StaffChoice::Act;

constexpr int kDaysCounted = 14;
constexpr int kDaysOfWeek = 7;
/// Further away nobody plans.
constexpr months kLatestMonth{12};

std::vector<booking::StaffClosure> own_closures(const booking::Agenda* agenda) {
  if (agenda == nullptr) return {};
  const auto closures = agenda->closures();
  return closures ? *closures : std::vector<booking::StaffClosure>();
}

bool covers(const auto& closure, year_month_day day) {
  return closure.first <= day && day <= closure.last;
}

/// What the centre's file says; without one, no day has hours and none is closed.
const content::Centre& centre_of(const StaffSources& sources) {
  static const content::Centre kNone;
  return sources.library == nullptr ? kNone : sources.library->centre();
}

/// Between times of one day.
std::string separator_of(const StaffSources& sources) {
  return std::string(locale::separator_of(sources.formats.tag()));
}

/// By staff or by the centre's file.
bool is_closed(const StaffSources& sources, const std::vector<booking::StaffClosure>& own,
               year_month_day day) {
  const auto on_day = [&](const auto& closure) { return covers(closure, day); };
  const auto& given = centre_of(sources).closures;
  return std::any_of(own.begin(), own.end(), on_day) ||
         std::any_of(given.begin(), given.end(), [&](const content::Closure& closure) {
           return closure.hours.empty() && on_day(closure);
         });
}

std::vector<content::OpenSpan> opening_of(const StaffSources& sources, year_month_day day) {
  const content::Centre& centre = centre_of(sources);
  std::vector<content::OpenSpan> hours = locale::hours_on(centre.opening, day);
  for (const content::Closure& closure : centre.closures) {
    if (covers(closure, day)) hours = locale::without(hours, closure.hours);
  }
  return hours;
}

std::string spans_text(const StaffSources& sources, const std::vector<content::OpenSpan>& spans) {
  std::string text;
  for (const content::OpenSpan& span : spans) {
    text += (text.empty() ? "" : separator_of(sources)) +
            sources.formats.time_of_day(span.from_minute) + "–" +
            sources.formats.time_of_day(span.to_minute);
  }
  return text;
}

/// The days of a closure, with its hours when it is not all day long.
std::string closed_text(const StaffSources& sources, const content::Closure& closure) {
  const std::string day_names = days_text(sources.formats, closure.first, closure.last);
  if (closure.hours.empty()) return day_names;
  return day_names + separator_of(sources) + spans_text(sources, closure.hours);
}

/// Appointments of one day: their times once each, and how many.
std::vector<screens::StaffAffected> affected_by(const StaffSources& sources, year_month_day first,
                                                year_month_day last) {
  const auto touched =
      sources.agenda == nullptr
          ? Result<std::vector<booking::TouchedTime>>(std::vector<booking::TouchedTime>())
          : sources.agenda->touched(first, last);
  constexpr std::size_t kDayLetters = 10;
  constexpr std::size_t kTimeBegins = 11;
  std::map<std::string, screens::StaffAffected> by_day;
  for (const booking::TouchedTime& time :
       touched ? *touched : std::vector<booking::TouchedTime>()) {
    screens::StaffAffected& day = by_day[time.local_begin.substr(0, kDayLetters)];
    const int hour = std::stoi(time.local_begin.substr(kTimeBegins, 2));
    const int minute = std::stoi(time.local_begin.substr(kTimeBegins + 3, 2));
    day.times += (day.times.empty() ? "" : separator_of(sources)) +
                 sources.formats.time_of_day(hour * 60 + minute);
    day.count += time.appointments;
  }
  std::vector<screens::StaffAffected> affected;
  for (auto& [day, entry] : by_day) {
    if (const auto date = parse_day(day)) entry.day = sources.formats.date_short(*date);
    affected.push_back(std::move(entry));
  }
  return affected;
}

std::optional<std::int64_t> number_of(const std::string& id) {
  std::int64_t number = 0;
  const char* const end = id.data() + id.size();
  const auto read = std::from_chars(id.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string days_text(const locale::Formats& formats, year_month_day first, year_month_day last) {
  const std::string begin = formats.date_short(first);
  return first == last ? begin : begin + " – " + formats.date_short(last);
}

screens::StaffAppointmentsModel StaffCalendar::appointments(const StaffSources& sources) const {
  screens::StaffAppointmentsModel model;
  model.head = sources.head;
  if (sources.agenda == nullptr) return model;
  const auto counts = sources.agenda->counts(sources.today(), kDaysCounted);
  if (!counts) return model;
  const auto own = own_closures(sources.agenda);
  for (int i = 0; i < kDaysCounted; ++i) {
    const year_month_day day = sys_days(sources.today()) + days(i);
    model.days.push_back({sources.formats.date_short(day), (*counts)[static_cast<std::size_t>(i)],
                          opening_of(sources, day).empty() || is_closed(sources, own, day)});
  }
  return model;
}

screens::StaffHoursModel StaffCalendar::hours(const StaffSources& sources) const {
  screens::StaffHoursModel model;
  model.head = sources.head;
  const auto own = own_closures(sources.agenda);
  for (int i = 0; i < kDaysOfWeek; ++i) {
    const year_month_day day = sys_days(sources.today()) + days(i);
    const bool closed = is_closed(sources, own, day);
    model.week.push_back({sources.formats.date_short(day),
                          closed ? std::string() : spans_text(sources, opening_of(sources, day))});
  }
  struct Dated {
    year_month_day first;
    screens::StaffClosure closure;
  };
  std::vector<Dated> closures;
  for (const booking::StaffClosure& closure : own) {
    closures.push_back({closure.first,
                        {std::to_string(closure.id),
                         days_text(sources.formats, closure.first, closure.last),
                         reason_of(closure.reason),
                         {}}});
  }
  for (const content::Closure& closure : centre_of(sources).closures) {
    if (closure.last < sources.today()) continue;
    closures.push_back({closure.first,
                        {{},
                         closed_text(sources, closure),
                         {},
                         content::local_text(closure.reason, sources.words.locale())}});
  }
  std::stable_sort(closures.begin(), closures.end(),
                   [](const Dated& left, const Dated& right) { return left.first < right.first; });
  for (Dated& dated : closures) model.closures.push_back(std::move(dated.closure));
  model.closed_today = is_closed(sources, own, sources.today());
  return model;
}

screens::StaffClosureModel StaffCalendar::closure(const StaffSources& sources) const {
  const locale::Formats& formats = sources.formats;
  screens::StaffClosureModel model;
  model.head = sources.head;
  const year_month_day first_of_month = m_month / std::chrono::day(1);
  const year_month_day today = sources.today();
  const year_month this_month = today.year() / today.month();
  model.month = formats.month_and_year(m_month);
  const std::chrono::weekday begins = formats.first_day_of_week();
  for (int i = 0; i < kDaysOfWeek; ++i) {
    const std::chrono::weekday weekday = begins + days(i);
    // Any day of that weekday has its short name.
    const sys_days some =
        sys_days(first_of_month) + (weekday - std::chrono::weekday(sys_days(first_of_month)));
    model.weekdays.push_back(formats.weekday_short(some));
  }
  model.blanks =
      static_cast<std::size_t>((std::chrono::weekday(sys_days(first_of_month)) - begins).count());
  const auto own = own_closures(sources.agenda);
  for (year_month_day day = first_of_month; day.month() == m_month.month();
       day = sys_days(day) + days(1)) {
    model.days.push_back({day, formats.day_number(day), formats.date_long(day),
                          day >= today && !is_closed(sources, own, day)});
  }
  model.has_earlier = m_month > this_month;
  model.has_later = m_month < this_month + kLatestMonth;
  model.first = m_first;
  model.last = m_last;
  model.reason = m_reason;
  if (m_first) {
    const year_month_day last = m_last.value_or(*m_first);
    model.chosen = days_text(formats, *m_first, last);
    model.affected = affected_by(sources, *m_first, last);
  }
  return model;
}

void StaffCalendar::begin(year_month_day today, bool with_today) {
  forget();
  m_making = true;
  m_month = today.year() / today.month();
  m_key = booking::new_request_key();
  if (with_today) m_first = m_last = today;
}

void StaffCalendar::choose(year_month_day day) {
  if (!m_first || (m_last && *m_last != *m_first) || day < *m_first) {
    m_first = m_last = day;
  } else {
    m_last = day;
  }
}

std::optional<StaffCalendar::Change> StaffCalendar::close(booking::Agenda* agenda) {
  if (agenda == nullptr || !m_first || !m_last || !m_reason) return std::nullopt;
  const auto closed = agenda->close({m_key, *m_first, *m_last, reason_of(*m_reason)});
  if (!closed) return std::nullopt;
  forget();
  return Change{true, closed->first, closed->last};
}

std::optional<StaffCalendar::Change> StaffCalendar::reopen(const std::string& id,
                                                           booking::Agenda* agenda) {
  const auto number = number_of(id);
  if (agenda == nullptr || !number) return std::nullopt;
  for (const booking::StaffClosure& closure : own_closures(agenda)) {
    if (closure.id != *number) continue;
    const auto opened = agenda->reopen(*number);
    if (opened && *opened) return Change{false, closure.first, closure.last};
  }
  return std::nullopt;
}

std::string StaffCalendar::closure_text(const std::string& id, const StaffSources& sources) const {
  const auto number = number_of(id);
  for (const booking::StaffClosure& closure : own_closures(sources.agenda)) {
    if (number && closure.id == *number) {
      return days_text(sources.formats, closure.first, closure.last);
    }
  }
  return {};
}

std::optional<StaffCalendar::Change> StaffCalendar::act(const screens::StaffChoice& choice,
                                                        const StaffSources& sources) {
  switch (choice.act) {
    case Act::kCloseToday: begin(sources.today(), true); break;
    case Act::kCloseRange: begin(sources.today(), false); break;
    case Act::kEarlierMonth: m_month -= months(1); break;
    case Act::kLaterMonth: m_month += months(1); break;
    case Act::kChooseDay:
      if (choice.date) choose(*choice.date);
      break;
    case Act::kChooseReason: m_reason = static_cast<screens::ClosureReason>(choice.number); break;
    case Act::kCancelClosure: forget(); break;
    case Act::kClose: return close(sources.agenda);
    case Act::kRemove: return reopen(choice.id, sources.agenda);
    default: break;
  }
  return std::nullopt;
}

}  // namespace kiosk::app
