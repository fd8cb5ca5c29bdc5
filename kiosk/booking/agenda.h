#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "booking/calendar.h"
#include "booking/sealed.h"

namespace kiosk::booking {

/// What a visitor asks for. `name`, `phone` and `wishes` are sealed before they
/// reach the disk; all may be empty.
struct Request {
  std::string key;         ///< The visit's own random key: the same request twice books once.
  std::string service;
  Instant begin;
  std::string language;    ///< Of counselling, BCP 47.
  std::string name;
  std::string phone;
  std::vector<std::string> wishes;
};

/// A booked seat as the visitor may keep it.
struct Confirmation {
  std::string code;        ///< 8 letters and digits without look-alikes, as "K7M4-QX2P".
  std::string service;
  Instant begin;
  Instant end;
};

/// A row of the agenda without anything sealed.
struct Appointment {
  std::int64_t id = 0;
  std::string service;
  Instant begin;
  Instant end;
  std::string language;
  std::vector<unsigned char> sealed;
};

/// One slot of a day as a visitor sees it.
struct Slot {
  Instant begin;
  Instant end;
  int free_seats = 0;
};

/// Why a day has no free slot, or that it has.
enum class DayState { kFree, kFull, kClosed, kHoliday, kPast };

struct Day {
  std::chrono::year_month_day date;
  DayState state = DayState::kClosed;
  std::vector<Slot> slots;  ///< By time, taken ones included with no free seat.
};

/// The counselling agenda of one centre. Owns the database connection; main thread.
class Agenda {
 public:
  /// Opens or creates the agenda file. `centre_key` is the centre's public key; the
  /// agenda refuses to book without one, there is no plain fallback.
  /// Errors: kUnwritable, kDamaged, kTooNew.
  static Result<std::unique_ptr<Agenda>> open(const std::string& path, Calendar calendar,
                                              std::optional<PublicKey> centre_key,
                                              const Clock& clock);
  ~Agenda();

  /// `count` days beginning with `first`, in the centre's zone.
  Result<std::vector<Day>> days(std::string_view service, std::chrono::year_month_day first,
                                int count) const;
  /// The next free slots from now on, at most `count`, over the service's horizon.
  Result<std::vector<Slot>> next_free(std::string_view service, int count) const;

  /// Returns after COMMIT did. Errors: kTaken (somebody else was faster),
  /// kInvalidInput (no such slot, too late, over a limit), kUnwritable.
  Result<Confirmation> book(const Request& request);

  /// All appointments that begin in [from, to), by time.
  Result<std::vector<Appointment>> appointments(Instant from, Instant to) const;

  const Calendar& calendar() const;

 private:
  struct Impl;
  explicit Agenda(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace kiosk::booking
