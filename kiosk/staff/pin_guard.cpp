#include "staff/pin_guard.h"

#include "base/files.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace kiosk::staff {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr std::uint64_t kMaxFileBytes = 64;
constexpr std::string_view kHeader = "wegweiser-pin-tries ";
/// From here on every lock-out is the longest; counting on would only overflow.
constexpr unsigned kMostTries = PinGuard::kFreeTries + 6;

/// The file's one line: the header, the tries and the moment of the last one.
struct Record {
  unsigned tries = 0;
  Instant last;
};

/// How long the last of so many tries locks, when it was wrong.
milliseconds lock_after(unsigned tries) {
  if (tries < PinGuard::kFreeTries) return milliseconds(0);
  const unsigned doubled = std::min(tries, kMostTries) - PinGuard::kFreeTries;
  return std::min(minutes(1) * (1U << doubled), PinGuard::kLongestLock);
}

std::optional<Record> parse(std::string_view text) {
  if (!text.starts_with(kHeader) || !text.ends_with('\n')) return std::nullopt;
  const char* const end = text.data() + text.size() - 1;
  Record record;
  std::int64_t last_ms = 0;
  const auto tries = std::from_chars(text.data() + kHeader.size(), end, record.tries);
  if (tries.ec != std::errc() || tries.ptr == end || *tries.ptr != ' ') return std::nullopt;
  const auto last = std::from_chars(tries.ptr + 1, end, last_ms);
  if (last.ec != std::errc() || last.ptr != end || last_ms < 0) return std::nullopt;
  record.last = Instant(milliseconds(last_ms));
  return record;
}

/// Of a lock-out that began in another run.
milliseconds rest_of_lock(const Record& record, Instant now) {
  const milliseconds whole = lock_after(record.tries);
  // The clock was put back since: nobody knows how much has passed, so none of it counts.
  if (now < record.last) return whole;
  return std::max(milliseconds(0), whole - std::min(whole, now - record.last));
}

}  // namespace

PinGuard::PinGuard(std::string path, const Clock& clock)
    : m_path(std::move(path)), m_clock(clock), m_open_from(clock.ticks()) {
  const Result<std::string> text = DiskFiles().read(m_path, kMaxFileBytes);
  if (!text && text.error().code == ErrorCode::kNotFound) return;
  const std::optional<Record> record = text ? parse(*text) : std::nullopt;
  m_tries = record ? std::min(record->tries, kMostTries) : kMostTries;
  lock_for(record ? rest_of_lock(*record, clock.now()) : milliseconds(kLongestLock));
}

std::chrono::seconds PinGuard::locked_for() const {
  return std::chrono::ceil<std::chrono::seconds>(std::max(Ticks(0), m_open_from - m_clock.ticks()));
}

unsigned PinGuard::tries_left() const {
  return m_tries < kFreeTries ? kFreeTries - m_tries : 1;
}

Status PinGuard::begin_try() {
  if (m_clock.ticks() < m_open_from) {
    return Error{ErrorCode::kTaken, "too many wrong PINs; wait before the next try"};
  }
  const unsigned tries = std::min(m_tries + 1, kMostTries);
  if (Status put = write(tries); !put) return put;
  m_tries = tries;
  lock_for(lock_after(tries));
  return Done{};
}

Status PinGuard::succeeded() {
  if (Status put = write(0); !put) return put;
  m_tries = 0;
  m_open_from = m_clock.ticks();
  return Done{};
}

Status PinGuard::write(unsigned tries) {
  const auto now_ms = m_clock.now().time_since_epoch().count();
  return replace_file(
      m_path, std::string(kHeader) + std::to_string(tries) + ' ' + std::to_string(now_ms) + '\n');
}

void PinGuard::lock_for(milliseconds duration) {
  m_open_from = m_clock.ticks() + duration;
}

}  // namespace kiosk::staff
