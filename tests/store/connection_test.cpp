#include "store/connection.h"

#include "base/files.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <sys/stat.h>

using namespace kiosk;
using namespace kiosk::store;

namespace {

ErrorCode open_error(const std::string& path, Mode mode) {
  const auto connection = Connection::open(path, mode);
  REQUIRE_FALSE(connection.ok());
  CHECK(connection.error().message.find(path) != std::string::npos);
  return connection.error().code;
}

}  // namespace

TEST_CASE("Connection") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.sqlite");

  SECTION("a writable file is durable, private and strict about foreign keys") {
    const auto connection = Connection::open(path, Mode::kReadWrite);
    REQUIRE(connection.ok());
    CHECK(*connection->integer("PRAGMA synchronous") == 2);
    CHECK(*connection->integer("PRAGMA foreign_keys") == 1);
    CHECK(*connection->integer("PRAGMA secure_delete") == 1);
    CHECK(*connection->integer("PRAGMA trusted_schema") == 0);
    auto mode = connection->prepare("PRAGMA journal_mode");
    REQUIRE(*mode->step());
    CHECK(mode->text(0) == "wal");
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
  }
  SECTION("what is not there cannot be read") {
    CHECK(open_error(path, Mode::kReadOnly) == ErrorCode::kNotFound);
  }
  SECTION("a folder, a link and an empty file are no databases to read") {
    CHECK(open_error(folder.path(), Mode::kReadOnly) == ErrorCode::kUnreadable);
    CHECK(open_error(folder.path(), Mode::kReadWrite) == ErrorCode::kUnreadable);
    REQUIRE(replace_file(path, "").ok());
    CHECK(open_error(path, Mode::kReadOnly) == ErrorCode::kDamaged);
    const std::string link = folder.file("link");
    std::filesystem::create_symlink(path, link);
    CHECK(open_error(link, Mode::kReadWrite) == ErrorCode::kUnreadable);
  }
  SECTION("another kind of file is damaged and stays as it is") {
    const std::string content =
        "This is a letter, long enough to look at. " + std::string(4096, 'x');
    REQUIRE(replace_file(path, content).ok());
    CHECK(open_error(path, GENERATE(Mode::kReadOnly, Mode::kReadWrite)) == ErrorCode::kDamaged);
    CHECK(*DiskFiles().read(path, 10'000) == content);
  }
  SECTION("a missing folder is not writable") {
    CHECK(open_error(folder.file("no/a.sqlite"), Mode::kReadWrite) == ErrorCode::kUnwritable);
  }
  SECTION("a read-only connection refuses to write, and letters of its path are no options") {
    const std::string odd = folder.file("a?mode=rwc#%41 ü.sqlite");
    REQUIRE(Connection::open(odd, Mode::kReadWrite)->run("CREATE TABLE t(a)").ok());
    const auto connection = Connection::open(odd, Mode::kReadOnly);
    REQUIRE(connection.ok());
    CHECK(connection->run("INSERT INTO t VALUES(1)").error().code == ErrorCode::kUnwritable);
    CHECK(*connection->integer("SELECT count(*) FROM t") == 0);
  }
  SECTION("a look at a file leaves it and its folder as they are") {
    REQUIRE(Connection::open(path, Mode::kReadWrite)->run("CREATE TABLE t(a)").ok());
    const auto before = DiskFiles().list(folder.path());
    const auto look = Connection::open(path, Mode::kInspect);
    REQUIRE(look.ok());
    CHECK(*look->integer("SELECT count(*) FROM t") == 0);
    CHECK(look->run("INSERT INTO t VALUES(1)").error().code == ErrorCode::kUnwritable);
    CHECK(*DiskFiles().list(folder.path()) == *before);
    CHECK(open_error(folder.file("none"), Mode::kInspect) == ErrorCode::kNotFound);
  }
  SECTION("a look at a file in use sees what was written last") {
    const auto connection = Connection::open(path, Mode::kReadWrite);
    REQUIRE(connection->run("CREATE TABLE t(a); INSERT INTO t VALUES(7)").ok());
    const auto look = Connection::open(path, Mode::kInspect);
    REQUIRE(look.ok());
    CHECK(*look->integer("SELECT a FROM t") == 7);
    CHECK(look->run("INSERT INTO t VALUES(1)").error().code == ErrorCode::kUnwritable);
  }
  SECTION("the schema cannot be rewritten and no other file attached") {
    const auto connection = Connection::open(path, Mode::kReadWrite);
    REQUIRE(connection->run("CREATE TABLE t(a); PRAGMA writable_schema=ON").ok());
    CHECK_FALSE(connection->run("UPDATE sqlite_schema SET sql='x'").ok());
    CHECK_FALSE(connection->run("ATTACH '/etc/passwd' AS other").ok());
  }
  SECTION("a copy is whole while the original is in use") {
    const auto connection = Connection::open(path, Mode::kReadWrite);
    REQUIRE(connection->run("CREATE TABLE t(a); INSERT INTO t VALUES(7)").ok());
    const std::string copy = folder.file("copy.sqlite");
    REQUIRE(connection->copy_to(copy).ok());
    CHECK(*Connection::open(copy, Mode::kReadOnly)->integer("SELECT a FROM t") == 7);
    CHECK(connection->copy_to(folder.file("no/copy")).error().code == ErrorCode::kUnwritable);
  }
  SECTION("damage inside is found") {
    const auto connection = Connection::open(path, Mode::kReadWrite);
    REQUIRE(connection->run("CREATE TABLE t(a)").ok());
    CHECK(*connection->intact());
  }
  SECTION("a statement that would never end is stopped") {
    const auto connection = Connection::open("", Mode::kMemory);
    connection->limit_steps(10);
    const auto endless = connection->integer(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT count(*) FROM n");
    CHECK(endless.error().code == ErrorCode::kTaken);
  }
}
