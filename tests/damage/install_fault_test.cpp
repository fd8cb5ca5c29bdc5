// The disk fails or the power goes at every step of taking a pack: afterwards the terminal
// shows the old or the new pack, whole, and can take the new one.
#include "tests/catch.h"
#include "tests/damage/faulty_folder.h"
#include "tests/damage/install_plan.h"
#include "tests/temporary_folder.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

constexpr const char* kOld = "2026.11.1";
constexpr const char* kNew = "2026.12.1";

struct Packs {
  PackSecretKey key = new_pack_key();
  SignedPack before = make_pack(key, {.version = "2026.10.1"});
  SignedPack old = make_pack(key, {.version = kOld});
  SignedPack next = make_pack(key, {.version = kNew});
};

std::optional<Refused> install(PrivateFolder& folder, const PackSecretKey& key,
                               const SignedPack& pack) {
  PackStore store = install_plan::store(folder, key.public_key());
  MemoryBytes bytes(pack.bytes);
  return install_plan::install(store, bytes, pack.signature);
}

std::string shown_version(PrivateFolder& folder, const PackSecretKey& key) {
  const auto shown = install_plan::store(folder, key.public_key()).shown();
  REQUIRE(shown.pack);
  CHECK(shown.problems.empty());
  return shown.pack->manifest.version.text();
}

/// A terminal that shows `old` and can go back to the one before it.
std::unique_ptr<PrivateFolder> terminal(const TemporaryFolder& disk, const Packs& packs) {
  auto folder = *open_private_folder(disk.file("packs"));
  REQUIRE_FALSE(install(*folder, packs.key, packs.before));
  REQUIRE_FALSE(install(*folder, packs.key, packs.old));
  return folder;
}

}  // namespace

TEST_CASE("Whatever step of taking a pack fails, the old or the new one is shown") {
  const Packs packs;
  const auto fault = GENERATE(FaultyFolder::Fault::kOnce, FaultyFolder::Fault::kPower);
  int news = 0;
  int olds = 0;
  for (int step = 0;; ++step) {
    INFO("step " << step);
    const TemporaryFolder disk;
    const auto folder = terminal(disk, packs);
    FaultyFolder faulty(*folder, step, fault);
    const auto refused = install(faulty, packs.key, packs.next);
    const std::string version = shown_version(*folder, packs.key);
    REQUIRE((version == kOld || version == kNew));
    // What was reported as done is done.
    if (!refused) REQUIRE(version == kNew);
    ++(version == kNew ? news : olds);
    REQUIRE_FALSE(install(*folder, packs.key, packs.next));
    REQUIRE(shown_version(*folder, packs.key) == kNew);
    // Two packs with their signatures, the record and the lock; nothing half.
    REQUIRE(folder->list()->size() == 6);
    if (faulty.steps() <= step) break;
  }
  CHECK(olds > 5);
  CHECK(news > 1);
}

TEST_CASE("Whatever step of going back fails, one of the two packs is shown") {
  const Packs packs;
  const auto fault = GENERATE(FaultyFolder::Fault::kOnce, FaultyFolder::Fault::kPower);
  for (int step = 0;; ++step) {
    INFO("step " << step);
    const TemporaryFolder disk;
    const auto folder = terminal(disk, packs);
    FaultyFolder faulty(*folder, step, fault);
    const auto refused = install_plan::store(faulty, packs.key.public_key()).go_back();
    const std::string version = shown_version(*folder, packs.key);
    REQUIRE((version == kOld || version == "2026.10.1"));
    if (!refused) REQUIRE(version == "2026.10.1");
    if (faulty.steps() <= step) break;
  }
}

TEST_CASE("A pack for which there is no room is not even copied") {
  const Packs packs;
  const TemporaryFolder disk;
  const auto folder = terminal(disk, packs);
  FaultyFolder full(*folder, 0, FaultyFolder::Fault::kPower);
  full.leave_free(1 << 20);
  const auto refused = install(full, packs.key, packs.next);
  REQUIRE(refused);
  CHECK(refused->reason == Refusal::kNoSpace);
  CHECK(shown_version(*folder, packs.key) == kOld);
}
