#include "app/visit_counter.h"

#include "base/files.h"
#include "base/log.h"

#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

constexpr std::string_view kFileName = "figures.db";

}  // namespace

VisitCounter::VisitCounter(const std::string& state) : m_folder(state) {}

Status VisitCounter::check() const {
  if (Status folder = make_folder(m_folder); !folder) return folder;
  const auto figures = device::Figures::open(join_path(m_folder, kFileName));
  if (!figures) return figures.error();
  return Done{};
}

void VisitCounter::see(const Session& session, const screens::View& view) {
  if (!session.chosen_locale().empty()) m_visit.language = session.chosen_locale();
  if (const auto* article = std::get_if<screens::ArticleModel>(&view.screen)) {
    m_visit.pages.insert(article->page.id);
  }
  if (std::holds_alternative<screens::DoneModel>(view.screen)) m_visit.booked = true;
  const auto* search = std::get_if<screens::SearchModel>(&view.screen);
  const bool left = search == nullptr || !search->keyboard;
  if (search != nullptr) m_search_fails = !search->text.empty() && search->hits.empty();
  if (left && std::exchange(m_search_fails, false)) m_visit.searched_in_vain = true;
}

void VisitCounter::end() {
  if (std::exchange(m_search_fails, false)) m_visit.searched_in_vain = true;
  if (!m_visit.language.empty()) m_over.push_back(std::move(m_visit));
  m_visit = {};
}

void VisitCounter::write(std::chrono::year_month_day day) {
  const Status written = try_to_write(day);
  m_over.clear();
  if (!written && !m_failed) {
    log_event(Event::kFiguresFailed, {static_cast<int>(written.error().code)});
  }
  m_failed = !written;
}

Status VisitCounter::try_to_write(std::chrono::year_month_day day) const {
  // Opened for this alone: SQLite's log, which would tell where the file has changed, goes when
  // it is closed.
  auto figures = device::Figures::open(join_path(m_folder, kFileName));
  if (!figures) return figures.error();
  for (const device::VisitFigures& visit : m_over) {
    if (Status added = figures->add(day, visit); !added) return added;
  }
  return Done{};
}

}  // namespace kiosk::app
