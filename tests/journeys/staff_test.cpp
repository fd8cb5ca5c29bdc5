// Staff at the glass: gesture, PIN, a pack from a stick, and everything else they do there.

#include "base/files.h"
#include "staff/log_check.h"
#include "staff/pin.h"
#include "tests/catch.h"
#include "tests/journeys/staff_hand.h"
#include "tests/journeys/stick_packs.h"
#include "tests/journeys/visitor.h"

#include <algorithm>
#include <filesystem>
#include <optional>

using namespace kiosk;
using namespace kiosk::journeys;
using namespace std::chrono_literals;

namespace {

constexpr const char* kPin = "274913";
constexpr const char* kQuestion = "A changed question";

/// The hash takes time, and one is enough.
const std::string& pin_hash() {
  static const std::string hash = *staff::hash_pin(WipedText(kPin));
  return hash;
}

/// A terminal with staff, who have a stick and the key of their centre.
class Staff {
 public:
  explicit Staff(const std::string& locale = "en", app::PixelSize size = {1920, 1080})
      : Staff(locale, Terminal{.size = size}) {}
  Staff(const std::string& locale, Terminal terminal) : m_locale(locale) {
    write_keys(m_folder.file("keys.toml"), m_key);
    terminal.pack_keys = m_folder.file("keys.toml");
    terminal.staff_pin = pin_hash();
    m_visitor.emplace(terminal);
    std::filesystem::create_directory(m_folder.file("stick"));
  }

  Visitor& at() { return *m_visitor; }
  Driver& driver() { return m_visitor->driver(); }
  const std::string& stick() const { return m_stick; }
  void tap(const std::string& name) { m_visitor->tap(name); }
  void check(const std::string& step) { check_rules(driver(), m_locale + " staff " + step); }

  /// From the resting screen, in the journey's language.
  void enter() {
    m_visitor->begin(m_locale);
    make_the_gesture(at());
    check("pin");
    type_pin(at(), kPin);
    REQUIRE(m_visitor->shows("staff.head"));
  }
  void put_on_stick(const std::string& version, const std::string& centre = "gh-accra",
                    const std::string& name = "accra") {
    const auto pack = changed_pack(centre, m_key, version, kQuestion);
    const std::string file = join_path(m_stick, name + ".kpack");
    REQUIRE(replace_file(file, pack.bytes).ok());
    REQUIRE(replace_file(file + ".minisig", pack.signature).ok());
  }
  void plug() {
    driver().media().plug("blue", m_stick);
    m_visitor->wait(1s);
  }
  bool visitors_read_the_change() {
    m_visitor->begin("en");
    const bool read = driver().find(kQuestion) != nullptr;
    m_visitor->wait(300s);
    return read;
  }
  std::vector<std::string> log() const {
    std::vector<std::string> events;
    const auto report = staff::check_log(m_visitor->state());
    REQUIRE(report.ok());
    REQUIRE_FALSE(report->flaw);
    for (const auto& entry : report->entries) events.push_back(entry.event);
    return events;
  }
  bool logged(const std::string& event) const {
    const auto events = log();
    return std::find(events.begin(), events.end(), event) != events.end();
  }

 private:
  std::string m_locale;
  TemporaryFolder m_folder;
  std::string m_stick = m_folder.file("stick");
  content::PackSecretKey m_key = content::new_pack_key();
  std::optional<Visitor> m_visitor;
};

/// The whole id of the target that begins so.
std::string target(Staff& staff, const std::string& prefix) {
  return first_id(staff.at(), prefix);
}

/// A finger over each row of the glass from above, as far down as `share`; the card in the middle
/// is left alone.
void wipe(Driver& driver, float share) {
  const Vec2 size = driver.size();
  const ui::Node* const text = driver.find("#staff.touch_test");
  const ui::Node* const done = driver.find("#staff.end_test");
  REQUIRE(text != nullptr);
  REQUIRE(done != nullptr);
  const float margin = 10 * driver.px_per_mm();
  Rect card = done->rect;
  card.y = text->rect.y;
  card.height = done->rect.y + done->rect.height - card.y;
  card = card.inset(-margin);
  for (float y = margin / 2; y < size.y * share; y += margin) {
    for (float x = margin / 2; x < size.x; x += margin) {
      if (card.contains({x, y})) continue;
      REQUIRE(driver.press({x, y}).ok());
      REQUIRE(driver.release({x, y}).ok());
    }
  }
}

}  // namespace

