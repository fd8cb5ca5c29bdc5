// kioskctl: the tool of centre staff and maintainers. Each command lives in its own file
// and answers --help; exit code 0 done, 1 the answer is no (a problem in the input), 2 the
// command itself was wrong.

#include "ctl_agenda.h"
#include "ctl_doctor.h"
#include "ctl_figures.h"
#include "ctl_pack.h"
#include "ctl_speech.h"
#include "ctl_staff.h"
#include "ctl_strings.h"
#include "ctl_text.h"

#include <cstdio>
#include <span>
#include <string_view>
#include <vector>

namespace {

using Arguments = std::span<const std::string_view>;

struct Command {
  std::string_view name;
  std::string_view what;
  int (*run)(Arguments);
};

constexpr Command kCommands[] = {
    {"pack", "check and build content packs", kiosk::pack_command},
    {"strings", "how far the translations are", kiosk::strings_command},
    {"speech", "say that recordings read the words as they are", kiosk::speech_command},
    {"appointments", "list the agenda, open what visitors left for the counsellors",
     kiosk::appointments_command},
    {"figures", "visits, languages, pages: what was counted, small numbers hidden",
     kiosk::figures_command},
    {"keys", "make and show the centre's keys", kiosk::keys_command},
    {"staff", "choose the staff area's PIN, read the log of what staff did", kiosk::staff_command},
    {"doctor", "tell whether this terminal has all it needs", kiosk::doctor_command},
    {"text", "show how a text is shaped and broken into lines", kiosk::text_command},
};

void print_help(std::FILE* out) {
  std::fputs("kioskctl COMMAND …   (kioskctl COMMAND --help tells more)\n\n", out);
  for (const Command& command : kCommands) {
    std::fprintf(out, "  %-14.*s%.*s\n", static_cast<int>(command.name.size()), command.name.data(),
                 static_cast<int>(command.what.size()), command.what.data());
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  if (words.empty()) {
    print_help(stderr);
    return 2;
  }
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    print_help(stdout);
    return 0;
  }
  if (words[0] == "--version") {
    std::puts("kioskctl " KIOSK_VERSION);
    return 0;
  }
  for (const Command& command : kCommands) {
    if (command.name == words[0]) return command.run(Arguments(words).subspan(1));
  }
  std::fprintf(stderr, "kioskctl: there is no command \"%s\"\n\n", argv[1]);
  print_help(stderr);
  return 2;
}
