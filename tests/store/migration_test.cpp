#include "store/migration.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <array>

using namespace kiosk;
using namespace kiosk::store;

namespace {

constexpr std::array<Migration, 2> kSteps = {
    {{"CREATE TABLE t(a)"}, {"ALTER TABLE t ADD COLUMN b; INSERT INTO t VALUES(1, 2)"}}};
constexpr std::uint32_t kMark = 0x57656731;
const Schema kOld = {"agenda", kMark, std::span(kSteps).first(1)};
const Schema kNew = {"agenda", kMark, kSteps};

ErrorCode refused(const std::string& path, const Schema& schema) {
  const auto connection = open_migrated(path, Mode::kReadWrite, schema);
  REQUIRE_FALSE(connection.ok());
  return connection.error().code;
}

}  // namespace

TEST_CASE("open_migrated") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.sqlite");

  SECTION("a new file gets every step and the mark") {
    const auto connection = open_migrated(path, Mode::kReadWrite, kNew);
    REQUIRE(connection.ok());
    CHECK(*connection->integer("PRAGMA user_version") == 2);
    CHECK(*connection->integer("PRAGMA application_id") == kMark);
    CHECK(*connection->integer("SELECT b FROM t") == 2);
    CHECK(DiskFiles().list(folder.path())->size() <= 3);  // No backup of nothing.
  }
  SECTION("an old file is copied before it is changed") {
    REQUIRE(open_migrated(path, Mode::kReadWrite, kOld)->run("INSERT INTO t VALUES(7)").ok());
    const auto connection = open_migrated(path, Mode::kReadWrite, kNew);
    REQUIRE(connection.ok());
    CHECK(*connection->integer("SELECT count(*) FROM t") == 2);
    const auto backup = Connection::open(path + ".v1.bak", Mode::kReadOnly);
    REQUIRE(backup.ok());
    CHECK(*backup->integer("PRAGMA user_version") == 1);
    CHECK(*backup->integer("SELECT a FROM t") == 7);
  }
  SECTION("opening again changes nothing") {
    REQUIRE(open_migrated(path, Mode::kReadWrite, kNew).ok());
    CHECK(*open_migrated(path, Mode::kReadWrite, kNew)->integer("SELECT count(*) FROM t") == 1);
  }
  SECTION("a file of a newer program is refused") {
    REQUIRE(open_migrated(path, Mode::kReadWrite, kNew).ok());
    CHECK(refused(path, kOld) == ErrorCode::kTooNew);
  }
  SECTION("another program's database is refused, whatever its version says") {
    const auto* sql =
        GENERATE("CREATE TABLE theirs(a)", "PRAGMA application_id=1", "PRAGMA user_version=1");
    REQUIRE(Connection::open(path, Mode::kReadWrite)->run(sql).ok());
    CHECK(refused(path, kNew) == ErrorCode::kDamaged);
  }
  SECTION("a mark with a version that never was is refused") {
    REQUIRE(open_migrated(path, Mode::kReadWrite, kNew).ok());
    const auto* sql = GENERATE("PRAGMA user_version=-1", "PRAGMA user_version=0");
    REQUIRE(Connection::open(path, Mode::kReadWrite)->run(sql).ok());
    CHECK(refused(path, kNew) == ErrorCode::kDamaged);
  }
  SECTION("a page of noise is found before anything is written") {
    {
      const auto connection = open_migrated(path, Mode::kReadWrite, kNew);
      REQUIRE(connection
                  ->run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n "
                        "WHERE i<5000) INSERT INTO t SELECT i, 'text' FROM n")
                  .ok());
      REQUIRE(connection->run("PRAGMA wal_checkpoint(TRUNCATE)").ok());
    }
    std::string bytes = *DiskFiles().read(path, 10'000'000);
    REQUIRE(bytes.size() > 3 * 4096);
    bytes.replace(2 * 4096, 4096, 4096, '\x5a');
    REQUIRE(replace_file(path, bytes).ok());
    CHECK(refused(path, kNew) == ErrorCode::kDamaged);
    CHECK(*DiskFiles().read(path, 10'000'000) == bytes);
  }
  SECTION("a truncated file is refused") {
    REQUIRE(open_migrated(path, Mode::kReadWrite, kNew).ok());
    const std::string bytes = *DiskFiles().read(path, 10'000'000);
    REQUIRE(replace_file(path, bytes.substr(0, bytes.size() / 2 + 100)).ok());
    CHECK(refused(path, kNew) == ErrorCode::kDamaged);
  }
  SECTION("a step that fails leaves the version before it") {
    const std::array<Migration, 2> broken = {{kSteps[0], {"CREATE TABLE u(a); SELEC"}}};
    CHECK(refused(path, {"agenda", kMark, broken}) == ErrorCode::kInvalidInput);
    const auto connection = open_migrated(path, Mode::kReadWrite, kOld);
    REQUIRE(connection.ok());
    CHECK_FALSE(connection->prepare("SELECT * FROM u").ok());
  }
}
