#include "staff/log_line.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace kiosk::staff {

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLinkDigits = sizeof(Link) * 2;
constexpr std::string_view kTimePattern = "0000-00-00T00:00Z";
/// Number, time and event, before the details.
constexpr std::size_t kFirstWords = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

Link link_after(const Link& before, std::string_view text) {
  Link link{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, link.size());
  crypto_generichash_update(&state, before.data(), before.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                            text.size());
  crypto_generichash_final(&state, link.data(), link.size());
  return link;
}

/// The words between single spaces; two spaces give an empty one.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (;;) {
    const std::size_t space = text.find(' ');
    words.push_back(text.substr(0, space));
    if (space == std::string_view::npos) return words;
    text.remove_prefix(space + 1);
  }
}

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  // "007" would be a second way to write 7.
  if (read.ec != std::errc() || read.ptr != end || std::to_string(number) != text) {
    return std::nullopt;
  }
  return number;
}

bool is_time(std::string_view text) {
  return std::equal(text.begin(), text.end(), kTimePattern.begin(), kTimePattern.end(),
                    [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

/// Empty unless `hex` has exactly the digits of a link, in lower case.
std::optional<Link> link_from(std::string_view hex) {
  Link link{};
  std::size_t size = 0;
  if (hex.size() != kLinkDigits ||
      sodium_hex2bin(link.data(), link.size(), hex.data(), hex.size(), nullptr, &size, nullptr) !=
          0 ||
      size != link.size() || link_text(link) != hex) {
    return std::nullopt;
  }
  return link;
}

}  // namespace

bool is_log_word(std::string_view text) {
  return !text.empty() && text.size() <= kLongestWord &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || is_digit(c) || c == '.' || c == ':' || c == '_' ||
                  c == '-';
         });
}

std::string line_of(const LogEntry& entry, Link& link) {
  std::string text = std::to_string(entry.number) + ' ' + entry.time + ' ' + entry.event;
  for (const std::string& detail : entry.details) text += ' ' + detail;
  link = link_after(link, text);
  return text + ' ' + link_text(link) + '\n';
}

std::optional<LogEntry> read_line(std::string_view line, Link& link) {
  const std::size_t last_space = line.rfind(' ');
  if (last_space == std::string_view::npos) return std::nullopt;
  const std::string_view text = line.substr(0, last_space);
  const Link wanted = link_after(link, text);
  if (link_from(line.substr(last_space + 1)) != wanted) return std::nullopt;
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() < kFirstWords || words.size() > kFirstWords + kMostDetails) return std::nullopt;
  const auto number = number_of(words[0]);
  const bool whole =
      number && is_time(words[1]) && std::all_of(words.begin() + 2, words.end(), is_log_word);
  if (!whole) return std::nullopt;
  link = wanted;
  return LogEntry{*number,
                  std::string(words[1]),
                  std::string(words[2]),
                  {words.begin() + kFirstWords, words.end()}};
}

std::string head_text(const LogHead& head) {
  return std::to_string(head.count) + ' ' + link_text(head.link) + '\n';
}

std::optional<LogHead> read_head(std::string_view text) {
  if (!text.ends_with('\n')) return std::nullopt;
  const auto words = words_of(text.substr(0, text.size() - 1));
  if (words.size() != 2) return std::nullopt;
  const auto count = number_of(words[0]);
  const auto link = link_from(words[1]);
  if (!count || !link) return std::nullopt;
  return LogHead{*count, *link};
}

std::string link_text(const Link& link) {
  std::string hex(kLinkDigits + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), link.data(), link.size());
  hex.pop_back();  // sodium ends it with a zero byte.
  return hex;
}

}  // namespace kiosk::staff
