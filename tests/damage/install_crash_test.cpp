// Killed at any moment of an install, a terminal has the old or the new pack, whole.
#include "base/files.h"
#include "content/file_digest.h"
#include "tests/catch.h"
#include "tests/damage/install_plan.h"
#include "tests/temporary_folder.h"
#include "tests/write_and_kill.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

using namespace kiosk;
using namespace kiosk::content;

namespace {

constexpr int kFastRuns = 200;
/// The writer takes them in this order and is killed on the way.
constexpr int kPacksOfRun = 3;

std::vector<std::string> write_packs(const TemporaryFolder& folder, const PackSecretKey& key) {
  std::vector<std::string> paths;
  for (int i = 0; i < kPacksOfRun; ++i) {
    const SignedPack pack = make_pack(key, {.version = fmt::format("2026.11.{}", i + 1)});
    paths.push_back(folder.file(fmt::format("{}.kpack", i)));
    REQUIRE(replace_file(paths.back(), pack.bytes).ok());
    REQUIRE(replace_file(signature_path(paths.back()), pack.signature).ok());
  }
  return paths;
}

/// The number of the pack shown, -1 for the terminal's own.
int shown(const PackStore& store) {
  const auto shown = store.shown();
  REQUIRE(shown.problems.empty());
  if (!shown.pack) return -1;
  const std::string version = shown.pack->manifest.version.text();
  return version.back() - '1';
}

}  // namespace

TEST_CASE("Killed at any moment of an install, a terminal shows the old or the new pack") {
  const TemporaryFolder disk;
  const PackSecretKey key = new_pack_key();
  const std::string public_path = disk.file("pack.pub");
  REQUIRE(replace_file(public_path, key.public_key().text()).ok());
  const std::vector<std::string> packs = write_packs(disk, key);
  std::random_device seed;
  std::mt19937 random(seed());
  const int runs = crash_runs(kFastRuns);
  REQUIRE(runs > 0);
  std::array<int, kPacksOfRun + 1> ends{};
  for (int run = 0; run < runs; ++run) {
    const TemporaryFolder state;
    const std::string folder_path = state.file("packs");
    std::vector<std::string> words{INSTALL_WRITER, folder_path, public_path};
    words.insert(words.end(), packs.begin(), packs.end());
    const int lines = std::uniform_int_distribution<int>(0, kPacksOfRun - 1)(random);
    const std::chrono::microseconds rest(std::uniform_int_distribution<int>(0, 9'000)(random));
    const std::string confirmed = write_and_kill(words, lines, rest);
    const auto done = static_cast<int>(std::count(confirmed.begin(), confirmed.end(), '\n')) - 1;

    const auto folder = open_private_folder(folder_path);
    REQUIRE(folder.ok());
    PackStore store = install_plan::store(**folder, key.public_key());
    const int before = shown(store);
    // The one in hand may have become active without its writer living to say so.
    REQUIRE(before >= done);
    REQUIRE(before <= done + 1);
    ++ends[static_cast<std::size_t>(before + 1)];
    // The next install works and leaves nothing of the broken one.
    const auto bytes = *open_bytes(packs.back());
    const std::string signature = *DiskFiles().read(signature_path(packs.back()), 1 << 16);
    REQUIRE_FALSE(install_plan::install(store, *bytes, signature));
    REQUIRE(shown(store) == kPacksOfRun - 1);
    REQUIRE((*folder)->list()->size() <= 6);
  }
  WARN(fmt::format("{} kills; shown afterwards: its own {}, first {}, second {}, third {}", runs,
                   ends[0], ends[1], ends[2], ends[3]));
  CHECK(std::count(ends.begin(), ends.end(), 0) <= 1);
}
