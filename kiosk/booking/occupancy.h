#pragma once

#include "booking/agenda_file.h"
#include "booking/busy_times.h"
#include "booking/slots.h"

#include <bitset>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::booking {

/// Which seats, people and rooms the agenda's file says are taken, kept in memory: a search over
/// a year asks the file nothing. One thread.
class Occupancy {
 public:
  /// No service has more seats, check(Calendar) sees to it.
  using Seats = std::bitset<64>;

  /// Reads everything that ends after `from` anew when another connection has written since, or
  /// when less was read before. What this one writes is told by add().
  /// Errors: kUnwritable, kDamaged, kTaken (locked).
  Status learn(AgendaFile& file, Instant from);
  void add(const TakenSeat& seat);
  /// The next learn() reads anew: something is free again.
  void forget() { m_as_of.reset(); }
  void add(const Claim& claim) { m_busy.add(claim.resource, claim.begin, claim.end); }

  /// Seats of the service that are taken at some moment of the slot. Not only by talks that begin
  /// with it: the hours or the length may have been changed after somebody booked.
  Seats taken(std::string_view service, const Slot& slot) const;
  const BusyTimes& busy() const { return m_busy; }

 private:
  BusyTimes m_busy;
  std::map<std::string, std::vector<TakenSeat>, std::less<>> m_seats;  ///< By time.
  std::optional<std::int64_t> m_as_of;  ///< AgendaFile::changes_of_others().
  Instant m_from;
};

}  // namespace kiosk::booking