TEST_CASE("The staff area") {
  Staff staff;

  SECTION("has no way in but the gesture and the PIN") {
    staff.at().begin("en");
    make_the_gesture(staff.at());
    type_pin(staff.at(), "123456");
    CHECK_FALSE(staff.at().shows("staff.head"));
    type_pin(staff.at(), kPin);
    CHECK(staff.at().shows("staff.head"));
    CHECK(staff.logged("pin_wrong"));
    CHECK(staff.logged("area_opened"));
  }
  SECTION("takes no PIN for a minute after five wrong ones") {
    staff.at().begin("en");
    make_the_gesture(staff.at());
    for (int i = 0; i < 5; ++i) type_pin(staff.at(), "111222");
    staff.check("locked");
    CHECK_FALSE(staff.driver().tap("#staff.pin.2").ok());
    CHECK(staff.logged("locked_out"));
    staff.at().wait(61s);
    type_pin(staff.at(), kPin);
    CHECK(staff.at().shows("staff.head"));
  }
  SECTION("ends the visit in which staff came") {
    staff.at().begin("fr");
    make_the_gesture(staff.at());
    staff.tap("#staff.pin_cancel");
    CHECK(staff.at().screen() == app::Screen::kAttract);
    CHECK(staff.at().session().chosen_locale().empty());
  }
  SECTION("locks itself after two minutes without a touch") {
    staff.enter();
    staff.at().wait(119s);
    CHECK(staff.at().shows("staff.head"));
    staff.at().wait(2s);
    CHECK_FALSE(staff.at().shows("staff.head"));
    CHECK(staff.logged("area_locked"));
  }
  SECTION("never has the PIN's digits in what can be read or heard") {
    staff.at().begin("en");
    make_the_gesture(staff.at());
    staff.tap("#staff.pin.2");
    for (const ui::Node& node : staff.driver().tree().nodes) {
      if (node.id == "staff.pin.dots") CHECK(node.is_private);
      if (node.id.starts_with("staff.pin.")) CHECK(node.value.find('2') == std::string::npos);
    }
  }
  SECTION("is not there on a terminal without a PIN") {
    Visitor visitor;
    visitor.begin("en");
    const float width = visitor.driver().application().stage().ui().screen().width;
    for (const float x : {20.0F, width - 20}) {
      REQUIRE(visitor.driver().press({x, 20}).ok());
      visitor.wait(2100ms);
      REQUIRE(visitor.driver().release({x, 20}).ok());
    }
    CHECK_FALSE(visitor.shows("staff.pin.dots"));
  }
}

TEST_CASE("A pack from a stick") {
  Staff staff;
  staff.enter();

  SECTION("is found, activated, shown from the next visit on, and taken back") {
    staff.put_on_stick("2027.1");
    staff.plug();
    staff.check("found");
    staff.tap(target(staff, "staff.activate."));
    staff.check("question");
    staff.tap("#staff.yes");
    staff.check("activated");
    staff.tap("#staff.leave");
    REQUIRE(staff.visitors_read_the_change());
    staff.enter();
    staff.tap(target(staff, "staff.go_back."));
    staff.tap("#staff.yes");
    staff.tap("#staff.leave");
    CHECK_FALSE(staff.visitors_read_the_change());
    CHECK(staff.logged("pack_found"));
    CHECK(staff.logged("pack_activated"));
    CHECK(staff.logged("pack_rolled_back"));
  }
  SECTION("can be tried before, and nobody can book in the trial") {
    staff.put_on_stick("2027.1");
    staff.plug();
    staff.tap(target(staff, "staff.preview."));
    CHECK(staff.driver().find(kQuestion) != nullptr);
    staff.tap("#bar.book");
    CHECK_FALSE(staff.at().shows("slot.0"));
    staff.at().wait(300s);
    CHECK_FALSE(staff.visitors_read_the_change());
  }
  SECTION("is refused in words when it is older, and nothing changes") {
    staff.put_on_stick("2020.1");
    staff.plug();
    staff.check("refused");
    CHECK(staff.logged("pack_refused"));
    CHECK(target(staff, "staff.activate.") == "#staff.activate.");
    staff.driver().media().unplug();
    staff.at().wait(1s);
    CHECK_THAT(
        staff.at().name_of("staff.attention.1"),
        ContainsSubstring("accra.kpack") && ContainsSubstring("older than the one shown here"));
    staff.check("refused and gone");
    staff.tap("#staff.leave");
    CHECK_FALSE(staff.visitors_read_the_change());
  }
  SECTION("stands before those of other centres on the same stick") {
    for (const char* name : {"a1", "a2", "a3"}) staff.put_on_stick("2027.1", "pk-lahore", name);
    staff.put_on_stick("2027.1", "gh-accra", "gh-accra-2027.1");
    staff.plug();
    const ui::Node* const first = staff.driver().find("#staff.found.1");
    REQUIRE(first != nullptr);
    CHECK_THAT(first->description, ContainsSubstring("ready"));
    CHECK(staff.at().shows("staff.found.2"));
  }
  SECTION("goes from the screen with the stick") {
    staff.put_on_stick("2027.1");
    staff.plug();
    REQUIRE(target(staff, "staff.activate.") != "#staff.activate.");
    staff.driver().media().unplug();
    staff.at().wait(1s);
    CHECK(target(staff, "staff.activate.") == "#staff.activate.");
  }
}

