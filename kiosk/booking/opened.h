#pragma once

#include "booking/appointment.h"
#include "booking/reference_code.h"
#include "booking/sealed.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk::booking {

/// An appointment as whoever has the centre's key sees it.
struct OpenedAppointment {
  Appointment appointment;
  std::optional<PersonalData> personal;  ///< Empty: not asked for, nothing left, or `unopened`.
  bool unopened = false;                 ///< It was asked for, and this key does not open it.

  long length_minutes() const;
};

/// The rows with what `key` opens in them; nothing is opened without a key.
std::vector<OpenedAppointment> open_all(std::span<const Appointment> rows, const SecretKey* key);

/// A name of an appointment that is the same in each export of this agenda and tells nothing.
std::string export_identity(const InstallationKey& key, const Appointment& appointment);

}  // namespace kiosk::booking
