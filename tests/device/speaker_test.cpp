#include "device/speaker.h"

#include "base/log.h"
#include "tests/catch.h"
#include "tests/media/recordings.h"

#include <cstdlib>

using namespace kiosk;
using namespace kiosk::device;

namespace {

/// SDL looks for its audio driver by this name when a device is opened.
void use_driver(const char* name) {
  setenv("SDL_AUDIODRIVER", name, 1);
}

std::vector<Event> events_of(int sounds) {
  record_log();
  auto speaker = make_speaker();
  for (int i = 0; i < sounds; ++i) speaker->play(Sound::kClick);
  speaker.reset();  // Waits for its thread.
  std::vector<Event> events;
  for (const LogRecord& record : take_log()) events.push_back(record.event);
  return events;
}

}  // namespace

TEST_CASE("The speaker") {
  SECTION("plays where there is a device") {
    use_driver("dummy");
    CHECK(events_of(3).empty());
  }
  SECTION("is silent with one line in the log where there is none") {
    use_driver("there-is-none");
    CHECK(events_of(20) == std::vector{Event::kSoundFailed});
  }
  SECTION("touches nothing before the first sound") {
    use_driver("there-is-none");
    CHECK(events_of(0).empty());
  }
  SECTION("reads, and is silent where it is hushed or nothing can be played") {
    use_driver(GENERATE("dummy", "there-is-none"));
    record_log();
    auto speaker = make_speaker();
    speaker->hush();
    speaker->speak({{"no recording", {}, {}, {}}, {media::opus_of({}), {}, {}, {}}});
    speaker->play(Sound::kClick);
    speaker->speak({{media::opus_of({}), {}, {}, {}}});
    speaker->hush();
    speaker.reset();  // Ends at once, whatever is still to be read.
    CHECK(take_log().size() <= 1);
  }
}
