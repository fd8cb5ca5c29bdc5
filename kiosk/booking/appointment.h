#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::booking {

/// A row of the agenda without anything opened.
struct Appointment {
  std::int64_t id = 0;  ///< Counted up in the order of booking.
  std::string service;
  Instant begin;
  Instant end;
  int seat = 0;
  std::string language;               ///< Of counselling, BCP 47; may be empty.
  std::string local_begin;            ///< "2026-11-27 10:00", as promised to the visitor.
  std::vector<unsigned char> sealed;  ///< Empty when booked without a centre key.
};

}  // namespace kiosk::booking
