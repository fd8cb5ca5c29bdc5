#include "base/log.h"

#include <cstdio>
#include <mutex>
#include <optional>
#include <utility>

namespace kiosk {

namespace {

/// The one global of the program: a log must be reachable from anywhere.
struct Log {
  std::mutex lock;
  std::optional<std::vector<LogRecord>> recorded;
};

Log& the_log() {
  static Log log;
  return log;
}

}  // namespace

const char* event_name(Event event) {
  switch (event) {
    case Event::kStarted: return "started";
    case Event::kStopped: return "stopped";
    case Event::kVisitBegan: return "visit-began";
    case Event::kVisitEnded: return "visit-ended";
    case Event::kPackOpened: return "pack-opened";
    case Event::kPackRefused: return "pack-refused";
    case Event::kAgendaOpened: return "agenda-opened";
    case Event::kAgendaFailed: return "agenda-failed";
    case Event::kBookingDone: return "booking-done";
    case Event::kBookingFailed: return "booking-failed";
    case Event::kSearched: return "searched";
    case Event::kStringMissing: return "string-missing";
    case Event::kGlyphMissing: return "glyph-missing";
    case Event::kRendererChosen: return "renderer-chosen";
    case Event::kTouchCancelled: return "touch-cancelled";
    case Event::kSoundFailed: return "sound-failed";
    case Event::kFiguresFailed: return "figures-failed";
  }
  return "unknown";
}

void log_event(Event event, std::initializer_list<std::int64_t> numbers) {
  Log& log = the_log();
  const std::lock_guard guard(log.lock);
  if (log.recorded) {
    log.recorded->push_back({event, numbers});
    return;
  }
  std::string line = std::string("kiosk: ") + event_name(event);
  for (const std::int64_t number : numbers) line += ' ' + std::to_string(number);
  std::fprintf(stderr, "%s\n", line.c_str());
}

void record_log() {
  Log& log = the_log();
  const std::lock_guard guard(log.lock);
  log.recorded.emplace();
}

std::vector<LogRecord> take_log() {
  Log& log = the_log();
  const std::lock_guard guard(log.lock);
  if (!log.recorded) return {};
  return std::exchange(*log.recorded, {});
}

}  // namespace kiosk
