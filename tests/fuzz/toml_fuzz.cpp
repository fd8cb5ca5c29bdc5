// Every table of a pack that is written in TOML, and the list of keys. What kind of file it is, is
// for the reader to say: each gets all of them.
#include "content/key_list.h"
#include "content/source_readers.h"
#include "content/source_text.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk;
using namespace kiosk::content;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryFiles files;
  files.content["a.toml"] = text_of(data, size);
  Problems problems;
  const auto text = read_source_text(files, "a.toml", problems);
  if (!text) return 0;
  std::map<std::string, int> lines;
  read_manifest(*text, "a.toml", problems);
  read_topics(*text, "a.toml", problems);
  read_facts(*text, "a.toml", problems);
  read_finder(*text, "a.toml", problems);
  read_centre(*text, "a.toml", "gh-accra", lines, problems);
  if (const auto keys = KeyList::parse(*text, "a.toml")) {
    [[maybe_unused]] const Status allowed = keys->allows(*text, *text);
  }
  return 0;
}
