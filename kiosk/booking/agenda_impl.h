#pragma once

#include "booking/agenda.h"
#include "booking/agenda_file.h"
#include "booking/code_guard.h"
#include "booking/occupancy.h"
#include "booking/roster.h"
#include "booking/sealer.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the sources of Agenda share.

namespace kiosk::booking {

/// Only a seat may be called taken; that another program holds the file is something else.
Error unlocked(Error problem);

struct Agenda::Impl {
  Impl(AgendaFile opened, Calendar rules, locale::Zone local, std::unique_ptr<Sealer> closing,
       const Clock& time)
      : file(std::move(opened)),
        calendar(std::move(rules)),
        zone(std::move(local)),
        sealer(std::move(closing)),
        clock(time),
        guard(time),
        roster(calendar, zone) {}

  AgendaFile file;
  Calendar calendar;
  locale::Zone zone;
  std::unique_ptr<Sealer> sealer;  ///< Empty without a centre key.
  const Clock& clock;
  CodeGuard guard;
  Roster roster;  ///< Of the calendar and the zone above.
  mutable Occupancy occupancy = {};
  // The day looked at last: a visitor books on the day just shown.
  mutable std::string slots_service;
  mutable std::chrono::sys_days slots_date{};
  mutable std::vector<Slot> slots_found;

  std::chrono::sys_days today() const {
    return std::chrono::sys_days(zone.to_local(clock.now()).date);
  }

  Result<const Service*> service(std::string_view id) const {
    const Service* found = find_service(calendar, id);
    if (found == nullptr) return Error{ErrorCode::kNotFound, "there is no such service"};
    return found;
  }

  Status learn_occupancy();
  const std::vector<Slot>& slots(const Service& service, std::chrono::sys_days date) const;
  Day day(const Service& service, std::chrono::sys_days date, std::optional<ClosureReason> closed,
          const Wants& wants) const;
  Result<Slot> open_slot(const Service& service, Instant begin) const;
  /// Finds the first free seat at the beginning of `appointment` and who and what its talk takes
  /// up, and fills in end, seat and local time. In a transaction of the caller's.
  Result<Assignment> find_seat(const Service& service, const Wants& wants,
                               Appointment& appointment);
  /// Writes what an appointment takes up, and remembers it once the transaction is committed.
  /// In a transaction of the caller's, which this ends.
  Status commit(store::Transaction& transaction, const Appointment& appointment,
                const Assignment& assignment);
  Result<std::string> room_of(std::int64_t appointment);
  Result<KeptAppointment> kept(const CodeOwner& owner);
  Result<CodeOwner> owner_of(std::string_view typed);
  Result<Confirmation> confirm_again(const CodeOwner& owner, const std::string& code);
  Result<Confirmation> write(const Service& service, const Request& request,
                             std::vector<unsigned char> sealed);
};

}  // namespace kiosk::booking
