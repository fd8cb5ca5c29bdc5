#pragma once

#include "app/staff_sources.h"
#include "base/geometry.h"
#include "screens/intent.h"
#include "screens/staff_devices.h"
#include "ui/input_event.h"

#include <map>
#include <optional>
#include <string>

namespace kiosk::app {

/// The tests of the terminal's devices. Owned by the staff area; main thread.
class StaffTests {
 public:
  /// `state` is the terminal's folder, whose disk counts.
  explicit StaffTests(std::string state) : m_state(std::move(state)) {}

  /// What the glass shows while no test fills it.
  screens::StaffDevicesModel model(const StaffSources& sources) const;
  /// Set while a test fills the whole glass.
  const std::optional<screens::StaffColourTestModel>& colours() const { return m_colours; }
  const std::optional<screens::StaffTouchTestModel>& touch() const { return m_touch; }

  /// What a choice asks for: a sound, and the question whether it was heard; the question whether
  /// the colours were even.
  enum class Asks { kNothing, kSound, kColoursSeen };
  Asks act(const screens::StaffChoice& choice);
  /// Takes fingers during the touch test. True when a field was marked.
  bool feed(const ui::InputEvent& event);
  void set_glass(Vec2 size_px, float px_per_mm);
  void forget();

 private:
  screens::StaffDeviceState state_of(screens::StaffDevice device) const;

  std::string m_state;
  Vec2 m_glass;
  float m_px_per_mm = 1;
  std::optional<screens::StaffColourTestModel> m_colours;
  std::optional<screens::StaffTouchTestModel> m_touch;
  std::map<screens::StaffDevice, screens::StaffDeviceState::State> m_tested;
};

/// The clock shows a day before this program or the pack on the glass was made: it has lost its
/// battery. The checkup (`kioskctl doctor`) looks at more.
bool clock_is_wrong(const StaffSources& sources);
/// There is little room left for bookings.
bool is_almost_full(int percent_used);

}  // namespace kiosk::app
