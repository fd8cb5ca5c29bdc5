#include "store/statement.h"

#include "store/connection.h"
#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::store;

TEST_CASE("Statement") {
  const auto connection = Connection::open("", Mode::kMemory);
  REQUIRE(
      connection->run("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL, d BLOB) STRICT")
          .ok());
  auto insert = connection->prepare("INSERT INTO t VALUES(?,?,?,?)");
  const unsigned char bytes[] = {0, 1, 255};

  SECTION("gives back what was bound, bytes and zeros included") {
    const std::string text("a\0b ü", 6);
    REQUIRE(insert->bind(1, 42).bind(2, text).bind(3, 2.5).bind(4, bytes).run().ok());
    auto select = connection->prepare("SELECT * FROM t");
    REQUIRE(*select->step());
    CHECK(select->integer(0) == 42);
    CHECK(select->text(1) == text);
    CHECK(select->real(2) == 2.5);
    CHECK(std::vector<unsigned char>(select->blob(3).begin(), select->blob(3).end()) ==
          std::vector<unsigned char>{0, 1, 255});
    CHECK_FALSE(*select->step());
  }
  SECTION("empty text and blobs are not NULL, and nothing bound is") {
    REQUIRE(insert->bind(1, 1)
                .bind(2, std::string_view())
                .bind(4, std::span<const unsigned char>())
                .run()
                .ok());
    auto select = connection->prepare("SELECT b, d, c FROM t");
    REQUIRE(*select->step());
    CHECK_FALSE(select->is_null(0));
    CHECK_FALSE(select->is_null(1));
    CHECK(select->is_null(2));
  }
  SECTION("a second value where one may stand is taken") {
    REQUIRE(insert->bind(1, 1).bind(2, "same").run().ok());
    CHECK(insert->bind(1, 2).bind(2, "same").run().error().code == ErrorCode::kTaken);
    CHECK(insert->bind(1, 1).bind(2, "other").run().error().code == ErrorCode::kTaken);
  }
  SECTION("a value of the wrong type is invalid, and its text is not in the message") {
    const auto refused = insert->bind(1, "secret words").run();
    CHECK(refused.error().code == ErrorCode::kInvalidInput);
    CHECK(refused.error().message.find("secret") == std::string::npos);
  }
  SECTION("a value over the limit is an error and the next one works") {
    CHECK_FALSE(insert->bind(1, 1).bind(2, std::string(40'000'000, 'a')).run().ok());
    CHECK(insert->bind(1, 1).bind(2, "short").run().ok());
  }
  SECTION("reset forgets what was bound") {
    insert->bind(1, 1).bind(2, "first");
    insert->reset();
    REQUIRE(insert->bind(1, 2).run().ok());
    CHECK(*connection->integer("SELECT b IS NULL FROM t") == 1);
  }
  SECTION("hostile text is only text") {
    const char* text = "'); DROP TABLE t; --";
    REQUIRE(insert->bind(1, 1).bind(2, text).run().ok());
    CHECK(*connection->integer("SELECT count(*) FROM t") == 1);
  }
  SECTION("SQL that is wrong is an error") {
    CHECK(connection->prepare("SELEC").error().code == ErrorCode::kInvalidInput);
    CHECK(connection->prepare("SELECT * FROM nowhere").error().code == ErrorCode::kInvalidInput);
  }
}
