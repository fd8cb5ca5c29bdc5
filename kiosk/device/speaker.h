#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::device {

/// What the terminal says without words.
enum class Sound : std::uint8_t {
  kClick,      ///< A finger hit a target.
  kAttention,  ///< Somebody should look at the glass: a gentle two-tone.
};

/// Somebody reading something aloud.
struct Speech {
  std::string opus;                    ///< Ogg Opus, mono, 48 kHz.
  std::chrono::milliseconds length{};  ///< Of the recording.
  std::string text;                    ///< What is read.
  std::string locale;                  ///< The language of it.
  /// Mono, 48 kHz; played instead of `opus` when there are some.
  std::vector<std::int16_t> samples = {};
};

/// Silence between two recordings, as between two paragraphs.
inline constexpr std::chrono::milliseconds kSpeechPause{400};

/// The loudspeaker everybody in the room hears. Owned by `main` or the driver, borrowed
/// by the application; main thread.
class Speaker {
 public:
  virtual ~Speaker() = default;
  /// Returns at once. A sound that has not begun gives way to a newer one, and so does
  /// what is being read.
  virtual void play(Sound sound) = 0;
  /// Reads one after the other and returns at once. What was being read is not read on.
  virtual void speak(std::vector<Speech> speech) = 0;
  /// Nothing is read any more.
  virtual void hush() = 0;
};

/// The machine's default output. Costs nothing until the first sound: a thread of its own
/// then opens the device and gives it back after a few seconds of silence, because an open
/// device wakes the processor all the time. Without a device the kiosk is silent: one
/// `sound-failed` in the log, and another try at a sound a minute later at the earliest.
/// Has to end before the `ui::Window` it was made after, which ends SDL.
std::unique_ptr<Speaker> make_speaker();

}  // namespace kiosk::device
