#include "locale/formats.h"

#include "locale/formats_state.h"
#include "locale/icu_text.h"
#include "locale/tag.h"

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace kiosk::locale {

using namespace std::chrono;

namespace {

/// Commas of any script outside quoted text.
void drop_commas(icu::UnicodeString& pattern) {
  for (const char16_t* comma : {u",", u"\u060C"}) {
    pattern.findAndReplace(icu::UnicodeString(comma), icu::UnicodeString());
  }
}

/// A calendar as ICU calls it, and how its dates are written.
struct CalendarForm {
  const char* id;
  const char* pattern;
};

/// Null: there is none.
const CalendarForm* form_of(SecondCalendar calendar, const Habits& habits) {
  static constexpr CalendarForm kPersian{"persian", "d MMMM y"};
  // A year of 1448 alone looks like a mistake beside 2026.
  static constexpr CalendarForm kIslamic{"islamic-umalqura", "d MMMM y G"};
  switch (calendar) {
    case SecondCalendar::kUsual: return habits.solar_hijri ? &kPersian : nullptr;
    case SecondCalendar::kNone: return nullptr;
    case SecondCalendar::kPersian: return &kPersian;
    case SecondCalendar::kIslamic: return &kIslamic;
  }
  return nullptr;
}

}  // namespace

const icu::SimpleDateFormat& Formats::Impl::date_format(const char* pattern,
                                                        const char* skeleton) const {
  const std::string_view key = pattern != nullptr ? pattern : skeleton;
  if (const auto found = dates.find(key); found != dates.end()) return *found->second;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString used(pattern != nullptr ? pattern : "", -1, US_INV);
  if (pattern == nullptr) {
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    require(status);
    used = generator->getBestPattern(icu::UnicodeString(skeleton, -1, US_INV), status);
  }
  if (habits.drop_commas) drop_commas(used);
  return add_date_format(key, used, locale);
}

const icu::SimpleDateFormat& Formats::Impl::add_date_format(std::string_view key,
                                                            const icu::UnicodeString& pattern,
                                                            const icu::Locale& used) const {
  UErrorCode status = U_ZERO_ERROR;
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, used, status);
  require(status);
  // Dates come in as noon of the day in UTC; the centre's zone was applied before.
  format->setTimeZone(*icu::TimeZone::getGMT());
  return *dates.emplace(key, std::move(format)).first->second;
}

std::string Formats::Impl::date(year_month_day day, const icu::SimpleDateFormat& format) const {
  const auto noon = sys_days(day) + hours(12);
  icu::UnicodeString text;
  format.format(static_cast<double>(milliseconds(noon.time_since_epoch()).count()), text);
  return from_icu(text);
}

