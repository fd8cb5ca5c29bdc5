#pragma once

#include "app/booking_desk.h"
#include "app/config.h"
#include "app/idle.h"
#include "app/listening.h"
#include "app/preview.h"
#include "app/run_mark.h"
#include "app/session.h"
#include "app/staff_area.h"
#include "app/staff_words.h"
#include "app/stage.h"
#include "app/view_maker.h"
#include "app/visit_counter.h"
#include "base/files.h"
#include "content/library.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// One visit after another: hands choices of the screens to the session, books,
/// watches the silence and draws when something changed. Owned by `main` or the
/// driver, which lend it the devices. Main thread.
class Application {
 public:
  /// Borrows `files` for its life. A pack that cannot be opened is no error here: the screen then
  /// says in words that the terminal is out of order, and `problem` says why to staff. Errors:
  /// kInvalidInput when the configured locale is not in the pack.
  static Result<std::unique_ptr<Application>> make(const Config& config, const Files& files,
                                                   const Devices& devices);
  ~Application();

  /// Takes one event; `step` acts on it.
  void handle(const ui::InputEvent& event);
  /// Does what is due and draws when something changed. Returns when it has to be called
  /// again without an event; empty means never.
  std::optional<Ticks> step();
  /// False once the system asked the program to end.
  bool running() const { return m_running; }

  /// Why something is missing, for staff, one line each; empty when all is well.
  const std::vector<std::string>& problems() const { return m_problems; }
  const Stage& stage() const { return m_stage; }
  const Session& session() const { return m_session; }
  const content::Library* library() const { return m_library.get(); }
  const booking::Agenda* agenda() const { return m_desk.agenda(); }
  /// Waits for the builds of an author's changes and shows them; nothing on a terminal.
  void finish_preview();
  /// Waits until a PIN is checked and a stick has been read. True when that changed what is shown.
  bool finish_staff_work();
  /// Keys asked for that had no translation, since last asked.
  std::vector<std::string> take_missing_strings();

 private:
  Application(const Config& config, const Files& files, const Devices& devices,
              std::unique_ptr<content::Library> library);
  static Result<std::unique_ptr<Application>> make_preview(const Config& config, const Files& files,
                                                           const Devices& devices);
  /// The pack as the author left it a moment ago.
  void take_built(Preview::Built built);
  void exchange_library(std::unique_ptr<content::Library> library);
  /// Opens the pack that has been activated since the last one was opened, if any.
  void take_active_pack();
  void act_on(const screens::PreviewChoice& choice);
  void choose_next_language();
  screens::PreviewModel preview_model() const;

  /// The pack's words that may be divided, asked for when they are needed.
  void lend_divided_words();
  void open_agenda();
  void open_counter();
  void watch_the_time(Ticks now);
  /// True when something is to be shown anew.
  bool watch_staff(bool wait);
  void act_on(const screens::StaffChoice& choice);
  void act_on(StaffArea::Asks asks);
  /// Shows a pack that visitors do not see yet, for one visit in which nothing is booked.
  void show_trial(const std::string& path);
  std::optional<StaffSources> staff_sources();
  /// Without a pack staff still have to be able to bring one.
  void borrow_words();
  void act(const screens::Intent& intent);
  /// Forgets what somebody did at the glass without beginning a visit.
  void rest();
  void end_visit(int reason);
  /// Reads aloud what is on the glass.
  void listen(const screens::Intent& intent);
  /// What is read ends with the next touch or key.
  void interrupt_reading(const ui::InputEvent& event);
  void make_view();
  void note_missing();
  screens::Words words() const;
  std::optional<Ticks> next_deadline(Ticks now) const;

  Config m_config;
  const Files& m_files;
  const Clock& m_clock;
  text::Engine& m_engine;
  ui::Renderer& m_renderer;
  const device::Machine& m_machine;
  RunMark m_run;
  std::unique_ptr<content::Library> m_library;  ///< Null: out of order.
  BookingDesk m_desk;
  std::string m_pack_memory;     ///< What the store said when the pack was opened.
  bool m_look_for_pack = false;  ///< A visit or a minute is over.
  bool m_agenda_tried = false;
  VisitCounter m_counter;
  StaffArea m_staff;
  std::string m_staff_locale;  ///< The language of the visit in which staff came.
  bool m_trial = false;        ///< The pack on the glass is not the active one.
  Rect m_glass;                ///< As it was last drawn.
  std::optional<ViewMaker> m_view_maker;
  StaffWords m_borrowed;  ///< Of another centre's pack; empty while there is one to show.
  Session m_session;
  IdleClock m_idle;
  Stage m_stage;
  Listening m_listening;
  std::unique_ptr<Preview> m_preview;  ///< Null on a terminal.
  screens::PreviewModel m_tools;       ///< What the author's tools remember.
  std::vector<std::string> m_problems;

  screens::View m_view;
  bool m_view_stale = true;
  Change m_change = Change::kAtOnce;
  Moment m_moment;
  std::optional<Ticks> m_greeting_since;  ///< Empty unless the greeting shows.
  std::optional<Ticks> m_toast_until;
  bool m_warning = false;  ///< The question is on the glass.
  int m_calls = 0;         ///< How often it has been heard.
  std::vector<std::string> m_missing;
  int m_missing_glyphs = 0;
  bool m_running = true;
};

}  // namespace kiosk::app
