#pragma once

#include "app/checkup.h"
#include "booking/agenda_check.h"
#include "content/library.h"
#include "content/pack_store.h"
#include "staff/log_check.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The checks one by one; for the sources of the checkup and their tests. A new check is one more
// function here and one more line in the list in checkup.cpp.

namespace kiosk::app {

/// The pack that visitors see.
struct ShownPack {
  Result<std::unique_ptr<content::Library>> library;
  std::optional<content::StoredPack> taken;  ///< Empty: the terminal came with it.
  std::vector<std::string> problems;         ///< Of the packs the terminal has taken.
};
ShownPack shown_pack(const Config& config);

/// What several checks look at, read once.
struct Examined {
  const Config& config;
  Instant now;
  ShownPack pack;
  Result<booking::AgendaState> agenda;
  Result<staff::LogReport> staff_log;

  std::string in_state(std::string_view name) const;
};

// The set-up: checkup_setup.cpp.
Finding check_configuration(const Examined& examined);
Finding check_fonts(const Examined& examined);
Finding check_staff_pin(const Examined& examined);

// The packs: checkup_packs.cpp.
Finding check_pack(const Examined& examined);
Finding check_taken_packs(const Examined& examined);
Finding check_pack_keys(const Examined& examined);

// What is kept: checkup_records.cpp.
Finding check_agenda_file(const Examined& examined);
Finding check_staff_log(const Examined& examined);
Finding check_centre_key(const Examined& examined);

// The machine: checkup_machine.cpp.
Finding check_clock(const Examined& examined);
Finding check_space(const Examined& examined);
Finding check_rights(const Examined& examined);

/// Of so many free bytes where the state folder lies.
Finding space_finding(std::uint64_t free_bytes);
/// Of a clock that shows `now`, with the day of the newest record there is.
Finding clock_finding(Instant now, std::chrono::sys_days newest_record);
/// The day this program was built, UTC.
std::chrono::sys_days build_day();

}  // namespace kiosk::app
