#include "content/pack_store.h"

#include "base/files.h"
#include "content/library.h"
#include "tests/catch.h"
#include "tests/content/signed_packs.h"
#include "tests/temporary_folder.h"

#include <fstream>

using namespace kiosk;
using namespace kiosk::content;

namespace {

using std::chrono::sys_days;
constexpr sys_days kToday = std::chrono::year(2026) / 12 / 1;

/// A terminal's store and the key it trusts.
struct Store {
  TemporaryFolder disk;
  std::unique_ptr<PrivateFolder> folder = *open_private_folder(disk.file("packs"));
  PackSecretKey key = new_pack_key();
  Terminal terminal = accra();
  KeyList list = trusting(key);

  PackStore store() const { return {*folder, list, terminal}; }
  Verdict stage(const SignedPack& pack, sys_days today = kToday) const {
    MemoryBytes bytes(pack.bytes);
    return store().stage(bytes, pack.signature, today);
  }
  /// Its name in the store.
  std::string install(const SignedPack& pack) const {
    const Verdict verdict = stage(pack);
    REQUIRE(std::holds_alternative<StoredPack>(verdict));
    const std::string name = std::get<StoredPack>(verdict).name;
    REQUIRE_FALSE(store().activate(name, kToday));
    return name;
  }
  std::string shown_version() const {
    const auto shown = store().shown();
    return shown.pack ? shown.pack->manifest.version.text() : "its own";
  }
  std::size_t files() const { return folder->list()->size(); }
};

std::string reason(const Verdict& verdict) {
  const auto* const refused = std::get_if<Refused>(&verdict);
  if (refused == nullptr) return "taken";
  CHECK_FALSE(refused->message.empty());
  return refusal_name(refused->reason);
}

}  // namespace

TEST_CASE("A terminal takes a pack") {
  const Store at;
  CHECK(at.shown_version() == "its own");
  const Verdict verdict = at.stage(make_pack(at.key));
  const auto* const pack = std::get_if<StoredPack>(&verdict);
  REQUIRE(pack != nullptr);
  CHECK(pack->manifest.version.text() == "2026.11.1");
  CHECK(pack->signer == "The centre's own key");
  CHECK(pack->comment == "gh-accra.kpack");
  CHECK(pack->pages > 0);

  SECTION("but shows it only when it is told to") {
    CHECK(at.shown_version() == "its own");
    REQUIRE_FALSE(at.store().activate(pack->name, kToday));
    CHECK(at.shown_version() == "2026.11.1");
    CHECK(Library::open(at.store().shown().path).ok());
  }
  SECTION("and again without an error") {
    CHECK(at.install(make_pack(at.key)) == pack->name);
    CHECK(at.install(make_pack(at.key)) == pack->name);
    CHECK(at.shown_version() == "2026.11.1");
    CHECK_FALSE(at.store().previous());
  }
  SECTION("and another one, of which either may be shown") {
    const Verdict other = at.stage(make_pack(at.key, {.version = "2026.12"}));
    REQUIRE_FALSE(at.store().activate(pack->name, kToday));
    CHECK(at.store().activate(std::get<StoredPack>(other).name, kToday)->reason ==
          Refusal::kNothingThere);
  }
  SECTION("and not as many as there may be") {
    for (int i = 0; i < 9; ++i) {
      at.stage(make_pack(at.key, {.version = "2026.12." + std::to_string(i)}));
    }
    CHECK(at.files() < 14);
  }
  SECTION("and forgets one that was never shown") {
    at.install(make_pack(at.key, {.version = "2026.12"}));
    CHECK(at.store().activate(pack->name, kToday)->reason == Refusal::kNothingThere);
  }
}

