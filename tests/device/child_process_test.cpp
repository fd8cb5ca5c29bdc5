#include "device/child_process.h"

#include "tests/catch.h"

using namespace kiosk;
using namespace kiosk::device;

namespace {

ChildProcess shell(const std::string& script) {
  auto child = ChildProcess::start({"/bin/sh", "-c", script});
  REQUIRE(child.ok());
  return *std::move(child);
}

}  // namespace

TEST_CASE("ChildProcess") {
  SECTION("collects what a program writes, and what it returns") {
    ChildProcess child = shell("echo told; echo complained >&2; exit 3");
    child.wait();
    CHECK(child.output() == "told\n");
    CHECK(child.errors() == "complained\n");
    CHECK(child.exit_code() == 3);
  }
  SECTION("takes more than a pipe holds") {
    ChildProcess child = shell("head -c 1000000 /dev/zero");
    child.wait();
    CHECK(child.output().size() == 1'000'000);
    CHECK(child.exit_code() == 0);
  }
  SECTION("gives a program nothing to read") {
    ChildProcess child = shell("read line || echo end");
    child.wait();
    CHECK(child.output() == "end\n");
  }
  SECTION("is not finished while the program works, and ends it with its owner") {
    ChildProcess child = shell("exec sleep 1000");
    CHECK_FALSE(child.finished());
  }
  SECTION("a program that was ended by force returned nothing") {
    ChildProcess child = shell("kill -9 $$");
    child.wait();
    CHECK(child.exit_code() == -1);
  }
  SECTION("a program that is not there cannot be started") {
    CHECK(ChildProcess::start({"/nowhere/kioskctl"}).error().code == ErrorCode::kNotFound);
  }
}
