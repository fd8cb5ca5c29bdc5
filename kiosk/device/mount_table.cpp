#include "device/mount_table.h"

#include <algorithm>
#include <vector>

namespace kiosk::device {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return parts;
}

bool is_octal(char letter) {
  return letter >= '0' && letter <= '7';
}

/// The table writes spaces and the like as a backslash and three octal digits.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view code = text.substr(i + 1, 3);
    if (text[i] != '\\' || code.size() != 3 || !std::all_of(code.begin(), code.end(), is_octal)) {
      out += text[i];
      continue;
    }
    out += static_cast<char>((code[0] - '0') * 64 + (code[1] - '0') * 8 + (code[2] - '0'));
    i += 3;
  }
  return out;
}

bool is_safe(std::string_view options) {
  const std::vector<std::string_view> set = split(options, ',');
  const auto has = [&](std::string_view option) {
    return std::find(set.begin(), set.end(), option) != set.end();
  };
  return has("ro") && has("nosuid") && has("nodev") && has("noexec");
}

}  // namespace

std::optional<Mount> find_mount(std::string_view table, std::string_view device) {
  constexpr std::size_t kDevice = 2;
  constexpr std::size_t kRoot = 3;
  constexpr std::size_t kFolder = 4;
  constexpr std::size_t kOptions = 5;
  std::optional<Mount> found;
  for (const std::string_view line : split(table, '\n')) {
    const std::vector<std::string_view> fields = split(line, ' ');
    // A part of the medium mounted alone is not its root.
    if (fields.size() <= kOptions || fields[kDevice] != device || fields[kRoot] != "/") continue;
    Mount mount{unescaped(fields[kFolder]), is_safe(fields[kOptions])};
    if (!found || (mount.safe && !found->safe)) found = std::move(mount);
  }
  return found;
}

}  // namespace kiosk::device
