// Packs, opened and read as a terminal does once the signature is known to be good: whoever
// signed one may have been careless, and a disk forgets.
#include "base/temporary_folder.h"
#include "content/library.h"
#include "tests/fuzz/fuzz.h"

#include <fstream>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// Each costs time, and the bytes that make a difference stand in the first of them.
constexpr std::size_t kMostLanguages = 2;
constexpr std::size_t kMostOfAKind = 8;

template <typename Use>
void first_few(const std::vector<std::string>& ids, const Use& use) {
  for (std::size_t i = 0; i < ids.size() && i < kMostOfAKind; ++i) use(ids[i]);
}

void read_words(const Library& library, const std::string& locale) {
  for (const char* key : {"bar.back", "start.title", "no.such"}) library.pattern(key, locale);
  library.divided_words(locale);
  library.take_missing();
  for (const char* query : {"visa study", "recogniton", "\"a* OR b", "ü"}) {
    library.search(query, locale);
  }
}

/// Asks for what a visit could ask for.
void visit(const Library& library, const std::string& locale) {
  library.topics(locale);
  library.terms(locale);
  first_few(library.finder_ids(), [&](const std::string& id) { library.finder(id, locale); });
  first_few(library.page_ids(), [&](const std::string& id) {
    const auto page = library.page(id, locale);
    if (!page) return;
    for (const Block& block : page->blocks) {
      if (const auto* picture = std::get_if<PictureBlock>(&block))
        library.picture(picture->picture);
    }
    for (const std::string& name : page->speech) library.speech(name);
  });
  read_words(library, locale);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const TemporaryFolder folder;
  const std::string path = folder.file("a.kpack");
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text_of(data, size);
  const auto library = Library::open(path);
  if (!library) return 0;
  const auto& languages = (*library)->languages();
  for (std::size_t i = 0; i < languages.size() && i < kMostLanguages; ++i) {
    visit(**library, languages[i].locale);
  }
  return 0;
}
