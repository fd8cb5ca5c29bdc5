// What translators' tools send back, and what is said about it. Whatever was read says the same
// once it is written and read again.
#include "base/assert.h"
#include "content/protected_parts.h"
#include "content/xliff_file.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk::content;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = read_xliff(text_of(data, size));
  if (!file) return 0;
  for (const TranslationUnit& unit : file->units) broken_parts(unit.source, unit.target, "fr");
  const auto again = read_xliff(xliff_text(*file));
  KIOSK_ASSERT(again.ok());
  KIOSK_ASSERT(*again == *file);
  return 0;
}
