#include "tests/journeys/guide.h"

#include <sstream>
#include <string_view>

namespace kiosk::journeys {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A block between fences: its opening line and what stands inside.
struct Block {
  std::string opening;
  std::vector<std::string> lines;
};

/// The block that begins at line `at`, which moves to its closing line.
Block block_at(const std::vector<std::string>& lines, std::size_t& at) {
  Block block{lines[at], {}};
  const std::string fence = block.opening.substr(0, block.opening.find_first_not_of('`'));
  for (++at; at < lines.size() && lines[at] != fence; ++at) block.lines.push_back(lines[at]);
  return block;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string after_space(const std::string& words) {
  return words.substr(words.find(' ') + 1);
}

void add_block(const Block& block, std::vector<GuideStep>& steps) {
  using Kind = GuideStep::Kind;
  if (block.opening == "```sh") {
    for (const std::string& line : block.lines) steps.push_back({Kind::kCommand, "", line});
  } else if (block.opening.starts_with("````")) {
    steps.push_back({Kind::kFile, after_space(block.opening), joined(block.lines)});
  } else if (block.opening.starts_with("```toml ")) {
    steps.push_back({Kind::kSettings, after_space(block.opening), joined(block.lines)});
  }
}

/// What tells a table apart from the others of its file: its header, and its id if it has one.
bool same_table(const std::vector<std::string>& file, std::size_t at,
                const std::vector<std::string>& wanted) {
  if (file[at] != wanted[0]) return false;
  if (!wanted[0].starts_with("[[")) return true;
  return at + 1 < file.size() && file[at + 1] == wanted[1];
}

std::string with_table(const std::vector<std::string>& file,
                       const std::vector<std::string>& wanted) {
  std::vector<std::string> out;
  bool replaced = false;
  for (std::size_t at = 0; at < file.size(); ++at) {
    if (!same_table(file, at, wanted)) {
      out.push_back(file[at]);
      continue;
    }
    out.insert(out.end(), wanted.begin(), wanted.end());
    replaced = true;
    // The old table ends at the next one or at an empty line.
    while (at + 1 < file.size() && !file[at + 1].empty() && file[at + 1][0] != '[') ++at;
  }
  return replaced ? joined(out) : std::string();
}

std::string with_keys(std::vector<std::string> file, const std::vector<std::string>& wanted) {
  for (const std::string& setting : wanted) {
    const std::string key = setting.substr(0, setting.find('=') + 1);
    bool found = false;
    for (std::string& line : file) {
      if (!line.starts_with(key)) continue;
      line = setting;
      found = true;
    }
    if (!found) return {};
  }
  return joined(file);
}

}  // namespace

std::vector<GuideStep> guide_steps(const std::string& guide) {
  std::vector<GuideStep> steps;
  const std::vector<std::string> lines = lines_of(guide);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string& line = lines[at];
    if (line.starts_with("```")) {
      add_block(block_at(lines, at), steps);
    } else if (line.starts_with("![") && line.ends_with(")")) {
      const std::size_t name = line.rfind("](") + 2;
      steps.push_back({GuideStep::Kind::kPicture, line.substr(name, line.size() - name - 1), ""});
    }
  }
  return steps;
}

std::string with_settings(const std::string& file, const std::string& settings) {
  const std::vector<std::string> wanted = lines_of(settings);
  if (wanted.empty()) return {};
  return wanted[0].starts_with("[") ? with_table(lines_of(file), wanted)
                                    : with_keys(lines_of(file), wanted);
}

}  // namespace kiosk::journeys
