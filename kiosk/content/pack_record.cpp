#include "content/pack_record.h"

#include "content/digest.h"
#include "content/iso_date.h"
#include "content/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace kiosk::content {

namespace {

constexpr std::string_view kFirstLine = "wegweiser-packs 1";
constexpr std::string_view kSameProgram = "wegweiser-packs ";
constexpr std::string_view kCheck = "check ";
constexpr std::size_t kDigestLetters = 128;

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line) {
  Words words;
  while (!line.empty()) {
    const std::size_t end = line.find(' ');
    words.push_back(line.substr(0, end));
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  }
  return words;
}

bool take_name(const Words& words, std::string& name) {
  if (words.size() != 2 || !is_digest_name(words[1])) return false;
  name = words[1];
  return true;
}

bool take_day(const Words& words, std::optional<std::chrono::sys_days>& day) {
  const auto date = words.size() == 2 ? parse_iso_date(words[1]) : std::nullopt;
  if (date) day = std::chrono::sys_days(*date);
  return date.has_value();
}

bool take_seen(const Words& words, std::map<std::string, SeenVersion>& seen) {
  if (words.size() != 5 || !is_id(words[1]) || !is_digest_name(words[4])) return false;
  SeenVersion entry;
  const char* const end = words[2].data() + words[2].size();
  const auto number = std::from_chars(words[2].data(), end, entry.epoch);
  const auto version = Version::parse(words[3]);
  if (number.ec != std::errc() || number.ptr != end || entry.epoch < 1 || !version) return false;
  entry.version = *version;
  entry.pack = words[4];
  return seen.emplace(std::string(words[1]), std::move(entry)).second;
}

bool take_line(std::string_view line, PackRecord& record) {
  const Words words = words_of(line);
  if (words.empty()) return false;
  if (words[0] == "active") return take_name(words, record.active);
  if (words[0] == "previous") return take_name(words, record.previous);
  if (words[0] == "keys") return take_name(words, record.key_list);
  if (words[0] == "day") return take_day(words, record.latest_day);
  return words[0] == "seen" && take_seen(words, record.seen);
}

}  // namespace

bool is_digest_name(std::string_view name) {
  return name.size() == kDigestLetters &&
         name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string PackRecord::text() const {
  std::string text = std::string(kFirstLine) + "\n";
  const auto name = [&](const char* word, const std::string& value) {
    if (!value.empty()) text += fmt::format("{} {}\n", word, value);
  };
  name("active", active);
  name("previous", previous);
  name("keys", key_list);
  if (latest_day) name("day", iso_date(*latest_day));
  for (const auto& [id, entry] : seen) {
    text += fmt::format("seen {} {} {} {}\n", id, entry.epoch, entry.version.text(), entry.pack);
  }
  return text + std::string(kCheck) + digest_hex(text) + "\n";
}

Result<PackRecord> PackRecord::parse(std::string_view text) {
  const Error damaged{ErrorCode::kDamaged, "the terminal's memory of its packs is damaged"};
  const std::size_t check = text.rfind(kCheck);
  if (check == std::string_view::npos || !text.starts_with(kSameProgram)) return damaged;
  const std::string_view values = text.substr(0, check);
  if (text.substr(check) != std::string(kCheck) + digest_hex(values) + "\n") return damaged;
  const std::size_t first_end = values.find('\n');
  if (!values.ends_with('\n')) return damaged;
  if (values.substr(0, first_end) != kFirstLine) {
    return Error{ErrorCode::kTooNew, "the packs were taken by a newer program"};
  }
  PackRecord record;
  std::string_view rest = values.substr(first_end + 1);
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    if (!take_line(rest.substr(0, end), record)) return damaged;
    rest = rest.substr(end + 1);
  }
  return record;
}

}  // namespace kiosk::content
