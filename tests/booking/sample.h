#pragma once

#include "booking/agenda.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

/// Small calendars and requests for tests.
namespace sample {

using namespace std::chrono;

inline kiosk::Instant at(year_month_day date, int hour, int minute = 0) {
  return sys_days(date) + hours(hour) + minutes(minute);
}

/// Mondays to Fridays 08:30–12:30 and 13:15–16:00 in Accra, which is UTC all year; two
/// services, one holiday.
inline kiosk::booking::Calendar accra() {
  kiosk::booking::Calendar calendar;
  calendar.zone = "Africa/Accra";
  for (std::size_t i = 0; i < 5; ++i) calendar.opening.week[i] = {{510, 750}, {795, 960}};
  calendar.closures = {{year(2026) / 12 / 25, year(2026) / 12 / 26, true},
                       {year(2026) / 11 / 30, year(2026) / 11 / 30, false}};
  calendar.services = {{"work", 45, 2, 60, 28, {}}, {"return", 30, 1, 0, 14, {}}};
  return calendar;
}

/// A Thursday morning before opening.
constexpr year_month_day kToday = year(2026) / 11 / 26;
constexpr year_month_day kFriday = year(2026) / 11 / 27;

inline kiosk::booking::Request request(kiosk::Instant begin, const char* service = "work") {
  kiosk::booking::Request request;
  request.key = kiosk::booking::new_request_key();
  request.service = service;
  request.begin = begin;
  request.language = "en";
  return request;
}

}  // namespace sample
