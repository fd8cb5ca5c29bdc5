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

bool has(const std::vector<std::string_view>& options, std::string_view option) {
  return std::find(options.begin(), options.end(), option) != options.end();
}

/// Nothing there can be run, gain rights or be a device.
bool is_tame(const std::vector<std::string_view>& options) {
  return has(options, "nosuid") && has(options, "nodev") && has(options, "noexec");
}

}  // namespace

Mounts find_mounts(std::string_view table, std::string_view device) {
  constexpr std::size_t kDevice = 2;
  constexpr std::size_t kRoot = 3;
  constexpr std::size_t kFolder = 4;
  constexpr std::size_t kOptions = 5;
  Mounts found;
  for (const std::string_view line : split(table, '\n')) {
    const std::vector<std::string_view> fields = split(line, ' ');
    // A part of the medium mounted alone is not its root.
    if (fields.size() <= kOptions || fields[kDevice] != device || fields[kRoot] != "/") continue;
    found.any = true;
    const std::vector<std::string_view> options = split(fields[kOptions], ',');
    if (!is_tame(options)) continue;
    std::string& folder = has(options, "ro") ? found.read_folder : found.save_folder;
    if (folder.empty()) folder = unescaped(fields[kFolder]);
  }
  return found;
}

}  // namespace kiosk::device
