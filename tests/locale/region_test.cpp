#include "locale/region.h"

#include "tests/catch.h"

using namespace kiosk::locale;

TEST_CASE("A country") {
  CHECK(is_country("GH"));
  CHECK_FALSE(is_country("gh"));
  CHECK_FALSE(is_country("ZZ"));
  CHECK(country_name("GH", "en") == "Ghana");
  CHECK(country_name("EG", "fr") == "Égypte");
  CHECK(zones_of_country("GH") == std::vector<std::string>{"Africa/Accra"});
  CHECK(zones_of_country("ID").size() > 1);
  CHECK(zones_of_country("ZZ").empty());
}
