#include "ctl_install.h"

#include "base/files.h"
#include "content/file_digest.h"
#include "ctl_pack.h"
#include "tests/catch.h"
#include "tests/content/signed_packs.h"
#include "tests/temporary_folder.h"

#include <fmt/format.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// A terminal in Accra with the example pack, one trusted key and an empty state folder.
struct Place {
  TemporaryFolder folder;
  PackSecretKey key = new_pack_key();
  std::string shipped = put("shipped.kpack", make_pack(key));

  Place() {
    REQUIRE(replace_file(folder.file("fonts.toml"), "").ok());
    REQUIRE(replace_file(folder.file("keys.toml"), keys(1, key)).ok());
    REQUIRE(replace_file(folder.file("kiosk.toml"),
                         "pack_keys = \"keys.toml\"\nstate = \"state\"\nfonts = \"fonts.toml\"\n"
                         "pack = \"shipped.kpack\"\n")
                .ok());
  }
  static std::string keys(int number, const PackSecretKey& key) {
    const std::string text = key.public_key().text();
    const std::string line = text.substr(text.find('\n') + 1, 56);
    return fmt::format(
        "list = {0}\n[[key]]\npublic = \"{1}\"\nowner = \"Accra\"\ncentres = [\"gh-accra\"]\n"
        "[[root]]\npublic = \"{1}\"\n",
        number, line);
  }
  std::string put(const std::string& name, const SignedPack& pack) const {
    const std::string path = folder.file(name);
    REQUIRE(replace_file(path, pack.bytes).ok());
    REQUIRE(replace_file(signature_path(path), pack.signature).ok());
    return path;
  }
  int run(int (*command)(std::span<const std::string_view>), std::vector<std::string> words) const {
    words.insert(words.end(), {"--config", folder.file("kiosk.toml")});
    const std::vector<std::string_view> views(words.begin(), words.end());
    return command(views);
  }
  int pack(std::vector<std::string> words) const { return run(pack_command, std::move(words)); }
};

/// Good on any day this is run.
PackWishes lasting(const std::string& version) {
  return {.version = version, .expires = "9999-12-31"};
}

}  // namespace

TEST_CASE("kioskctl takes packs for a terminal") {
  const Place at;
  const std::string newer = at.put("newer.kpack", make_pack(at.key, lasting("2026.12")));

  SECTION("and goes back") {
    CHECK(at.pack({"list"}) == 0);
    CHECK(at.pack({"rollback"}) == 1);
    CHECK(at.pack({"install", newer}) == 0);
    CHECK(at.pack({"list", "--json"}) == 0);
    CHECK(at.pack({"rollback"}) == 0);
  }
  SECTION("and says no to what is not trusted") {
    const std::string foreign =
        at.put("foreign.kpack", make_pack(new_pack_key(), lasting("2026.12")));
    CHECK(at.pack({"install", foreign}) == 1);
    REQUIRE(::unlink(signature_path(newer).c_str()) == 0);
    CHECK(at.pack({"install", newer, "--json"}) == 1);
  }
  SECTION("and nothing older than what it came with") {
    const std::string older = at.put("older.kpack", make_pack(at.key, lasting("2026.10")));
    CHECK(at.pack({"install", older}) == 1);
  }
  SECTION("and a later list of keys") {
    const PackSecretKey next = new_pack_key();
    const std::string path = at.folder.file("next.toml");
    const std::string text = Place::keys(2, next);
    REQUIRE(replace_file(path, text).ok());
    const std::vector<std::string> words = {path};
    REQUIRE(replace_file(signature_path(path), signed_by(next, text).signature).ok());
    CHECK(at.run(install_keys_command, words) == 1);
    REQUIRE(replace_file(signature_path(path), signed_by(at.key, text).signature).ok());
    CHECK(at.run(install_keys_command, words) == 0);
    CHECK(at.pack({"install", newer}) == 1);
    CHECK(at.pack({"install", at.put("n.kpack", make_pack(next, lasting("2026.12")))}) == 0);
  }
  SECTION("and says what is wrong with the words") {
    CHECK(at.pack({"install"}) == 2);
    CHECK(at.pack({"list", "this"}) == 2);
    CHECK(at.pack({"install", newer, "--what"}) == 2);
  }
}

TEST_CASE("kioskctl pack diff") {
  const Place at;
  const std::string newer = at.put("newer.kpack", make_pack(at.key, {.title = "Other words"}));
  const auto diff = [](std::vector<std::string_view> words) { return pack_command(words); };
  CHECK(diff({"diff", at.shipped, newer}) == 0);
  CHECK(diff({"diff", at.shipped, newer, "--json"}) == 0);
  CHECK(diff({"diff", at.shipped}) == 2);
  CHECK(diff({"diff", at.shipped, "nowhere"}) == 1);
}
