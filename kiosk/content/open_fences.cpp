#include "content/open_fences.h"

#include "content/source_text.h"

#include <algorithm>
#include <string>

namespace kiosk::content {

void check_open_fences(std::string_view body, const Place& start, Problems& problems) {
  int open_line = 0;
  int line = start.line;
  for (std::size_t at = 0; at < body.size(); ++line) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view text = body.substr(at, end - at);
    if (text.substr(0, 3) == "```") {
      const bool closing = trimmed(text) == "```";
      if (open_line != 0 && !closing) {
        problems.error("open-fence"_rule, {start.file, open_line}, "This block has no end.",
                       "Close it with a line ``` before line " + std::to_string(line) + ".");
        open_line = line;
      } else {
        open_line = open_line != 0 ? 0 : line;
      }
    }
    at = end + 1;
  }
  if (open_line != 0) {
    problems.error("open-fence"_rule, {start.file, open_line}, "This block has no end.",
                   "Close it with a line ```.");
  }
}

}  // namespace kiosk::content
