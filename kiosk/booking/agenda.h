#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "booking/appointment.h"
#include "booking/calendar.h"
#include "booking/sealed.h"
#include "booking/slots.h"
#include "booking/staff_closure.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

/// What a visitor asks for. `name`, `phone` and `wishes` are sealed before they reach the
/// disk; all may be empty, and must be when the agenda cannot seal.
struct Request {
  /// From new_request_key(), one per visit: the same request twice books once.
  std::string key;
  std::string service;
  Instant begin;
  std::string language;  ///< Of counselling, BCP 47; may be empty.
  std::string name;
  std::string phone;
  std::vector<std::string> wishes;
};

/// A booked seat as the visitor may keep it.
struct Confirmation {
  std::string code;  ///< 8 letters and digits without look-alikes, as "K7M4-QX2P".
  std::string service;
  Instant begin;
  Instant end;
  std::string room = {};  ///< Id of a resource; empty where the centre lists no rooms.
};

/// What a reference code tells: time and place, and nothing about whose.
struct KeptAppointment {
  std::string service;
  Instant begin;
  Instant end;
  std::string room = {};  ///< As in Confirmation.
  AppointmentState state = AppointmentState::kBooked;
};

/// Why a day has no free slot, or that it has.
enum class DayState {
  kFree,
  kFull,
  kClosed,
  kHoliday,
  kPast,    ///< Over, or too late for today.
  kNotYet,  ///< Further away than the service can be booked.
};

struct Day {
  std::chrono::year_month_day date;
  DayState state = DayState::kClosed;
  /// By time, taken ones included with no free seat; those that begin too soon are left out.
  std::vector<Slot> slots;
  /// Why the staff closed this day; empty when they did not.
  std::optional<ClosureReason> reason = std::nullopt;
};

/// Days that the staff want to close, both included.
struct ClosureRequest {
  std::string key;  ///< From new_request_key(): the same request twice closes once.
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;
  ClosureReason reason = ClosureReason::kHoliday;
};

/// A new random key for Request::key and ClosureRequest::key.
std::string new_request_key();

/// The counselling agenda of one centre. Owns the database connection; main thread.
class Agenda {
 public:
  /// Opens or creates the agenda file. `centre_key` is the centre's public key; without
  /// one the agenda books times and topics, and refuses name, phone and wishes: there is
  /// no plain fallback. `clock` is borrowed and outlives the agenda. ":memory:" as path is
  /// for tests. Errors: kUnwritable, kDamaged, kTooNew; kInvalidInput and kNotFound for a
  /// calendar that contradicts itself or its zone.
  static Result<std::unique_ptr<Agenda>> open(const std::string& path, Calendar calendar,
                                              std::optional<PublicKey> centre_key,
                                              const Clock& clock);
  ~Agenda();

  /// True when name, phone and wishes may be asked for.
  bool can_seal() const;

  /// `count` days beginning with `first`, in the centre's zone, for a visitor who needs `wants`.
  /// Errors: kNotFound (no such service), kDamaged, kUnwritable.
  Result<std::vector<Day>> days(std::string_view service, std::chrono::year_month_day first,
                                int count, const Wants& wants = {}) const;
  /// The next slots with a free seat from now on, at most `count`, over the service's
  /// horizon. Errors as days().
  Result<std::vector<Slot>> next_free(std::string_view service, int count,
                                      const Wants& wants = {}) const;

  /// Whether the slot that begins then could be booked now. False also when the agenda cannot be
  /// read.
  bool is_free(std::string_view service, Instant begin, const Wants& wants) const;

  /// Returns after COMMIT did. The slot is checked again inside the transaction, with what the
  /// language and the wishes of the request need. Errors: kTaken (somebody else was faster),
  /// kNotFound (no such service or slot, closed or too late meanwhile), kInvalidInput (a field over
  /// a limit, a key used for another slot), kUnsupported (personal data and no way to seal it),
  /// kUnwritable, kDamaged.
  Result<Confirmation> book(const Request& request);

  /// How long no code may be tried after five wrong ones in a minute; zero when one may.
  std::chrono::seconds code_pause() const;
  /// The appointment of a code, typed as people type (see parse_code). The next three change it;
  /// done twice they do nothing more and return the same.
  /// Errors of all four: kInvalidInput (it cannot be a code, or code_pause() is not over),
  /// kNotFound (there is no such code), kUnwritable, kDamaged.
  Result<KeptAppointment> look_up(std::string_view typed_code);
  /// Frees the seat and erases what was sealed. Errors: also kNotFound when it has begun.
  Result<KeptAppointment> cancel(std::string_view typed_code);
  /// To another slot of the same service that fits what was wanted. Errors: also kNotFound when it
  /// has begun or was cancelled, and those of book() for the slot; it then stays where it was.
  Result<KeptAppointment> move(std::string_view typed_code, Instant begin);
  /// The visitor is here. Errors: also kNotFound when it is not today's, is over or was cancelled.
  Result<KeptAppointment> arrive(std::string_view typed_code);

  /// All appointments that begin in [from, to) and were not cancelled, by time.
  Result<std::vector<Appointment>> appointments(Instant from, Instant to) const;

  /// Closes days from the moment of return on, on every kiosk of this agenda. Appointments in
  /// these days stay: the centre calls the people, and touched() lists the times.
  /// Errors: kInvalidInput (see check(StaffClosure), or the key was used for other days),
  /// kUnwritable, kDamaged.
  Result<StaffClosure> close(const ClosureRequest& request);
  /// Ends a closure. False when there is none of this id, or no longer. Errors: kUnwritable,
  /// kDamaged.
  Result<bool> reopen(std::int64_t closure_id);
  /// What the staff closed, as far as it is not over, by first day.
  Result<std::vector<StaffClosure>> closures() const;
  /// When appointments were promised in [first, last], without anything about whose.
  Result<std::vector<TouchedTime>> touched(std::chrono::year_month_day first,
                                           std::chrono::year_month_day last) const;
  /// How many appointments each of `count` days has, beginning with `first`.
  Result<std::vector<int>> counts(std::chrono::year_month_day first, int count) const;

  const Calendar& calendar() const;
  const locale::Zone& zone() const;

 private:
  struct Impl;
  explicit Agenda(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace kiosk::booking
