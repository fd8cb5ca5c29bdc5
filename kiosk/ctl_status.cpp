#include "ctl_status.h"

#include "base/files.h"
#include "content/status_report.h"
#include "content/translation_units.h"
#include "content/workspace.h"
#include "ctl_words.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kiosk {

namespace {

constexpr const char* kHelp =
    "kioskctl strings status DIR [--to LOCALE] [--base DIR] [--json]\n"
    "    shows how far the texts of DIR are translated: a line a page, glossary word and finder,\n"
    "    one for the terminal's words, and totals. \"done\": read by a native speaker; \"draft\":\n"
    "    translated, nobody has read it; \"out of date\": the source has changed since;\n"
    "    \"missing\": visitors see another language there\n"
    "\n"
    "  --to LOCALE  that language alone, and what to do next\n"
    "  --base DIR   the base a centre adds to (default: DIR/../../base)\n"
    "  --json       the same as one JSON object\n"
    "\n"
    "Exit code: 0 shown, 1 the pack cannot be read, 2 the command was wrong.\n";

/// Characters in a line of the terminal; 0 where lines may have any length.
std::size_t columns() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) == 0 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

std::string next_step(const content::TranslationStatus& status, const std::string& folder,
                      const std::string& locale) {
  using content::UnitState;
  const content::StateCounts texts = status.total(locale).texts;
  if (texts[UnitState::kMissing] + texts[UnitState::kOutdated] > 0) {
    return fmt::format("Next: kioskctl strings export {} --to {}\n", folder, locale);
  }
  return texts[UnitState::kDraft] > 0
             ? "Next: a native speaker reads the drafts; what was read is marked \"reviewed\".\n"
             : "Nothing is left to do.\n";
}

Result<std::string> report(const content::PackSource& pack, const Words& words) {
  std::string folder = words.rest[0];
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  auto status = content::translation_status(pack, DiskFiles(), folder);
  if (!status) return status.error();
  const std::string locale = words.option("--to");
  if (!locale.empty()) {
    if (const Status known = content::check_target(pack, locale); !known) return known.error();
    status->locales = {locale};
  }
  if (words.json) return content::status_json(*status);
  const std::string text = content::status_text(*status, columns());
  return locale.empty() || status->rows.empty() ? text
                                                : text + '\n' + next_step(*status, folder, locale);
}

}  // namespace

int status_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--to", "--base"};
  const auto words = read_words(arguments, kOptions);
  if (!words) return wrong("strings", words.error().message, kHelp);
  if (words->help) {
    print(kHelp);
    return 0;
  }
  if (words->rest.size() != 1) return wrong("strings", "name the pack's folder", kHelp);
  const auto workspace =
      content::open_workspace(DiskFiles(), words->rest[0], words->option("--base"), {});
  if (!workspace) return failed("strings", workspace.error());
  if (workspace->pack.base.id.empty()) {
    return failed("strings", Error{ErrorCode::kUnreadable,
                                   "the pack cannot be read; kioskctl pack check says why"});
  }
  const auto text = report(workspace->pack, *words);
  if (!text) return failed("strings", text.error());
  print(*text);
  return 0;
}

}  // namespace kiosk
