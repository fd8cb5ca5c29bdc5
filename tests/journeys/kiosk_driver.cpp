// kiosk_driver: the terminal without a screen, driven by commands from standard input, one
// a line; answers one JSON object a line. With --visit it walks whole visits instead and
// leaves the screens as pictures.

#include "app/config.h"
#include "base/files.h"
#include "base/log.h"
#include "booking/sealed.h"
#include "tests/journeys/commands.h"
#include "tests/journeys/driver.h"
#include "tests/journeys/visit.h"
#include "tests/temporary_folder.h"
#include "ui/png.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace kiosk;
using namespace kiosk::journeys;

constexpr const char* kHelp =
    "kiosk_driver - the terminal without a screen, for tests\n"
    "\n"
    "  --size WxH         pixels of the glass (1920x1080)\n"
    "  --panel-mm WxH     millimetres of the glass\n"
    "  --now TIME         wall clock at the start, UTC, as 2026-11-26T10:24:00\n"
    "  --visit DIR        walk whole visits and leave the screens in DIR as pictures\n"
    "  --locales A,B      languages of these visits (en,ar)\n"
    "  --config, --locale, --pack, --state, --centre   as the kiosk's own\n"
    "\n"
    "Commands: tap NAME|#ID, tapxy X Y, press X Y, release X Y, swipe up|down, key NAME,\n"
    "type TEXT (keys on the glass), text TEXT (a hardware keyboard), advance SECONDS, tree,\n"
    "screenshot FILE.png, spoken, sounds, printed DIR, log, stats, plug MEDIA DIR,\n"
    "unplug, quit\n";

struct Command {
  DriverOptions options;
  std::string visit_folder;
  std::string locales = "en,ar";
  bool help = false;
};

int fail(const Error& error) {
  std::fprintf(stderr, "kiosk_driver: %s\n", error.message.c_str());
  return error.code == ErrorCode::kInvalidInput ? 2 : 1;
}

Result<Instant> read_time(const std::string& text) {
  std::tm time{};
  const char* const end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &time);
  if (end == nullptr || (*end != '\0' && std::string_view(end) != "Z")) {
    return Error{ErrorCode::kInvalidInput, "--now: allowed is a time as 2026-11-26T10:24:00"};
  }
  return Instant(std::chrono::seconds(timegm(&time)));
}

std::string own_path() {
  std::array<char, 4096> path{};
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
  return {path.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

/// Takes out what only the driver knows; the rest is the kiosk's own.
Result<Command> read_command(std::span<char*> words, const std::string& state) {
  Command command;
  command.options.now = SystemClock().now();
  std::vector<const char*> rest;
  std::optional<Vec2> panel;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const bool ours = word == "--size" || word == "--panel-mm" || word == "--now" ||
                      word == "--visit" || word == "--locales";
    if (!ours) {
      rest.push_back(words[i]);
      continue;
    }
    if (i + 1 == words.size()) {
      return Error{ErrorCode::kInvalidInput, std::string(word) + ": a value is missing"};
    }
    const std::string value = words[++i];
    if (word == "--visit") command.visit_folder = value;
    if (word == "--locales") command.locales = value;
    if (word == "--now") {
      const auto now = read_time(value);
      if (!now) return now.error();
      command.options.now = *now;
    }
    if (word == "--size") {
      const auto size = app::read_size(word, value);
      if (!size) return size.error();
      command.options.size = *size;
    }
    if (word == "--panel-mm") {
      int width = 0;
      int height = 0;
      char end = 0;
      if (std::sscanf(value.c_str(), "%dx%d%c", &width, &height, &end) != 2 || width < 100 ||
          height < 100 || width > 5000 || height > 5000) {
        return Error{ErrorCode::kInvalidInput,
                     "--panel-mm: allowed are width x height, 100 to 5000 each, as 476x268"};
      }
      panel = Vec2{static_cast<float>(std::max(width, height)),
                   static_cast<float>(std::min(width, height))};
    }
  }
  const auto arguments = app::read_arguments(rest);
  if (!arguments) return arguments.error();
  command.help = arguments->action == app::Arguments::Action::kHelp;
  if (command.help) return command;
  const auto config = app::configure(*arguments, {"", state, own_path()}, DiskFiles());
  if (!config) return config.error();
  command.options.config = *config;
  // --now may name any day.
  command.options.config.built = {};
  if (panel) command.options.config.panel_mm = *panel;
  return command;
}

/// One visit a language, each step as a picture; 0 when all went well.
int walk(Driver& driver, const Command& command) {
  int code = 0;
  std::string_view rest = command.locales;
  while (!rest.empty()) {
    const std::string locale(rest.substr(0, rest.find(',')));
    rest.remove_prefix(std::min(rest.size(), locale.size() + 1));
    const auto save = [&](const std::string& step) {
      const std::string path = command.visit_folder + "/" + locale + "-" + step + ".png";
      const auto picture = driver.picture();
      const Status written = picture ? ui::write_png(path, *picture) : Status(picture.error());
      if (!written) code = fail(written.error());
    };
    const Status visit =
        walk_visit(driver, locale, example_query(locale), example_name(locale), save);
    if (!visit) return fail(visit.error());
    (void)driver.advance(std::chrono::seconds(1));
  }
  return code;
}

int obey(Driver& driver) {
  bool all_good = true;
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty()) continue;
    const Answer said = answer(driver, line);
    all_good = all_good && said.ok;
    std::printf("%s\n", said.json.c_str());
    std::fflush(stdout);
    if (said.quit) break;
  }
  return all_good ? 0 : 1;
}

/// A key as a centre would have one, where none is: visits need a form with a name.
Status make_key(const std::string& state) {
  if (const Status folder = make_folder(state); !folder) return folder;
  const std::string path = join_path(state, "centre.pub");
  if (DiskFiles().is_file(path)) return Done{};
  const auto key = booking::make_secret_key();
  if (!key) return key.error();
  return key->public_key().write(path);
}

}  // namespace

int main(int argc, char* argv[]) {
  record_log();
  // Without --state everything is forgotten at the end.
  const TemporaryFolder folder;
  if (folder.path().empty()) return fail({ErrorCode::kUnwritable, "no temporary folder"});
  const auto command = read_command(std::span(argv, argv + argc).subspan(1), folder.path());
  if (!command) return fail(command.error());
  if (command->help) {
    std::fputs(kHelp, stdout);
    return 0;
  }
  if (const Status key = make_key(command->options.config.state); !key) return fail(key.error());
  const auto driver = Driver::open(command->options);
  if (!driver) return fail(driver.error());
  for (const std::string& problem : (*driver)->application().problems()) {
    std::fprintf(stderr, "kiosk_driver: %s\n", problem.c_str());
  }
  if (command->visit_folder.empty()) return obey(**driver);
  if (const Status made = make_folder(command->visit_folder); !made) return fail(made.error());
  return walk(**driver, *command);
}
