#include "content/signature.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <cstdlib>
#include <fstream>

using namespace kiosk;
using namespace kiosk::content;

namespace {

PackDigest digest(std::string_view bytes) {
  PackHash hash;
  hash.add(bytes);
  return hash.finish();
}

PackSecretKey new_key() {
  auto key = PackSecretKey::make();
  REQUIRE(key.ok());
  return *std::move(key);
}

void write(const std::string& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string read(const std::string& path) {
  return *DiskFiles().read(path, 1 << 20);
}

/// The real program, in `folder`; its exit code.
int minisign(const TemporaryFolder& folder, const std::string& words) {
  const std::string command =
      "cd '" + folder.path() + "' && minisign " + words + " >/dev/null 2>&1";
  return std::system(command.c_str());
}

constexpr const char* kPack = "what a pack holds";

}  // namespace

TEST_CASE("A signature") {
  const PackSecretKey key = new_key();
  const PackSignature signature = key.sign(digest(kPack), "pack gh-accra, version 2026.11.1");

  SECTION("is good for the file it was made for, taken in any pieces") {
    PackHash hash;
    hash.add("what a pack");
    hash.add(" holds");
    CHECK(verify(signature, key.public_key(), hash.finish()).ok());
  }
  SECTION("is not good for another file") {
    const Status status = verify(signature, key.public_key(), digest("what a pack held"));
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == ErrorCode::kDamaged);
  }
  SECTION("is not good with another comment") {
    PackSignature other = signature;
    other.trusted_comment = "pack gh-accra, version 2027.11.1";
    CHECK_FALSE(verify(other, key.public_key(), digest(kPack)).ok());
  }
  SECTION("is told from another key's") {
    const Status status = verify(signature, new_key().public_key(), digest(kPack));
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == ErrorCode::kInvalidInput);
  }
  SECTION("of another key under the same number is refused") {
    PackPublicKey other = new_key().public_key();
    other.id = key.public_key().id;
    CHECK_FALSE(verify(signature, other, digest(kPack)).ok());
  }
  SECTION("reads back from its file") {
    const auto again = PackSignature::parse(signature.text());
    REQUIRE(again.ok());
    CHECK(again->trusted_comment == signature.trusted_comment);
    CHECK(verify(*again, key.public_key(), digest(kPack)).ok());
  }
  SECTION("that is cut off anywhere is refused") {
    const std::string text = signature.text();
    // Only the end of the last line may be missing.
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {
      CHECK_FALSE(PackSignature::parse(text.substr(0, size)).ok());
    }
  }
  SECTION("with any bit turned is refused or no longer good") {
    const std::string text = signature.text();
    // The last byte ends the line, in either of two ways.
    for (std::size_t bit = 0; bit < (text.size() - 1) * 8; ++bit) {
      std::string turned = text;
      turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ 1 << bit % 8);
      const auto read = PackSignature::parse(turned);
      const bool good = read.ok() && verify(*read, key.public_key(), digest(kPack)).ok();
      // The first line is a note that nobody signs.
      CHECK((!good || bit / 8 < text.find('\n')));
    }
  }
}

TEST_CASE("A pack key") {
  const PackSecretKey key = new_key();

  SECTION("reads back from its files, the public half also from its line alone") {
    const std::string text = key.public_key().text();
    CHECK(*PackPublicKey::parse(text) == key.public_key());
    CHECK(*PackPublicKey::parse(text.substr(text.find('\n') + 1)) == key.public_key());
    CHECK(PackSecretKey::parse(*key.text(""), "")->public_key() == key.public_key());
  }
  SECTION("with a passphrase opens with that one alone") {
    const std::string locked = *key.text("seven small boats");
    CHECK(PackSecretKey::is_locked(locked));
    CHECK(PackSecretKey::parse(locked, "seven small boats")->public_key() == key.public_key());
    const auto wrong = PackSecretKey::parse(locked, "seven small goats");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().message == "the passphrase is wrong");
  }
  SECTION("that is cut off or damaged is refused") {
    std::string text = *key.text("");
    CHECK_FALSE(PackSecretKey::parse(text.substr(0, text.size() - 9), "").ok());
    CHECK_FALSE(PackSecretKey::parse(key.public_key().text(), "").ok());
    CHECK_FALSE(PackPublicKey::parse(text).ok());
    text[text.find('\n') + 100] ^= 1;
    CHECK_FALSE(PackSecretKey::parse(text, "").ok());
  }
}

TEST_CASE("minisign") {
  const TemporaryFolder folder;
  write(folder.file("a.kpack"), kPack);

  SECTION("verifies what we signed, and refuses it changed") {
    const PackSecretKey key = new_key();
    write(folder.file("ours.pub"), key.public_key().text());
    write(folder.file("a.kpack.minisig"), key.sign(digest(kPack), "pack it").text());
    CHECK(minisign(folder, "-V -p ours.pub -m a.kpack") == 0);
    write(folder.file("a.kpack"), "something else");
    CHECK(minisign(folder, "-V -p ours.pub -m a.kpack") != 0);
  }
  SECTION("signs with a key of ours that has a passphrase") {
    const PackSecretKey key = new_key();
    write(folder.file("ours.key"), *key.text("seven small boats"));
    write(folder.file("word"), "seven small boats\n");
    REQUIRE(minisign(folder, "-S -s ours.key -m a.kpack < word") == 0);
    const auto signature = PackSignature::parse(read(folder.file("a.kpack.minisig")));
    REQUIRE(signature.ok());
    CHECK(verify(*signature, key.public_key(), digest(kPack)).ok());
  }
  SECTION("makes keys and signatures that we read") {
    REQUIRE(minisign(folder, "-G -W -p its.pub -s its.key") == 0);
    REQUIRE(minisign(folder, "-S -s its.key -t 'made elsewhere' -m a.kpack") == 0);
    const auto key = PackPublicKey::parse(read(folder.file("its.pub")));
    const auto secret = PackSecretKey::parse(read(folder.file("its.key")), "");
    const auto signature = PackSignature::parse(read(folder.file("a.kpack.minisig")));
    REQUIRE((key.ok() && secret.ok() && signature.ok()));
    CHECK(secret->public_key() == *key);
    CHECK(signature->trusted_comment == "made elsewhere");
    CHECK(verify(*signature, *key, digest(kPack)).ok());
  }
  SECTION("in its old form, over the file itself, is refused in words") {
    REQUIRE(minisign(folder, "-G -W -p its.pub -s its.key") == 0);
    REQUIRE(minisign(folder, "-S -l -s its.key -m a.kpack") == 0);
    const auto signature = PackSignature::parse(read(folder.file("a.kpack.minisig")));
    REQUIRE_FALSE(signature.ok());
    CHECK(signature.error().message.find("old form") != std::string::npos);
  }
}
