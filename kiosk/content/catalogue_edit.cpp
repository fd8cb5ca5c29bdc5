#include "content/catalogue_edit.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace kiosk::content {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      default: out += c;
    }
  }
  return out + '"';
}

/// Of the message of `catalogue` that has this line: its first byte, comments included, and one
/// past its last line end.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool continues(std::string_view line) {
  return line.starts_with("msgid ") || line.starts_with("msgstr ") || line.starts_with("\"");
}

/// Flags that say that a tool guessed stand above the message; the span begins at its msgctxt.
Span message_span(std::string_view catalogue, std::size_t begin) {
  std::size_t end = catalogue.find('\n', begin);
  end = end == std::string_view::npos ? catalogue.size() : end + 1;
  while (end < catalogue.size()) {
    std::size_t next = catalogue.find('\n', end);
    next = next == std::string_view::npos ? catalogue.size() : next + 1;
    if (!continues(catalogue.substr(end, next - end))) break;
    end = next;
  }
  return {begin, end};
}

std::string lines_of(const CatalogueMessage& message) {
  return "msgctxt " + quoted(message.key) + "\nmsgid " + quoted(message.source) + "\nmsgstr " +
         quoted(message.text) + '\n';
}

/// Takes away a line "#, fuzzy" among the comments right above `at`; gives where `at` is now.
std::size_t without_fuzzy(std::string& catalogue, std::size_t at) {
  std::size_t line = at;
  while (line > 0) {
    const std::size_t before = line < 2 ? std::string::npos : catalogue.rfind('\n', line - 2);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    if (catalogue[begin] != '#') break;
    const std::string_view text = std::string_view(catalogue).substr(begin, line - begin);
    if (text == "#, fuzzy\n") {
      catalogue.erase(begin, line - begin);
      return at - (line - begin);
    }
    line = begin;
  }
  return at;
}

}  // namespace

std::string with_message(std::string catalogue, const CatalogueMessage& message) {
  const std::string head = "msgctxt " + quoted(message.key) + '\n';
  std::size_t at = catalogue.find(head);
  if (at != 0 && at != std::string::npos) {
    at = catalogue.find('\n' + head);
    if (at != std::string::npos) ++at;
  }
  if (at == std::string::npos) {
    if (!catalogue.empty() && catalogue.back() != '\n') catalogue += '\n';
    catalogue += '\n';
    std::istringstream comment(message.comment);
    for (std::string line; std::getline(comment, line);) catalogue += "#. " + line + '\n';
    return catalogue + lines_of(message);
  }
  at = without_fuzzy(catalogue, at);
  const Span span = message_span(catalogue, at);
  return catalogue.replace(span.begin, span.end - span.begin, lines_of(message));
}

std::string new_catalogue(std::string_view locale) {
  return "# Words of the terminal.\nmsgid \"\"\nmsgstr \"\"\n\"Language: " + std::string(locale) +
         "\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
         "\"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Translation-State: draft\\n\"\n";
}

}  // namespace kiosk::content
