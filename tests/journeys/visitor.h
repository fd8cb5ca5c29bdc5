#pragma once

#include "app/config.h"
#include "booking/agenda.h"
#include "booking/sealed.h"
#include "tests/journeys/driver.h"
#include "tests/temporary_folder.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::journeys {

/// What a journey may choose; everything else is a terminal as delivered, on Thursday
/// 26 November 2026, 10:24 in Accra.
struct Terminal {
  std::string centre = "gh-accra";
  app::PixelSize size{1920, 1080};
  bool with_key = true;  ///< The centre's key is there: names may be asked for.
  bool with_pack = true;
  std::string pack = {};   ///< A pack's file instead of the built ones when not empty.
  std::string state = {};  ///< Used instead of an own folder when not empty.
  std::chrono::milliseconds transition{0};
  app::Rest rest = app::Rest::kGreeting;
  bool sound = true;
  std::string pack_keys = {};  ///< keys.toml; empty: the terminal takes no packs.
  std::string staff_pin = {};  ///< Its hash; empty: no staff area.
  std::chrono::sys_days built{};
  Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 26) + std::chrono::hours(10) +
                std::chrono::minutes(24);
};

/// A terminal with a state folder of its own, removed at the end. Fails the test when it cannot be
/// opened.
class Visitor {
 public:
  explicit Visitor(const Terminal& terminal = {});
  ~Visitor();
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;

  Driver& driver() { return *m_driver; }
  const std::string& state() const { return m_config.state; }
  const app::Config& config() const { return m_config; }

  /// Fails the test when the step cannot be done.
  void tap(const std::string& name);
  void tap_first(const std::string& prefix);
  /// Taps `name`, which may stand on a later part: pages on with `more` until it is there.
  void tap_beyond(const std::string& name, const std::string& more);
  void tap_first_beyond(const std::string& prefix, const std::string& more);
  void type(const std::string& text);
  void wait(std::chrono::microseconds time);
  /// From the resting screen to the start screen of a language.
  void begin(const std::string& locale);
  /// From the start screen to the form, about you.
  void reach_about();

  bool shows(const std::string& id) { return m_driver->find("#" + id) != nullptr; }
  /// From the form to the review, over the keyboard when it is open.
  void finish_about();

  /// Name of a node; empty when there is none.
  std::string name_of(const std::string& id);
  std::string value_of(const std::string& id);
  app::Screen screen() { return m_driver->application().session().place().screen; }
  const app::Session& session() { return m_driver->application().session(); }

  /// Everything in the agenda, with what was sealed opened.
  struct Booked {
    booking::Appointment appointment;
    booking::PersonalData personal;
  };
  std::vector<Booked> booked();

 private:
  /// Pages on with `more`, checking each part, until `there` or the end.
  void page_until(const std::function<bool()>& there, const std::string& more);

  Instant m_begun;
  app::Config m_config;
  std::optional<TemporaryFolder> m_own_folder;
  std::unique_ptr<booking::SecretKey> m_key;
  std::unique_ptr<Driver> m_driver;
};

/// Fails the test with every rule the present screen breaks.
void check_rules(Driver& driver, const std::string& step);

}  // namespace kiosk::journeys
