#include "booking/opened.h"

#include "booking/crypto.h"

#include <chrono>

namespace kiosk::booking {

long OpenedAppointment::length_minutes() const {
  return std::chrono::duration_cast<std::chrono::minutes>(appointment.end - appointment.begin)
      .count();
}

std::vector<OpenedAppointment> open_all(std::span<const Appointment> rows, const SecretKey* key) {
  std::vector<OpenedAppointment> all;
  all.reserve(rows.size());
  for (const Appointment& row : rows) {
    OpenedAppointment& one = all.emplace_back(OpenedAppointment{row, std::nullopt, false});
    if (key == nullptr || row.sealed.empty()) continue;
    auto data = open_sealed(row.sealed, *key);
    one.unopened = !data;
    if (data) one.personal = *std::move(data);
  }
  return all;
}

std::string export_identity(const InstallationKey& key, const Appointment& appointment) {
  return crypto::to_hex(keyed_digest(key, "export", std::to_string(appointment.id)));
}

}  // namespace kiosk::booking
