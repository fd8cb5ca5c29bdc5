#pragma once

#include "content/pack_source.h"
#include "content/problem.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Whether a recording's file may be called so: an id and .opus, .ogg or .wav.
bool is_recording_name(std::string_view name);

/// The lines of a page's body that name recordings, and the body without them.
struct SpeechMarks {
  std::vector<SpeechMark> marks;  ///< By line.
  /// Empty lines stand in their place, so that every other line keeps its number.
  std::string blanked;
  /// The lines are left out: what the page says without its recordings.
  std::string left_out;
};

/// Finds lines such as `{speech:needs.opus}`, or with a digest behind the name, outside
/// fences. `start` is the place of the body's first line. A line that begins so and is not
/// well-formed is a problem, and is taken out, too.
SpeechMarks take_speech_marks(std::string_view body, const Place& start, Problems& problems);

/// The mark that stands right above line `line`; null when there is none.
const SpeechMark* mark_above(const SpeechMarks& marks, int line);

/// Reports marks under which no part of the page begins.
void check_mark_places(const SpeechMarks& marks, const PageSource& page, Problems& problems);

/// A whole page file with the digests of some marks written anew, by their lines.
std::string with_speech_digests(std::string_view text, const std::map<int, std::string>& digests);

}  // namespace kiosk::content
