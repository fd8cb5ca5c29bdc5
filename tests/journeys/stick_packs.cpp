#include "tests/journeys/stick_packs.h"

#include "base/files.h"
#include "store/connection.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <filesystem>

namespace kiosk::journeys {

namespace {

void set(const store::Connection& pack, const char* sql, const std::string& value) {
  auto statement = pack.prepare(sql);
  REQUIRE(statement.ok());
  statement->bind(1, value);
  REQUIRE(statement->step().ok());
  REQUIRE(pack.changes() == 1);
}

}  // namespace

content::SignedPack changed_pack(const std::string& centre, const content::PackSecretKey& key,
                                 const std::string& version, const std::string& start_title) {
  const TemporaryFolder folder;
  const std::string path = folder.file("changed.kpack");
  std::filesystem::copy_file(BINARY_DIR "/packs/" + centre + ".kpack", path);
  {
    const auto pack = store::Connection::open(path, store::Mode::kReadWrite);
    REQUIRE(pack.ok());
    set(*pack, "UPDATE manifest SET value = ?1 WHERE key = 'version'", version);
    set(*pack, "UPDATE strings SET pattern = ?1 WHERE locale = 'en' AND key = 'start.title'",
        start_title);
    // A pack is one file: no log beside it.
    REQUIRE(pack->integer("PRAGMA journal_mode = DELETE").ok());
  }
  return content::signed_by(key, *DiskFiles().read(path, 1 << 28));
}

void write_keys(const std::string& path, const content::PackSecretKey& key) {
  const std::string text = key.public_key().text();
  constexpr std::size_t kKeyLetters = 56;
  const std::string line = text.substr(text.find('\n') + 1, kKeyLetters);
  REQUIRE(replace_file(path,
                       "list = 1\n\n[[key]]\nowner = \"The centre\"\ncentres = [\"*\"]\n"
                       "public = \"" +
                           line + "\"\n")
              .ok());
}

}  // namespace kiosk::journeys
