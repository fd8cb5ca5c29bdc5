#include "content/speech_marks.h"

#include "content/source_text.h"
#include "content/table_reader.h"
#include "media/speech.h"

#include <algorithm>
#include <optional>

namespace kiosk::content {

namespace {

constexpr std::string_view kStart = "{speech:";
constexpr std::size_t kDigestLetters = 32;

/// Calls `each` with every line of `text`, without its end, and its number from `first`.
template <typename Each>
void for_each_line(std::string_view text, int first, const Each& each) {
  for (std::size_t at = 0; at < text.size(); ++first) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    each(text.substr(at, end - at), first, end < text.size());
    at = end + 1;
  }
}

bool is_digest(std::string_view text) {
  return text.size() == kDigestLetters &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What stands between the braces; empty when it is no mark.
std::optional<SpeechMark> parse_mark(std::string_view line, int number) {
  std::string_view inside = trimmed(line);
  if (!inside.starts_with(kStart) || !inside.ends_with('}')) return std::nullopt;
  inside.remove_prefix(kStart.size());
  inside.remove_suffix(1);
  inside = trimmed(inside);
  const std::size_t space = std::min(inside.find(' '), inside.size());
  SpeechMark mark{std::string(inside.substr(0, space)), std::string(trimmed(inside.substr(space))),
                  number};
  if (!is_recording_name(mark.file)) return std::nullopt;
  if (!mark.digest.empty() && !is_digest(mark.digest)) return std::nullopt;
  return mark;
}

}  // namespace

bool is_recording_name(std::string_view name) {
  return media::has_speech_ending(name) && is_id(std::string(name.substr(0, name.rfind('.'))));
}

SpeechMarks take_speech_marks(std::string_view body, const Place& start, Problems& problems) {
  SpeechMarks found;
  bool in_fence = false;
  for_each_line(body, start.line, [&](std::string_view line, int number, bool ended) {
    if (line.starts_with("```")) in_fence = !in_fence;
    if (in_fence || !trimmed(line).starts_with(kStart)) {
      for (std::string* text : {&found.blanked, &found.left_out}) {
        *text += line;
        if (ended) *text += '\n';
      }
      return;
    }
    if (ended) found.blanked += '\n';
    if (auto mark = parse_mark(line, number)) {
      found.marks.push_back(*std::move(mark));
    } else {
      problems.error("speech-mark"_rule, {start.file, number},
                     "This line does not name a recording.",
                     "Write {speech:its-name.opus} alone on the line, or .ogg or .wav; what "
                     "kioskctl speech stamp writes behind the name stays as it is.");
    }
  });
  return found;
}

const SpeechMark* mark_above(const SpeechMarks& marks, int line) {
  const auto found = std::find_if(marks.marks.begin(), marks.marks.end(),
                                  [&](const SpeechMark& mark) { return mark.line + 1 == line; });
  return found == marks.marks.end() ? nullptr : &*found;
}

void check_mark_places(const SpeechMarks& marks, const PageSource& page, Problems& problems) {
  for (const SpeechMark& mark : marks.marks) {
    const bool used =
        std::any_of(page.blocks.begin(), page.blocks.end(),
                    [&](const BlockSource& block) { return block.line == mark.line + 1; });
    if (used) continue;
    problems.error("speech-place"_rule, {page.file, mark.line},
                   "Under this line begins no part of the page that could be read aloud.",
                   "Put it right above the first line of a paragraph, heading, list, picture or "
                   "block; the take-away is not read aloud.");
  }
}

std::string with_speech_digests(std::string_view text, const std::map<int, std::string>& digests) {
  std::string to;
  for_each_line(text, 1, [&](std::string_view line, int number, bool ended) {
    const auto digest = digests.find(number);
    const auto mark = digest == digests.end() ? std::nullopt : parse_mark(line, number);
    to += mark ? std::string(kStart) + mark->file + ' ' + digest->second + '}' : std::string(line);
    if (ended) to += '\n';
  });
  return to;
}

}  // namespace kiosk::content
