#include "device/figures_report.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace kiosk::device {

using std::chrono::sys_days;

namespace {

constexpr int kLargestHidden = kSmallestShown - 1;

Shown shown(int visits) {
  return visits > 0 && visits < kSmallestShown ? Shown::kUnderFive : Shown::kExact;
}

/// What a reader knows of the hidden languages: how many there are of either sort, and what
/// they add up to.
struct Hidden {
  int under_five = 0;
  int withheld = 0;
  int sum = 0;
};

Hidden hidden_of(const std::vector<FigureCell>& languages, int visits) {
  Hidden hidden{0, 0, visits};
  for (const FigureCell& cell : languages) {
    if (cell.shown == Shown::kExact) hidden.sum -= cell.visits;
    if (cell.shown == Shown::kUnderFive) ++hidden.under_five;
    if (cell.shown == Shown::kWithheld) ++hidden.withheld;
  }
  return hidden;
}

/// True when each language under five may still be any number from 1 to 4, for all that can be
/// computed.
bool safe(const Hidden& hidden) {
  if (hidden.under_five == 0) return true;
  const int others = hidden.under_five - 1;
  // The largest it can be leaves the others their smallest, and the smallest the reverse; a
  // withheld number has no largest.
  const int largest = hidden.sum - others - kSmallestShown * hidden.withheld;
  const int smallest = hidden.sum - kLargestHidden * others;
  return largest >= kLargestHidden && (hidden.withheld > 0 || smallest <= 1);
}

/// The smallest language that is still seen; null when there is none.
FigureCell* smallest_exact(std::vector<FigureCell>& languages) {
  FigureCell* found = nullptr;
  for (FigureCell& cell : languages) {
    if (cell.shown != Shown::kExact) continue;
    if (found == nullptr || cell.visits < found->visits) found = &cell;
  }
  return found;
}

/// Withholds until nothing hidden can be computed.
void protect_languages(std::vector<FigureCell>& languages, FigureCell& visits) {
  // Unknown visits give nothing to subtract from.
  while (visits.shown == Shown::kExact && !safe(hidden_of(languages, visits.visits))) {
    FigureCell* next = smallest_exact(languages);
    (next != nullptr ? *next : visits).shown = Shown::kWithheld;
  }
}

FigureCell cell_of(const FigureSum& sum) {
  return {sum.figure, sum.key, shown(sum.visits), sum.visits};
}

std::vector<FigureCell> cells_of(const std::vector<FigureSum>& sums, Figure figure) {
  std::vector<FigureCell> cells;
  for (const FigureSum& sum : sums) {
    if (sum.figure == figure) cells.push_back(cell_of(sum));
  }
  return cells;
}

/// The number of a figure without keys, nought when it is not there.
FigureCell single(const std::vector<FigureSum>& sums, Figure figure) {
  for (const FigureSum& sum : sums) {
    if (sum.figure == figure) return cell_of(sum);
  }
  return {figure, {}, Shown::kExact, 0};
}

/// Appends `cells` in the order of a report, without the numbers that are hidden.
void append(std::vector<FigureCell>& all, std::vector<FigureCell> cells) {
  for (FigureCell& cell : cells) {
    if (cell.shown != Shown::kExact) cell.visits = 0;
  }
  std::sort(cells.begin(), cells.end(), [](const FigureCell& a, const FigureCell& b) {
    return std::tuple(-a.visits, a.key) < std::tuple(-b.visits, b.key);
  });
  std::move(cells.begin(), cells.end(), std::back_inserter(all));
}

}  // namespace

std::vector<FigureCell> protect(const std::vector<FigureSum>& sums) {
  FigureCell visits = single(sums, Figure::kVisit);
  std::vector<FigureCell> languages = cells_of(sums, Figure::kLanguage);
  protect_languages(languages, visits);
  std::vector<FigureCell> cells;
  append(cells, {visits});
  append(cells, std::move(languages));
  append(cells, cells_of(sums, Figure::kPage));
  append(cells, {single(sums, Figure::kSearchWithoutResult)});
  append(cells, {single(sums, Figure::kBooking)});
  return cells;
}

Result<FigureReport> report(Figures& figures, std::chrono::year_month_day first,
                            std::chrono::year_month_day last) {
  if (!first.ok() || !last.ok() || last < first) {
    return Error{ErrorCode::kInvalidInput, "the last day lies before the first; exchange them"};
  }
  const auto sums = figures.sums(sys_days(first), sys_days(last));
  if (!sums) return sums.error();
  return FigureReport{first, last, protect(*sums)};
}

}  // namespace kiosk::device
