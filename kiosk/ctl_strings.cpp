#include "ctl_strings.h"

#include "base/files.h"
#include "content/digest.h"
#include "content/source_text.h"
#include "content/workspace.h"
#include "ctl_status.h"
#include "ctl_translate.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace kiosk {

namespace {

constexpr const char* kHelp =
    "kioskctl strings status DIR [--to LOCALE] [--json]\n"
    "    shows how far every page, glossary word, finder and the terminal's words are in every\n"
    "    language (--help tells more)\n"
    "kioskctl strings stamp DIR LOCALE [--base DIR]\n"
    "    says that you have compared every translation of that language in DIR with its\n"
    "    source as it is now; writes the source's digest into the files\n"
    "kioskctl strings export DIR --to LOCALE …, kioskctl strings import DIR FILE …\n"
    "    send what is missing to a translator and read it in again (--help tells more)\n"
    "\n"
    "  --base DIR   the base a centre adds to (default: DIR/../../base)\n"
    "\n"
    "Exit code: 0 done, 1 it could not be done, 2 the command was wrong.\n";

struct Options {
  std::vector<std::string> words;
  std::string base;
  bool help = false;
};

int wrong(const std::string& what) {
  std::fprintf(stderr, "kioskctl strings: %s\n\n%s", what.c_str(), kHelp);
  return 2;
}

int failed(const std::string& what) {
  std::fprintf(stderr, "kioskctl strings: %s\n", what.c_str());
  return 1;
}

/// Empty when it could be read; what is wrong otherwise.
std::string parse(std::span<const std::string_view> words, Options& options) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word(words[i]);
    if (word == "--help" || word == "-h") {
      options.help = true;
    } else if (word == "--base") {
      if (i + 1 == words.size()) return "--base needs a value";
      options.base = words[++i];
    } else if (word.size() > 1 && word[0] == '-') {
      return "there is no option " + word;
    } else {
      options.words.push_back(word);
    }
  }
  return {};
}

/// Writes `digest` into the file; false when that is impossible. Counts changed files.
bool stamp_file(const std::string& file, const std::string& digest, int& changed) {
  const Result<std::string> text = DiskFiles().read(file, content::kMaxTextBytes);
  if (!text) return false;
  const std::string stamped = content::with_digest(*text, digest);
  if (stamped == *text) return true;
  ++changed;
  return replace_shared_file(file, stamped).ok();
}

template <typename Articles>
bool stamp_all(const Articles& articles, const std::string& source_locale,
               const std::string& locale, const std::string& folder, int& changed) {
  for (const auto& [id, locales] : articles) {
    const auto source = locales.find(source_locale);
    const auto translation = locales.find(locale);
    if (source == locales.end() || translation == locales.end()) continue;
    // A centre's author answers for the centre's files, not for the base's.
    const std::string& file = translation->second.file;
    if (file.compare(0, folder.size() + 1, folder + '/') != 0) continue;
    if (!stamp_file(file, source->second.digest, changed)) {
      std::fprintf(stderr, "kioskctl strings: %s cannot be written\n", file.c_str());
      return false;
    }
  }
  return true;
}

int stamp(const content::PackSource& pack, std::string folder, const std::string& locale) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  const std::string& source = pack.base.source_locale;
  const std::vector<std::string>& known = pack.base.locales;
  if (locale == source || std::find(known.begin(), known.end(), locale) == known.end()) {
    return failed("\"" + locale + "\" is not a language pages are translated into. " +
                  content::allowed_remedy(locale, known));
  }
  int changed = 0;
  const bool done = stamp_all(pack.pages, source, locale, folder, changed) &&
                    stamp_all(pack.terms, source, locale, folder, changed);
  if (done) std::printf("%d files of \"%s\" stamped\n", changed, locale.c_str());
  return done ? 0 : 1;
}

}  // namespace

int strings_command(std::span<const std::string_view> arguments) {
  if (!arguments.empty() && arguments[0] == "export") return export_command(arguments.subspan(1));
  if (!arguments.empty() && arguments[0] == "import") return import_command(arguments.subspan(1));
  if (!arguments.empty() && arguments[0] == "status") return status_command(arguments.subspan(1));
  Options options;
  const std::string problem = parse(arguments, options);
  if (!problem.empty()) return wrong(problem);
  if (options.help) {
    std::fputs(kHelp, stdout);
    return 0;
  }
  const std::string action = options.words.empty() ? std::string() : options.words[0];
  if (action != "stamp") return wrong("say status, export, import or stamp");
  if (options.words.size() != 3) return wrong("name the pack's folder and a language");
  const auto workspace = content::open_workspace(DiskFiles(), options.words[1], options.base, {});
  if (!workspace) return failed(workspace.error().message);
  if (workspace->pack.base.id.empty()) {
    std::fputs(content::report_text(workspace->problems).c_str(), stderr);
    return 1;
  }
  return stamp(workspace->pack, options.words[1], options.words[2]);
}

}  // namespace kiosk
