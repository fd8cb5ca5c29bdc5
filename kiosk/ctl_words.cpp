#include "ctl_words.h"

#include "base/files.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace kiosk {

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'"' || c == U'\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      utf8::append(out, c);
    }
  }
  return out;
}

std::string state_folder(const Words& words) {
  if (words.has("--state")) return words.option("--state");
  const char* state_home = std::getenv("XDG_STATE_HOME");
  if (state_home != nullptr && *state_home != '\0') return join_path(state_home, "wegweiser");
  const char* home = std::getenv("HOME");
  return home == nullptr ? std::string() : join_path(home, ".local/state/wegweiser");
}

std::string json_text(std::string_view text) {
  return '"' + escaped(text) + '"';
}

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

int failed(const char* command, const Error& error) {
  std::fprintf(stderr, "kioskctl %s: %s\n", command, error.message.c_str());
  return 1;
}

int wrong(const char* command, const std::string& what, const char* help) {
  std::fprintf(stderr, "kioskctl %s: %s\n\n%s", command, what.c_str(), help);
  return 2;
}

std::string Words::option(std::string_view name) const {
  const auto found = options.find(name);
  return found == options.end() ? std::string() : found->second;
}

Result<Words> read_words(std::span<const std::string_view> arguments,
                         std::span<const std::string_view> allowed,
                         std::span<const std::string_view> flags) {
  Words words;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string word(arguments[i]);
    const auto is_one_of = [&word](std::span<const std::string_view> names) {
      return std::find(names.begin(), names.end(), word) != names.end();
    };
    if (word == "--help" || word == "-h") {
      words.help = true;
    } else if (word == "--json") {
      words.json = true;
    } else if (is_one_of(flags)) {
      words.options[word] = "";
    } else if (is_one_of(allowed)) {
      if (++i == arguments.size()) return Error{ErrorCode::kInvalidInput, word + " needs a value"};
      words.options[word] = arguments[i];
    } else if (word.starts_with("-")) {
      return Error{ErrorCode::kInvalidInput, "there is no option " + word};
    } else {
      words.rest.push_back(word);
    }
  }
  return words;
}

}  // namespace kiosk
