#include "booking/sealed.h"

#include "base/files.h"
#include "booking/sealer.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>

#include <set>

using namespace kiosk;
using namespace kiosk::booking;

TEST_CASE("seal") {
  const SecretKey key = *make_secret_key();
  const PersonalData data{
      "Ɔheneba 🙂 عبد الله", "+233201234567", {"step-free", "interpreter"}};

  SECTION("the secret key opens what the public key closed") {
    CHECK(*open_sealed(*seal(data, key.public_key()), key) == data);
    CHECK(open_sealed(*seal({}, key.public_key()), key)->empty());
  }
  SECTION("the size tells nothing about the content") {
    const PersonalData longest{std::string(320, 'n'), std::string(64, '1'),
                               std::vector<std::string>(8, std::string(32, 'w'))};
    REQUIRE(seal(longest, key.public_key()).ok());
    CHECK(seal(longest, key.public_key())->size() == seal({}, key.public_key())->size());
  }
  SECTION("the same data twice looks different") {
    CHECK(*seal(data, key.public_key()) != *seal(data, key.public_key()));
  }
  SECTION("another key opens nothing") {
    const auto opened = open_sealed(*seal(data, key.public_key()), *make_secret_key());
    CHECK(opened.error().code == ErrorCode::kDamaged);
  }
  SECTION("a single changed bit is noticed anywhere") {
    const auto sealed = *seal(data, key.public_key());
    for (std::size_t i = 0; i < sealed.size(); i += 97) {
      auto changed = sealed;
      changed[i] ^= 1;
      REQUIRE_FALSE(open_sealed(changed, key).ok());
    }
    CHECK_FALSE(open_sealed(std::span(sealed).first(40), key).ok());
    CHECK_FALSE(open_sealed({}, key).ok());
  }
  SECTION("too much is refused, not cut") {
    CHECK(seal({std::string(5000, 'n'), "", {}}, key.public_key()).error().code ==
          ErrorCode::kInvalidInput);
    CHECK_FALSE(seal({"", "", std::vector<std::string>(300)}, key.public_key()).ok());
  }
  SECTION("a weak key seals nothing") {
    CHECK(seal(data, PublicKey{}).error().code == ErrorCode::kUnsupported);
  }
}

TEST_CASE("Sealer") {
  const SecretKey key = *make_secret_key();

  SECTION("makes boxes that the secret key opens, each with a key of its own") {
    Sealer sealer(key.public_key());
    std::set<std::string> senders;
    for (int i = 0; i < 10; ++i) {
      if (i % 2 == 0) sealer.prepare();
      const PersonalData data{"Visitor " + std::to_string(i), "", {}};
      const auto sealed = seal(data, sealer);
      REQUIRE(*open_sealed(*sealed, key) == data);
      CHECK(senders.emplace(sealed->begin(), sealed->begin() + 32).second);
    }
  }
  SECTION("makes none for a weak key") {
    Sealer sealer(PublicKey{});
    CHECK(seal({}, sealer).error().code == ErrorCode::kUnsupported);
    CHECK(seal({}, sealer).error().code == ErrorCode::kUnsupported);
  }
}

TEST_CASE("Key files") {
  const TemporaryFolder folder;
  const std::string path = folder.file("centre.key");
  const SecretKey key = *make_secret_key();

  SECTION("come back as they were, the secret half for its owner alone") {
    REQUIRE(key.write(path).ok());
    REQUIRE(key.public_key().write(folder.file("centre.pub")).ok());
    CHECK(SecretKey::read(path)->bytes() == key.bytes());
    CHECK(*PublicKey::read(folder.file("centre.pub")) == key.public_key());
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
  }
  SECTION("the halves are not taken for each other") {
    REQUIRE(key.write(path).ok());
    const auto read = PublicKey::read(path);
    CHECK(read.error().code == ErrorCode::kUnreadable);
    CHECK(read.error().message.find("secret half") != std::string::npos);
  }
  SECTION("a missing one is not found") {
    CHECK(PublicKey::read(path).error().code == ErrorCode::kNotFound);
  }
  SECTION("typing mistakes, cuts and other files are noticed") {
    REQUIRE(key.public_key().write(path).ok());
    const std::string text = *DiskFiles().read(path, 4096);
    std::string mistyped = text;
    mistyped[60] = mistyped[60] == 'a' ? 'b' : 'a';
    const std::vector<std::string> wrong = {mistyped, text.substr(0, 70), "", "hello\n",
                                            text.substr(45)};
    const std::string& content = wrong[GENERATE(range(std::size_t{0}, std::size_t{5}))];
    REQUIRE(replace_file(path, content).ok());
    CHECK(PublicKey::read(path).error().code == ErrorCode::kUnreadable);
  }
  SECTION("an all-zero key is refused although it is typed correctly") {
    REQUIRE(PublicKey{}.write(path).ok());
    CHECK(PublicKey::read(path).error().code == ErrorCode::kUnreadable);
  }
  SECTION("the fingerprint tells keys apart") {
    CHECK(key.public_key().fingerprint().size() == 19);
    CHECK(key.public_key().fingerprint() != make_secret_key()->public_key().fingerprint());
  }
}
