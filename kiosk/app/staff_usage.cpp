#include "app/staff_usage.h"

#include "base/day.h"
#include "base/files.h"
#include "device/figures_report.h"
#include "device/save_file.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>

namespace kiosk::app {

namespace {

using device::Figure;
using screens::StaffSave;
using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;
using Act = screens::StaffChoice::Act;

constexpr days kLastDays{29};
constexpr int kMonthsShown = 3;
constexpr std::size_t kMostLines = 5;
constexpr const char* kRecent = "recent";

Result<device::FigureReport> report(const std::string& state, const StaffUsage::Days& span) {
  auto figures = device::Figures::open(join_path(state, "figures.db"));
  if (!figures) return figures.error();
  return device::report(*figures, span.first, span.last);
}

/// "2026-11".
std::string id_of(year_month month) {
  return day_text(month / std::chrono::day(1)).substr(0, 7);
}

std::optional<int> count_of(const device::FigureCell& cell) {
  return cell.shown == device::Shown::kExact ? std::optional(cell.visits) : std::nullopt;
}

std::string page_title(const StaffSources& sources, const std::string& id) {
  if (sources.library == nullptr) return id;
  const auto page = sources.library->page(id, sources.words.locale());
  return page ? page->title : id;
}

std::string language_title(const StaffSources& sources, const std::string& tag) {
  const std::string name = sources.formats.language_name(tag);
  return name.empty() ? tag : name;
}

std::string period_title(const StaffSources& sources, const std::string& period) {
  const auto first = parse_day(period + "-01");
  return first ? sources.formats.month_and_year(first->year() / first->month())
               : sources.words("staff.last_30_days");
}

/// Why nothing was saved to a stick.
StaffSave failure(const std::string& save_folder) {
  if (save_folder.empty()) return StaffSave::kReadOnly;
  constexpr std::uintmax_t kEnough = 64 << 10;
  std::error_code error;
  const auto space = std::filesystem::space(save_folder, error);
  return !error && space.available < kEnough ? StaffSave::kFull : StaffSave::kFailed;
}

}  // namespace

void StaffUsage::forget() {
  m_period.clear();
  m_save = StaffSave::kNone;
  m_file.clear();
}

StaffUsage::Days StaffUsage::days_of(const std::string& period, year_month_day today) const {
  const auto first = parse_day(period + "-01");
  if (!first) return {sys_days(today) - kLastDays, today};
  const year_month_day last = first->year() / first->month() / std::chrono::last;
  return {*first, std::min(last, today)};
}

screens::StaffFiguresModel StaffUsage::model(const StaffSources& sources) const {
  screens::StaffFiguresModel model;
  model.head = sources.head;
  const year_month_day today = sources.today();
  model.periods.push_back({kRecent, {}, m_period.empty()});
  for (int i = 0; i < kMonthsShown; ++i) {
    const year_month month = today.year() / today.month() - months(i);
    model.periods.push_back(
        {id_of(month), sources.formats.month_and_year(month), m_period == id_of(month)});
  }
  model.save = m_save;
  model.file = m_file;
  model.visits = 0;
  const auto found = report(m_state, days_of(m_period, today));
  if (!found) return model;
  const auto add = [](std::vector<screens::StaffFigure>& to, screens::StaffFigure figure) {
    if (to.size() < kMostLines) to.push_back(std::move(figure));
  };
  for (const device::FigureCell& cell : found->cells) {
    switch (cell.figure) {
      case Figure::kVisit: model.visits = count_of(cell); break;
      case Figure::kLanguage:
        add(model.languages, {language_title(sources, cell.key), {}, count_of(cell)});
        break;
      case Figure::kPage:
        add(model.pages, {page_title(sources, cell.key), {}, count_of(cell)});
        break;
      case Figure::kSearchWithoutResult:
        if (cell.shown != device::Shown::kExact || cell.visits > 0) {
          add(model.searches, {period_title(sources, m_period), {}, count_of(cell)});
        }
        break;
      case Figure::kBooking: break;  // The appointments' own screen counts them.
    }
  }
  return model;
}

std::optional<StaffUsage::Days> StaffUsage::save(const StaffSources& sources,
                                                 const device::MediaWatch& media) {
  m_save = StaffSave::kNoStick;
  const auto stick = std::find_if(
      media.media().begin(), media.media().end(),
      [](const device::Medium& medium) { return medium.state == device::MediumState::kReady; });
  if (stick == media.media().end()) return std::nullopt;
  const Days span = days_of(m_period, sources.today());
  const auto found = report(m_state, span);
  const bool can_save = !stick->save_folder.empty();
  const std::string name = "figures-" + day_text(span.first) + "-" + day_text(span.last) + ".csv";
  const auto saved = !found ? Result<std::string>(found.error())
                     : can_save
                         ? device::save_new_file(stick->save_folder, name, device::csv(*found))
                         : Error{ErrorCode::kUnwritable, "the stick is read-only"};
  if (!saved) {
    m_save = failure(stick->save_folder);
    return std::nullopt;
  }
  m_save = StaffSave::kSaved;
  m_file = *saved;
  return span;
}

std::optional<StaffUsage::Days> StaffUsage::act(const screens::StaffChoice& choice,
                                                const StaffSources& sources,
                                                const device::MediaWatch& media) {
  if (choice.act == Act::kSaveFigures) return save(sources, media);
  if (choice.act == Act::kPeriod) {
    m_period = choice.id == kRecent ? std::string() : choice.id;
    m_save = StaffSave::kNone;
  }
  return std::nullopt;
}

}  // namespace kiosk::app
