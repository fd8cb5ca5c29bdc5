#include "ctl_translate.h"

#include "base/files.h"
#include "content/po_units.h"
#include "content/translation_import.h"
#include "content/translation_units.h"
#include "content/workspace.h"
#include "content/xliff_file.h"
#include "ctl_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace kiosk {

namespace {

using content::ImportPlan;
using content::TranslationFile;
using content::TranslationUnit;

constexpr const char* kHelp =
    "kioskctl strings export DIR --to LOCALE [--format xliff|po] [--also LOCALE] [-o FILE]\n"
    "                        [--base DIR] [--all] [--json]\n"
    "    writes every text of DIR that LOCALE lacks, or whose source has changed since it was\n"
    "    translated, to one file for a translator, with its use and its place. Weblate and CAT\n"
    "    tools take XLIFF 1.2 best, Poedit and OmegaT take PO.\n"
    "kioskctl strings import DIR FILE [--base DIR] [--dry-run] [--json]\n"
    "    merges the file a translator sent back into DIR. A text with a lost or changed mark is\n"
    "    refused with a sentence; the others are taken as drafts, and what the file does not\n"
    "    name stays as it is\n"
    "\n"
    "  --to LOCALE      the language to translate into, as \"ps\" or \"fa-AF\"\n"
    "  --also LOCALE    a second language to translate from (default: fr where there is one)\n"
    "  --format FORMAT  xliff or po (default: by the end of FILE's name, or xliff)\n"
    "  -o FILE          the file to write (default: LOCALE.xliff or LOCALE.po)\n"
    "  --all            also what is translated and up to date\n"
    "  --base DIR       the base a centre adds to (default: DIR/../../base)\n"
    "  --dry-run        says what would be done and changes nothing\n"
    "\n"
    "Exit code: 0 done, 1 a text was refused or a file could not be read or written, 2 the\n"
    "command was wrong.\n";

constexpr const char* kSecondLanguage = "fr";

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

/// The pack whose folder the words name, as far as it can be read.
Result<content::Workspace> open_pack(const Words& words) {
  auto workspace = content::open_workspace(DiskFiles(), without_slash(words.rest[0]),
                                           words.option("--base"), {});
  if (workspace && workspace->pack.base.id.empty()) {
    return Error{ErrorCode::kInvalidInput,
                 "the pack cannot be read; kioskctl pack check says what is wrong"};
  }
  return workspace;
}

/// "xliff" or "po"; nothing for another word.
std::optional<std::string> format_of(const Words& words, const std::string& file) {
  const std::string end = std::filesystem::path(file).extension();
  const std::string format = words.has("--format") ? words.option("--format")
                             : end == ".po"        ? "po"
                                                   : "xliff";
  if (format != "xliff" && format != "po") return std::nullopt;
  return format;
}

/// How many pages, glossary words and words of the terminal a file is about.
std::string counts_of(const TranslationFile& file) {
  int words = 0;
  std::vector<std::string> pages;
  std::vector<std::string> terms;
  for (const TranslationUnit& unit : file.units) {
    const std::string owner = unit.id.substr(0, unit.id.rfind('/'));
    auto& list = unit.id.starts_with("page/") ? pages : terms;
    if (unit.id.starts_with("words/")) {
      ++words;
    } else if (std::find(list.begin(), list.end(), owner) == list.end()) {
      list.push_back(owner);
    }
  }
  return fmt::format("{} texts: pages {}, glossary words {}, words of the terminal {}",
                     file.units.size(), pages.size(), terms.size(), words);
}

/// The second language: what was asked for, or French where it helps. Errors: kInvalidInput.
Result<std::string> second_language(const Words& words, const content::PackSource& pack) {
  const auto& locales = pack.base.locales;
  const auto has = [&](const std::string& locale) {
    return std::find(locales.begin(), locales.end(), locale) != locales.end();
  };
  const std::string asked = words.option("--also");
  if (!asked.empty() && !has(asked)) {
    return Error{ErrorCode::kInvalidInput, "the pack has no texts in \"" + asked + "\""};
  }
  if (words.has("--also")) return asked;
  const bool useful =
      words.option("--to") != kSecondLanguage && pack.base.source_locale != kSecondLanguage;
  return std::string(has(kSecondLanguage) && useful ? kSecondLanguage : "");
}

int write_file(const Words& words, const TranslationFile& file, const std::string& format) {
  const std::string path =
      words.has("-o") ? words.option("-o") : words.option("--to") + '.' + format;
  const std::string text = format == "po" ? content::po_text(file) : content::xliff_text(file);
  if (!file.units.empty()) {
    const Status put = replace_shared_file(path, text);
    if (!put) return failed("strings", put.error());
  }
  if (words.json) {
    print(fmt::format("{{\"file\":{},\"texts\":{}}}\n",
                      json_text(file.units.empty() ? std::string() : path), file.units.size()));
  } else if (file.units.empty()) {
    print("Everything is translated and up to date; no file was written.\n");
  } else {
    print(fmt::format("{}\n{} written\n", counts_of(file), path));
  }
  return 0;
}

Result<TranslationFile> read_file(const std::string& path, const std::string& format) {
  const auto bytes = DiskFiles().read(path, content::kMaxTranslationFileBytes);
  if (!bytes) return bytes.error();
  auto file = format == "po" ? content::read_po_units(*bytes) : content::read_xliff(*bytes);
  if (!file) return file.error_in(path);
  return file;
}

std::string text_of(const ImportPlan& plan, bool dry) {
  std::string text;
  for (const content::RefusedUnit& refused : plan.refused) {
    text += fmt::format("refused: {}\n    {}\n", escaped(refused.id), escaped(refused.sentence));
  }
  for (const auto& file : plan.files) {
    text += fmt::format("{}: {}\n", dry ? "would be changed" : "changed", file.first);
  }
  return text + fmt::format("{} taken, {} unchanged, {} not translated, {} refused\n", plan.taken,
                            plan.unchanged, plan.empty, plan.refused.size());
}

std::string json_of(const ImportPlan& plan) {
  std::string refused;
  for (const content::RefusedUnit& one : plan.refused) {
    refused += fmt::format("{}{{\"id\":{},\"sentence\":{}}}", refused.empty() ? "" : ",",
                           json_text(one.id), json_text(one.sentence));
  }
  std::string files;
  for (const auto& file : plan.files) {
    files += (files.empty() ? "" : ",") + json_text(file.first);
  }
  return fmt::format(
      "{{\"taken\":{},\"unchanged\":{},\"empty\":{},\"refused\":[{}],\"files\":[{}]}}\n",
      plan.taken, plan.unchanged, plan.empty, refused, files);
}

Status write_all(const ImportPlan& plan) {
  for (const auto& [path, text] : plan.files) {
    const Status folder = make_shared_folder(std::filesystem::path(path).parent_path());
    if (!folder) return folder;
    const Status put = replace_shared_file(path, text);
    if (!put) return put;
  }
  return Done{};
}

}  // namespace

