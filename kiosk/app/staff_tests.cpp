#include "app/staff_tests.h"

#include "locale/direction.h"

#include <algorithm>
#include <cmath>

namespace kiosk::app {

namespace {

using screens::StaffDevice;
using State = screens::StaffDeviceState::State;
using Act = screens::StaffChoice::Act;

/// More than this is little room for bookings.
constexpr int kAlmostFull = 95;

}  // namespace

bool clock_is_wrong(const StaffSources& sources) {
  std::chrono::sys_days newest = sources.built;
  if (sources.library != nullptr && sources.library->manifest().created.ok()) {
    newest = std::max(newest, std::chrono::sys_days(sources.library->manifest().created));
  }
  // A centre in the west still has the day before when the day begins where the pack was made.
  return std::chrono::sys_days(sources.today()) + std::chrono::days(1) < newest;
}

bool is_almost_full(int percent_used) {
  return percent_used > kAlmostFull;
}

void StaffTests::set_glass(Vec2 size_px, float px_per_mm) {
  m_glass = size_px;
  m_px_per_mm = px_per_mm;
}

void StaffTests::forget() {
  m_colours.reset();
  m_touch.reset();
}

screens::StaffDeviceState StaffTests::state_of(StaffDevice device) const {
  const auto tested = m_tested.find(device);
  screens::StaffDeviceState state;
  state.device = device;
  state.state = tested == m_tested.end() ? State::kUntested : tested->second;
  return state;
}

screens::StaffDevicesModel StaffTests::model(const StaffSources& sources) const {
  screens::StaffDevicesModel model;
  model.head = sources.head;
  screens::StaffDeviceState screen = state_of(StaffDevice::kScreen);
  // As it stands on screens' boxes: without marks between thousands.
  screen.detail =
      std::to_string(std::lround(m_glass.x)) + " × " + std::to_string(std::lround(m_glass.y));
  screens::StaffDeviceState clock = state_of(StaffDevice::kClock);
  const std::string separator(locale::separator_of(sources.formats.tag()));
  clock.detail = sources.formats.date_short(sources.today()) + separator +
                 sources.formats.time(sources.now) + separator + sources.formats.zone().name();
  clock.state = clock_is_wrong(sources) ? State::kClockWrong : State::kGood;
  clock.can_test = false;
  screens::StaffDeviceState storage = state_of(StaffDevice::kStorage);
  if (const auto used = sources.machine.storage_used(m_state)) {
    storage.detail = sources.words("staff.storage_used", {{"percent", std::int64_t{*used}}});
    storage.state = is_almost_full(*used) ? State::kStorageLow : State::kGood;
  }
  storage.can_test = false;
  screens::StaffDeviceState printer = state_of(StaffDevice::kPrinter);
  printer.state = State::kMissing;
  printer.can_test = false;
  model.devices = {std::move(screen),
                   state_of(StaffDevice::kTouch),
                   state_of(StaffDevice::kSound),
                   std::move(printer),
                   std::move(clock),
                   std::move(storage)};
  return model;
}

StaffTests::Asks StaffTests::act(const screens::StaffChoice& choice) {
  switch (choice.act) {
    case Act::kTest:
      switch (static_cast<StaffDevice>(choice.number)) {
        case StaffDevice::kScreen: m_colours.emplace(); break;
        case StaffDevice::kTouch: m_touch = screens::touch_fields(m_glass, m_px_per_mm); break;
        case StaffDevice::kSound: return Asks::kSound;
        default: break;
      }
      break;
    case Act::kNextColour:
      if (m_colours && ++m_colours->colour >= screens::StaffColourTestModel::kColours) {
        m_colours.reset();
        return Asks::kColoursSeen;
      }
      break;
    case Act::kTestPassed:
    case Act::kTestFailed:
      m_tested[static_cast<StaffDevice>(choice.number)] =
          choice.act == Act::kTestPassed ? State::kGood : State::kFailed;
      forget();
      break;
    case Act::kEndTest: forget(); break;
    default: break;
  }
  return Asks::kNothing;
}

bool StaffTests::feed(const ui::InputEvent& event) {
  const bool finger =
      event.kind == ui::InputKind::kFingerDown || event.kind == ui::InputKind::kFingerMove;
  if (!m_touch || !finger) return false;
  const auto field = screens::touch_field(*m_touch, m_glass, event.position);
  if (!field || m_touch->touched[*field]) return false;
  m_touch->touched[*field] = true;
  return true;
}

}  // namespace kiosk::app
