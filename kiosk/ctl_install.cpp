#include "ctl_install.h"

#include "app/config.h"
#include "app/pack_shelf.h"
#include "base/clock.h"
#include "base/files.h"
#include "content/file_digest.h"
#include "content/iso_date.h"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace kiosk {

namespace {

using content::Refused;
using content::StoredPack;

constexpr std::uint64_t kMaxTextBytes = 1 << 20;

constexpr const char* kHelp =
    "kioskctl pack install FILE [--signature FILE] [TERMINAL] [--json]\n"
    "    takes a pack if this terminal may show it; visits begin with it from then on, and a\n"
    "    visit that has begun goes on as it is\n"
    "kioskctl pack list [TERMINAL] [--json]\n"
    "    the pack visitors see, and the one before it\n"
    "kioskctl pack rollback [TERMINAL] [--json]\n"
    "    back to the pack before, or to the one the terminal came with\n"
    "kioskctl keys install FILE [--signature FILE] [TERMINAL]\n"
    "    replaces the list of keys (keys.toml) by a later one that the root keys have signed\n"
    "\n"
    "TERMINAL says which one, as the program kiosk is told:\n"
    "  --config FILE   its kiosk.toml (default: the machine's own)\n"
    "  --state DIR     its state folder\n"
    "  --pack PATH     the pack it came with\n"
    "  --centre ID     where it stands\n"
    "  --keys FILE     its list of keys\n"
    "\n"
    "Exit code: 0 done, 1 refused or not to be read, 2 the command was wrong.\n";

constexpr std::array<std::string_view, 6> kOptions = {"--config", "--state", "--pack",
                                                      "--centre", "--keys",  "--signature"};

Result<std::unique_ptr<app::PackShelf>> open_shelf(const Words& words) {
  app::Arguments arguments;
  const auto take = [&](const char* name, std::optional<std::string>& to) {
    if (words.has(name)) to = words.option(name);
  };
  take("--config", arguments.config_file);
  take("--state", arguments.state);
  take("--pack", arguments.pack);
  take("--centre", arguments.centre);
  const DiskFiles files;
  auto config = app::configure(arguments, app::find_surroundings(), files);
  if (!config) return config.error();
  if (words.has("--keys")) config->pack_keys = words.option("--keys");
  auto shelf = app::PackShelf::open(*config, files);
  if (!shelf) return shelf;
  for (const std::string& problem : (*shelf)->problems()) {
    std::fprintf(stderr, "kioskctl pack: %s\n", escaped(problem).c_str());
  }
  return shelf;
}

std::chrono::sys_days today() {
  return std::chrono::floor<std::chrono::days>(SystemClock().now());
}

std::string title(const StoredPack& pack) {
  return fmt::format("{} {}", pack.manifest.id, pack.manifest.version.text());
}

std::string json_of(const StoredPack& pack) {
  return fmt::format(
      "{{\"id\":{},\"version\":\"{}\",\"created\":\"{}\",\"expires\":\"{}\",\"pages\":{},"
      "\"languages\":{},\"bytes\":{},\"signer\":{},\"key\":\"{}\",\"comment\":{}}}",
      json_text(pack.manifest.id), pack.manifest.version.text(),
      content::iso_date(pack.manifest.created), content::iso_date(pack.manifest.expires),
      pack.pages, pack.languages, pack.size_bytes, json_text(pack.signer),
      content::key_id_text(pack.key), json_text(pack.comment));
}

std::string text_of(const StoredPack& pack) {
  return fmt::format("{}, {} languages, {} pages, until {}, signed by {}", title(pack),
                     pack.languages, pack.pages, content::iso_date(pack.manifest.expires),
                     escaped(pack.signer));
}

int refuse(const Refused& refused, bool json) {
  if (json) {
    print(fmt::format("{{\"refused\":\"{}\",\"message\":{}}}\n",
                      content::refusal_name(refused.reason), json_text(refused.message)));
  }
  std::fprintf(stderr, "kioskctl pack: not taken: %s\n", escaped(refused.message).c_str());
  return 1;
}

/// A missing signature file is told as the pack's fault, not as a file that cannot be read.
std::string signature_text(const Words& words, const std::string& file) {
  const std::string path =
      words.has("--signature") ? words.option("--signature") : content::signature_path(file);
  const auto text = DiskFiles().read(path, kMaxTextBytes);
  return text ? *text : std::string();
}

int install(const Words& words) {
  const auto shelf = open_shelf(words);
  if (!shelf) return failed("pack", shelf.error());
  const std::string& file = words.rest[0];
  const auto bytes = open_bytes(file);
  if (!bytes) return failed("pack", bytes.error());
  content::PackStore& store = (*shelf)->store();
  const auto verdict = store.stage(**bytes, signature_text(words, file), today());
  if (const auto* wrong = std::get_if<Refused>(&verdict)) return refuse(*wrong, words.json);
  const StoredPack& pack = std::get<StoredPack>(verdict);
  if (const auto wrong = store.activate(pack.name, today())) return refuse(*wrong, words.json);
  print(words.json ? json_of(pack) + "\n" : text_of(pack) + "\nshown from the next visit on\n");
  return 0;
}

int list(const Words& words) {
  const auto shelf = open_shelf(words);
  if (!shelf) return failed("pack", shelf.error());
  const auto shown = (*shelf)->store().shown();
  const auto previous = (*shelf)->store().previous();
  for (const std::string& problem : shown.problems) {
    std::fprintf(stderr, "kioskctl pack: %s\n", escaped(problem).c_str());
  }
  if (words.json) {
    print(fmt::format("{{\"active\":{},\"previous\":{},\"shipped\":{}}}\n",
                      shown.pack ? json_of(*shown.pack) : "null",
                      previous ? json_of(*previous) : "null", json_text((*shelf)->shipped_path())));
  } else {
    print(shown.pack ? "shown:  " + text_of(*shown.pack) + "\n"
                     : "shown:  the pack it came with, " + (*shelf)->shipped_path() + "\n");
    if (previous) print("before: " + text_of(*previous) + "\n");
  }
  return shown.problems.empty() ? 0 : 1;
}

int rollback(const Words& words) {
  const auto shelf = open_shelf(words);
  if (!shelf) return failed("pack", shelf.error());
  if (const auto wrong = (*shelf)->store().go_back()) return refuse(*wrong, words.json);
  return list(words);
}

int install_keys(const Words& words) {
  const auto shelf = open_shelf(words);
  if (!shelf) return failed("keys", shelf.error());
  const std::string& file = words.rest[0];
  const auto text = DiskFiles().read(file, kMaxTextBytes);
  if (!text) return failed("keys", text.error());
  const Status taken = (*shelf)->store().install_keys(*text, signature_text(words, file));
  if (!taken) return failed("keys", taken.error_in(escaped(file)));
  const content::KeyList keys = (*shelf)->store().keys();
  print(words.json
            ? fmt::format("{{\"list\":{},\"keys\":{}}}\n", keys.number, keys.keys.size())
            : fmt::format("list {} with {} keys is in force\n", keys.number, keys.keys.size()));
  return 0;
}

int run(std::span<const std::string_view> arguments, std::size_t files, int (*act)(const Words&)) {
  const auto words = read_words(arguments, kOptions);
  if (!words) return wrong("pack", words.error().message, kHelp);
  if (words->help) {
    print(kHelp);
    return 0;
  }
  if (words->rest.size() != files) {
    return wrong("pack", files == 0 ? "no file is needed" : "name one file", kHelp);
  }
  return act(*words);
}

}  // namespace

int install_command(std::span<const std::string_view> arguments) {
  return run(arguments, 1, install);
}

int list_command(std::span<const std::string_view> arguments) {
  return run(arguments, 0, list);
}

int rollback_command(std::span<const std::string_view> arguments) {
  return run(arguments, 0, rollback);
}

int install_keys_command(std::span<const std::string_view> arguments) {
  return run(arguments, 1, install_keys);
}

}  // namespace kiosk