TEST_CASE("A new centre's terminal gets its first pack from a stick") {
  const TemporaryFolder packs;
  const auto other = [](const std::string& folder) { return folder + "/pk-lahore.kpack"; };
  std::filesystem::copy_file(other(BINARY_DIR "/packs"), other(packs.path()));
  Staff staff("en", {.with_key = false, .pack = packs.path()});
  REQUIRE(staff.at().shows("down.title.en"));
  make_the_gesture(staff.at());
  staff.check("pin without a pack");
  type_pin(staff.at(), kPin);
  CHECK(staff.driver().find("No content pack") != nullptr);
  staff.check("no pack");

  SECTION("every screen is there, and says what it can") {
    for (const char* tab : {"appointments", "hours", "devices", "figures"}) {
      staff.tap(std::string("#staff.tab_") + tab);
      staff.check(std::string(tab) + " without a pack");
    }
    staff.tap("#staff.leave");
    CHECK(staff.at().shows("down.title.en"));
  }
  SECTION("and shows it when staff have left") {
    staff.put_on_stick("2026.12.1");
    staff.plug();
    CHECK(staff.driver().find("gh-accra · 2026.12.1") != nullptr);
    staff.tap(target(staff, "staff.activate."));
    staff.tap("#staff.yes");
    staff.check("first pack");
    staff.tap("#staff.leave");
    CHECK(staff.at().screen() == app::Screen::kAttract);
    CHECK(staff.visitors_read_the_change());
  }
}

TEST_CASE("Staff close days") {
  Staff staff;
  staff.enter();
  staff.tap("#staff.tab_hours");
  staff.tap("#staff.close_today");
  staff.check("closure");
  staff.tap("#staff.reason.1");
  staff.tap("#staff.closure_close");
  CHECK(staff.logged("closure_added"));

  SECTION("and nobody can book on them") {
    const auto days = staff.driver().application().agenda()->days(
        staff.driver().application().library()->centre().services[0].id,
        std::chrono::year(2026) / 11 / 26, 1);
    REQUIRE(days.ok());
    CHECK(days->front().slots.empty());
  }
  SECTION("and visitors read why, in their language, and when there is time") {
    const auto [locale, reason] = GENERATE(table<std::string, std::string>(
        {{"en", "Reason: Staff training."}, {"ar", "السبب: تدريب الموظفين."}}));
    staff.tap("#staff.leave");
    staff.at().begin(locale);
    staff.tap("#bar.book");
    staff.at().tap_first("service.");
    staff.tap("#day.2026-11-26");
    check_rules(staff.driver(), locale + " closed day");
    CHECK(staff.at().name_of("book.full").find(reason) != std::string::npos);
    staff.at().tap_first("free.");
    CHECK(staff.at().session().draft().slot.has_value());
  }
  SECTION("and open them again") {
    staff.tap(target(staff, "staff.remove."));
    staff.tap("#staff.yes");
    CHECK(staff.logged("closure_removed"));
    CHECK(staff.driver().application().agenda()->closures()->empty());
  }
}

