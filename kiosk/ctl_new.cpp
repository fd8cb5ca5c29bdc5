#include "ctl_new.h"

#include "base/clock.h"
#include "base/files.h"
#include "content/new_centre.h"
#include "content/workspace.h"
#include "ctl_words.h"
#include "locale/region.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace kiosk {

namespace {

constexpr const char* kNewHelp =
    "kioskctl pack new DIR --centre ID --phone-prefix +NNN [--city NAME] [--country NAME]\n"
    "                  [--address TEXT] [--zone ZONE] [--base DIR] [--json]\n"
    "    begins the folder of a new centre: a small pack that builds, to be filled\n"
    "\n"
    "  --centre ID      the country's code and the city, as \"cm-douala\"\n"
    "  --phone-prefix   of the country, as \"+237\"\n"
    "  --city, --country, --address  in English (default: from the ID; the city)\n"
    "  --zone ZONE      as \"Africa/Douala\"; needed where a country has several\n"
    "  --base DIR       the base a centre adds to (default: DIR/../../base)\n"
    "\n"
    "Exit code: 0 done, 1 it could not be done, 2 the command was wrong.\n";

/// "douala" → "Douala", "san-jose" → "San Jose".
std::string city_of(std::string_view id) {
  std::string name(id.substr(id.find('-') + 1));
  bool begins = true;
  for (char& c : name) {
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == '-') c = ' ';
    begins = c == ' ';
  }
  return name;
}

std::string country_code(std::string_view id) {
  std::string code(id.substr(0, id.find('-')));
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return code;
}

bool is_centre_id(std::string_view id) {
  const bool letters = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && id.size() > 3 && id[2] == '-' && id.back() != '-' &&
         id.find("--") == std::string_view::npos && locale::is_country(country_code(id));
}

/// Empty when all is known; else what to add to the command.
std::string complete(const Words& words, content::NewCentre& centre) {
  const auto given = [&words](const char* option, const std::string& otherwise) {
    return words.has(option) ? words.option(option) : otherwise;
  };
  centre.id = words.option("--centre");
  if (!is_centre_id(centre.id)) {
    return "name the centre by its country's code and its city: --centre cm-douala";
  }
  const std::string code = country_code(centre.id);
  centre.city = given("--city", city_of(centre.id));
  centre.country = given("--country", locale::country_name(code, "en"));
  centre.address = given("--address", centre.city);
  centre.phone_prefix = words.option("--phone-prefix");
  if (centre.phone_prefix.empty()) return "give the country's prefix: --phone-prefix +237";
  const std::vector<std::string> zones = locale::zones_of_country(code);
  centre.zone = given("--zone", zones.size() == 1 ? zones.front() : std::string());
  if (!centre.zone.empty()) return {};
  return centre.country + " has several time zones; name one with --zone: " +
         fmt::format("{}", fmt::join(zones, ", "));
}

bool is_free(const std::string& folder) {
  std::error_code error;
  return !std::filesystem::exists(folder, error) || std::filesystem::is_empty(folder, error);
}

/// The base two folders up; by its name, because `folder` is not there yet.
std::string base_beside(const std::string& folder) {
  const auto whole = (std::filesystem::absolute(folder) / "").lexically_normal();
  return (whole.parent_path().parent_path().parent_path() / "base").string();
}

Status write_files(const std::string& folder, const content::NewCentre& centre) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Error{ErrorCode::kUnwritable, folder + ": " + error.message()};
  for (const auto& [name, text] : content::new_centre_files(centre)) {
    if (const Status put = replace_shared_file(join_path(folder, name), text); !put) return put;
  }
  return Done{};
}

int begin_folder(const std::string& folder, const std::string& base, content::NewCentre& centre,
                 bool json) {
  if (!is_free(folder)) {
    return failed("pack", {ErrorCode::kTaken, folder + ": there is something already, it stays"});
  }
  const std::string base_folder = base.empty() ? base_beside(folder) : base;
  const auto read = content::open_workspace(DiskFiles(), base_folder, {}, {});
  if (!read) {
    return failed("pack", {read.error().code, "no base to add to: " + read.error().message});
  }
  centre.languages = read->pack.base.locales;
  for (const auto& language : read->pack.base.languages) centre.known.insert(language.first);
  if (const Status put = write_files(folder, centre); !put) return failed("pack", put.error());
  // Told at once, while the words of the command are still before the author.
  const auto made = content::open_workspace(DiskFiles(), folder, base_folder, {});
  if (!made) return failed("pack", made.error());
  if (made->problems.has_errors()) {
    print(json ? content::report_json(made->problems)
               : content::report_text(made->problems, content::Show::kErrors));
    return 1;
  }
  print(json ? fmt::format("{{\"folder\":{},\"centre\":{}}}\n", json_text(folder),
                           json_text(centre.id))
             : fmt::format("{} is begun: now set hours, address and talks in centre.toml, then\n"
                           "  kioskctl pack check {}\n",
                           folder, folder));
  return 0;
}

}  // namespace

int new_pack_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--centre", "--city", "--country",     "--address",
                                           "--zone",   "--base", "--phone-prefix"};
  const auto words = read_words(arguments, kOptions);
  if (!words) return wrong("pack", words.error().message, kNewHelp);
  if (words->help) {
    print(kNewHelp);
    return 0;
  }
  if (words->rest.size() != 1) return wrong("pack", "name one folder", kNewHelp);
  content::NewCentre centre;
  centre.today = std::chrono::floor<std::chrono::days>(SystemClock().now());
  const std::string missing = complete(*words, centre);
  if (!missing.empty()) return wrong("pack", missing, kNewHelp);
  return begin_folder(words->rest[0], words->option("--base"), centre, words->json);
}

}  // namespace kiosk