Formats::Formats(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Formats::Formats(Formats&&) noexcept = default;
Formats& Formats::operator=(Formats&&) noexcept = default;
Formats::~Formats() = default;

Result<Formats> Formats::make(std::string_view tag, std::string_view zone,
                              SecondCalendar calendar) {
  if (!well_formed(tag)) {
    return Error{ErrorCode::kInvalidInput, "a language is written like \"en\" or \"sr-Latn\""};
  }
  auto opened = Zone::open(zone);
  if (!opened) return opened.error();
  return Formats(std::unique_ptr<Impl>(new Impl{
      std::string(tag), *opened, habits_of(tag), calendar, icu_locale(tag), {}, {}, {}, {}, {}}));
}

std::string Formats::date_long(year_month_day date) const {
  return m_impl->date(date, m_impl->date_format(m_impl->habits.date_long, "yMMMMEEEEd"));
}

std::string Formats::date_short(year_month_day date) const {
  return m_impl->date(date, m_impl->date_format(m_impl->habits.date_short, "yMMMEd"));
}

std::string Formats::date_plain(year_month_day date) const {
  return m_impl->date(date, m_impl->date_format(m_impl->habits.date_plain, "yMMMMd"));
}

std::string Formats::date_local_calendar(year_month_day date) const {
  const CalendarForm* const form = form_of(m_impl->calendar, m_impl->habits);
  if (form == nullptr) return {};
  const auto found = m_impl->dates.find(form->id);
  if (found != m_impl->dates.end()) return m_impl->date(date, *found->second);
  icu::Locale other = m_impl->locale;
  UErrorCode status = U_ZERO_ERROR;
  other.setUnicodeKeywordValue("ca", form->id, status);
  require(status);
  const icu::UnicodeString pattern(form->pattern, -1, US_INV);
  return m_impl->date(date, m_impl->add_date_format(form->id, pattern, other));
}

std::string Formats::time(Instant instant) const {
  return time_of_day(m_impl->zone.to_local(instant).minute_of_day);
}

std::string Formats::time_of_day(int minute) const {
  // Hours with two digits everywhere, so that times stand under each other.
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
  return m_impl->own_digits(text.data());
}

std::string Formats::weekday_short(year_month_day date) const {
  return m_impl->date(date, m_impl->date_format("ccc", nullptr));
}

std::string Formats::weekday_long(weekday day) const {
  // Any week will do: 5 January 2025 was a Sunday.
  const year_month_day date = sys_days(year(2025) / January / 5) + (day - Sunday);
  return m_impl->date(date, m_impl->date_format("cccc", nullptr));
}

std::string Formats::month_short(year_month_day date) const {
  return m_impl->date(date, m_impl->date_format("LLL", nullptr));
}

std::string Formats::month_and_year(std::chrono::year_month month) const {
  return m_impl->date(month / std::chrono::day(1), m_impl->date_format(nullptr, "yMMMM"));
}

std::string Formats::day_number(year_month_day date) const {
  return m_impl->own_digits(std::to_string(unsigned(date.day())));
}

weekday Formats::first_day_of_week() const {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale there = m_impl->locale;
  if (region_of(m_impl->tag).empty()) {
    std::array<char, 8> region{};
    icu::TimeZone::getRegion(to_icu(m_impl->zone.name()), region.data(), region.size(), status);
    // "001" is the world: a zone of no country.
    if (U_SUCCESS(status) && region[0] >= 'A') there = icu::Locale("und", region.data());
    status = U_ZERO_ERROR;
  }
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(there, status));
  require(status);
  const int day = calendar->getFirstDayOfWeek(status);  // 1 is Sunday.
  require(status);
  return weekday(static_cast<unsigned>(day - 1));
}

std::string Formats::list(std::span<const std::string> items) const {
  UErrorCode status = U_ZERO_ERROR;
  if (!m_impl->list) {
    m_impl->list.reset(icu::ListFormatter::createInstance(m_impl->locale, status));
  }
  std::vector<icu::UnicodeString> texts;
  for (const std::string& item : items) texts.push_back(to_icu(item));
  icu::UnicodeString joined;
  m_impl->list->format(texts.data(), static_cast<std::int32_t>(texts.size()), joined, status);
  require(status);
  return from_icu(joined);
}

std::string Formats::language_name(std::string_view tag) const {
  if (!well_formed(tag)) return {};
  if (!m_impl->names) {
    UDisplayContext contexts[] = {UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    m_impl->names.reset(icu::LocaleDisplayNames::createInstance(m_impl->locale, contexts, 1));
  }
  std::string id(tag);
  std::replace(id.begin(), id.end(), '-', '_');
  icu::UnicodeString name;
  m_impl->names->localeDisplayName(icu::Locale(id.c_str()), name);
  const std::string text = from_icu(name);
  // Where CLDR knows no name it gives the code itself, perhaps with a script: "sr (Latn)".
  const std::string code = language_of(tag);
  const bool unknown = text == code || text.starts_with(code + " (");
  return unknown ? std::string() : text;
}

const std::string& Formats::tag() const {
  return m_impl->tag;
}
const Zone& Formats::zone() const {
  return m_impl->zone;
}

}  // namespace kiosk::locale
