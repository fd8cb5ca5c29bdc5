// The catalogue and the program know the same words: none is missing (the journeys find
// that), and translators are asked for none that nobody sees.

#include "base/files.h"
#include "content/po.h"
#include "tests/catch.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;

namespace {

constexpr std::size_t kMaxBytes = 1U << 20U;

/// All sources of the program one after the other.
std::string sources() {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SOURCE_DIR "/kiosk")) {
    const std::string ending = entry.path().extension();
    if (ending != ".cpp" && ending != ".h") continue;
    const auto text = DiskFiles().read(entry.path().string(), kMaxBytes);
    REQUIRE(text.ok());
    all += *text;
  }
  return all;
}

/// Named by content, which `pack check` looks after, or put together from a choice's id.
bool is_made(const std::string& key) {
  constexpr std::array<std::string_view, 4> kPrefixes{"topic.", "filter.", "finder.", "wish."};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                     [&](std::string_view prefix) { return key.starts_with(prefix); });
}

}  // namespace

TEST_CASE("Every word of the catalogue is used by the program") {
  const std::string path = SOURCE_DIR "/content/base/strings/en.po";
  const auto text = DiskFiles().read(path, kMaxBytes);
  REQUIRE(text.ok());
  content::Problems problems;
  const auto catalogue = content::parse_po(*text, path, problems);
  REQUIRE(catalogue);
  const std::string program = sources();
  std::vector<std::string> unused;
  for (const auto& [key, entry] : catalogue->entries) {
    const bool used = is_made(key) || program.find('"' + key + '"') != std::string::npos;
    if (!used) unused.push_back(key);
  }
  CHECK(unused == std::vector<std::string>{});
}
