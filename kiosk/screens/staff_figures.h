#pragma once

#include "screens/staff.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// One number of the figures. Without a `count` it is from 1 to 4 and not told, because so
/// few people could be recognised.
struct StaffFigure {
  std::string label;
  std::string locale;  ///< Of the label; empty takes the screen's.
  std::optional<int> count;
};

/// A span of time to choose.
struct StaffPeriod {
  std::string id;
  std::string label;  ///< "November 2026"; empty for the last 30 days.
  bool chosen = false;
};

/// What became of saving to the stick.
enum class StaffSave : std::uint8_t {
  kNone,
  kSaving,
  kSaved,
  kNoStick,
  kFull,
  kReadOnly,
  kFailed,
};

struct StaffFiguresModel {
  StaffHead head;
  std::vector<StaffPeriod> periods;    ///< Up to four, the last 30 days first.
  std::optional<int> visits;           ///< As StaffFigure::count.
  std::vector<StaffFigure> languages;  ///< Each list by number, up to five.
  std::vector<StaffFigure> pages;
  std::vector<StaffFigure> searches;
  StaffSave save = StaffSave::kNone;
  std::string file;  ///< kSaved: name on the stick.
  std::uint32_t anchor = 0;
};

/// How the terminal is used, and a way to take the numbers along.
std::optional<Intent> staff_figures(const Context& context, const StaffFiguresModel& model);

}  // namespace kiosk::screens
