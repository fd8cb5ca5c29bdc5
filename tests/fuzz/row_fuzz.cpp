// The rows of a pack without the database around them: the first byte says which kind of row the
// others are. Many times faster than a whole pack, and every byte counts.
#include "base/assert.h"
#include "content/codec.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace kiosk::content;

namespace {

/// What was read can be written, and says the same when it is read again.
void check_written(const ByteWriter& first, const ByteWriter& second) {
  KIOSK_ASSERT(std::ranges::equal(first.bytes(), second.bytes()));
}

void card_row(Blob row) {
  PageCard card;
  TranslationState state{};
  if (!read_card(row, card, state)) return;
  const ByteWriter first = write_card(card, state);
  KIOSK_ASSERT(read_card(first.bytes(), card, state));
  check_written(first, write_card(card, state));
}

/// For rows that are one value.
template <typename Value>
void value_row(Blob row, bool (*read)(Blob, Value&), ByteWriter (*write)(const Value&)) {
  Value value;
  if (!read(row, value)) return;
  const ByteWriter first = write(value);
  Value again;
  KIOSK_ASSERT(read(first.bytes(), again));
  check_written(first, write(again));
}

void topic_row(Blob row) {
  Topic topic;
  std::vector<std::string> pages;
  if (!read_topic(row, topic, pages)) return;
  const ByteWriter first = write_topic(topic, pages);
  Topic again;
  KIOSK_ASSERT(read_topic(first.bytes(), again, pages));
  check_written(first, write_topic(again, pages));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Blob row(data + 1, size - 1);
  switch (data[0]) {
    case 'c': card_row(row); break;
    case 'p': value_row<Page>(row, read_body, write_body); break;
    case 't': value_row<Term>(row, read_term, write_term); break;
    case 'f': value_row<Finder>(row, read_finder, write_finder); break;
    case 'h': value_row<Centre>(row, read_centre, write_centre); break;
    case 'g': topic_row(row); break;
    default: break;
  }
  return 0;
}
