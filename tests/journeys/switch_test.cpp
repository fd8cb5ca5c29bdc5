// A pack is exchanged while the terminal runs, by another program.

#include "app/pack_shelf.h"
#include "base/files.h"
#include "tests/catch.h"
#include "tests/journeys/stick_packs.h"
#include "tests/journeys/visitor.h"

using namespace kiosk;
using namespace kiosk::journeys;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days kToday = std::chrono::year(2026) / 11 / 26;

constexpr const char* kQuestion = "A changed question";

/// What a maintainer's kioskctl does.
void install(const app::Config& config, const content::SignedPack& pack) {
  const auto shelf = app::PackShelf::open(config, DiskFiles());
  REQUIRE(shelf.ok());
  content::MemoryBytes bytes(pack.bytes);
  const auto verdict = (*shelf)->store().stage(bytes, pack.signature, kToday);
  if (const auto* refused = std::get_if<content::Refused>(&verdict)) FAIL(refused->message);
  const auto& name = std::get<content::StoredPack>(verdict).name;
  REQUIRE_FALSE((*shelf)->store().activate(name, kToday));
}

}  // namespace

TEST_CASE("Another pack begins with the next visit") {
  const TemporaryFolder folder;
  const auto key = content::new_pack_key();
  write_keys(folder.file("keys.toml"), key);
  Terminal terminal;
  terminal.pack_keys = folder.file("keys.toml");
  Visitor visitor(terminal);
  const auto asks = [](Visitor& who) { return who.driver().find(kQuestion) != nullptr; };
  visitor.begin("en");
  REQUIRE_FALSE(asks(visitor));
  install(visitor.config(), changed_pack("gh-accra", key, "2027.1", kQuestion));

  SECTION("and not in the middle of one") {
    visitor.wait(90s);
    visitor.tap("#bar.language");
    visitor.tap("#language.en");
    CHECK_FALSE(asks(visitor));
    visitor.wait(300s);
    REQUIRE(visitor.screen() == app::Screen::kAttract);
    visitor.begin("en");
    CHECK(asks(visitor));
  }
  SECTION("and so does the one before, when staff go back") {
    visitor.wait(300s);
    const auto shelf = app::PackShelf::open(visitor.config(), DiskFiles());
    visitor.begin("en");
    REQUIRE(asks(visitor));
    REQUIRE_FALSE((*shelf)->store().go_back());
    visitor.wait(300s);
    visitor.begin("en");
    CHECK_FALSE(asks(visitor));
  }
  SECTION("and is there after a restart") {
    terminal.state = visitor.state();
    Visitor next(terminal);
    next.begin("en");
    CHECK(asks(next));
  }
}
