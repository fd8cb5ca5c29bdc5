#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::booking {

/// What became of an appointment. Stored as a number: the order stays.
enum class AppointmentState {
  kBooked,
  kCancelled,
  kArrived,  ///< The visitor has said so at a terminal.
};

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
  AppointmentState state = AppointmentState::kBooked;
};

/// True when nobody came: the talk is over, and its visitor has neither arrived nor cancelled.
/// Only where visitors do say that they have arrived.
inline bool is_missed(const Appointment& appointment, Instant now) {
  return appointment.state == AppointmentState::kBooked && appointment.end <= now;
}

}  // namespace kiosk::booking
