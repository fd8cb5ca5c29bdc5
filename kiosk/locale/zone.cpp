#include "locale/zone.h"

#include "base/files.h"
#include "locale/zone_rule.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace kiosk::locale {

using namespace std::chrono;

struct Zone::Data {
  std::string name;
  std::vector<sys_seconds> changes;  ///< Ascending.
  std::vector<seconds> offsets;      ///< From the change of the same index on.
  seconds first_offset{0};           ///< Before the first change.
  std::optional<ZoneRule> rule;      ///< After the last change; empty: the last offset stays.

  seconds offset_at(sys_seconds utc) const {
    if (rule && (changes.empty() || utc >= changes.back())) return rule->offset_at(utc);
    const auto next = std::upper_bound(changes.begin(), changes.end(), utc);
    if (next == changes.begin()) return first_offset;
    return offsets[static_cast<std::size_t>(next - changes.begin()) - 1];
  }
};

namespace {

constexpr std::string_view kZoneFolder = "/usr/share/zoneinfo";
constexpr std::uint64_t kMaxZoneBytes = 256 * 1024;

bool is_zone_name(std::string_view name) {
  // Only these: a name becomes part of a path.
  const bool known_letters = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '+' || c == '/';
  });
  return !name.empty() && name.size() <= 64 && known_letters && name[0] != '/';
}

/// Big-endian numbers from a block whose size was checked before.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}

  std::uint64_t take(std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | static_cast<unsigned char>(m_bytes[m_at + i]);
    }
    m_at += size;
    return value;
  }
  void skip(std::size_t size) { m_at += size; }
  std::size_t left() const { return m_bytes.size() - m_at; }
  std::string_view rest() const { return m_bytes.substr(m_at); }

 private:
  std::string_view m_bytes;
  std::size_t m_at = 0;
};

struct Counts {
  std::size_t universal, standard, leaps, changes, types, letters;
  std::size_t block_bytes(std::size_t time_bytes) const {
    return changes * (time_bytes + 1) + types * 6 + letters + leaps * (time_bytes + 4) + standard +
           universal;
  }
};

constexpr std::size_t kHeaderBytes = 44;

/// Reads one header; empty when it is none, or promises more than follows.
std::optional<Counts> take_header(Bytes& bytes, std::size_t time_bytes) {
  if (bytes.left() < kHeaderBytes || bytes.rest().substr(0, 4) != "TZif") return std::nullopt;
  bytes.skip(4);
  const std::uint64_t version = bytes.take(1);
  bytes.skip(15);
  Counts counts{};
  for (std::size_t* count : {&counts.universal, &counts.standard, &counts.leaps, &counts.changes,
                             &counts.types, &counts.letters}) {
    *count = static_cast<std::size_t>(bytes.take(4));
    if (*count > kMaxZoneBytes) return std::nullopt;
  }
  // Version 1 has only 32-bit times; every zone file in use has had more since 2005.
  if (version < '2' || counts.types == 0) return std::nullopt;
  if (bytes.left() < counts.block_bytes(time_bytes)) return std::nullopt;
  return counts;
}

}  // namespace

Zone::Zone(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

Result<Zone> Zone::open(std::string_view iana) {
  const std::string name(iana);
  if (!is_zone_name(iana)) {
    return Error{ErrorCode::kInvalidInput,
                 "a time zone is written like \"Africa/Accra\", in the letters of the IANA list"};
  }
  const auto content = DiskFiles().read(join_path(kZoneFolder, iana), kMaxZoneBytes);
  if (!content) {
    return Error{ErrorCode::kNotFound,
                 "time zone " + name + " is not in " + std::string(kZoneFolder) +
                     "; is the name right, and the package tzdata installed?"};
  }
  const Error damaged{ErrorCode::kDamaged, "time zone " + name + ": not a zone file"};
  Bytes bytes(*content);
  const auto old_counts = take_header(bytes, 4);
  if (!old_counts) return damaged;
  bytes.skip(old_counts->block_bytes(4));
  const auto counts = take_header(bytes, 8);
  if (!counts) return damaged;

  auto data = std::make_shared<Data>();
  data->name = name;
  for (std::size_t i = 0; i < counts->changes; ++i) {
    data->changes.emplace_back(seconds(static_cast<std::int64_t>(bytes.take(8))));
  }
  if (!std::is_sorted(data->changes.begin(), data->changes.end())) return damaged;
  std::vector<std::size_t> type_of_change;
  for (std::size_t i = 0; i < counts->changes; ++i) {
    type_of_change.push_back(static_cast<std::size_t>(bytes.take(1)));
  }
  std::vector<seconds> types;
  for (std::size_t i = 0; i < counts->types; ++i) {
    types.emplace_back(static_cast<std::int32_t>(static_cast<std::uint32_t>(bytes.take(4))));
    bytes.skip(2);
  }
  for (const std::size_t type : type_of_change) {
    if (type >= types.size()) return damaged;
    data->offsets.push_back(types[type]);
  }
  data->first_offset = types[0];
  bytes.skip(counts->letters + counts->leaps * 12 + counts->standard + counts->universal);
  std::string_view footer = bytes.rest();
  if (footer.size() >= 2 && footer.front() == '\n' && footer.back() == '\n') {
    footer = footer.substr(1, footer.size() - 2);
    data->rule = ZoneRule::parse(footer);
    if (!footer.empty() && !data->rule) return damaged;
  }
  return Zone(std::move(data));
}

LocalTime Zone::to_local(Instant instant) const {
  const sys_seconds utc = floor<seconds>(instant);
  const seconds offset = m_data->offset_at(utc);
  const sys_seconds shifted = utc + offset;
  const sys_days day = floor<days>(shifted);
  const auto since_midnight = shifted - day;
  return {year_month_day(day), static_cast<int>(duration_cast<minutes>(since_midnight).count()),
          static_cast<int>((since_midnight % minutes(1)).count()), offset};
}

std::vector<Instant> Zone::to_instants(year_month_day date, int minute_of_day) const {
  const sys_seconds local = sys_days(date) + minutes(minute_of_day);
  std::vector<Instant> found;
  // No zone is more than 26 hours from another, so a moment that shows this local time has
  // one of the offsets valid within 26 hours of it.
  for (const auto distance : {hours(-26), hours(0), hours(26)}) {
    const seconds offset = m_data->offset_at(local + distance);
    const sys_seconds utc = local - offset;
    if (m_data->offset_at(utc) == offset) found.emplace_back(utc);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Instant Zone::day_start(year_month_day date) const {
  const auto midnight = to_instants(date, 0);
  if (!midnight.empty()) return midnight.front();
  // The clock skips midnight (Egypt's last Friday of April): the first second after it.
  sys_seconds before = sys_days(date) - hours(26);
  sys_seconds after = sys_days(date) + hours(26);
  while (after - before > seconds(1)) {
    const sys_seconds middle = before + (after - before) / 2;
    (to_local(middle).date < date ? before : after) = middle;
  }
  return after;
}

const std::string& Zone::name() const {
  return m_data->name;
}

}  // namespace kiosk::locale
