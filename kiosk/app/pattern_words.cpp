#include "app/pattern_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::app {

namespace {

/// What a pattern says outside its places; and what the branches of its plurals say, which
/// is inside two pairs of braces.
struct Literals {
  std::vector<std::string> outside;
  std::vector<std::string> branches;
};

Literals literals_of(std::string_view pattern) {
  Literals literals;
  std::string run;
  int depth = 0;
  const auto finish = [&](int level) {
    if (!run.empty() && level == 0) literals.outside.push_back(run);
    if (!run.empty() && level == 2) literals.branches.push_back(run);
    run.clear();
  };
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '{' || c == '}' || (c == '#' && depth == 2)) finish(depth);
    if (c == '{') ++depth;
    if (c == '}') --depth;
    const bool bold =
        c == '*' && (pattern.substr(i, 2) == "**" || (i > 0 && pattern[i - 1] == '*'));
    if (c != '{' && c != '}' && c != '#' && !bold) run += c;
  }
  finish(depth);
  return literals;
}

bool in_order(const std::vector<std::string>& parts, std::string_view words) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const std::size_t found = words.find(part, at);
    if (found == std::string_view::npos) return false;
    at = found + part.size();
  }
  return true;
}

std::size_t total(const std::vector<std::string>& parts) {
  std::size_t bytes = 0;
  for (const std::string& part : parts) bytes += part.size();
  return bytes;
}

}  // namespace

bool says(std::string_view pattern, std::string_view words) {
  const Literals literals = literals_of(pattern);
  // Two or three letters are in every text.
  constexpr std::size_t kLeastBytes = 4;
  if (literals.outside.size() == 1 && literals.outside.front() == words) return true;
  if (total(literals.outside) >= kLeastBytes) {
    return total(literals.outside) * 3 >= words.size() && in_order(literals.outside, words);
  }
  return std::any_of(literals.branches.begin(), literals.branches.end(), [&](const auto& branch) {
    return branch.size() >= kLeastBytes && words.find(branch) != std::string_view::npos;
  });
}

}  // namespace kiosk::app
