#include "screens/staff_devices.h"

#include "locale/direction.h"
#include "ui/action_card.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;
using State = StaffDeviceState::State;

constexpr std::string_view kTestPrefix = "staff.test.";

struct Device {
  std::string_view key;
  std::string_view icon;
};

Device device_of(StaffDevice device) {
  switch (device) {
    case StaffDevice::kScreen: return {"staff.device_screen", "monitor"};
    case StaffDevice::kTouch: return {"staff.touch", "cursor-pointer"};
    case StaffDevice::kSound: return {"staff.device_sound", "volume-high"};
    case StaffDevice::kPrinter: return {"staff.printer", "printer"};
    case StaffDevice::kClock: return {"staff.device_clock", "clock"};
    case StaffDevice::kStorage: break;
  }
  return {"staff.storage", "harddisk"};
}

struct StateWords {
  std::string_view key;
  ui::Role role;
};

StateWords state_of(State state) {
  using ui::Role;
  switch (state) {
    case State::kGood: return {"staff.state_good", Role::kGreen};
    case State::kUntested: return {"staff.state_untested", Role::kTeal};
    case State::kTesting: return {"staff.state_testing", Role::kTeal};
    case State::kFailed: return {"staff.state_failed", Role::kClay};
    case State::kMissing: return {"staff.state_missing", Role::kTeal};
    case State::kPaperLow: return {"staff.state_paper_low", Role::kAmber};
    case State::kNoPaper: return {"staff.state_no_paper", Role::kClay};
    case State::kClockWrong: return {"staff.state_clock_wrong", Role::kClay};
    case State::kStorageLow: break;
  }
  return {"staff.state_storage_low", Role::kAmber};
}

ui::ActionCard card_of(const Context& context, const StaffDeviceState& state) {
  const Device device = device_of(state.device);
  const StateWords words = state_of(state.state);
  const std::string number = std::to_string(static_cast<int>(state.device));
  ui::ActionCard card;
  card.id = "staff.device." + number;
  card.title = context.words(device.key);
  card.icon = device.icon;
  card.role = words.role;
  card.is_status = true;
  card.summary.append(context.words(words.key), true);
  if (!state.detail.empty()) {
    card.summary.append(locale::separator_of(context.words.locale()));
    card.summary.append(isolated(state.detail));
  }
  if (state.can_test) {
    ui::Button test;
    test.id = std::string(kTestPrefix) + number;
    test.label = context.words("staff.test");
    test.description = card.title;
    test.disabled = state.state == State::kTesting;
    card.buttons.push_back(std::move(test));
  }
  return card;
}

/// Cards beside each other, all as high as the highest.
void add_row(ui::Ui& ui, ui::Flow& flow, float width, int columns,
             const std::vector<ui::ActionCard>& cards) {
  const float gap = ui.theme().gap();
  const float column = ui::columns({0, 0, width, 0}, columns, gap).front().width;
  float height = 0;
  for (const ui::ActionCard& card : cards) {
    height = std::max(height, ui::action_card_height(ui, column, card));
  }
  ui::Flow::Item block;
  block.gap_before = ui.px(4);
  block.height = height;
  block.draw = [&ui, cards, columns, gap](const Rect& rect) {
    std::optional<std::string> touched;
    const auto places = ui::columns(rect, columns, gap);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      if (auto here = ui::action_card(ui, places[i], cards[i])) touched = here;
    }
    return touched;
  };
  flow.add(std::move(block));
}

}  // namespace

std::optional<Intent> staff_devices(const Context& context, const StaffDevicesModel& model) {
  ui::Ui& ui = context.ui;
  Rect area;
  std::optional<Intent> intent = draw_staff_head(context, model.head, area);
  ui::Flow flow(ui, area.width, "staff.devices");
  flow.title(staff_title(context, "staff.devices_title"));
  const std::size_t columns = ui.portrait() ? 1 : 2;
  for (std::size_t first = 0; first < model.devices.size(); first += columns) {
    std::vector<ui::ActionCard> cards;
    for (std::size_t i = first; i < std::min(first + columns, model.devices.size()); ++i) {
      cards.push_back(card_of(context, model.devices[i]));
    }
    add_row(ui, flow, area.width, static_cast<int>(columns), cards);
  }
  if (auto touched = show_staff_flow(context, flow, area, model.anchor, intent)) {
    const auto device = std::stoul(touched->substr(kTestPrefix.size()));
    intent = StaffChoice{Act::kTest, static_cast<std::uint32_t>(device)};
  }
  return intent;
}

}  // namespace kiosk::screens
