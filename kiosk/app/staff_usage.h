#pragma once

#include "app/staff_sources.h"
#include "device/media_watch.h"
#include "screens/intent.h"
#include "screens/staff_figures.h"

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::app {

/// The figures of use as staff see them and take them along. Owned by the staff area; main
/// thread.
class StaffUsage {
 public:
  /// `state` is the terminal's folder.
  explicit StaffUsage(std::string state) : m_state(std::move(state)) {}

  screens::StaffFiguresModel model(const StaffSources& sources) const;

  struct Days {
    std::chrono::year_month_day first;
    std::chrono::year_month_day last;
  };
  /// A choice of this screen; the days that were saved to the stick.
  std::optional<Days> act(const screens::StaffChoice& choice, const StaffSources& sources,
                          const device::MediaWatch& media);
  void forget();

 private:
  Days days_of(const std::string& period, std::chrono::year_month_day today) const;
  std::optional<Days> save(const StaffSources& sources, const device::MediaWatch& media);

  std::string m_state;
  std::string m_period;  ///< Empty for the last 30 days, else "2026-11".
  screens::StaffSave m_save = screens::StaffSave::kNone;
  std::string m_file;
};

}  // namespace kiosk::app