TEST_CASE("A terminal goes back to the pack before") {
  const Store at;
  CHECK_FALSE(at.store().can_go_back());
  CHECK(at.store().go_back()->reason == Refusal::kNothingThere);
  at.install(make_pack(at.key));
  const std::string second = at.install(make_pack(at.key, {.version = "2026.11.2"}));
  REQUIRE(at.store().previous());
  CHECK(at.store().previous()->manifest.version.text() == "2026.11.1");

  SECTION("and forward again") {
    REQUIRE_FALSE(at.store().go_back());
    CHECK(at.shown_version() == "2026.11.1");
    REQUIRE_FALSE(at.store().go_back());
    CHECK(at.shown_version() == "2026.11.2");
  }
  SECTION("and still takes nothing older from a stick") {
    REQUIRE_FALSE(at.store().go_back());
    CHECK(reason(at.stage(make_pack(at.key, {.version = "2026.11.1.5"}))) == "older");
    at.install(make_pack(at.key, {.version = "2026.11.3"}));
    CHECK(at.store().previous()->manifest.version.text() == "2026.11.1");
  }
  SECTION("to its own when there is no other") {
    const Store fresh;
    fresh.install(make_pack(fresh.key));
    REQUIRE_FALSE(fresh.store().go_back());
    CHECK(fresh.shown_version() == "its own");
    REQUIRE_FALSE(fresh.store().go_back());
    CHECK(fresh.shown_version() == "2026.11.1");
  }
  SECTION("of which it keeps two") {
    at.install(make_pack(at.key, {.version = "2026.11.3"}));
    // Two packs, two signatures, the record and the lock.
    CHECK(at.files() == 6);
    CHECK(at.store().activate(second, kToday)->reason == Refusal::kOlder);
  }
}

TEST_CASE("A terminal refuses a pack") {
  Store at;
  at.install(make_pack(at.key, {.version = "2026.11.2"}));
  const std::size_t files = at.files();
  const auto refused = [&](const SignedPack& pack, const char* why) {
    CHECK(reason(at.stage(pack)) == why);
    CHECK(at.files() == files);
    CHECK(at.shown_version() == "2026.11.2");
  };
  const auto newer = [&](PackWishes wishes = {}) {
    wishes.version = "2026.12";
    return make_pack(at.key, wishes);
  };

  SECTION("without a signature") {
    refused({newer().bytes, ""}, "unsigned");
  }
  SECTION("with a cut signature") {
    const SignedPack pack = newer();
    refused({pack.bytes, pack.signature.substr(0, pack.signature.size() / 2)}, "unsigned");
  }
  SECTION("signed by a stranger") {
    refused(make_pack(new_pack_key(), {.version = "2026.12"}), "unknown-key");
  }
  SECTION("signed by a stranger under a known key's name") {
    SignedPack pack = make_pack(new_pack_key(), {.version = "2026.12"});
    auto forged = *PackSignature::parse(pack.signature);
    forged.key = at.key.public_key().id;
    refused({pack.bytes, forged.text()}, "damaged");
  }
  SECTION("with the signature of another one") {
    refused({newer().bytes, make_pack(at.key).signature}, "damaged");
  }
  SECTION("with another trusted comment") {
    const SignedPack pack = newer();
    auto forged = *PackSignature::parse(pack.signature);
    forged.trusted_comment = "harmless";
    refused({pack.bytes, forged.text()}, "damaged");
  }
  SECTION("signed with a key no longer trusted") {
    at.list.keys[0].revoked = true;
    CHECK(reason(at.stage(newer())) == "revoked-key");
  }
  SECTION("signed by another centre") {
    at.list.keys[0].centres = {"sn-dakar"};
    CHECK(reason(at.stage(newer())) == "key-of-another-centre");
  }
  SECTION("of another centre") {
    at.terminal.centre = "sn-dakar";
    at.list.keys[0].centres = {"*"};
    CHECK(reason(at.stage(newer())) == "other-centre");
  }
  SECTION("that is older") {
    refused(make_pack(at.key), "older");
  }
  SECTION("of the same version with other content") {
    refused(make_pack(at.key, {.version = "2026.11.2", .title = "Another title"}), "other-content");
  }
  SECTION("after which none could come") {
    refused(make_pack(at.key, {.version = "999999999"}), "version-jump");
    refused(make_pack(at.key, {.more = "epoch = 1000000\n"}), "version-jump");
  }
  SECTION("whose time is over") {
    CHECK(reason(at.stage(newer(), sys_days(std::chrono::year(2027) / 6 / 1))) == "expired");
    CHECK(reason(at.stage(newer(), sys_days(std::chrono::year(2027) / 5 / 31))) == "taken");
  }
  SECTION("whose time is over, though the clock went back") {
    at.install(newer({.created = "2026-12-20"}));
    const SignedPack old = make_pack(at.key, {.version = "2026.13", .expires = "2026-12-19"});
    CHECK(reason(at.stage(old, sys_days(std::chrono::year(1970) / 1 / 1))) == "expired");
  }
  SECTION("from the future") {
    refused(newer({.created = "2027-02-01"}), "not-yet");
  }
  SECTION("for a newer program") {
    refused(newer({.more = "min_program = \"1.0.1\"\n"}), "newer-program");
  }
  SECTION("that is none") {
    refused(signed_by(at.key, "a text, signed by mistake"), "not-a-pack");
    refused(signed_by(at.key, ""), "not-a-pack");
  }
  SECTION("older than the one it came with") {
    at.terminal.shipped = SeenVersion{1, *Version::parse("2026.12.1"), ""};
    CHECK(reason(at.stage(newer())) == "older");
  }
}

