// What visitors see: the pack the terminal came with, or one it has taken since.
#include "app/checkup_parts.h"
#include "app/pack_shelf.h"
#include "content/iso_date.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk::app {

namespace {

constexpr std::chrono::days kSoon(30);
constexpr std::uint64_t kMaxListBytes = 1 << 20;

/// Of a pack that opens.
Finding pack_finding(const content::Manifest& manifest, std::chrono::sys_days today) {
  const std::string name =
      fmt::format("The pack {}, version {}, ", manifest.id, manifest.version.text());
  if (!manifest.expires.ok()) return {"pack", Severity::kOk, name + "opens.", ""};
  const std::string day = content::iso_date(manifest.expires);
  const std::chrono::days left = std::chrono::sys_days(manifest.expires) - today;
  if (left < std::chrono::days(0)) {
    return {"pack", Severity::kProblem,
            name + "was good until " + day + "; visitors read that it may be out of date.",
            "Install a newer pack."};
  }
  if (left <= kSoon) {
    return {"pack", Severity::kWarning,
            fmt::format("{}is good until {}, {} more days.", name, day, left.count()),
            "Ask for a newer pack now; its making and checking takes time."};
  }
  return {"pack", Severity::kOk, name + "is good until " + day + ".", ""};
}

using Opened = Result<std::unique_ptr<content::Library>>;

Opened open_shipped(const Config& config) {
  const Result<std::string> path = find_pack(config, DiskFiles());
  return path ? open_pack(*path) : path.error();
}

/// As the terminal opens it: the pack taken last where it is good, else the one it came with.
Opened open_taken(const Config& config, ShownPack& shown) {
  const auto shelf = PackShelf::open(config, DiskFiles());
  if (!shelf) {
    shown.problems.push_back(shelf.error().message);
    return open_shipped(config);
  }
  content::PackStore::Shown active = (*shelf)->store().shown();
  shown.problems = std::move(active.problems);
  if (!active.pack) return open_shipped(config);
  auto library = open_pack(active.path);
  if (!library) {
    shown.problems.push_back(library.error().message);
    return open_shipped(config);
  }
  shown.taken = std::move(active.pack);
  return library;
}

}  // namespace

ShownPack shown_pack(const Config& config) {
  ShownPack shown{Error{ErrorCode::kNotFound, ""}, std::nullopt, {}};
  // Without a memory nothing has been taken, and opening the store would make its folder.
  const bool took = !PackShelf::memory(config, DiskFiles()).empty();
  shown.library = took ? open_taken(config, shown) : open_shipped(config);
  if (!shown.library) return shown;
  const Status known = check_locale(config.locale, **shown.library);
  if (!known) shown.library = known.error();
  return shown;
}

Finding check_pack(const Examined& examined) {
  if (!examined.config.preview_tool.empty()) {
    return {"pack", Severity::kWarning,
            "The terminal shows the texts in " + examined.config.pack + " while they are written.",
            "This is for authors. For visitors set `pack` to a finished .kpack file."};
  }
  if (!examined.pack.library) {
    return {"pack", Severity::kProblem, "No pack: " + examined.pack.library.error().message + ".",
            "Copy the pack anew, or correct `pack`, `centre` or `locale` in the configuration; "
            "without a pack the terminal is out of order."};
  }
  return pack_finding((*examined.pack.library)->manifest(),
                      std::chrono::floor<std::chrono::days>(examined.now));
}

Finding check_taken_packs(const Examined& examined) {
  const ShownPack& pack = examined.pack;
  if (!pack.problems.empty()) {
    std::string all;
    for (const std::string& problem : pack.problems) all += (all.empty() ? "" : "; ") + problem;
    return {"taken_packs", Severity::kProblem,
            "The pack that was installed last is not shown: " + all + ".",
            "Install it again with `kioskctl pack install`; `kioskctl pack list` shows what is "
            "there."};
  }
  if (!pack.taken) {
    return {"taken_packs", Severity::kOk, "Visitors see the pack that the terminal came with.", ""};
  }
  return {"taken_packs", Severity::kOk,
          "Visitors see a pack that was installed here, signed by " + pack.taken->signer + ".", ""};
}

Finding check_pack_keys(const Examined& examined) {
  const std::string& path = examined.config.pack_keys;
  if (path.empty()) {
    return {"pack_keys", Severity::kOk, "The terminal takes no packs: it has no list of keys.", ""};
  }
  const auto text = DiskFiles().read(path, kMaxListBytes);
  const auto keys = text ? content::KeyList::parse(*text, path) : text.error();
  if (keys) return {"pack_keys", Severity::kOk, "The terminal's list of keys is " + path + ".", ""};
  return {"pack_keys", Severity::kProblem, "The list of keys: " + keys.error().message + ".",
          "Copy the list anew, or correct `pack_keys`; until then no pack can be installed."};
}

}  // namespace kiosk::app
