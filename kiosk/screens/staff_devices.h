#pragma once

#include "screens/staff.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// How a device of this terminal is.
struct StaffDeviceState {
  enum class State : std::uint8_t {
    kGood,
    kUntested,
    kTesting,
    kFailed,
    kMissing,     ///< Nobody has set one up; nothing to mend.
    kPaperLow,    ///< Of the printer.
    kNoPaper,     ///< Of the printer.
    kClockWrong,  ///< The time cannot be right.
    kStorageLow,  ///< Almost full.
  } state = State::kUntested;
  StaffDevice device = StaffDevice::kScreen;
  std::string detail;  ///< "1920 × 1080", "Thu 26 Nov 2026, 10:24 · Africa/Accra".
  bool can_test = true;
};

struct StaffDevicesModel {
  StaffHead head;
  std::vector<StaffDeviceState> devices;
  std::uint32_t anchor = 0;
};

/// The machine's devices, each with its state and a test.
std::optional<Intent> staff_devices(const Context& context, const StaffDevicesModel& model);

/// The screen test: the whole glass in one colour; a touch anywhere asks for the next.
struct StaffColourTestModel {
  static constexpr int kColours = 5;
  int colour = 0;  ///< 0–4: red, green, blue, white, black.
};
std::optional<Intent> staff_colour_test(const Context& context, const StaffColourTestModel& model);

/// The touch test: fields over the whole glass, to be wiped over. A wiping finger touches no
/// target, so whoever takes the events marks the fields with `touch_field`.
struct StaffTouchTestModel {
  int columns = 0;
  int rows = 0;
  std::vector<bool> touched;  ///< Row by row from the left above, `columns` × `rows`.
};
std::optional<Intent> staff_touch_test(const Context& context, const StaffTouchTestModel& model);

/// An untouched test for a glass of this size: fields of about 25 mm.
StaffTouchTestModel touch_fields(Vec2 glass_px, float px_per_mm);
/// The field below a finger, an index into `touched`; empty beside the glass.
std::optional<std::size_t> touch_field(const StaffTouchTestModel& model, Vec2 glass_px,
                                       Vec2 position);

}  // namespace kiosk::screens
