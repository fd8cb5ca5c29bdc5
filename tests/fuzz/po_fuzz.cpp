// Catalogues as translators' tools save them: a pack's own, and texts that come back.
#include "base/assert.h"
#include "content/po.h"
#include "content/po_units.h"
#include "content/source_text.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// What was read says the same once it is written and read again.
void read_units(std::string_view text) {
  const auto file = read_po_units(text);
  if (!file) return;
  const auto again = read_po_units(po_text(*file));
  KIOSK_ASSERT(again.ok());
  KIOSK_ASSERT(*again == *file);
}

}  // namespace

/// libgettextpo keeps a little of each catalogue for good; LeakSanitizer would do nothing else
/// than look at that.
extern "C" int __lsan_is_turned_off() {
  return 1;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_units(text_of(data, size));
  MemoryFiles files;
  files.content["fr.po"] = text_of(data, size);
  Problems problems;
  if (const auto text = read_source_text(files, "fr.po", problems)) {
    parse_po(*text, "fr.po", problems);
  }
  return 0;
}
