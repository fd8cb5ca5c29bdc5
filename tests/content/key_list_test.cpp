#include "content/key_list.h"

#include "base/files.h"
#include "content/pack_store.h"
#include "tests/catch.h"
#include "tests/content/signed_packs.h"
#include "tests/temporary_folder.h"

#include <fmt/format.h>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// The line of a key file that holds the key.
std::string line(const PackSecretKey& key) {
  const std::string text = key.public_key().text();
  const std::size_t begin = text.find('\n') + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string list_text(int number, const PackSecretKey& key, const std::string& more = {}) {
  return fmt::format(
      "list = {}\n{}\n[[key]]\npublic = \"{}\"\nowner = \"Accra\"\ncentres = [\"gh-accra\"]\n",
      number, more, line(key));
}

std::string root_table(const PackSecretKey& key) {
  return "[[root]]\npublic = \"" + line(key) + "\"\n";
}

std::string signature(const PackSecretKey& key, const std::string& text) {
  return signed_by(key, text).signature;
}

}  // namespace

TEST_CASE("A list of keys") {
  const PackSecretKey key = new_pack_key();

  SECTION("names who may sign for which centre") {
    const auto list = KeyList::parse(list_text(3, key), "keys.toml");
    REQUIRE(list.ok());
    CHECK(list->number == 3);
    const TrustedKey* const trusted = list->find(key.public_key().id);
    REQUIRE(trusted != nullptr);
    CHECK(trusted->may_sign_for("gh-accra"));
    CHECK_FALSE(trusted->may_sign_for("sn-dakar"));
    CHECK(list->find(new_pack_key().public_key().id) == nullptr);
  }
  SECTION("may name all centres by a star") {
    const auto list = trusting(key, "*");
    CHECK(list.keys[0].may_sign_for("sn-dakar"));
  }
  SECTION("with a mistake says where it is") {
    const auto wrong = [&](const std::string& text) {
      const auto list = KeyList::parse(text, "keys.toml");
      REQUIRE_FALSE(list.ok());
      CHECK(list.error().message.starts_with("keys.toml:"));
    };
    wrong("list = ");
    wrong("");
    wrong(list_text(0, key));
    wrong(list_text(1, key, "threshold = 2\n" + root_table(new_pack_key())));
    wrong(list_text(1, key) + "[[key]]\npublic = \"x\"\nowner = \"B\"\ncentres = [\"*\"]\n");
    wrong(list_text(1, key) + list_text(1, key).substr(9));
    wrong(list_text(1, key) + "revoke = true\n");
  }
}

TEST_CASE("A later list of keys") {
  const TemporaryFolder disk;
  const auto folder = *open_private_folder(disk.file("packs"));
  const PackSecretKey old_key = new_pack_key();
  const PackSecretKey new_key = new_pack_key();
  const PackSecretKey root = new_pack_key();
  const PackSecretKey other_root = new_pack_key();
  const auto store = [&](const std::string& roots) {
    return PackStore(*folder, *KeyList::parse(list_text(1, old_key, roots), "keys.toml"), accra());
  };
  const auto knows = [](const PackStore& terminal, const PackSecretKey& key) {
    return terminal.keys().find(key.public_key().id) != nullptr;
  };
  const std::string next = list_text(2, new_key, root_table(other_root));

  SECTION("that a root key signed replaces the first") {
    PackStore terminal = store(root_table(root));
    REQUIRE(terminal.install_keys(next, signature(root, next)).ok());
    CHECK(knows(terminal, new_key));
    CHECK_FALSE(knows(terminal, old_key));
    // The root has changed with it.
    const std::string third = list_text(3, old_key);
    CHECK_FALSE(terminal.install_keys(third, signature(root, third)).ok());
    CHECK(terminal.install_keys(third, signature(other_root, third)).ok());
    CHECK(knows(terminal, old_key));
  }
  SECTION("signed by its own keys alone is refused") {
    PackStore terminal = store(root_table(root));
    CHECK_FALSE(terminal.install_keys(next, signature(other_root, next)).ok());
    CHECK_FALSE(terminal.install_keys(next, signature(old_key, next)).ok());
    CHECK_FALSE(terminal.install_keys(next, "").ok());
    CHECK_FALSE(terminal.install_keys(next + "\n", signature(root, next)).ok());
    CHECK(knows(terminal, old_key));
  }
  SECTION("needs as many different root keys as the first one says") {
    PackStore terminal = store("threshold = 2\n" + root_table(root) + root_table(other_root));
    const std::string once = signature(root, next);
    CHECK_FALSE(terminal.install_keys(next, once).ok());
    CHECK_FALSE(terminal.install_keys(next, once + once).ok());
    CHECK(terminal.install_keys(next, once + signature(other_root, next)).ok());
  }
  SECTION("is never replaced by an earlier one") {
    PackStore terminal = store(root_table(root));
    const std::string later = list_text(5, new_key, root_table(root));
    REQUIRE(terminal.install_keys(later, signature(root, later)).ok());
    const std::string earlier = list_text(4, old_key, root_table(root));
    CHECK_FALSE(terminal.install_keys(earlier, signature(root, earlier)).ok());
    CHECK_FALSE(terminal.install_keys(later, signature(root, later)).ok());
  }
  SECTION("cannot come where no root key is known") {
    PackStore terminal = store("");
    CHECK_FALSE(terminal.install_keys(next, signature(root, next)).ok());
  }
  SECTION("that took a key back ends what it signed") {
    PackStore terminal = store(root_table(root));
    const SignedPack pack = make_pack(old_key);
    MemoryBytes bytes(pack.bytes);
    const std::chrono::sys_days today = std::chrono::year(2026) / 12 / 1;
    const Verdict taken = terminal.stage(bytes, pack.signature, today);
    REQUIRE_FALSE(terminal.activate(std::get<StoredPack>(taken).name, today));
    const std::string revoking = list_text(2, old_key) + "revoked = true\n";
    REQUIRE(terminal.install_keys(revoking, signature(root, revoking)).ok());
    CHECK_FALSE(terminal.shown().pack);
    CHECK(terminal.shown().problems.size() == 1);
  }
}
