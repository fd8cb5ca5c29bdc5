#include "staff/log_line.h"

#include "tests/catch.h"

using namespace kiosk::staff;

TEST_CASE("A line of the staff log") {
  const LogEntry entry{3, "2026-11-23T18:43Z", "pack_activated", {"gh-accra", "2026.11.2"}};
  Link link{};
  const std::string line = line_of(entry, link);
  const std::string text = line.substr(0, line.size() - 1);

  SECTION("is plain text with its link at the end") {
    CHECK(line ==
          "3 2026-11-23T18:43Z pack_activated gh-accra 2026.11.2 " + link_text(link) + "\n");
    // b2sum --length 256 of 32 zero bytes and the text before the link.
    CHECK(link_text(link) == "11fa7fd0d05586da022133dc29c9fe4f3fbab983326b66891d0e6c71c073c9b5");
  }
  SECTION("is read back as it was written") {
    Link reached{};
    CHECK(read_line(text, reached) == entry);
    CHECK(reached == link);
  }
  SECTION("follows only from the line before it") {
    Link other{};
    other[31] = 1;
    CHECK_FALSE(read_line(text, other));
  }
  SECTION("with any byte changed is none, and leaves the link alone") {
    for (std::size_t i = 0; i < text.size(); ++i) {
      std::string changed = text;
      changed[i] = static_cast<char>(changed[i] ^ 1);
      Link reached{};
      CHECK_FALSE(read_line(changed, reached));
      CHECK(reached == Link{});
    }
  }
  SECTION("with a link that fits but words that are none is refused") {
    LogEntry odd = entry;
    const auto spoil = GENERATE(0, 1, 2, 3, 4);
    if (spoil == 0) odd.time = "2026-11-23T18:43";
    if (spoil == 1) odd.event = "Pack";
    if (spoil == 2) odd.details = {"a", "b", "c", "d", "e"};
    if (spoil == 3) odd.details = {""};
    if (spoil == 4) odd.details = {"a\nb"};
    Link before{};
    const std::string written = line_of(odd, before);
    Link reached{};
    CHECK_FALSE(read_line(std::string_view(written).substr(0, written.size() - 1), reached));
  }
}

TEST_CASE("A word of the staff log") {
  CHECK(is_log_word("gh-accra"));
  CHECK(is_log_word("2026-11-23t18:43"));
  CHECK(is_log_word(std::string(64, 'a')));
  CHECK_FALSE(is_log_word(""));
  CHECK_FALSE(is_log_word(std::string(65, 'a')));
  CHECK_FALSE(is_log_word("two words"));
  CHECK_FALSE(is_log_word("Ama"));
  CHECK_FALSE(is_log_word("\xC3\xA4"));
}

TEST_CASE("The head of the staff log") {
  const LogHead head{12, {1, 2, 3}};
  CHECK(read_head(head_text(head)) == head);
  const std::string text = head_text(head);
  CHECK_FALSE(read_head(text.substr(0, text.size() - 1)));
  CHECK_FALSE(read_head("x" + text));
  CHECK_FALSE(read_head("0" + text));
  CHECK_FALSE(read_head(""));
  CHECK_FALSE(read_head("12 00\n"));
}
