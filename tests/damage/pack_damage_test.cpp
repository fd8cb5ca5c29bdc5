// Packs as a broken stick or a hostile hand leaves them: opening and reading ends in an
// error or in less content, never in a crash.
#include "content/library.h"
#include "tests/catch.h"
#include "tests/content/example.h"

#include <fstream>

using namespace kiosk;
using namespace kiosk::content;

namespace {

void write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string example_bytes(const TemporaryFolder& folder) {
  build_example(example_files(), folder.file("good.kpack"));
  const auto bytes = DiskFiles().read(folder.file("good.kpack"), 1 << 28);
  REQUIRE(bytes.ok());
  return *bytes;
}

/// Asks for everything a visit could ask for.
void read_all(const Library& library) {
  for (const char* locale : {"en", "fr", "ha", "sr-Latn"}) {
    for (const Topic& topic : library.topics(locale)) library.pattern(topic.title, locale);
    for (const std::string& id : library.page_ids()) library.page(id, locale);
    for (const Term& term : library.terms(locale)) library.term(term.id, locale);
    for (const std::string& id : library.finder_ids()) library.finder(id, locale);
    library.pattern("bar.back", locale);
    library.search("university visa", locale);
    library.search("univercity", locale);
  }
}

ErrorCode refusal(const std::string& path) {
  const auto library = Library::open(path);
  REQUIRE_FALSE(library.ok());
  CHECK_FALSE(library.error().message.empty());
  return library.error().code;
}

}  // namespace

TEST_CASE("A pack cut off anywhere is refused") {
  const TemporaryFolder folder;
  const std::string bytes = example_bytes(folder);
  const std::string path = folder.file("bad.kpack");
  std::vector<std::size_t> sizes = {1, 15, 16, 99, 100, 101, 4095, 4097, bytes.size() - 1};
  for (std::size_t size = 0; size < bytes.size(); size += 2048 + 517) sizes.push_back(size);
  for (const std::size_t size : sizes) {
    INFO("cut at " << size);
    write(path, bytes.substr(0, size));
    CHECK_FALSE(Library::open(path).ok());
  }
}

TEST_CASE("A pack with bytes added is refused") {
  const TemporaryFolder folder;
  write(folder.file("bad.kpack"), example_bytes(folder) + std::string(100, 'x'));
  CHECK(refusal(folder.file("bad.kpack")) == ErrorCode::kDamaged);
}

TEST_CASE("A pack with flipped bits is refused or read as far as it goes") {
  const TemporaryFolder folder;
  const std::string good = example_bytes(folder);
  const std::string path = folder.file("bad.kpack");
  // A fixed stride that is no power of two walks over headers, keys, blobs and indexes.
  int opened = 0;
  for (std::size_t bit = 3; bit < good.size() * 8; bit += 6007) {
    std::string bytes = good;
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    write(path, bytes);
    const auto library = Library::open(path);
    if (!library) continue;
    ++opened;
    read_all(**library);
  }
  CHECK(opened > 0);
}

TEST_CASE("A pack with a page of rubbish is refused or read as far as it goes") {
  const TemporaryFolder folder;
  const std::string good = example_bytes(folder);
  const std::string path = folder.file("bad.kpack");
  for (std::size_t page = 0; page < good.size() / 4096; page += 3) {
    std::string bytes = good;
    for (std::size_t i = 0; i < 4096; ++i) {
      bytes[page * 4096 + i] = static_cast<char>((i * 2654435761U) >> 7);
    }
    write(path, bytes);
    const auto library = Library::open(path);
    if (library) read_all(**library);
    if (page == 0) CHECK_FALSE(library.ok());
  }
}

TEST_CASE("Files that are no pack say so") {
  const TemporaryFolder folder;
  const std::string path = folder.file("bad.kpack");

  SECTION("missing") {
    CHECK(refusal(path) == ErrorCode::kNotFound);
  }
  SECTION("a folder") {
    CHECK(refusal(folder.path()) == ErrorCode::kUnreadable);
  }
  SECTION("empty") {
    write(path, "");
    CHECK(refusal(path) == ErrorCode::kDamaged);
  }
  SECTION("a picture") {
    write(path, "\x89PNG\r\n\x1a\n" + std::string(5000, 'x'));
    CHECK(refusal(path) == ErrorCode::kDamaged);
  }
  SECTION("text") {
    write(path, std::string(10'000, 'a'));
    CHECK(refusal(path) == ErrorCode::kDamaged);
  }
}

TEST_CASE("A pack's header decides who may read it") {
  const TemporaryFolder folder;
  std::string bytes = example_bytes(folder);
  const std::string path = folder.file("bad.kpack");

  SECTION("another program's SQLite file is refused") {
    bytes[68] = 0;  // The application id stands at 68 to 71.
    write(path, bytes);
    CHECK(refusal(path) == ErrorCode::kDamaged);
  }
  SECTION("a newer program's pack is refused as such") {
    bytes[63] = 2;  // The user version stands at 60 to 63.
    write(path, bytes);
    CHECK(refusal(path) == ErrorCode::kTooNew);
  }
  SECTION("a pack without version is refused") {
    bytes[63] = 0;
    write(path, bytes);
    CHECK(refusal(path) == ErrorCode::kDamaged);
  }
}
