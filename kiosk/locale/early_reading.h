#pragma once

#include <thread>

namespace kiosk::locale {

/// Reads the parts of ICU's data that a first screen needs (dates, line ends), on a thread of
/// its own, while the caller opens fonts and a window: at a cold start the disk is what both
/// wait for. Only a help: nothing is kept but what ICU and the system keep. Make it before
/// anything else of ICU; the destructor waits for the thread.
class EarlyReading {
 public:
  EarlyReading();

 private:
  std::jthread m_thread;
};

}  // namespace kiosk::locale
