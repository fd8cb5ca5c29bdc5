#include "app/staff_packs.h"

#include "app/pack_shelf.h"
#include "app/staff_tests.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace kiosk::app {

namespace {

using content::StoredPack;
using screens::StaffAttention;
using screens::StaffFound;
using std::chrono::sys_days;

/// The pack the terminal came with has no name in the store.
constexpr const char* kShippedId = "shipped";
constexpr std::size_t kMostAttention = 12;
/// Staff need some weeks to look through a pack.
constexpr std::chrono::days kSoon{30};

int count(std::size_t number) {
  return static_cast<int>(number);
}

screens::StaffChanges changes_of(const content::PageChanges& pages) {
  return {count(pages.added.size()), count(pages.changed.size()), count(pages.removed.size())};
}

/// "Ghana · Accra"; empty where nothing is shown that would say it.
std::string centre_title(const StaffSources& sources) {
  if (sources.library == nullptr) return {};
  const content::Centre& centre = sources.library->centre();
  const std::string& locale = sources.words.locale();
  return content::local_text(centre.country, locale) + " · " +
         content::local_text(centre.city, locale);
}

std::string language_title(const StaffSources& sources, const std::string& locale) {
  const std::string name = sources.formats.language_name(locale);
  return name.empty() ? locale : name;
}

screens::StaffPack shipped_pack(const content::Library& library, const StaffSources& sources) {
  screens::StaffPack shown;
  shown.id = kShippedId;
  shown.name = centre_title(sources);
  shown.version = library.manifest().version.text();
  shown.languages = count(library.languages().size());
  shown.pages = count(library.page_ids().size());
  return shown;
}

/// How many of some pages nobody has reviewed: languages with as many share a line.
std::vector<StaffAttention> drafts_of(const StaffSources& sources,
                                      const std::vector<std::string>& ids) {
  std::map<std::ptrdiff_t, std::vector<std::string>> languages;
  for (const content::Language& language : sources.library->languages()) {
    if (!language.content) continue;
    const auto drafts = std::count_if(ids.begin(), ids.end(), [&](const std::string& id) {
      const auto page = sources.library->page(id, language.locale);
      return page && !page->fallback && page->state == content::TranslationState::kDraft;
    });
    if (drafts > 0) languages[drafts].push_back(language_title(sources, language.locale));
  }
  std::vector<StaffAttention> list;
  for (const auto& [number, names] : languages) {
    StaffAttention item;
    item.kind = StaffAttention::Kind::kDrafts;
    item.language = sources.formats.list(names);
    item.count = static_cast<int>(number);
    item.total = count(ids.size());
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace

void StaffPacks::open(sys_days today) {
  m_activated = false;
  m_found.clear();
  look_at_store();
  look_at_media(today);
}

void StaffPacks::close() {
  m_reader.stop();
  m_found.clear();
  m_news.clear();
  m_turned_away.clear();
}

void StaffPacks::look_at_store() {
  const auto shelf = PackShelf::open(m_config, m_files);
  if (!shelf) return;
  const content::PackStore::Shown shown = (*shelf)->store().shown();
  m_active = shown.pack;
  m_shown_path = shown.pack ? shown.path : (*shelf)->shipped_path();
  m_previous = (*shelf)->store().previous();
  m_can_go_back = (*shelf)->store().can_go_back();
  m_shipped.reset();
  if (m_previous || !m_can_go_back) return;
  if (auto shipped = open_pack((*shelf)->shipped_path())) m_shipped = *std::move(shipped);
}

void StaffPacks::look_at_media(sys_days today) {
  const auto& media = m_media.media();
  const auto ready = std::find_if(media.begin(), media.end(), [](const device::Medium& medium) {
    return medium.state == device::MediumState::kReady;
  });
  m_stick = ready != media.end();
  if (m_stick) {
    m_turned_away.clear();
  } else {
    std::copy_if(m_found.begin(), m_found.end(), std::back_inserter(m_turned_away),
                 [](const StickFinding& finding) {
                   return std::holds_alternative<content::Refused>(finding.verdict);
                 });
  }
  m_found.clear();
  m_reader.stop();
  if (m_stick) m_reader.start(ready->folder, today, m_shown_path);
}

bool StaffPacks::tick(sys_days today, bool wait) {
  bool changed = false;
  if (m_media.changed()) {
    look_at_media(today);
    changed = true;
  }
  if (auto read = m_reader.take(wait)) {
    m_found = *std::move(read);
    m_news = m_found;
    changed = true;
  }
  return changed || m_reader.busy();
}

const StoredPack* StaffPacks::find(const std::string& id) const {
  for (const StickFinding& finding : m_found) {
    const auto* const pack = std::get_if<StoredPack>(&finding.verdict);
    if (pack != nullptr && pack->name == id) return pack;
  }
  if (m_previous && m_previous->name == id) return &*m_previous;
  return m_active && m_active->name == id ? &*m_active : nullptr;
}

std::string StaffPacks::path(const std::string& id) const {
  const auto shelf = PackShelf::open(m_config, m_files);
  return shelf && find(id) != nullptr ? (*shelf)->store().path_of(id) : std::string();
}

screens::StaffPack StaffPacks::pack_of(const StoredPack& pack, const StaffSources& sources) const {
  screens::StaffPack shown;
  shown.id = pack.name;
  shown.name = centre_title(sources);
  if (shown.name.empty()) shown.name = pack.manifest.id;
  shown.version = pack.manifest.version.text();
  shown.languages = count(pack.languages);
  shown.pages = count(pack.pages);
  shown.signer = pack.signer;
  if (pack.manifest.expires < sources.today()) {
    shown.expired = sources.formats.date_short(pack.manifest.expires);
  }
  return shown;
}

std::string StaffPacks::title(const std::string& id, const StaffSources& sources) const {
  const StoredPack* const pack = find(id);
  if (pack == nullptr) return centre_title(sources);
  const screens::StaffPack shown = pack_of(*pack, sources);
  return shown.name + " · " + shown.version;
}

void StaffPacks::add_machine(const StaffSources& sources, std::vector<StaffAttention>& list) const {
  if (clock_is_wrong(sources)) list.push_back({StaffAttention::Kind::kClockWrong, {}, {}, {}});
  const auto used = sources.machine.storage_used(m_config.state);
  if (used && is_almost_full(*used)) {
    list.push_back({StaffAttention::Kind::kStorageLow, {}, {}, {}});
  }
  for (const StickFinding& finding : m_turned_away) {
    StaffAttention item;
    item.kind = StaffAttention::Kind::kRefused;
    item.title = finding.file;
    item.refusal = std::get<content::Refused>(finding.verdict).reason;
    list.push_back(std::move(item));
  }
}

std::vector<StaffAttention> StaffPacks::attention(const StaffSources& sources) const {
  std::vector<StaffAttention> list;
  add_machine(sources, list);
  if (sources.library == nullptr) return list;
  const content::Library& library = *sources.library;
  const auto date = [&](std::chrono::year_month_day day) {
    return sources.formats.date_short(day);
  };
  const std::chrono::year_month_day expires = library.manifest().expires;
  if (sys_days(expires) < sys_days(sources.today()) + kSoon) {
    const bool over = expires < sources.today();
    list.push_back({over ? StaffAttention::Kind::kExpired : StaffAttention::Kind::kExpiresSoon,
                    {},
                    {},
                    date(expires)});
  }
  const std::vector<std::string> ids = library.page_ids();
  for (const std::string& id : ids) {
    const auto page = library.page(id, sources.words.locale());
    if (page && page->review_by < sources.today()) {
      list.push_back({StaffAttention::Kind::kReviewPassed, page->title, {}, date(page->review_by)});
    }
  }
  std::vector<StaffAttention> drafts = drafts_of(sources, ids);
  // However many pages are late, the languages keep their lines.
  const std::size_t room = kMostAttention - std::min(kMostAttention, drafts.size());
  if (list.size() > room) list.resize(room);
  std::move(drafts.begin(), drafts.end(), std::back_inserter(list));
  return list;
}

screens::StaffPack StaffPacks::active_pack(const StoredPack& pack,
                                           const StaffSources& sources) const {
  screens::StaffPack shown = pack_of(pack, sources);
  if (const auto since = PackShelf::changed(m_config)) {
    shown.since = sources.formats.date_short(sources.formats.zone().to_local(*since).date);
  }
  return shown;
}

StaffFound StaffPacks::found_of(const StickFinding& finding, const StaffSources& sources) const {
  StaffFound found;
  found.file = finding.file;
  if (const auto* const pack = std::get_if<StoredPack>(&finding.verdict)) {
    found.state = StaffFound::State::kReady;
    found.pack = pack_of(*pack, sources);
    if (finding.diff) found.changes = changes_of(finding.diff->pages);
    found.has_details = finding.diff && !finding.diff->none();
  } else {
    found.state = StaffFound::State::kRefused;
    found.refusal = std::get<content::Refused>(finding.verdict).reason;
  }
  return found;
}

std::vector<StaffFound> StaffPacks::found(const StaffSources& sources) const {
  std::vector<StaffFound> list;
  for (const StickFinding& finding : m_found) {
    const auto* const pack = std::get_if<StoredPack>(&finding.verdict);
    if (pack != nullptr && m_active && m_active->name == pack->name) continue;
    list.push_back(found_of(finding, sources));
  }
  // A stick may carry the packs of many centres: this one's must not stand behind them.
  std::stable_partition(list.begin(), list.end(), [](const StaffFound& found) {
    return found.state == StaffFound::State::kReady;
  });
  if (m_reader.busy()) {
    StaffFound reading;
    reading.state = StaffFound::State::kCopying;
    reading.file = m_reader.file();
    reading.share = m_reader.share();
    list.push_back(std::move(reading));
  }
  return list;
}

screens::StaffMachine StaffPacks::machine(const StaffSources& sources) const {
  screens::StaffMachine machine;
  machine.software = program_version().text();
  machine.storage_used = sources.machine.storage_used(m_config.state);
  machine.touch_points = sources.machine.touch_points();
  const auto since = sources.formats.zone().to_local(sources.run.since()).date;
  machine.restarted_days = (sys_days(sources.today()) - sys_days(since)).count();
  machine.restart_planned = sources.run.planned();
  return machine;
}

screens::StaffContentModel StaffPacks::model(const StaffSources& sources) const {
  screens::StaffContentModel model;
  model.head = sources.head;
  if (m_active) {
    model.active = active_pack(*m_active, sources);
  } else if (sources.library != nullptr) {
    model.active = shipped_pack(*sources.library, sources);
  }
  if (model.active) model.active->waiting = m_activated;
  if (m_previous) {
    model.previous = pack_of(*m_previous, sources);
  } else if (m_shipped) {
    model.previous = shipped_pack(*m_shipped, sources);
  }
  model.stick = m_stick;
  model.found = found(sources);
  model.attention = attention(sources);
  model.machine = machine(sources);
  return model;
}

screens::StaffDetailsModel StaffPacks::details(const std::string& id,
                                               const StaffSources& sources) const {
  using Kind = screens::StaffDetailsModel::Language::Kind;
  screens::StaffDetailsModel model;
  model.title = title(id, sources);
  for (const StickFinding& finding : m_found) {
    const auto* const pack = std::get_if<StoredPack>(&finding.verdict);
    if (pack == nullptr || pack->name != id || !finding.diff) continue;
    const content::PackDiff& diff = *finding.diff;
    for (const content::PackDiff::Language& language : diff.languages) {
      model.languages.push_back(
          {language_title(sources, language.locale), changes_of(language.pages)});
    }
    for (const std::string& locale : diff.languages_added) {
      model.languages.push_back({language_title(sources, locale), {}, Kind::kNew});
    }
    for (const std::string& locale : diff.languages_removed) {
      model.languages.push_back({language_title(sources, locale), {}, Kind::kGone});
    }
    model.words = diff.words;
    model.glossary = diff.glossary;
    model.centre = diff.centre;
    model.pictures = diff.pictures;
  }
  return model;
}

content::Verdict StaffPacks::activate(const std::string& id, sys_days today) {
  const StoredPack* const pack = find(id);
  const auto shelf = PackShelf::open(m_config, m_files);
  if (pack == nullptr || !shelf) {
    return content::Refused{content::Refusal::kNothingThere, "the pack has gone"};
  }
  const StoredPack activated = *pack;
  if (auto refused = (*shelf)->store().activate(id, today)) {
    for (StickFinding& finding : m_found) {
      const auto* const found = std::get_if<StoredPack>(&finding.verdict);
      if (found != nullptr && found->name == id) finding.verdict = *refused;
    }
    return *std::move(refused);
  }
  m_activated = true;
  look_at_store();
  return activated;
}

content::Verdict StaffPacks::go_back() {
  const auto shelf = PackShelf::open(m_config, m_files);
  if (!shelf) return content::Refused{content::Refusal::kUnwritable, shelf.error().message};
  const StoredPack before = m_previous.value_or(StoredPack());
  if (auto refused = (*shelf)->store().go_back()) return *std::move(refused);
  m_activated = true;
  look_at_store();
  return before;
}

}  // namespace kiosk::app
