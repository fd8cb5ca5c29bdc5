#include "content/web_host.h"

#include "tests/catch.h"

using namespace kiosk::content;

TEST_CASE("https_host") {
  CHECK(https_host("https://www.DAAD.de/en/?a=b") == "www.daad.de");
  CHECK(https_host("https://iom.int") == "iom.int");
  CHECK_FALSE(https_host("http://iom.int/"));
  CHECK_FALSE(https_host("https://iom.int@example.com/"));
  CHECK_FALSE(https_host("https://iom.int:8080/"));
  CHECK_FALSE(https_host("https://i\u043Em.int/"));
  CHECK_FALSE(https_host("https:///page"));
  CHECK_FALSE(https_host("https://localhost/"));
  CHECK_FALSE(https_host(""));
}

TEST_CASE("is_allowed_host") {
  const std::vector<std::string> allowed = {"daad.de", "zab.kmk.org"};
  CHECK(is_allowed_host("daad.de", allowed));
  CHECK(is_allowed_host("www.daad.de", allowed));
  CHECK_FALSE(is_allowed_host("mydaad.de", allowed));
  CHECK_FALSE(is_allowed_host("daad.de.example.com", allowed));
  CHECK_FALSE(is_allowed_host("kmk.org", allowed));
  CHECK_FALSE(is_allowed_host("", allowed));
}

TEST_CASE("hosts_in") {
  using Hosts = std::vector<std::string>;
  CHECK(hosts_in("See daad.de, www.iom.int/a.html or a@b-c.org.") ==
        Hosts{"daad.de", "www.iom.int", "b-c.org"});
  CHECK(hosts_in("في digital.diplo.de/FAQ") == Hosts{"digital.diplo.de"});
  CHECK(hosts_in("e.g. 2026.11.1, z.B. 3.5 … u.s.w. One.Two -.de .. v1.2").empty());
  CHECK(hosts_in("").empty());
}
