#include "store/transaction.h"

#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace kiosk;
using namespace kiosk::store;

TEST_CASE("Transaction") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.sqlite");
  auto first = Connection::open(path, Mode::kReadWrite);
  REQUIRE(first->run("CREATE TABLE t(a)").ok());
  auto second = Connection::open(path, Mode::kReadWrite);

  SECTION("what was committed is there for others") {
    auto transaction = Transaction::begin(*first);
    REQUIRE(first->run("INSERT INTO t VALUES(1)").ok());
    CHECK(*second->integer("SELECT count(*) FROM t") == 0);
    REQUIRE(transaction->commit().ok());
    CHECK(*second->integer("SELECT count(*) FROM t") == 1);
  }
  SECTION("leaving the scope undoes it") {
    {
      const auto transaction = Transaction::begin(*first);
      REQUIRE(first->run("INSERT INTO t VALUES(1)").ok());
    }
    CHECK(*first->integer("SELECT count(*) FROM t") == 0);
    CHECK(Transaction::begin(*second).ok());
  }
  SECTION("only one writes at a time") {
    REQUIRE(second->run("PRAGMA busy_timeout=1").ok());
    {
      const auto transaction = Transaction::begin(*first);
      REQUIRE(transaction.ok());
      CHECK(Transaction::begin(*second).error().code == ErrorCode::kTaken);
    }
    CHECK(Transaction::begin(*second)->commit().ok());
  }
}
