#include "device/speaker.h"

#include "base/log.h"
#include "device/tones.h"

#include <SDL.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::device {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::seconds;

constexpr int kRate = 48000;
/// Samples the device takes at a time: 11 ms, so that a click comes with the finger.
constexpr int kBuffer = 512;
/// Longer than any sound, and than the pause between two touches of one action.
constexpr auto kLinger = seconds(5);
/// A failed try costs time; the next visitor's finger may try again.
constexpr auto kRetry = seconds(60);

/// An open output. Lives on the speaker's thread.
class Output {
 public:
  /// Null when the system has no device or refuses it.
  static std::unique_ptr<Output> open() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return nullptr;
    SDL_AudioSpec wanted{};
    wanted.freq = kRate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = kBuffer;
    // Asked first: where there is none, trying lets ALSA write a page of complaints.
    const bool some = SDL_GetNumAudioDevices(0) != 0;
    const SDL_AudioDeviceID device =
        some ? SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0) : 0;
    if (device != 0) {
      SDL_PauseAudioDevice(device, 0);
      return std::unique_ptr<Output>(new Output(device));
    }
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return nullptr;
  }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() {
    SDL_CloseAudioDevice(m_device);
    // Left on, SDL looks for new devices ten times a second.
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }

  void play(Sound sound) {
    const std::vector<std::int16_t> samples = samples_of(sound, kRate);
    // An answer that comes late answers another finger.
    SDL_ClearQueuedAudio(m_device);
    SDL_QueueAudio(m_device, samples.data(),
                   static_cast<Uint32>(samples.size() * sizeof(std::int16_t)));
  }

 private:
  explicit Output(SDL_AudioDeviceID device) : m_device(device) {}
  SDL_AudioDeviceID m_device;
};

class SdlSpeaker final : public Speaker {
 public:
  ~SdlSpeaker() override {
    if (!m_thread.joinable()) return;
    {
      const std::lock_guard guard(m_lock);
      m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
  }

  void play(Sound sound) override {
    {
      const std::lock_guard guard(m_lock);
      m_wanted = sound;
    }
    if (m_thread.joinable()) {
      m_changed.notify_one();
    } else {
      m_thread = std::thread([this] {
        run();
        SDL_TLSCleanup();  // What SDL keeps for a thread that is not its own.
      });
    }
  }

 private:
  /// The thread's life: sleeps without end while the device is closed.
  void run() {
    std::unique_ptr<Output> output;
    const auto something_to_do = [this] { return m_wanted || m_ending; };
    std::unique_lock lock(m_lock);
    for (;;) {
      if (!output) {
        m_changed.wait(lock, something_to_do);
      } else if (!m_changed.wait_for(lock, kLinger, something_to_do)) {
        output.reset();
        continue;
      }
      if (!m_wanted) return;
      const Sound sound = *std::exchange(m_wanted, {});
      lock.unlock();
      if (!output) output = try_to_open();
      if (output) output->play(sound);
      lock.lock();
    }
  }

  std::unique_ptr<Output> try_to_open() {
    const SteadyTime now = std::chrono::steady_clock::now();
    if (m_retry_at && now < *m_retry_at) return nullptr;
    std::unique_ptr<Output> output = Output::open();
    if (!output && !m_retry_at) log_event(Event::kSoundFailed);
    m_retry_at = output ? std::nullopt : std::optional(now + kRetry);
    return output;
  }

  std::thread m_thread;                  ///< Not running before the first sound.
  std::optional<SteadyTime> m_retry_at;  ///< The thread's; empty when the last try went well.
  std::mutex m_lock;
  std::condition_variable m_changed;
  std::optional<Sound> m_wanted;  ///< Behind the lock, as all that follows.
  bool m_ending = false;
};

}  // namespace

std::unique_ptr<Speaker> make_speaker() {
  return std::make_unique<SdlSpeaker>();
}

}  // namespace kiosk::device
