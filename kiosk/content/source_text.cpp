#include "content/source_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstdio>

namespace kiosk::content {

namespace {

/// Longer words than any language writes; they would break every line on the screen.
constexpr std::size_t kLongestWord = 400;

std::string code_point_name(char32_t c) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
  return name;
}

bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Scripts in which U+200C and U+200D change how letters join.
bool is_joining_script(char32_t c) {
  return in(c, 0x0600, 0x08FF) || in(c, 0x0900, 0x0DFF) || in(c, 0x1E900, 0x1E95F) ||
         in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFC);
}

/// Why a character may not stand in a pack; null when it may.
const char* forbidden_reason(char32_t c, char32_t before) {
  if (in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C) {
    return "an invisible sign that changes the reading direction";
  }
  if (c == 0x200C || c == 0x200D) {
    return is_joining_script(before) ? nullptr : "an invisible joiner where nothing joins";
  }
  if (c == 0x200B || in(c, 0x2060, 0x2064) || c == 0xFEFF || c == 0x180E) {
    return "an invisible sign without width";
  }
  if (in(c, 0xE0000, 0xE0FFF) || in(c, 0xFE00, 0xFE0F)) return "an invisible tag";
  if (c == 0x2028 || c == 0x2029) return "an invisible line separator";
  if (in(c, 0xE000, 0xF8FF) || c >= 0xF0000) return "a private character";
  if ((c & 0xFFFE) == 0xFFFE || in(c, 0xFDD0, 0xFDEF)) return "not a character";
  if ((c < 0x20 && c != '\n' && c != '\t') || in(c, 0x7F, 0x9F)) return "a control character";
  return nullptr;
}

void check_characters(std::string_view text, const std::string& file, Problems& problems) {
  int line = 1;
  int last_reported = 0;
  char32_t before = 0;
  std::size_t word = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::next(text, offset);
    const char* reason = forbidden_reason(c, before);
    // One problem a line: a damaged line would otherwise fill the screen.
    if (reason != nullptr && last_reported != line) {
      last_reported = line;
      problems.error("forbidden-character", {file, line},
                     "The line holds " + code_point_name(c) + ", " + reason + ".",
                     "Delete the character, or type the words anew; the terminal sets the "
                     "direction by itself.");
    }
    word = c == ' ' || c == '\n' || c == '\t' ? 0 : word + 1;
    if (word == kLongestWord) {
      problems.error("overlong-word", {file, line}, "A word on this line has no end.",
                     "Put spaces between the words.");
    }
    if (c == '\n') ++line;
    before = c;
  }
}

std::string normalised(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_lf = i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\r' && before_lf) continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

}  // namespace

std::optional<std::string> read_source_text(const Files& files, const std::string& path,
                                            Problems& problems) {
  const Result<std::string> raw = files.read(path, kMaxTextBytes);
  if (!raw) {
    problems.error("unreadable-file", {path, 0}, "The file cannot be read.",
                   raw.error().code == ErrorCode::kNotFound
                       ? "Create the file."
                       : "Check its permissions; it may have at most 1 MiB.");
    return std::nullopt;
  }
  std::string text = normalised(*raw);
  if (const auto bad = utf8::first_invalid(text)) {
    problems.error("not-utf8", {path, line_of(text, *bad)}, "This line is not UTF-8 text.",
                   "Save the file in your editor with the encoding UTF-8.");
    return std::nullopt;
  }
  check_characters(text, path, problems);
  return text;
}

int line_of(std::string_view text, std::size_t offset) {
  return 1 + static_cast<int>(std::count(
                 text.begin(),
                 text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n'));
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::optional<FrontMatter> split_front_matter(std::string_view text, const std::string& file,
                                              Problems& problems) {
  constexpr std::string_view kFence = "+++\n";
  const std::string remedy =
      "Begin the file with a line +++, then title = \"…\" and the other keys, then a second "
      "line +++.";
  if (text.substr(0, kFence.size()) != kFence) {
    problems.error("no-front-matter", {file, 1}, "The file does not begin with its front matter.",
                   remedy);
    return std::nullopt;
  }
  const std::string_view rest = text.substr(kFence.size());
  std::size_t end = rest.substr(0, 3) == "+++" ? 0 : rest.find("\n+++");
  if (end == std::string_view::npos) {
    problems.error("no-front-matter", {file, 1}, "The front matter has no end.", remedy);
    return std::nullopt;
  }
  FrontMatter parts;
  parts.front = rest.substr(0, end == 0 ? 0 : end + 1);
  const std::size_t fence = kFence.size() + parts.front.size();
  const std::size_t line_end = text.find('\n', fence);
  const std::size_t body = line_end == std::string_view::npos ? text.size() : line_end + 1;
  parts.body = text.substr(body);
  parts.body_line = line_of(text, body);
  return parts;
}

}  // namespace kiosk::content
