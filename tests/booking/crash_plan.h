#pragma once

#include "tests/booking/sample.h"

#include <fmt/format.h>

#include <string>

/// What the writer of the crash test books and closes, known to the test as well: booking
/// `number` has its own key, slot and name, closure `number` its own key and day.
namespace crash_plan {

constexpr int kSeats = 50;
constexpr int kSlotsOfDay = 96;

inline kiosk::booking::Calendar calendar() {
  kiosk::booking::Calendar calendar;
  calendar.zone = "Africa/Accra";
  for (auto& hours : calendar.opening.week) hours = {{480, 960}};
  calendar.services = {{"work", 5, kSeats, 0, 60, {}}};
  return calendar;
}

inline kiosk::booking::Request request(int number) {
  kiosk::booking::Request request;
  request.key = fmt::format("crash-request-{:012}", number);
  request.service = "work";
  const int slot = number / kSeats;
  request.begin = sample::at(sample::kFriday, 8) + std::chrono::days(slot / kSlotsOfDay) +
                  std::chrono::minutes(slot % kSlotsOfDay * 5);
  request.language = "en";
  request.name = fmt::format("Visitor {:012}", number);
  return request;
}

/// Of a day of its own, long after every booking.
inline kiosk::booking::ClosureRequest closure(int number) {
  const std::chrono::sys_days first = std::chrono::year(2030) / 1 / 1;
  const std::chrono::year_month_day day = first + std::chrono::days(number);
  return {fmt::format("crash-closure-{:012}", number), day, day,
          kiosk::booking::ClosureReason::kEvent};
}

}  // namespace crash_plan
