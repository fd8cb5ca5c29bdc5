#include "app/pack_shelf.h"

#include "locale/zone.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

constexpr std::uint64_t kMaxListBytes = 1 << 20;

std::string store_folder(const Config& config) {
  return join_path(config.state, "packs");
}

Result<content::KeyList> read_keys(const std::string& path, const Files& files) {
  if (path.empty()) return content::KeyList();
  const auto text = files.read(path, kMaxListBytes);
  if (!text) return text.error();
  return content::KeyList::parse(*text, path);
}

}  // namespace

content::Version program_version() {
  return *content::Version::parse(KIOSK_VERSION);
}

Result<std::unique_ptr<content::Library>> open_pack(const std::string& path) {
  auto library = content::Library::open(path);
  if (!library) return library.error();
  const content::Version& needed = (*library)->manifest().min_program;
  if (needed > program_version()) {
    return Error{ErrorCode::kTooNew, "pack: made for version " + needed.text() +
                                         " of the program, this is " KIOSK_VERSION};
  }
  const auto zone = locale::Zone::open((*library)->centre().zone);
  if (!zone) return zone.error_in("pack");
  return library;
}

Status check_locale(const std::string& locale, const content::Library& library) {
  const auto& languages = library.languages();
  const bool known = std::any_of(languages.begin(), languages.end(),
                                 [&](const auto& language) { return language.locale == locale; });
  if (locale.empty() || known) return Done{};
  std::string allowed;
  for (const content::Language& language : languages) {
    allowed += (allowed.empty() ? "" : ", ") + language.locale;
  }
  return Error{ErrorCode::kInvalidInput,
               "locale: the pack has no \"" + locale + "\"; allowed: " + allowed};
}

PackShelf::PackShelf(std::unique_ptr<PrivateFolder> folder, content::KeyList keys,
                     content::Terminal terminal)
    : m_folder(std::move(folder)), m_store(*m_folder, std::move(keys), std::move(terminal)) {}

std::string PackShelf::memory(const Config& config, const Files& files) {
  const auto text = files.read(join_path(store_folder(config), "record"), kMaxListBytes);
  return text ? *text : std::string();
}

std::optional<Instant> PackShelf::changed(const Config& config) {
  struct stat info {};
  if (::stat(join_path(store_folder(config), "record").c_str(), &info) != 0) return std::nullopt;
  return Instant(std::chrono::seconds(info.st_mtime));
}

Result<std::unique_ptr<PackShelf>> PackShelf::open(const Config& config, const Files& files) {
  auto folder = open_private_folder(store_folder(config));
  if (!folder) return folder.error();
  std::vector<std::string> problems;
  content::Terminal terminal{config.centre, program_version(), {}};
  std::string shipped;
  if (const auto path = find_pack(config, files)) {
    if (const auto library = open_pack(*path)) {
      shipped = *path;
      const content::Manifest& manifest = (*library)->manifest();
      if (terminal.centre.empty()) terminal.centre = manifest.centre;
      terminal.shipped = content::SeenVersion{manifest.epoch, manifest.version, {}};
    } else {
      problems.push_back(library.error().message);
    }
  } else {
    problems.push_back(path.error().message);
  }
  const std::string centre = terminal.centre;
  auto keys = read_keys(config.pack_keys, files);
  if (!keys) problems.push_back(keys.error_in("pack_keys").message);
  auto shelf = std::unique_ptr<PackShelf>(new PackShelf(
      *std::move(folder), keys ? *std::move(keys) : content::KeyList(), std::move(terminal)));
  shelf->m_centre = centre;
  shelf->m_shipped_path = std::move(shipped);
  shelf->m_problems = std::move(problems);
  return shelf;
}

}  // namespace kiosk::app
