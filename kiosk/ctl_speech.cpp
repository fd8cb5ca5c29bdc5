#include "ctl_speech.h"

#include "base/files.h"
#include "content/recordings.h"
#include "content/source_text.h"
#include "content/speech_marks.h"
#include "content/workspace.h"
#include "ctl_words.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace kiosk {

namespace {

constexpr const char* kCommand = "speech";
constexpr const char* kHelp =
    "kioskctl speech stamp DIR LANGUAGE [PAGE] [--base DIR]\n"
    "    says that you have listened to the recordings of that language in DIR, of one page\n"
    "    or of all, and that they read the words as they are now; writes the digest of those\n"
    "    words behind the names of the recordings\n"
    "\n"
    "  --base DIR   the base a centre adds to (default: DIR/../../base)\n"
    "\n"
    "Exit code: 0 done, 1 it could not be done, 2 the command was wrong.\n";

/// The digests for the lines of a page that name recordings which are there.
std::map<int, std::string> digests_of(const content::PackSource& pack, const std::string& id,
                                      const std::string& locale, const content::PageSource& page) {
  std::map<int, std::string> digests;
  for (const content::BlockSource& block : page.blocks) {
    if (content::named_recording(pack, id, locale, block) == nullptr) continue;
    digests[block.speech->line] = content::speech_digest(block.block, pack);
  }
  return digests;
}

Result<int> stamp_file(const std::string& file, const std::map<int, std::string>& digests) {
  const Result<std::string> text = DiskFiles().read(file, content::kMaxTextBytes);
  if (!text) return text.error();
  const std::string stamped = content::with_speech_digests(*text, digests);
  if (stamped == *text) return 0;
  if (const Status written = replace_shared_file(file, stamped); !written) return written.error();
  return 1;
}

/// A centre's author answers for the centre's files, not for the base's.
Result<int> stamp_pages(const content::PackSource& pack, const std::string& folder,
                        const std::string& locale, const std::string& only) {
  int changed = 0;
  for (const auto& [id, locales] : pack.pages) {
    const auto page = locales.find(locale);
    if (page == locales.end() || (!only.empty() && id != only)) continue;
    if (!page->second.file.starts_with(folder + '/')) continue;
    const auto stamped = stamp_file(page->second.file, digests_of(pack, id, locale, page->second));
    if (!stamped) return stamped.error();
    changed += *stamped;
  }
  return changed;
}

Error unknown(const std::string& what, const std::string& name,
              const std::vector<std::string>& allowed) {
  return {ErrorCode::kInvalidInput,
          "there is no " + what + " \"" + name + "\". " + content::allowed_remedy(name, allowed)};
}

Result<int> stamp(std::string folder, const std::string& base, const std::string& locale,
                  const std::string& page) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  const auto workspace = content::open_workspace(DiskFiles(), folder, base, {});
  if (!workspace) return workspace.error();
  const content::PackSource& pack = workspace->pack;
  if (pack.base.id.empty()) {
    return Error{ErrorCode::kInvalidInput,
                 "pack.toml cannot be read; kioskctl pack check says what is wrong"};
  }
  const std::vector<std::string>& known = pack.base.locales;
  if (std::find(known.begin(), known.end(), locale) == known.end()) {
    return unknown("language", locale, known);
  }
  if (!page.empty() && !pack.pages.contains(page)) {
    std::vector<std::string> pages;
    for (const auto& entry : pack.pages) pages.push_back(entry.first);
    return unknown("page", page, pages);
  }
  return stamp_pages(pack, folder, locale, page);
}

}  // namespace

int speech_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--base"};
  const Result<Words> words = read_words(arguments, kOptions);
  if (!words) return wrong(kCommand, words.error().message, kHelp);
  if (words->help) {
    print(kHelp);
    return 0;
  }
  const std::vector<std::string>& rest = words->rest;
  if (rest.empty() || rest[0] != "stamp") return wrong(kCommand, "say stamp", kHelp);
  if (rest.size() < 3 || rest.size() > 4) {
    return wrong(kCommand, "name the pack's folder and a language", kHelp);
  }
  const Result<int> changed =
      stamp(rest[1], words->option("--base"), rest[2], rest.size() > 3 ? rest[3] : std::string());
  if (!changed) return failed(kCommand, changed.error());
  print(std::to_string(*changed) + " pages of \"" + rest[2] + "\" stamped\n");
  return 0;
}

}  // namespace kiosk
