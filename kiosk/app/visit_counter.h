#pragma once

#include "app/session.h"
#include "base/result.h"
#include "device/figures.h"
#include "screens/view.h"

#include <chrono>
#include <string>
#include <vector>

namespace kiosk::app {

/// Sees what a visit does and counts it when it is over, in `figures.db` of the state folder.
/// A file that cannot be written disturbs nobody: the log says so once, and the next visit
/// tries again. Owned by the application; main thread.
class VisitCounter {
 public:
  /// `state` is the folder. Writes nothing yet.
  explicit VisitCounter(const std::string& state);

  /// Whether visits can be counted, for staff; makes the file when there is none. Errors: those
  /// of the folder and of device::Figures::open().
  Status check() const;

  /// What is on the glass now. Of a search only that it found nothing is kept, and only when
  /// the visitor leaves it so or puts the keyboard away: while letters are typed nearly every
  /// word is not found for a moment.
  void see(const Session& session, const screens::View& view);
  /// The visit is over.
  void end();
  /// Something is to be written: when the next visitor need not wait for it.
  bool due() const { return !m_over.empty(); }
  /// Writes down the visits that are over, as of this day in the centre.
  void write(std::chrono::year_month_day day);

 private:
  Status try_to_write(std::chrono::year_month_day day) const;

  std::string m_folder;
  device::VisitFigures m_visit;
  std::vector<device::VisitFigures> m_over;
  bool m_search_fails = false;  ///< The search on the glass finds nothing.
  bool m_failed = false;        ///< The log says so already.
};

}  // namespace kiosk::app
