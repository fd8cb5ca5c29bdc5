#include "app/application.h"

#include "app/opening.h"
#include "app/spare_words.h"
#include "base/assert.h"
#include "base/log.h"
#include "device/voice.h"
#include "locale/zone.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Ticks kGreetingTime = seconds(4);
constexpr Ticks kToastTime = seconds(3);
// How soon an author's change is noticed.
constexpr Ticks kPreviewTime = std::chrono::milliseconds(10);
// More waiting taps than this in one step are not a visitor's.
constexpr int kMaxRounds = 16;

std::chrono::year_month_day today(const content::Library* library, const Clock& clock) {
  const auto zone = locale::Zone::open(library->centre().zone);
  KIOSK_ASSERT(zone.ok());  // Checked when the pack was opened.
  return zone->to_local(clock.now()).date;
}

std::string setting_key(const screens::Intent& intent, const ui::Settings& settings) {
  if (std::holds_alternative<screens::ChangeTextSize>(intent)) {
    switch (settings.text_size) {
      case ui::TextSize::kSmall: return "setting.text_small";
      case ui::TextSize::kMedium: return "setting.text_normal";
      case ui::TextSize::kLarge: return "setting.text_large";
      case ui::TextSize::kExtraLarge: return "setting.text_largest";
    }
  }
  if (std::holds_alternative<screens::ChangeContrast>(intent)) {
    switch (settings.contrast) {
      case ui::Contrast::kDefault: return "setting.contrast_normal";
      case ui::Contrast::kHighLight: return "setting.contrast_light";
      case ui::Contrast::kHighDark: return "setting.contrast_dark";
    }
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<Application>> Application::make(const Config& config, const Files& files,
                                                       const Devices& devices) {
  if (!config.preview_tool.empty()) return make_preview(config, files, devices);
  auto opened = open_library(config, files);
  if (!opened) return opened.error();
  auto application = std::unique_ptr<Application>(
      new Application(config, files, devices, std::move(opened->library)));
  application->m_problems = std::move(opened->problems);
  application->m_pack_memory = std::move(opened->memory);
  application->borrow_words();
  return application;
}

Application::Application(const Config& config, const Files& files, const Devices& devices,
                         std::unique_ptr<content::Library> library)
    : m_config(config),
      m_files(files),
      m_clock(devices.clock),
      m_engine(devices.engine),
      m_renderer(devices.renderer),
      m_machine(devices.machine),
      m_run(config.state, devices.clock),
      m_library(std::move(library)),
      m_desk(devices.clock),
      m_counter(config.state),
      m_staff(m_config, files, devices.clock, devices.media),
      m_session(visit_setup(config, m_library.get()),
                {booking::new_request_key, [this] { return today(m_library.get(), m_clock); }}),
      m_idle(config.idle, config.warning),
      m_stage(devices, config),
      m_listening(devices.speaker) {
  if (m_library) m_view_maker.emplace(*m_library, &devices.renderer);
  lend_divided_words();
  m_moment.warning_seconds = static_cast<int>(config.warning.count());
}

void Application::lend_divided_words() {
  m_engine.set_divided_words([this](std::string_view locale) {
    return m_library ? m_library->divided_words(locale) : std::vector<std::string>();
  });
}

Application::~Application() {
  m_listening.stop();              // So does the loudspeaker.
  m_engine.set_divided_words({});  // The engine lives on.
  m_session.wipe();
}

void Application::open_agenda() {
  m_agenda_tried = true;
  // Nobody is to come to a talk that was booked on trial.
  if (!m_library || m_trial) return;
  if (const Status opened = m_desk.open(m_config, m_library->centre()); !opened) {
    m_problems.push_back("agenda: " + opened.error().message);
  }
  m_view_maker->set_agenda(m_desk.agenda());
}

void Application::open_counter() {
  // An author's own look at the pages is no visit.
  if (!m_library || m_preview) return;
  if (const Status ready = m_counter.check(); !ready) {
    m_problems.push_back("figures: " + ready.error().message);
  }
}

void Application::handle(const ui::InputEvent& event) {
  if (m_staff.feed(event)) m_view_stale = true;
  switch (event.kind) {
    case ui::InputKind::kQuit: m_running = false; return;
    case ui::InputKind::kFingerDown:
    case ui::InputKind::kFingerUp:
    case ui::InputKind::kKey:
    case ui::InputKind::kText:
      // Anywhere counts, also beside every button; but a held key may be an object's.
      if (!event.repeat && !m_staff.on_glass()) m_idle.touch(m_clock.ticks());
      interrupt_reading(event);
      break;
    default: break;
  }
  m_stage.feed(event);
}

void Application::interrupt_reading(const ui::InputEvent& event) {
  const bool key = event.kind == ui::InputKind::kKey && !event.repeat;
  if (!key && event.kind != ui::InputKind::kFingerDown) return;
  m_listening.interrupt(m_clock.ticks(), !m_stage.finger_down());
}

void Application::watch_the_time(Ticks now) {
  const auto set = [&](auto& place, const auto& value) {
    if (place == value) return;
    place = value;
    m_view_stale = true;
  };
  watch_staff(false);
  const IdleClock::Phase phase = m_idle.phase(now);
  const bool silent = phase == IdleClock::Phase::kWarning || phase == IdleClock::Phase::kOver;
  if (silent && !m_session.visiting()) {
    rest();
  } else if (phase == IdleClock::Phase::kOver) {
    end_visit(1);
  }
  const bool counting = m_idle.phase(now) == IdleClock::Phase::kWarning;
  // The question stays while a finger is on it: it may be on "I am finished".
  m_warning = counting || (m_warning && (m_stage.finger_down() || m_stage.wants_frame()));
  set(m_moment.seconds_left, m_warning ? std::optional(m_idle.seconds_left(now)) : std::nullopt);

  const int calls = m_idle.calls(now);
  if (calls > std::exchange(m_calls, calls)) m_stage.sound(device::Sound::kAttention);

  const Instant minute(floor<minutes>(m_clock.now()));
  if (minute != m_moment.now) m_look_for_pack = true;
  set(m_moment.now, minute);
  // Between visits: somebody who reads keeps the pages the visit began with.
  const bool free = !m_session.visiting() && !m_staff.on_glass();
  if (free && std::exchange(m_look_for_pack, false)) take_active_pack();
  if (m_toast_until && now >= *m_toast_until) {
    m_toast_until.reset();
    set(m_moment.toast, std::string());
  }
  if (m_session.place().screen != Screen::kAttract) {
    m_greeting_since.reset();
  } else if (m_library) {
    if (!m_greeting_since) m_greeting_since = now;
    set(m_moment.greeting, static_cast<std::size_t>((now - *m_greeting_since) / kGreetingTime));
  }
}

void Application::rest() {
  m_listening.stop();
  m_idle.stop();
  m_stage.reset();
  m_view_stale = true;
}

void Application::take_active_pack() {
  if (m_preview) return;
  if (PackShelf::memory(m_config, m_files) == m_pack_memory) return;
  auto opened = open_library(m_config, m_files);
  if (!opened) {
    m_problems.push_back(opened.error().message);
    return;
  }
  m_pack_memory = std::move(opened->memory);
  m_trial = false;
  m_problems.insert(m_problems.end(), opened->problems.begin(), opened->problems.end());
  // A pack that shows something is better than none.
  if (opened->library) exchange_library(std::move(opened->library));
}

void Application::exchange_library(std::unique_ptr<content::Library> library) {
  m_listening.stop();
  m_view_maker.reset();
  m_library = std::move(library);
  m_view_maker.emplace(*m_library, &m_renderer);
  m_borrowed = {};
  lend_divided_words();
  m_session.change_setup(visit_setup(m_config, m_library.get()));
  m_view_stale = true;
  // Hours and services may be others now.
  open_agenda();
}

void Application::end_visit(int reason) {
  log_event(Event::kVisitEnded, {reason});
  m_look_for_pack = true;
  m_counter.end();
  m_listening.stop();
  m_session.wipe();
  m_idle.stop();
  m_stage.reset();
  m_engine.forget();
  m_warning = false;
  m_toast_until.reset();
  m_moment.toast.clear();
  m_change = Change::kFade;
  m_view_stale = true;
}

void Application::listen(const screens::Intent& intent) {
  const auto* const choice = std::get_if<screens::Listen>(&intent);
  if (choice == nullptr || !m_config.sound) return;
  const Ticks now = m_clock.ticks();
  if (const auto* article = std::get_if<screens::ArticleModel>(&m_view.screen)) {
    m_listening.begin(now, *choice, *article,
                      [this](std::string_view name) { return m_library->speech(name); });
  } else if (const auto* done = std::get_if<screens::DoneModel>(&m_view.screen)) {
    std::vector<device::Speech> speech;
    for (const std::string& line : done->spoken) {
      speech.push_back(device::read_aloud(line, m_session.locale()));
    }
    m_listening.begin(now, std::move(speech));
  }
  // Who listens is there: the silence begins when the voice ends.
  m_idle.touch(std::max(now, m_listening.until()));
}

void Application::act(const screens::Intent& intent) {
  if (const auto* choice = std::get_if<screens::PreviewChoice>(&intent)) return act_on(*choice);
  if (const auto* choice = std::get_if<screens::StaffChoice>(&intent)) return act_on(*choice);
  const bool was_visiting = m_session.visiting();
  const Effect effect = m_session.apply(intent);
  if (effect == Effect::kNone) return;
  m_view_stale = true;
  if (effect == Effect::kEnd) {
    end_visit(0);
    return;
  }
  if (!was_visiting) {
    log_event(Event::kVisitBegan);
    m_idle.touch(m_clock.ticks());
  }
  if (effect == Effect::kBook) m_desk.book(m_session);
  if (effect == Effect::kListen) listen(intent);
  if (effect == Effect::kMove || effect == Effect::kBook) {
    m_change = Change::kFade;
    m_stage.screen_changed();
  }
  if (const auto* language = std::get_if<screens::ChooseLanguage>(&intent)) {
    m_engine.prepare(language->locale);
  }
  if (const std::string key = setting_key(intent, m_session.settings()); !key.empty()) {
    m_moment.toast = words()(key);
    m_toast_until = m_clock.ticks() + kToastTime;
  }
}

screens::Words Application::words() const {
  const std::string& locale = m_staff.on_glass() ? m_staff_locale : m_session.locale();
  if (m_view_maker) return m_view_maker->words(locale);
  if (m_borrowed && m_staff.on_glass()) return m_borrowed.words(locale);
  return {spare_words, m_session.locale(), "UTC"};
}

void Application::make_view() {
  m_view_stale = false;
  forget(m_view);
  if (const auto sources = staff_sources(); sources && m_staff.on_glass()) {
    m_view = m_staff.view(*sources);
  } else if (m_view_maker) {
    m_view = m_view_maker->make(m_session, m_moment);
    m_view.surround.voice = m_config.sound && can_listen(m_view.screen, m_session.locale());
    if (!m_preview && !m_trial) m_counter.see(m_session, m_view);
  } else {
    m_view = {};
    m_view.surround.bar = false;
    m_view.screen = screens::OutOfOrderModel{spare_locales()};
  }
  if (m_preview) m_view.preview = preview_model();
}

void Application::note_missing() {
  if (m_library) {
    const std::vector<std::string> missing = m_library->take_missing();
    if (!missing.empty()) {
      log_event(Event::kStringMissing, {static_cast<std::int64_t>(missing.size())});
      m_missing.insert(m_missing.end(), missing.begin(), missing.end());
    }
  }
  int glyphs = 0;
  for (const ui::Node& node : m_stage.ui().tree().nodes) glyphs += node.missing_glyphs;
  if (glyphs != std::exchange(m_missing_glyphs, glyphs) && glyphs > 0) {
    log_event(Event::kGlyphMissing, {glyphs});
  }
}

std::vector<std::string> Application::take_missing_strings() {
  return std::exchange(m_missing, {});
}

std::optional<Ticks> Application::step() {
  const Ticks now = m_clock.ticks();
  if (m_preview) {
    if (auto built = m_preview->poll()) take_built(*std::move(built));
  }
  watch_the_time(now);
  bool drawn = false;
  for (int round = 0; round < kMaxRounds && (m_view_stale || m_stage.wants_frame()); ++round) {
    if (m_view_stale) make_view();
    const auto intent = m_stage.build(words(), m_view, m_session.settings());
    if (intent) act(*intent);
    drawn = true;
    watch_the_time(now);
  }
  if (drawn) {
    (void)m_stage.show(std::exchange(m_change, Change::kAtOnce));
    note_missing();
    if (const Rect glass = m_stage.ui().screen(); glass != std::exchange(m_glass, glass)) {
      m_staff.set_glass({glass.width, glass.height}, m_stage.px_per_mm());
    }
  } else {
    (void)m_stage.fade();
  }
  // After the picture: a disk may be slow.
  if (m_counter.due()) m_counter.write(today(m_library.get(), m_clock));
  if (!m_agenda_tried) {
    m_run.set();
    open_agenda();
    open_counter();
  }
  return next_deadline(now);
}

std::optional<Ticks> Application::next_deadline(Ticks now) const {
  // The clock at the top shows minutes.
  const auto past_minute = m_clock.now() - floor<minutes>(m_clock.now());
  Ticks next = now + minutes(1) - past_minute;
  const auto sooner = [&](std::optional<Ticks> at) {
    if (at) next = std::min(next, *at);
  };
  sooner(m_idle.next_change(now));
  sooner(m_toast_until);
  sooner(m_stage.next_deadline());
  sooner(m_staff.next_deadline());
  if (m_view_stale) sooner(now);
  if (m_preview) sooner(now + kPreviewTime);
  if (m_greeting_since) {
    const auto turn = (now - *m_greeting_since) / kGreetingTime;
    sooner(*m_greeting_since + (turn + 1) * kGreetingTime);
  }
  return next;
}

}  // namespace kiosk::app
