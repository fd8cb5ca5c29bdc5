#pragma once

#include "base/clock.h"
#include "device/speaker.h"
#include "screens/article.h"
#include "screens/intent.h"
#include "screens/view.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

/// What a visitor listens to: begun by Listen, ended by the next touch of anything. Owned
/// by the application; borrows the loudspeaker; main thread.
class Listening {
 public:
  /// Gives a recording's bytes by its name in the pack.
  using Recordings = std::function<std::string(std::string_view)>;

  explicit Listening(device::Speaker& speaker) : m_speaker(speaker) {}

  /// A finger came down or a key was pressed: nothing is read any more. `first` is false
  /// while another finger is down.
  void interrupt(Ticks now, bool first);
  /// Listen was touched on `article`. The touch that ended what was read begins nothing.
  void begin(Ticks now, const screens::Listen& choice, const screens::ArticleModel& article,
             const Recordings& recordings);
  /// Listen was touched where the machine's own voice reads. The same touch begins nothing.
  void begin(Ticks now, std::vector<device::Speech> speech);
  /// The visit or the screen is over.
  void stop();

  /// When the last recording ends; in the past when nothing is read.
  Ticks until() const { return m_until; }

 private:
  void read(Ticks now, std::vector<device::Speech> speech);

  device::Speaker& m_speaker;
  Ticks m_until{0};
  bool m_interrupted = false;  ///< By the touch that is not over yet, or the last one.
};

/// Some block of the page has a recording; or the machine's own voice reads the screen in
/// `locale`.
bool can_listen(const screens::Screen& screen, std::string_view locale);

}  // namespace kiosk::app
