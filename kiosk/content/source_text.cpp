#include "content/source_text.h"

#include "base/utf8.h"
#include "content/forbidden.h"

#include <algorithm>

namespace kiosk::content {

namespace {

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
    problems.error("unreadable-file"_rule, {path, 0}, "The file cannot be read.",
                   raw.error().code == ErrorCode::kNotFound
                       ? "Create the file."
                       : "Check its permissions; it may have at most 1 MiB.");
    return std::nullopt;
  }
  std::string text = normalised(*raw);
  if (const auto bad = utf8::first_invalid(text)) {
    problems.error("not-utf8"_rule, {path, line_of(text, *bad)}, "This line is not UTF-8 text.",
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
    problems.error("no-front-matter"_rule, {file, 1},
                   "The file does not begin with its front matter.", remedy);
    return std::nullopt;
  }
  const std::string_view rest = text.substr(kFence.size());
  std::size_t end = rest.substr(0, 3) == "+++" ? 0 : rest.find("\n+++");
  if (end == std::string_view::npos) {
    problems.error("no-front-matter"_rule, {file, 1}, "The front matter has no end.", remedy);
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
