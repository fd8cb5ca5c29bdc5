#include "content/forbidden.h"

#include "base/utf8.h"
#include "locale/characters.h"

#include <fmt/format.h>

#include <string>

namespace kiosk::content {

namespace {

/// Longer words than any language writes; they would break every line on the screen.
constexpr std::size_t kLongestWord = 400;

constexpr const char* kRemedy =
    "Delete the character, or type the words anew; the terminal sets the direction by itself.";

bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Scripts in which U+200C and U+200D change how letters join.
bool is_joining_script(char32_t c) {
  return in(c, 0x0600, 0x08FF) || in(c, 0x0900, 0x0DFF) || in(c, 0x1E900, 0x1E95F) ||
         in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFC);
}

bool is_direction(char32_t c) {
  return in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069) || in(c, 0x206A, 0x206F) || c == 0x200E ||
         c == 0x200F || c == 0x061C;
}

bool is_without_width(char32_t c) {
  return c == 0x200B || in(c, 0x2060, 0x2065) || c == 0xFEFF || c == 0x180E || c == 0x034F ||
         in(c, 0x115F, 0x1160) || in(c, 0x17B4, 0x17B5) || c == 0x3164 || c == 0xFFA0 ||
         in(c, 0xFFF9, 0xFFFB) || in(c, 0x1BCA0, 0x1BCA3) || in(c, 0x1D173, 0x1D17A);
}

bool is_tag(char32_t c) {
  return in(c, 0xE0000, 0xE0FFF) || in(c, 0xFE00, 0xFE0F) || in(c, 0x180B, 0x180F);
}

struct Neighbours {
  char32_t before = 0;
  char32_t after = 0;
};

/// Why a character may not stand in a pack; null when it may.
const char* forbidden_reason(char32_t c, const Neighbours& beside) {
  if (is_direction(c)) return "an invisible sign that changes the reading direction";
  if (c == 0x200C || c == 0x200D) {
    return is_joining_script(beside.before) ? nullptr : "an invisible joiner where nothing joins";
  }
  if (c == 0x00AD) {
    const bool inside = locale::is_visible(beside.before) && locale::is_visible(beside.after);
    return inside ? nullptr : "a soft hyphen where no word can be divided";
  }
  if (is_without_width(c)) return "an invisible sign without width";
  if (is_tag(c)) return "an invisible tag";
  if (c == 0x2028 || c == 0x2029) return "an invisible line separator";
  if (in(c, 0xE000, 0xF8FF) || c >= 0xF0000) return "a private character";
  if ((c & 0xFFFE) == 0xFFFE || in(c, 0xFDD0, 0xFDEF)) return "not a character";
  if (c == 0xFFFC || c == 0xFFFD) return "a sign for a letter that was lost";
  if ((c < 0x20 && c != '\n' && c != '\t') || in(c, 0x7F, 0x9F)) return "a control character";
  return nullptr;
}

char32_t peek(std::string_view text, std::size_t offset) {
  return offset < text.size() ? utf8::next(text, offset) : 0;
}

std::string sentence(const char* what, char32_t c, const char* reason) {
  return fmt::format("{} holds U+{:04X}, {}.", what, static_cast<unsigned>(c), reason);
}

}  // namespace

void check_characters(std::string_view text, const std::string& file, Problems& problems) {
  int line = 1;
  int last_reported = 0;
  char32_t before = 0;
  std::size_t word = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::next(text, offset);
    const char* reason = forbidden_reason(c, {before, peek(text, offset)});
    // One problem a line: a damaged line would otherwise fill the screen.
    if (reason != nullptr && last_reported != line) {
      last_reported = line;
      problems.error("forbidden-character"_rule, {file, line}, sentence("The line", c, reason),
                     kRemedy);
    }
    word = c == ' ' || c == '\n' || c == '\t' ? 0 : word + 1;
    if (word == kLongestWord) {
      problems.error("overlong-word"_rule, {file, line}, "A word on this line has no end.",
                     "Put spaces between the words.");
    }
    if (c == '\n') ++line;
    before = c;
  }
}

void check_escaped(std::string_view value, std::string_view raw, const Place& place,
                   Problems& problems) {
  char32_t before = 0;
  for (std::size_t offset = 0; offset < value.size();) {
    const std::size_t start = offset;
    const char32_t c = utf8::next(value, offset);
    const char* reason = forbidden_reason(c, {before, peek(value, offset)});
    const std::string_view written = value.substr(start, offset - start);
    // What stands there as it is has been reported with its line.
    if (reason != nullptr && raw.find(written) == std::string_view::npos) {
      problems.error("forbidden-character"_rule, place, sentence("The text", c, reason),
                     "Delete the escape that stands for it.");
      return;
    }
    before = c;
  }
}

}  // namespace kiosk::content