TEST_CASE("Staff say whether a device works") {
  Staff staff;
  staff.enter();
  staff.tap("#staff.tab_devices");
  const auto device = [&](screens::StaffDevice which) {
    const std::string number = std::to_string(static_cast<int>(which));
    return std::pair{"#staff.test." + number, "staff.device." + number};
  };
  const auto says = [&](const std::string& card, std::string_view words) {
    const ui::Node* const node = staff.driver().find("#" + card);
    return node != nullptr && node->description.find(words) != std::string::npos;
  };

  SECTION("the loudspeaker, when they heard it") {
    const auto [test, card] = device(screens::StaffDevice::kSound);
    staff.tap(test);
    staff.check("heard");
    CHECK_FALSE(staff.driver().speaker().take().empty());
    staff.tap("#staff.no");
    CHECK(says(card, "does not work"));
    staff.tap(test);
    staff.tap("#staff.yes");
    CHECK(says(card, "works"));
  }
  SECTION("the screen, when its colours were even") {
    const auto [test, card] = device(screens::StaffDevice::kScreen);
    staff.tap(test);
    for (int colour = 0; colour < screens::StaffColourTestModel::kColours; ++colour) {
      REQUIRE(staff.driver().tap_at({900, 500}).ok());
    }
    staff.check("saw");
    staff.tap("#staff.no");
    CHECK(says(card, "does not work"));
  }
  SECTION("the touch panel says it itself") {
    const auto [test, card] = device(screens::StaffDevice::kTouch);
    staff.tap(test);
    staff.tap("#staff.end_test");
    CHECK(says(card, "not tested"));
    staff.tap(test);
    wipe(staff.driver(), 0.5F);
    staff.tap("#staff.end_test");
    CHECK(says(card, "does not work"));
    staff.tap(test);
    wipe(staff.driver(), 1);
    staff.check("wiped");
    staff.tap("#staff.end_test");
    CHECK(says(card, "works"));
  }
}

TEST_CASE("Staff see how this terminal is") {
  const TemporaryFolder state;
  SECTION("that it was started today, as planned") {
    Staff staff;
    staff.enter();
    CHECK(staff.at().value_of("staff.machine.5") == "today, planned");
    CHECK(staff.at().value_of("staff.machine.4") == "10 points");
  }
  SECTION("that the power was cut") {
    REQUIRE(replace_file(state.file("running"), "running\n").ok());
    Staff staff("en", {.state = state.path()});
    staff.enter();
    CHECK(staff.at().value_of("staff.machine.5") == "today, not planned");
  }
  SECTION("that its pack is out of date soon, or the clock wrong") {
    using namespace std::chrono;
    Staff staff("en", {.now = sys_days(year(2027) / 5 / 20) + 10h});
    staff.enter();
    CHECK(staff.driver().find("The pack’s last day is \u2068Mon 31 May 2027\u2069") != nullptr);
    Staff early("en", {.now = sys_days(year(2020) / 1 / 2) + 10h});
    early.enter();
    CHECK(early.driver().find("Clock · the time cannot be right") != nullptr);
    Staff older("en", {.built = sys_days(year(2026) / 12 / 24)});
    older.enter();
    CHECK(older.driver().find("Clock · the time cannot be right") != nullptr);
  }
}

TEST_CASE("Staff take the figures along") {
  Staff staff;
  staff.enter();
  staff.tap("#staff.tab_figures");
  staff.tap("#staff.save");
  CHECK_FALSE(staff.logged("figures_exported"));
  staff.plug();
  staff.tap("#staff.save");
  CHECK(staff.logged("figures_exported"));
  CHECK(DiskFiles().is_file(join_path(staff.stick(), "figures-2026-10-28-2026-11-26.csv")));
}

TEST_CASE("Every screen of the staff area keeps the rules") {
  const std::string locale = GENERATE("en", "ar", "ur");
  const app::PixelSize size = GENERATE(app::PixelSize{1920, 1080}, app::PixelSize{1080, 1920});
  Staff staff(locale, size);
  staff.put_on_stick("2027.1");
  staff.enter();
  staff.plug();
  staff.check("content");
  staff.at().tap_first_beyond("staff.details.", "staff.more");
  staff.check("details");
  staff.at().tap("#card.close");
  for (const char* tab : {"appointments", "hours", "devices", "figures"}) {
    staff.tap(std::string("#staff.tab_") + tab);
    staff.check(tab);
  }
  staff.tap("#staff.tab_hours");
  staff.at().tap_beyond("#staff.close_range", "staff.more");
  staff.check("closure");
  staff.tap("#staff.tab_devices");
  staff.at().tap_first_beyond("staff.test.", "staff.more");
  staff.check("test");
}
