// What an application does more while staff are at the glass.

#include "app/application.h"
#include "app/opening.h"

#include <utility>

namespace kiosk::app {

namespace {

/// No store remembers this, so the active pack is opened anew after a trial.
constexpr const char* kTrialMemory = "trial";

}  // namespace

std::optional<StaffSources> Application::staff_sources() {
  const std::string& locale = m_staff_locale.empty() ? m_session.locale() : m_staff_locale;
  if (!m_view_maker && !m_borrowed) return std::nullopt;
  return StaffSources{m_library.get(),
                      m_desk.agenda(),
                      m_view_maker ? m_view_maker->words(locale) : m_borrowed.words(locale),
                      m_view_maker ? m_view_maker->formats(locale) : m_borrowed.formats(locale),
                      m_clock.now(),
                      m_machine,
                      m_run,
                      m_config.built};
}

void Application::borrow_words() {
  if (m_library || m_config.staff_pin.empty()) return;
  m_borrowed = StaffWords(open_any_pack(m_config, m_files));
}

bool Application::watch_staff(bool wait) {
  // An author's preview has no staff; where no pack can be read there are no words for them.
  if (m_preview || !(m_view_maker || m_borrowed)) return false;
  const StaffArea::Asks asks = m_staff.tick(wait);
  act_on(asks);
  return asks != StaffArea::Asks::kNothing;
}

bool Application::finish_staff_work() {
  return watch_staff(true);
}

void Application::act_on(const screens::StaffChoice& choice) {
  const auto sources = staff_sources();
  if (sources) act_on(m_staff.act(choice, *sources));
}

void Application::act_on(StaffArea::Asks asks) {
  if (asks == StaffArea::Asks::kNothing) return;
  m_view_stale = true;
  switch (asks) {
    case StaffArea::Asks::kNothing:
    case StaffArea::Asks::kRedraw: return;
    case StaffArea::Asks::kSound: return m_stage.sound(device::Sound::kAttention);
    case StaffArea::Asks::kBegin:
      m_staff_locale = m_session.locale();
      if (m_session.visiting()) end_visit(0);
      rest();
      m_change = Change::kFade;
      return;
    case StaffArea::Asks::kEnd:
      m_staff_locale.clear();
      m_look_for_pack = true;
      rest();
      m_change = Change::kFade;
      return;
    case StaffArea::Asks::kPreview: return show_trial(m_staff.preview_path());
  }
}

void Application::show_trial(const std::string& path) {
  const std::string locale = std::exchange(m_staff_locale, {});
  rest();
  m_look_for_pack = true;
  auto library = open_pack(path);
  if (!library) {
    m_problems.push_back(library.error().message);
    return;
  }
  m_trial = true;
  m_pack_memory = kTrialMemory;
  exchange_library(*std::move(library));
  act(screens::Begin{});
  act(screens::ChooseLanguage{locale});
}

}  // namespace kiosk::app
