#pragma once

#include "device/figures.h"

#include <chrono>
#include <string>
#include <vector>

namespace kiosk::device {

/// How much of a number may be seen.
enum class Shown {
  kExact,
  kUnderFive,  ///< One to four visits: too few for nobody to be recognised.
  kWithheld,   ///< Large enough, but one under five could be computed from it.
};

/// One number of a report.
struct FigureCell {
  Figure figure = Figure::kVisit;
  std::string key;
  Shown shown = Shown::kExact;
  int visits = 0;  ///< 0 unless `shown` is kExact.
};

/// What may be seen of some days, both included. Visits, searches without result and bookings
/// are always there; languages and pages where there was a visit: first the exact ones from the
/// largest down, then the others by key.
struct FigureReport {
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;
  std::vector<FigureCell> cells;
};

inline constexpr int kSmallestShown = 5;

/// Hides every number from 1 to 4, and what would give it away. Languages add up to the visits:
/// while from the numbers shown a hidden language could be narrowed to less than "1 to 4", the
/// next smallest language is withheld as well, in the end the visits themselves.
/// Two reports of days that overlap can still be subtracted from each other: they are for
/// staff, who keep what they see to themselves, not for publication.
/// Source: ESSnet SDC, "Handbook on Statistical Disclosure Control", chapters 4 and 5 (threshold
/// rule, secondary suppression, feasibility interval); https://sdctools.github.io/HandbookSDC/
std::vector<FigureCell> protect(const std::vector<FigureSum>& sums);

/// The protected sums of the days [first, last]. Errors: kInvalidInput (the days are in the
/// wrong order), those of Figures::sums().
Result<FigureReport> report(Figures& figures, std::chrono::year_month_day first,
                            std::chrono::year_month_day last);

/// "12", "<5" or "withheld".
std::string number_text(const FigureCell& cell);

/// The report for a spreadsheet: UTF-8 with a byte order mark, else some programs read it in an
/// old encoding; a line of titles, CRLF. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe. Numbers as number_text().
/// Source: RFC 4180; OWASP, "CSV Injection".
std::string csv(const FigureReport& report);

}  // namespace kiosk::device
