#include "booking/occupancy.h"

#include <algorithm>

namespace kiosk::booking {

namespace {

bool earlier(const TakenSeat& seat, Instant moment) {
  return seat.begin < moment;
}

}  // namespace

Status Occupancy::learn(AgendaFile& file, Instant from) {
  const auto version = file.changes_of_others();
  if (!version) return version.error();
  if (m_as_of == *version && m_from <= from) return Done{};
  auto seats = file.taken(from);
  if (!seats) return seats.error();
  auto busy = file.claims().busy(from);
  if (!busy) return busy.error();
  m_seats.clear();
  for (TakenSeat& seat : *seats) m_seats[seat.service].push_back(std::move(seat));
  m_busy = *std::move(busy);
  m_as_of = *version;
  m_from = from;
  return Done{};
}

void Occupancy::add(const TakenSeat& seat) {
  std::vector<TakenSeat>& seats = m_seats[seat.service];
  seats.insert(std::lower_bound(seats.begin(), seats.end(), seat.begin, earlier), seat);
}

Occupancy::Seats Occupancy::taken(std::string_view service, const Slot& slot) const {
  Seats taken;
  const auto found = m_seats.find(service);
  if (found == m_seats.end()) return taken;
  const std::vector<TakenSeat>& seats = found->second;
  auto seat = std::lower_bound(seats.begin(), seats.end(), slot.begin - kLongestTalk, earlier);
  for (; seat != seats.end() && seat->begin < slot.end; ++seat) {
    if (seat->end > slot.begin) taken.set(static_cast<std::size_t>(seat->seat) % taken.size());
  }
  return taken;
}

}  // namespace kiosk::booking
