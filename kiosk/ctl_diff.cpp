#include "ctl_diff.h"

#include "content/pack_diff.h"
#include "ctl_words.h"

#include <fmt/format.h>

namespace kiosk {

namespace {

using content::PackDiff;
using content::PageChanges;

constexpr const char* kHelp =
    "kioskctl pack diff OLD NEW [--json]\n"
    "    what visitors would find otherwise in the pack NEW: pages added, changed and removed,\n"
    "    in all and for each language, and whether words, glossary, pictures or the centre's\n"
    "    own data differ\n"
    "\n"
    "Exit code: 0 compared, 1 a pack could not be read, 2 the command was wrong.\n";

std::string list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string json_list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ",") + json_text(word);
  return "[" + text + "]";
}

std::string counts(const PageChanges& pages) {
  return fmt::format("+{} pages, {} changed, {} removed", pages.added.size(), pages.changed.size(),
                     pages.removed.size());
}

std::string text_of(const PackDiff& diff) {
  if (diff.none()) return "no difference\n";
  std::string text = counts(diff.pages) + "\n";
  const auto line = [&](const char* what, const std::vector<std::string>& words) {
    if (!words.empty()) text += fmt::format("  {}: {}\n", what, list(words));
  };
  line("added", diff.pages.added);
  line("changed", diff.pages.changed);
  line("removed", diff.pages.removed);
  for (const PackDiff::Language& language : diff.languages) {
    text += fmt::format("{}: {}\n", language.locale, counts(language.pages));
  }
  line("languages added", diff.languages_added);
  line("languages removed", diff.languages_removed);
  for (const auto& [differs, what] :
       {std::pair(diff.words, "words of the terminal, topics or decision trees"),
        std::pair(diff.glossary, "glossary"), std::pair(diff.centre, "the centre's data"),
        std::pair(diff.pictures, "pictures")}) {
    if (differs) text += fmt::format("changed: {}\n", what);
  }
  return text;
}

std::string json_of(const PageChanges& pages) {
  return fmt::format("{{\"added\":{},\"changed\":{},\"removed\":{}}}", json_list(pages.added),
                     json_list(pages.changed), json_list(pages.removed));
}

std::string json_of(const PackDiff& diff) {
  std::string languages;
  for (const PackDiff::Language& language : diff.languages) {
    languages += fmt::format("{}{}:{}", languages.empty() ? "" : ",", json_text(language.locale),
                             json_of(language.pages));
  }
  return fmt::format(
      "{{\"pages\":{},\"languages\":{{{}}},\"languages_added\":{},\"languages_removed\":{},"
      "\"words\":{},\"glossary\":{},\"centre\":{},\"pictures\":{}}}\n",
      json_of(diff.pages), languages, json_list(diff.languages_added),
      json_list(diff.languages_removed), diff.words, diff.glossary, diff.centre, diff.pictures);
}

}  // namespace

int diff_command(std::span<const std::string_view> arguments) {
  const auto words = read_words(arguments, {});
  if (!words) return wrong("pack", words.error().message, kHelp);
  if (words->help) {
    print(kHelp);
    return 0;
  }
  if (words->rest.size() != 2) return wrong("pack", "name two packs", kHelp);
  const auto diff = content::compare_packs(words->rest[0], words->rest[1]);
  if (!diff) return failed("pack", diff.error());
  print(words->json ? json_of(*diff) : text_of(*diff));
  return 0;
}

}  // namespace kiosk
