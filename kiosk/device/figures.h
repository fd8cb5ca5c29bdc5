#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::device {

/// What is counted. Each counts visits, so that one visitor counts once wherever it says so:
/// who opens a page ten times is one visit with that page.
enum class Figure {
  kVisit,                ///< Visits in which somebody chose a language.
  kLanguage,             ///< By language tag: the one that the visit ended in.
  kPage,                 ///< By page id.
  kSearchWithoutResult,  ///< That there was one; never what was searched.
  kBooking,              ///< Visits that ended with an appointment.
};

/// "visit", "language", "page", "search_without_result" or "booking".
std::string_view id_of(Figure figure);

/// What one visit adds: gathered in memory while it lasts, with neither times nor order.
struct VisitFigures {
  std::string language;  ///< Empty: nobody chose one, and the visit does not count.
  std::set<std::string> pages;
  bool searched_in_vain = false;
  bool booked = false;
};

/// Visits of some days added up.
struct FigureSum {
  Figure figure = Figure::kVisit;
  std::string key;  ///< Language tag or page id; empty for the other figures.
  int visits = 0;
};

/// Days are kept this long, today included.
inline constexpr int kFigureDays = 400;

/// How many visits did what, a day: one small database. A visit is written in one transaction
/// when it is over, and the rows of its day anew in the order of their keys: neither the file
/// nor its log tells which pages belong together. Close it after each visit, that removes the
/// log. Move-only; one thread.
class Figures {
 public:
  /// Opens or makes the file. Errors: those of store::open_migrated.
  static Result<Figures> open(const std::string& path);

  /// Counts a visit that ended on `day`, and drops the days that are too old by then.
  /// Errors: kUnwritable, kDamaged, kTaken (another program writes).
  Status add(std::chrono::sys_days day, const VisitFigures& visit);
  /// Over the days [first, last], by figure and key; nothing is hidden yet, see report().
  /// Errors: kDamaged, kTaken.
  Result<std::vector<FigureSum>> sums(std::chrono::sys_days first, std::chrono::sys_days last);

 private:
  Figures(store::Connection connection, store::Statement sums, store::Statement remove,
          store::Statement insert);

  // Declared first, so that it outlives the statements.
  store::Connection m_connection;
  store::Statement m_sums;
  store::Statement m_remove;
  store::Statement m_insert;
};

}  // namespace kiosk::device
