// Catalogues as translators' tools save them.
#include "content/po.h"
#include "content/source_text.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk;
using namespace kiosk::content;

/// libgettextpo keeps a little of each catalogue for good; LeakSanitizer would do nothing else
/// than look at that.
extern "C" int __lsan_is_turned_off() {
  return 1;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryFiles files;
  files.content["fr.po"] = text_of(data, size);
  Problems problems;
  if (const auto text = read_source_text(files, "fr.po", problems)) {
    parse_po(*text, "fr.po", problems);
  }
  return 0;
}
