#include "ctl_figures.h"

#include "base/clock.h"
#include "base/day.h"
#include "base/files.h"
#include "ctl_words.h"
#include "device/figures_report.h"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace kiosk {

namespace {

using device::FigureCell;
using device::FigureReport;
using device::Shown;
using std::chrono::sys_days;

constexpr const char* kFiguresHelp =
    "kioskctl figures show [--state DIR] [--from DAY] [--to DAY] [--json|--csv]\n"
    "    visits, their languages, the pages that were opened, searches that found nothing,\n"
    "    appointments made; each number counts visits. Numbers from 1 to 4 are hidden, and\n"
    "    those from which a hidden one could be computed are withheld\n"
    "\n"
    "  --state DIR   the kiosk's state folder, or a copy of it\n"
    "                (default: $XDG_STATE_HOME/wegweiser or ~/.local/state/wegweiser)\n"
    "  --from DAY    first day, as 2026-11-01 (default: four weeks up to the last day)\n"
    "  --to DAY      last day (default: today)\n"
    "  --json        one JSON object, for programs; a hidden number is null\n"
    "  --csv         a table for a spreadsheet\n"
    "\n"
    "Exit code: 0 done, 1 the figures could not be read, 2 the command was wrong.\n";

constexpr std::chrono::days kUsualDays(28);

const char* name_of(Shown shown) {
  switch (shown) {
    case Shown::kExact: return "exact";
    case Shown::kUnderFive: return "under_five";
    case Shown::kWithheld: return "withheld";
  }
  return "";
}

std::string lines(const FigureReport& report) {
  std::string text = day_text(report.first) + " to " + day_text(report.last) + "\n";
  for (const FigureCell& cell : report.cells) {
    text += fmt::format("{:>8}  {}  {}", device::number_text(cell), device::id_of(cell.figure),
                        escaped(cell.key));
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string json(const FigureReport& report) {
  std::string cells;
  for (const FigureCell& cell : report.cells) {
    cells += fmt::format(R"({}{{"figure":"{}","key":{},"visits":{},"shown":"{}"}})",
                         cells.empty() ? "" : ",", device::id_of(cell.figure), json_text(cell.key),
                         cell.shown == Shown::kExact ? std::to_string(cell.visits) : "null",
                         name_of(cell.shown));
  }
  return fmt::format("{{\"first\":\"{}\",\"last\":\"{}\",\"figures\":[{}]}}\n",
                     day_text(report.first), day_text(report.last), cells);
}

int show(const Words& words, sys_days first, sys_days last) {
  const std::string path = join_path(state_folder(words), "figures.db");
  // Opening would make an empty file where there is none.
  if (!DiskFiles().is_file(path)) {
    return failed("figures",
                  {ErrorCode::kNotFound, path + ": nothing has been counted in this folder yet"});
  }
  auto figures = device::Figures::open(path);
  if (!figures) return failed("figures", figures.error());
  const auto report = device::report(*figures, first, last);
  if (!report) return failed("figures", report.error());
  if (words.json) {
    print(json(*report));
  } else {
    print(words.has("--csv") ? device::csv(*report) : lines(*report));
  }
  return 0;
}

}  // namespace

int figures_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--state", "--from", "--to"};
  constexpr std::string_view kFlags[] = {"--csv"};
  const auto words = read_words(arguments, kOptions, kFlags);
  if (!words) return wrong("figures", words.error().message, kFiguresHelp);
  if (words->help) {
    print(kFiguresHelp);
    return 0;
  }
  if (words->rest != std::vector<std::string>{"show"}) {
    return wrong("figures", "say \"show\"", kFiguresHelp);
  }
  if (words->json && words->has("--csv")) {
    return wrong("figures", "say --json or --csv, not both", kFiguresHelp);
  }
  for (const char* name : {"--from", "--to"}) {
    if (words->has(name) && !parse_day(words->option(name))) {
      return wrong("figures", std::string(name) + " wants a day like 2026-11-01", kFiguresHelp);
    }
  }
  const sys_days today = std::chrono::floor<std::chrono::days>(SystemClock().now());
  const sys_days last = parse_day(words->option("--to")).value_or(today);
  const sys_days usual_first = last - kUsualDays + std::chrono::days(1);
  return show(*words, parse_day(words->option("--from")).value_or(usual_first), last);
}

}  // namespace kiosk
