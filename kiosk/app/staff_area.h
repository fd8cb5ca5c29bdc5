#pragma once

#include "app/config.h"
#include "app/staff_calendar.h"
#include "app/staff_door.h"
#include "app/staff_packs.h"
#include "app/staff_sources.h"
#include "app/staff_tests.h"
#include "app/staff_usage.h"
#include "base/clock.h"
#include "base/files.h"
#include "screens/view.h"
#include "staff/audit_log.h"
#include "ui/input_event.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::app {

/// What staff see and do at the glass, behind a hidden gesture and a PIN. Nothing of it leads to
/// the system, and all of it stands in the staff log. Owned by the application, which lends it
/// the devices; main thread.
class StaffArea {
 public:
  StaffArea(const Config& config, const Files& files, const Clock& clock,
            device::MediaWatch& media);

  /// The glass is staff's: the question for the PIN or the area itself.
  bool on_glass() const { return m_door.state() != StaffDoor::State::kShut; }
  void set_glass(Vec2 size_px, float px_per_mm);
  /// Takes every event before the screens do. True when the screen is to be drawn anew.
  bool feed(const ui::InputEvent& event);

  /// What the application has to do.
  enum class Asks {
    kNothing,
    kRedraw,
    kBegin,    ///< Somebody made the gesture: a visit ends, the glass is staff's.
    kEnd,      ///< The glass is visitors' again.
    kSound,    ///< Let a sound be heard.
    kPreview,  ///< Show the pack of `preview_path` for one visit.
  };
  /// Does what is due. `wait` holds the caller up until a PIN is checked and a stick read.
  Asks tick(bool wait = false);
  Asks act(const screens::StaffChoice& choice, const StaffSources& sources);
  const std::string& preview_path() const { return m_preview_path; }
  /// A pack was activated since last asked.
  bool take_switched() { return std::exchange(m_switched, false); }

  /// The head is filled in here.
  screens::View view(StaffSources sources) const;
  std::optional<Ticks> next_deadline() const;

 private:
  Asks act_on(StaffDoor::News news);
  Asks act_on_packs(const screens::StaffChoice& choice, const StaffSources& sources);
  Asks act_on_devices(const screens::StaffChoice& choice);
  /// True when the choice opened a question or a card.
  bool open_dialog(const screens::StaffChoice& choice, const StaffSources& sources);
  void open_area();
  void close_area();
  void ask(screens::StaffConfirmModel::Question question, const std::string& id,
           const std::string& name);
  screens::Screen screen(const StaffSources& sources) const;
  std::chrono::sys_days today() const;
  void note(staff::StaffEvent event, std::initializer_list<std::string_view> details = {});
  void note_findings();

  const Config& m_config;
  const Clock& m_clock;
  StaffDoor m_door;
  std::optional<staff::AuditLog> m_log;
  StaffPacks m_packs;
  StaffCalendar m_calendar;
  StaffTests m_tests;
  StaffUsage m_usage;
  screens::StaffTab m_tab = screens::StaffTab::kContent;
  std::uint32_t m_anchor = 0;
  std::optional<screens::StaffConfirmModel> m_question;
  std::string m_details;  ///< Of which pack they are shown; empty when they are not.
  std::uint32_t m_details_anchor = 0;
  std::string m_preview_path;
  bool m_switched = false;
};

}  // namespace kiosk::app
