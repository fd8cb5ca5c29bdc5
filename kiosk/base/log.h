#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace kiosk {

/// Everything the kiosk may write to its log. There is no free text, so that
/// nothing a visitor does or types can reach it.
enum class Event {
  kStarted,  ///< milliseconds from main() to the first frame
  kStopped,
  kVisitBegan,
  kVisitEnded,    ///< 0 finished by the visitor, 1 timed out
  kPackOpened,    ///< format, pages
  kPackRefused,   ///< ErrorCode
  kAgendaOpened,  ///< schema version
  kAgendaFailed,  ///< ErrorCode
  kBookingDone,
  kBookingFailed,   ///< ErrorCode
  kSearched,        ///< hits
  kStringMissing,   ///< number of catalogue keys without a translation
  kGlyphMissing,    ///< number of .notdef glyphs in a frame
  kRendererChosen,  ///< 0 software surface, 1 SDL_Renderer
  kTouchCancelled,
  kSoundFailed,    ///< no output; the terminal stays silent
  kFiguresFailed,  ///< ErrorCode; visits are not counted until it works again
};

/// One line: what happened and its numbers, in the order the enum documents.
struct LogRecord {
  Event event;
  std::vector<std::int64_t> numbers;
};

/// Writes one record to standard error (the journal of the machine keeps time).
/// Any thread. While recording, records are kept instead.
void log_event(Event event, std::initializer_list<std::int64_t> numbers = {});

/// For tests and the driver: keep records in memory from now on.
void record_log();
/// The records kept since the last call, oldest first.
std::vector<LogRecord> take_log();
const char* event_name(Event event);

}  // namespace kiosk
