#include "tests/journeys/staff_hand.h"

#include "tests/catch.h"

namespace kiosk::journeys {

using namespace std::chrono_literals;

void make_the_gesture(Visitor& visitor) {
  const float width = visitor.driver().application().stage().ui().screen().width;
  for (const float x : {20.0F, width - 20}) {
    REQUIRE(visitor.driver().press({x, 20}).ok());
    visitor.wait(2100ms);
    REQUIRE(visitor.driver().release({x, 20}).ok());
    visitor.wait(300ms);
  }
  REQUIRE(visitor.shows("staff.pin.dots"));
}

void type_pin(Visitor& visitor, const std::string& digits) {
  for (const char digit : digits) visitor.tap(std::string("#staff.pin.") + digit);
  visitor.tap("#staff.pin.enter");
}

std::string first_id(Visitor& visitor, const std::string& prefix) {
  for (const ui::Node& node : visitor.driver().tree().nodes) {
    if (node.target && node.id.starts_with(prefix)) return "#" + node.id;
  }
  return "#" + prefix;
}

}  // namespace kiosk::journeys
