#include "device/speaker.h"

#include "base/log.h"
#include "device/audio_output.h"
#include "device/reading.h"
#include "device/tones.h"

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
using std::chrono::milliseconds;
using std::chrono::seconds;

/// Longer than any sound, and than the pause between two touches of one action.
constexpr auto kLinger = seconds(5);
/// A failed try costs time; the next visitor's finger may try again.
constexpr auto kRetry = seconds(60);
/// How far a reading is ahead of what is heard, and how often it is looked after: a busy
/// processor may be late by the difference.
constexpr std::size_t kAhead = kOutputRate;
constexpr auto kRefill = milliseconds(300);

/// What the main thread wants; the newest counts.
struct Wanted {
  std::optional<Sound> sound;
  std::optional<Reading> reading;
  bool hush = false;
  bool end = false;

  bool any() const { return sound || reading || hush || end; }
};

class SdlSpeaker final : public Speaker {
 public:
  ~SdlSpeaker() override {
    if (!m_thread.joinable()) return;
    want([](Wanted& wanted) {
      wanted.end = true;
      wanted.reading.reset();
    });
    m_thread.join();
  }

  void play(Sound sound) override {
    want([&](Wanted& wanted) {
      wanted.sound = sound;
      wanted.reading.reset();
    });
  }

  void speak(std::vector<Speech> speech) override {
    want([&](Wanted& wanted) { wanted.reading = Reading(std::move(speech)); });
  }

  void hush() override {
    // Without a thread nothing has ever been heard.
    if (!m_thread.joinable()) return;
    want([](Wanted& wanted) {
      wanted.hush = true;
      wanted.reading.reset();
    });
  }

 private:
  template <typename Change>
  void want(const Change& change) {
    {
      const std::lock_guard guard(m_lock);
      change(m_wanted);
    }
    if (m_thread.joinable()) {
      m_changed.notify_one();
    } else {
      m_thread = std::thread([this] {
        run();
        AudioOutput::end_thread();
      });
    }
  }

  /// The thread's life: sleeps without end while the device is closed.
  void run() {
    for (bool ending = false; !ending;) {
      Wanted wanted = wait();
      ending = wanted.end;
      obey(std::move(wanted));
    }
    m_output.reset();
  }

  void obey(Wanted wanted) {
    if (wanted.hush || wanted.sound || wanted.reading) {
      m_reading.reset();
      if (m_output) m_output->clear();
    }
    if (!m_output && (wanted.sound || wanted.reading)) m_output = try_to_open();
    if (!m_output) return;
    if (wanted.sound) m_output->add(samples_of(*wanted.sound, kOutputRate));
    if (wanted.reading) m_reading = std::move(wanted.reading);
    refill();
  }

  /// Until something is wanted or has to be done; a device nobody needed for long is closed.
  Wanted wait() {
    std::unique_lock lock(m_lock);
    const auto something = [this] { return m_wanted.any(); };
    if (!m_output) {
      m_changed.wait(lock, something);
    } else if (m_reading) {
      m_changed.wait_for(lock, kRefill, something);
    } else if (!m_changed.wait_for(lock, kLinger, something)) {
      lock.unlock();
      m_output.reset();
    }
    if (!lock.owns_lock()) lock.lock();
    return std::exchange(m_wanted, {});
  }

  void refill() {
    while (m_reading && m_output->waiting() < kAhead) {
      const std::vector<std::int16_t> samples = m_reading->next();
      if (samples.empty()) {
        m_reading.reset();
      } else {
        m_output->add(samples);
      }
    }
  }

  std::unique_ptr<AudioOutput> try_to_open() {
    const SteadyTime now = std::chrono::steady_clock::now();
    if (m_retry_at && now < *m_retry_at) return nullptr;
    std::unique_ptr<AudioOutput> output = AudioOutput::open();
    if (!output && !m_retry_at) log_event(Event::kSoundFailed);
    m_retry_at = output ? std::nullopt : std::optional(now + kRetry);
    return output;
  }

  std::thread m_thread;                   ///< Not running before the first sound.
  std::unique_ptr<AudioOutput> m_output;  ///< The thread's, as the next two; null while closed.
  std::optional<Reading> m_reading;       ///< What is being read; empty for nothing.
  std::optional<SteadyTime> m_retry_at;   ///< Empty when the last try went well.
  std::mutex m_lock;
  std::condition_variable m_changed;
  Wanted m_wanted;  ///< Behind the lock.
};

}  // namespace

std::unique_ptr<Speaker> make_speaker() {
  return std::make_unique<SdlSpeaker>();
}

}  // namespace kiosk::device
