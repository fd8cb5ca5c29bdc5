#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How the staff log is written. `staff.log` has one line an entry:
//
//   number time event [detail …] link
//
// with one space between the words: the number counts from 1 without gaps, the time is UTC to
// the minute ("2026-11-23T18:43Z"), and the link is BLAKE2b-256 over the 32 bytes of the link
// before (zeros before the first line) and the line up to the space before its own link.
// `staff.log.head` has one line, "count link": how many entries there are, and the last link.

namespace kiosk::staff {

/// BLAKE2b-256; what chains a line to all lines before it.
using Link = std::array<unsigned char, 32>;

/// One line of the log without its link.
struct LogEntry {
  std::uint64_t number = 0;
  std::string time;                  ///< "2026-11-23T18:43Z".
  std::string event;                 ///< The name of a StaffEvent, perhaps of a newer program.
  std::vector<std::string> details;  ///< At most kMostDetails.
  bool operator==(const LogEntry&) const = default;
};

inline constexpr std::size_t kMostDetails = 4;

/// 1 to 64 bytes of [a-z0-9.:_-]: identifiers, versions and dates, but no running text.
bool is_log_word(std::string_view text);

/// How far the log reaches: what staff.log.head says.
struct LogHead {
  std::uint64_t count = 0;
  Link link{};
  bool operator==(const LogHead&) const = default;
};

/// The line of `entry` with its end of line; `link` becomes its own. `entry` has only log words.
std::string line_of(const LogEntry& entry, Link& link);

/// A line without its end of line; empty when it is not of the form, or its link does not follow
/// from `link`, which becomes its own otherwise.
std::optional<LogEntry> read_line(std::string_view line, Link& link);

std::string head_text(const LogHead& head);
/// Empty when it is not of the form.
std::optional<LogHead> read_head(std::string_view text);

/// Lower-case hexadecimal.
std::string link_text(const Link& link);

}  // namespace kiosk::staff