TEST_CASE("A stick that fails leaves the terminal as it was") {
  const Store at;
  at.install(make_pack(at.key));
  const std::size_t files = at.files();
  const SignedPack pack = make_pack(at.key, {.version = "2026.12"});
  const auto taken = [&](MemoryBytes bytes) {
    const std::string why = reason(at.store().stage(bytes, pack.signature, kToday));
    CHECK(at.files() == files);
    CHECK(at.shown_version() == "2026.11.1");
    return why;
  };

  SECTION("pulled out at any moment") {
    const std::size_t size = pack.bytes.size();
    for (const std::size_t at_byte : {std::size_t{0}, size / 100, size / 2, size - 1, size}) {
      CHECK(taken(MemoryBytes(pack.bytes).ends_in_error_at(at_byte)) == "medium-gone");
    }
  }
  SECTION("with a file cut off anywhere") {
    for (std::size_t size = 0; size < pack.bytes.size(); size += 9973) {
      CHECK(taken(MemoryBytes(pack.bytes.substr(0, size))) == "damaged");
    }
  }
  SECTION("with one bit flipped") {
    for (std::size_t bit = 5; bit < pack.bytes.size() * 8; bit += 70'001) {
      std::string bytes = pack.bytes;
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
      CHECK(taken(MemoryBytes(bytes)) == "damaged");
    }
  }
  SECTION("with a file too large") {
    CHECK(taken(MemoryBytes(pack.bytes).claims(std::uint64_t{600} << 20)) == "too-large");
  }
  SECTION("taken away by whoever watches") {
    MemoryBytes bytes(pack.bytes);
    const auto stop = [](std::uint64_t, std::uint64_t) { return false; };
    CHECK(reason(at.store().stage(bytes, pack.signature, kToday, stop)) == "stopped");
    CHECK(at.files() == files);
  }
}

TEST_CASE("One pack is taken at a time") {
  const Store at;
  const auto lock = at.folder->lock();
  REQUIRE(lock.ok());
  CHECK(reason(at.stage(make_pack(at.key))) == "busy");
  CHECK(at.store().activate("", kToday)->reason == Refusal::kBusy);
}

TEST_CASE("A pack that went bad on the terminal's disk is not shown") {
  const Store at;
  at.install(make_pack(at.key));
  const std::string second = at.install(make_pack(at.key, {.version = "2026.12"}));
  const std::string path = at.store().path_of(second);
  std::string bytes = *DiskFiles().read(path, 1 << 28);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  REQUIRE(replace_file(path, bytes).ok());

  CHECK(at.shown_version() == "2026.11.1");
  CHECK(at.store().shown().problems.size() == 1);
  CHECK(at.store().active_name() == second);
}

TEST_CASE("A damaged memory is built anew from the packs that are there") {
  const Store at;
  at.install(make_pack(at.key));
  at.install(make_pack(at.key, {.version = "2026.12"}));
  REQUIRE(replace_file(*at.folder, "record", "wegweiser-packs 1\nrubbish\n").ok());

  CHECK(at.shown_version() == "2026.12");
  CHECK(reason(at.stage(make_pack(at.key, {.version = "2026.11.9"}))) == "older");
  at.install(make_pack(at.key, {.version = "2026.12.1"}));
  CHECK(at.store().previous()->manifest.version.text() == "2026.12");
}
