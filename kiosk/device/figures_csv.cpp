// The report as a file for a spreadsheet.

#include "base/day.h"
#include "device/figures_report.h"

namespace kiosk::device {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

/// Page ids come from packs, and a pack may come from anywhere.
std::string field(std::string_view text) {
  std::string safe;
  if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != text.npos) safe = "'";
  safe += text;
  if (safe.find_first_of("\",\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string number_text(const FigureCell& cell) {
  switch (cell.shown) {
    case Shown::kExact: return std::to_string(cell.visits);
    case Shown::kUnderFive: return "<" + std::to_string(kSmallestShown);
    case Shown::kWithheld: return "withheld";
  }
  return {};
}

std::string csv(const FigureReport& report) {
  std::string text(kByteOrderMark);
  text += "first_day,last_day,figure,key,visits";
  text += kLineEnd;
  const std::string days = day_text(report.first) + ',' + day_text(report.last) + ',';
  for (const FigureCell& cell : report.cells) {
    text += days;
    text += field(id_of(cell.figure)) + ',' + field(cell.key) + ',' + field(number_text(cell));
    text += kLineEnd;
  }
  return text;
}

}  // namespace kiosk::device
