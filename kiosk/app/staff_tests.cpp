#include "app/staff_tests.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace kiosk::app {

namespace {

using screens::StaffDevice;
using State = screens::StaffDeviceState::State;
using Act = screens::StaffChoice::Act;

/// More than this is little room for bookings.
constexpr int kAlmostFull = 95;
/// No terminal was built before; a clock that shows an earlier day lost its battery.
constexpr std::chrono::year kFirstYear{2026};

}  // namespace

std::optional<int> storage_used(const std::string& folder) {
  std::error_code error;
  const auto space = std::filesystem::space(folder, error);
  if (error || space.capacity == 0) return std::nullopt;
  const auto used = static_cast<double>(space.capacity - space.available);
  return static_cast<int>(std::lround(100 * used / static_cast<double>(space.capacity)));
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
  screen.detail = sources.words.number(std::lround(m_glass.x)) + " × " +
                  sources.words.number(std::lround(m_glass.y));
  screens::StaffDeviceState clock = state_of(StaffDevice::kClock);
  clock.detail = sources.formats.date_short(sources.today()) + ", " +
                 sources.formats.time(sources.now) + " · " + sources.formats.zone().name();
  clock.state = sources.today().year() < kFirstYear ? State::kClockWrong : State::kGood;
  clock.can_test = false;
  screens::StaffDeviceState storage = state_of(StaffDevice::kStorage);
  if (const auto used = storage_used(m_state)) {
    storage.detail = sources.words("staff.storage_used", {{"percent", std::int64_t{*used}}});
    storage.state = *used > kAlmostFull ? State::kStorageLow : State::kGood;
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
        case StaffDevice::kSound: m_tested[StaffDevice::kSound] = State::kGood; return Asks::kSound;
        default: break;
      }
      break;
    case Act::kNextColour:
      if (m_colours && ++m_colours->colour >= screens::StaffColourTestModel::kColours) {
        m_tested[StaffDevice::kScreen] = State::kGood;
        m_colours.reset();
      }
      break;
    case Act::kEndTest:
      if (m_touch) {
        const auto& fields = m_touch->touched;
        const bool all = std::find(fields.begin(), fields.end(), false) == fields.end();
        m_tested[StaffDevice::kTouch] = all ? State::kGood : State::kFailed;
      }
      forget();
      break;
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
