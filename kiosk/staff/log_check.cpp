#include "staff/log_check.h"

#include "base/files.h"

#include <string_view>
#include <utility>

namespace kiosk::staff {

namespace {

/// A hundred entries a day for ten years.
constexpr std::uint64_t kMaxLogBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kMaxHeadBytes = 256;

/// The content of a file; empty when there is none.
Result<std::optional<std::string>> read_if_there(const std::string& path, std::uint64_t max_bytes) {
  Result<std::string> text = DiskFiles().read(path, max_bytes);
  if (text) return std::optional(*std::move(text));
  if (text.error().code == ErrorCode::kNotFound) return std::optional<std::string>();
  return text.error();
}

/// Follows the lines of `text` into `report` up to the first flaw.
void follow(std::string_view text, LogReport& report) {
  LogHead& reached = report.reached;
  // The head tells what the log held when it was this long.
  const auto agrees = [&] {
    return reached.count != report.noted.count || reached.link == report.noted.link;
  };
  for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos;
       text.remove_prefix(end + 1)) {
    const std::uint64_t line = reached.count + 1;
    auto entry = read_line(text.substr(0, end), reached.link);
    if (!entry || entry->number != line) {
      report.flaw = {line, "this line, or one before it, was changed, removed or moved"};
      return;
    }
    report.entries.push_back(*std::move(entry));
    reached.count = line;
    report.whole_bytes += end + 1;
    if (!agrees()) {
      report.flaw = {line, "the log was written anew up to here"};
      return;
    }
  }
  report.torn = text;
}

/// Whether the log is as long as its head says, or one entry longer.
void compare_lengths(LogReport& report) {
  const std::uint64_t written = report.reached.count;
  const std::uint64_t noted = report.noted.count;
  if (written < noted) {
    report.flaw = {written + 1, "from here on " + std::to_string(noted - written) +
                                    " of the entries are missing"};
  } else if (written > noted + 1) {
    report.flaw = {noted + 2, "from here on the lines were added by something else"};
  }
}

}  // namespace

std::string log_path(const std::string& state_folder) {
  return join_path(state_folder, "staff.log");
}

std::string head_path(const std::string& state_folder) {
  return log_path(state_folder) + ".head";
}

Result<LogReport> check_log(const std::string& state_folder) {
  // The head first: read the other way round, an entry written in between would be missing.
  const auto head = read_if_there(head_path(state_folder), kMaxHeadBytes);
  if (!head) return head.error();
  const auto text = read_if_there(log_path(state_folder), kMaxLogBytes);
  if (!text) return text.error();
  LogReport report;
  if (const auto noted = *head ? read_head(**head) : LogHead()) {
    report.noted = *noted;
  } else {
    report.flaw = {1, "staff.log.head, which tells how long the log is, is damaged"};
    return report;
  }
  follow(text->value_or(""), report);
  if (!report.flaw) compare_lengths(report);
  return report;
}

}  // namespace kiosk::staff
