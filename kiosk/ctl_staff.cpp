#include "ctl_staff.h"

#include "base/files.h"
#include "ctl_passphrase.h"
#include "ctl_words.h"
#include "staff/log_check.h"
#include "staff/pin.h"

#include <fmt/format.h>

#include <string>

namespace kiosk {

namespace {

constexpr const char* kStaffHelp =
    "kioskctl staff pin [--pin-file FILE] [--json]\n"
    "    asks twice for a new PIN, unseen, and prints the line for kiosk.toml that lets\n"
    "    whoever knows it into the staff area; the file's first line is taken instead\n"
    "kioskctl staff log [--state DIR] [--json]\n"
    "    what staff did at the terminal, and whether the log is as it was written\n"
    "\n"
    "  --state DIR  the terminal's state folder (default: this user's)\n"
    "\n"
    "A PIN has 6 to 12 digits. Keep kiosk.toml from other users: whoever can copy the line\n"
    "can try PINs elsewhere. Note the log's last link now and then: a log that was written\n"
    "anew has another one.\n"
    "\n"
    "Exit code: 0 done and the log whole, 1 the PIN is not allowed, a file could not be\n"
    "read, or the log is broken, 2 the command was wrong.\n";

int new_pin(const Words& words) {
  const auto pin = read_new_passphrase("New PIN", words.option("--pin-file"));
  if (!pin) return failed("staff", pin.error());
  const auto hash = staff::hash_pin(*pin);
  if (!hash) return failed("staff", hash.error());
  print(words.json ? fmt::format("{{\"staff_pin\":{}}}\n", json_text(*hash))
                   : fmt::format("staff_pin = \"{}\"\n", *hash));
  return 0;
}

std::string entry_line(const staff::LogEntry& entry) {
  std::string line = fmt::format("{:>6}  {}  {}", entry.number, entry.time, entry.event);
  for (const std::string& detail : entry.details) line += ' ' + detail;
  return line + '\n';
}

std::string entry_json(const staff::LogEntry& entry) {
  std::string details;
  for (const std::string& detail : entry.details) {
    details += (details.empty() ? "" : ",") + json_text(detail);
  }
  return fmt::format("{{\"number\":{},\"time\":{},\"event\":{},\"details\":[{}]}}", entry.number,
                     json_text(entry.time), json_text(entry.event), details);
}

std::string log_json(const staff::LogReport& report) {
  std::string entries;
  for (const staff::LogEntry& entry : report.entries) {
    entries += (entries.empty() ? "" : ",") + entry_json(entry);
  }
  const std::string flaw = report.flaw
                               ? fmt::format("{{\"line\":{},\"message\":{}}}", report.flaw->line,
                                             json_text(report.flaw->message))
                               : std::string("null");
  return fmt::format(
      "{{\"whole\":{},\"flaw\":{},\"last_link\":\"{}\",\"torn\":{},\"entries\":[{}]}}\n",
      !report.flaw, flaw, staff::link_text(report.reached.link), !report.torn.empty(), entries);
}

std::string log_text(const staff::LogReport& report, const std::string& path) {
  if (!report.flaw && report.entries.empty()) return "The log has no entries yet.\n";
  std::string text;
  for (const staff::LogEntry& entry : report.entries) text += entry_line(entry);
  if (!report.torn.empty()) {
    text += "The power went while one more entry was written; that one is lost.\n";
  }
  if (!report.flaw) {
    return text + fmt::format("The chain holds: {} entries, last link {}\n", report.entries.size(),
                              staff::link_text(report.reached.link));
  }
  return text + fmt::format("BROKEN. {}:{}: {}.\nThe lines above are as they were written.\n", path,
                            report.flaw->line, report.flaw->message);
}

int show_log(const Words& words) {
  const std::string folder = state_folder(words);
  // A folder named wrongly must not pass for a terminal where nothing happened.
  if (!DiskFiles().is_folder(folder)) {
    return failed("staff", {ErrorCode::kNotFound, folder + ": there is no such folder"});
  }
  const auto report = staff::check_log(folder);
  if (!report) return failed("staff", report.error());
  print(words.json ? log_json(*report) : log_text(*report, staff::log_path(folder)));
  return report->flaw ? 1 : 0;
}

}  // namespace

int staff_command(std::span<const std::string_view> arguments) {
  const std::string_view action = arguments.empty() ? std::string_view() : arguments[0];
  constexpr std::string_view kPinOptions[] = {"--pin-file"};
  constexpr std::string_view kLogOptions[] = {"--state"};
  const bool is_log = action == "log";
  const auto words = read_words(arguments, is_log ? kLogOptions : kPinOptions);
  if (!words) return wrong("staff", words.error().message, kStaffHelp);
  if (words->help) {
    print(kStaffHelp);
    return 0;
  }
  if (words->rest.size() == 1 && action == "pin") return new_pin(*words);
  if (words->rest.size() == 1 && is_log) return show_log(*words);
  return wrong("staff", "say \"pin\" or \"log\"", kStaffHelp);
}

}  // namespace kiosk
