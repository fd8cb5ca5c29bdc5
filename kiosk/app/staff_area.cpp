#include "app/staff_area.h"

#include "base/day.h"

#include <algorithm>
#include <cctype>

namespace kiosk::app {

namespace {

using screens::StaffConfirmModel;
using screens::StaffTab;
using staff::StaffEvent;
using Act = screens::StaffChoice::Act;

/// How soon a stick is noticed while staff look.
constexpr Ticks kLookForSticks = std::chrono::milliseconds(500);
/// How often the share of a pack that is being read changes on the glass.
constexpr Ticks kWhileReading = std::chrono::milliseconds(100);

/// A key's number as the log takes it.
std::string key_word(const content::KeyId& key) {
  std::string text = content::key_id_text(key);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

StaffArea::StaffArea(const Config& config, const Files& files, const Clock& clock,
                     device::MediaWatch& media)
    : m_config(config),
      m_clock(clock),
      m_door(config.staff_pin, join_path(config.state, "staff.tries"), clock),
      m_packs(config, files, media),
      m_tests(config.state),
      m_usage(config.state) {}

std::chrono::sys_days StaffArea::today() const {
  return std::chrono::floor<std::chrono::days>(m_clock.now());
}

void StaffArea::set_glass(Vec2 size_px, float px_per_mm) {
  m_door.gesture().set_glass(size_px, px_per_mm);
  m_tests.set_glass(size_px, px_per_mm);
}

bool StaffArea::feed(const ui::InputEvent& event) {
  if (!on_glass()) {
    m_door.gesture().feed(event, m_clock.ticks());
    return false;
  }
  const bool touched = event.kind == ui::InputKind::kFingerDown ||
                       event.kind == ui::InputKind::kFingerUp || event.kind == ui::InputKind::kKey;
  if (touched && !event.repeat) m_door.touch();
  return m_tests.feed(event);
}

void StaffArea::note(StaffEvent event, std::initializer_list<std::string_view> details) {
  // A log that cannot be written must not keep staff from a pack that mends a wrong fee; doctor
  // tells of it.
  if (m_log) (void)m_log->append(event, details);
}

void StaffArea::open_area() {
  m_packs.open(today());
  m_tab = StaffTab::kContent;
  m_anchor = 0;
}

void StaffArea::close_area() {
  m_packs.close();
  m_calendar.forget();
  m_tests.forget();
  m_usage.forget();
  m_question.reset();
  m_details.clear();
}

StaffArea::Asks StaffArea::act_on(StaffDoor::News news) {
  switch (news) {
    case StaffDoor::News::kNone: return Asks::kNothing;
    case StaffDoor::News::kRedraw: return Asks::kRedraw;
    case StaffDoor::News::kAsked:
      if (auto log = staff::AuditLog::open(m_config.state, m_clock)) m_log = *std::move(log);
      return Asks::kBegin;
    case StaffDoor::News::kOpened:
      note(StaffEvent::kAreaOpened);
      open_area();
      return Asks::kRedraw;
    case StaffDoor::News::kWrong: note(StaffEvent::kPinWrong); return Asks::kRedraw;
    case StaffDoor::News::kLockedOut: note(StaffEvent::kLockedOut); return Asks::kRedraw;
    case StaffDoor::News::kLeft: note(StaffEvent::kAreaLeft); break;
    case StaffDoor::News::kLocked: note(StaffEvent::kAreaLocked); break;
  }
  close_area();
  return Asks::kEnd;
}

void StaffArea::note_findings() {
  for (const StickFinding& finding : m_packs.take_news()) {
    if (const auto* const pack = std::get_if<content::StoredPack>(&finding.verdict)) {
      note(StaffEvent::kPackFound,
           {pack->manifest.id, pack->manifest.version.text(), key_word(pack->key)});
    } else {
      note(StaffEvent::kPackRefused,
           {content::refusal_name(std::get<content::Refused>(finding.verdict).reason)});
    }
  }
}

StaffArea::Asks StaffArea::tick(bool wait) {
  const Asks asks = act_on(m_door.tick(wait));
  if (asks != Asks::kNothing && asks != Asks::kRedraw) return asks;
  if (m_door.state() != StaffDoor::State::kOpen) return asks;
  const bool changed = m_packs.tick(today(), wait);
  note_findings();
  return changed ? Asks::kRedraw : asks;
}

void StaffArea::ask(StaffConfirmModel::Question question, const std::string& id,
                    const std::string& name) {
  m_question = StaffConfirmModel{question, id, name};
}

StaffArea::Asks StaffArea::act_on_packs(const screens::StaffChoice& choice,
                                        const StaffSources& sources) {
  const bool back = choice.act == Act::kGoBack;
  const content::Verdict verdict = back ? m_packs.go_back() : m_packs.activate(choice.id, today());
  if (const auto* const pack = std::get_if<content::StoredPack>(&verdict)) {
    const bool shipped = pack->manifest.id.empty() && sources.library != nullptr;
    const std::string id = shipped ? sources.library->manifest().id : pack->manifest.id;
    if (back) {
      note(StaffEvent::kPackRolledBack, {id});
    } else {
      note(StaffEvent::kPackActivated, {id, pack->manifest.version.text(), key_word(pack->key)});
    }
    m_switched = true;
  } else {
    note(StaffEvent::kPackRefused,
         {content::refusal_name(std::get<content::Refused>(verdict).reason)});
  }
  return Asks::kRedraw;
}

bool StaffArea::open_dialog(const screens::StaffChoice& choice, const StaffSources& sources) {
  using Question = StaffConfirmModel::Question;
  switch (choice.act) {
    case Act::kAskActivate:
      ask(Question::kActivate, choice.id, m_packs.title(choice.id, sources));
      return true;
    case Act::kAskGoBack:
      ask(Question::kGoBack, choice.id, m_packs.title(choice.id, sources));
      return true;
    case Act::kAskRemove:
      ask(Question::kRemoveClosure, choice.id, m_calendar.closure_text(choice.id, sources));
      return true;
    case Act::kShowDetails: m_details = choice.id; return true;
    default: return false;
  }
}

StaffArea::Asks StaffArea::act_on_devices(const screens::StaffChoice& choice) {
  if (choice.act == Act::kTest) note(StaffEvent::kDevicesTested);
  switch (m_tests.act(choice)) {
    case StaffTests::Asks::kSound:
      ask(StaffConfirmModel::Question::kHeardSound, {}, {});
      return Asks::kSound;
    case StaffTests::Asks::kColoursSeen:
      ask(StaffConfirmModel::Question::kSawColours, {}, {});
      break;
    case StaffTests::Asks::kNothing: break;
  }
  return Asks::kRedraw;
}

StaffArea::Asks StaffArea::act(const screens::StaffChoice& choice, const StaffSources& sources) {
  if (const StaffDoor::News news = m_door.act(choice); news != StaffDoor::News::kNone) {
    return act_on(news);
  }
  if (m_door.state() != StaffDoor::State::kOpen) return Asks::kNothing;
  m_question.reset();
  if (choice.act == Act::kShowFrom) {
    // A card that is open has its own parts.
    (m_details.empty() ? m_anchor : m_details_anchor) = choice.number;
    return Asks::kRedraw;
  }
  m_details.clear();
  m_details_anchor = 0;
  if (open_dialog(choice, sources)) return Asks::kRedraw;
  switch (choice.act) {
    case Act::kOpenTab:
      m_tab = static_cast<StaffTab>(choice.number);
      m_anchor = 0;
      m_calendar.forget();
      return Asks::kRedraw;
    case Act::kActivate:
    case Act::kGoBack: return act_on_packs(choice, sources);
    case Act::kPreviewPack:
      m_preview_path = m_packs.path(choice.id);
      if (m_preview_path.empty()) return Asks::kRedraw;
      (void)act_on(m_door.act({Act::kLeave}));
      return Asks::kPreview;
    default: break;
  }
  if (const auto change = m_calendar.act(choice, sources)) {
    note(change->closed ? StaffEvent::kClosureAdded : StaffEvent::kClosureRemoved,
         {day_text(change->first), day_text(change->last)});
  }
  if (const auto saved = m_usage.act(choice, sources, m_packs.media())) {
    note(StaffEvent::kFiguresExported, {day_text(saved->first), day_text(saved->last)});
  }
  return act_on_devices(choice);
}

screens::Screen StaffArea::screen(const StaffSources& sources) const {
  const auto from_anchor = [&](auto model) -> screens::Screen {
    model.anchor = m_anchor;
    return model;
  };
  if (m_door.state() == StaffDoor::State::kAsking) return m_door.model();
  if (m_tests.colours()) return *m_tests.colours();
  if (m_tests.touch()) return *m_tests.touch();
  switch (m_tab) {
    case StaffTab::kContent: return from_anchor(m_packs.model(sources));
    case StaffTab::kAppointments: return from_anchor(m_calendar.appointments(sources));
    case StaffTab::kHours:
      return m_calendar.making() ? from_anchor(m_calendar.closure(sources))
                                 : from_anchor(m_calendar.hours(sources));
    case StaffTab::kDevices: return from_anchor(m_tests.model(sources));
    case StaffTab::kFigures: return from_anchor(m_usage.model(sources));
  }
  return m_door.model();
}

screens::View StaffArea::view(StaffSources sources) const {
  sources.head = {m_tab, m_door.locks_in()};
  screens::View view;
  view.surround.bar = false;
  view.surround.action = screens::MainAction::kNone;
  view.screen = screen(sources);
  if (m_question) view.dialog = *m_question;
  if (!m_details.empty()) {
    screens::StaffDetailsModel details = m_packs.details(m_details, sources);
    details.anchor = m_details_anchor;
    view.dialog = std::move(details);
  }
  return view;
}

std::optional<Ticks> StaffArea::next_deadline() const {
  const auto door = m_door.next_deadline();
  if (m_door.state() != StaffDoor::State::kOpen) return door;
  const Ticks soon = m_clock.ticks() + (m_packs.busy() ? kWhileReading : kLookForSticks);
  return door ? std::min(*door, soon) : soon;
}

}  // namespace kiosk::app
