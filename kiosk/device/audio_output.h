#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace kiosk::device {

/// Samples a second of everything the terminal plays: mono, signed 16 bits.
inline constexpr int kOutputRate = 48'000;

/// The machine's default output, open. Lives on the speaker's thread.
class AudioOutput {
 public:
  /// Null when the system has no device or refuses it.
  static std::unique_ptr<AudioOutput> open();
  AudioOutput(const AudioOutput&) = delete;
  AudioOutput& operator=(const AudioOutput&) = delete;
  ~AudioOutput();

  /// Behind what is still to be played.
  void add(std::span<const std::int16_t> samples);
  /// Silence at once.
  void clear();
  /// Samples that have not been handed to the device yet.
  std::size_t waiting() const;

  /// Frees what the system keeps for a thread that used an output; its last call.
  static void end_thread();

 private:
  explicit AudioOutput(std::uint32_t device) : m_device(device) {}
  std::uint32_t m_device;
};

}  // namespace kiosk::device
