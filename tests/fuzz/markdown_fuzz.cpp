// Pages and glossary words as their authors write them, or as anything else does: front matter,
// body, fences, marks of facts and recordings.
#include "content/fact_marks.h"
#include "content/source_readers.h"
#include "content/source_text.h"
#include "content/speech_marks.h"
#include "tests/fuzz/fuzz.h"

#include <map>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// Every text a page shows, with its facts filled in.
void fill(PageSource& page) {
  for (BlockSource& source : page.blocks) {
    for_each_text(source.block, [](std::string& text) {
      text = replace_facts(text, [](const FactMark& mark) { return std::string(mark.id); });
    });
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryFiles files;
  files.content["en.md"] = text_of(data, size);
  Problems problems;
  const auto text = read_source_text(files, "en.md", problems);
  if (!text) return 0;
  for (const bool is_source : {true, false}) {
    if (auto page = read_page(*text, "en.md", is_source, problems)) fill(*page);
    read_term(*text, "en.md", is_source, problems);
  }
  with_speech_digests(*text, {{1, "0123456789abcdef"}, {9, "0123456789abcdef"}});
  return 0;
}