int export_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--to", "--also", "--format", "-o", "--base"};
  constexpr std::string_view kFlags[] = {"--all"};
  const auto words = read_words(arguments, kOptions, kFlags);
  if (!words) return wrong("strings", words.error().message, kHelp);
  if (words->help) {
    print(kHelp);
    return 0;
  }
  if (words->rest.size() != 1) return wrong("strings", "name the pack's folder", kHelp);
  if (!words->has("--to")) return wrong("strings", "say the language with --to", kHelp);
  const auto format = format_of(*words, words->option("-o"));
  if (!format) return wrong("strings", "the format is xliff or po", kHelp);
  const auto workspace = open_pack(*words);
  if (!workspace) return failed("strings", workspace.error());
  const auto also = second_language(*words, workspace->pack);
  if (!also) return failed("strings", also.error());
  const auto file = content::collect_units(
      workspace->pack, DiskFiles(),
      {words->option("--to"), *also, without_slash(words->rest[0]), words->has("--all")});
  if (!file) return failed("strings", file.error());
  return write_file(*words, *file, *format);
}

int import_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--format", "--base"};
  constexpr std::string_view kFlags[] = {"--dry-run"};
  const auto words = read_words(arguments, kOptions, kFlags);
  if (!words) return wrong("strings", words.error().message, kHelp);
  if (words->help) {
    print(kHelp);
    return 0;
  }
  if (words->rest.size() != 2) {
    return wrong("strings", "name the pack's folder and the translator's file", kHelp);
  }
  const auto format = format_of(*words, words->rest[1]);
  if (!format) return wrong("strings", "the format is xliff or po", kHelp);
  const auto file = read_file(words->rest[1], *format);
  if (!file) return failed("strings", file.error());
  const auto workspace = open_pack(*words);
  if (!workspace) return failed("strings", workspace.error());
  const content::ImportPlace place{without_slash(words->rest[0]), words->option("--base")};
  const auto plan = content::plan_import(*workspace, DiskFiles(), place, *file);
  if (!plan) return failed("strings", plan.error());
  const bool dry = words->has("--dry-run");
  if (!dry) {
    const Status written = write_all(*plan);
    if (!written) return failed("strings", written.error());
  }
  print(words->json ? json_of(*plan) : text_of(*plan, dry));
  return plan->refused.empty() ? 0 : 1;
}

}  // namespace kiosk
