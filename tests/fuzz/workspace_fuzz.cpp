// The folders of a pack with one file changed: what the files say about one another. The first
// byte says which of the example's files it is, 'a' being the first. A pack without errors can be
// built, and what was built can be read.
#include "base/assert.h"
#include "base/temporary_folder.h"
#include "content/library.h"
#include "content/pack_build.h"
#include "content/workspace.h"
#include "tests/fuzz/example.h"
#include "tests/fuzz/fuzz.h"

#include <iterator>

using namespace kiosk;
using namespace kiosk::content;

namespace {

MemoryFiles example() {
  const auto manual = DiskFiles().read(MANUAL, 1 << 20);
  KIOSK_ASSERT(manual.ok());
  return example_files(*manual);
}

void read_all(const Library& library) {
  for (const Language& language : library.languages()) {
    library.topics(language.locale);
    library.terms(language.locale);
    for (const std::string& id : library.page_ids()) {
      KIOSK_ASSERT(library.page(id, language.locale).has_value());
    }
  }
}

void build(const PackSource& pack) {
  static const TemporaryFolder folder;
  const std::string path = folder.file("a.kpack");
  KIOSK_ASSERT(build_pack(pack, path, MadeFor::kPreview).ok());
  const auto library = Library::open(path);
  KIOSK_ASSERT(library.ok());
  read_all(**library);
}

}  // namespace

/// libgettextpo keeps a little of each catalogue for good; LeakSanitizer would do nothing else
/// than look at that.
extern "C" int __lsan_is_turned_off() {
  return 1;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const MemoryFiles files = example();
  if (size == 0 || data[0] < 'a' || data[0] - 'a' >= static_cast<int>(files.content.size())) {
    return 0;
  }
  MemoryFiles changed = files;
  std::next(changed.content.begin(), data[0] - 'a')->second = text_of(data + 1, size - 1);
  const auto workspace = open_workspace(changed, "centres/gh-accra", {}, {});
  if (workspace && !workspace->problems.has_errors()) build(workspace->pack);
  return 0;
}
