#include "app/opening.h"

#include "app/spare_words.h"
#include "base/log.h"

#include <utility>

namespace kiosk::app {

namespace {

std::string first_locale(const Config& config, const content::Library* library) {
  if (!config.locale.empty()) return config.locale;
  return library != nullptr ? library->languages().front().locale : spare_locales().front();
}

/// Where a visit begins. A start screen with one topic would ask a question with one answer.
Place home(const content::Library* library) {
  if (library == nullptr) return place_at(Screen::kStart);
  const std::vector<content::Topic> topics = library->topics(library->languages().front().locale);
  return topics.size() == 1 ? place_at(Screen::kTopic, topics.front().id)
                            : place_at(Screen::kStart);
}

void add(std::vector<std::string>& to, const std::vector<std::string>& problems) {
  to.insert(to.end(), problems.begin(), problems.end());
}

/// A pack from the store of those this terminal has taken.
void open_taken(const Config& config, const Files& files, OpenedLibrary& opened) {
  const auto shelf = PackShelf::open(config, files);
  if (!shelf) {
    opened.problems.push_back(shelf.error().message);
    return;
  }
  const content::PackStore::Shown shown = (*shelf)->store().shown();
  add(opened.problems, shown.problems);
  if (!shown.problems.empty()) log_event(Event::kPackRefused, {0});
  if (!shown.pack) return;
  auto library = open_pack(shown.path);
  if (!library) {
    opened.problems.push_back(library.error().message);
    return;
  }
  opened.library = *std::move(library);
  opened.taken = shown.pack->name;
}

/// The pack that the configuration means.
void open_shipped(const Config& config, const Files& files, OpenedLibrary& opened) {
  const Result<std::string> path = find_pack(config, files);
  auto library = path ? open_pack(*path) : path.error();
  if (library) {
    opened.library = *std::move(library);
    return;
  }
  opened.problems.push_back(library.error().message);
  log_event(Event::kPackRefused, {static_cast<int>(library.error().code)});
}

}  // namespace

Result<OpenedLibrary> open_library(const Config& config, const Files& files) {
  OpenedLibrary opened;
  opened.memory = PackShelf::memory(config, files);
  if (!opened.memory.empty()) open_taken(config, files, opened);
  if (!opened.library) open_shipped(config, files, opened);
  if (!opened.library) return opened;
  if (Status allowed = check_locale(config.locale, *opened.library); !allowed) {
    return allowed.error();
  }
  log_event(Event::kPackOpened, {static_cast<std::int64_t>(opened.library->page_ids().size())});
  return opened;
}

std::unique_ptr<content::Library> open_any_pack(const Config& config, const Files& files) {
  const auto names = files.list(config.pack);
  if (!names) return nullptr;
  for (const std::string& name : *names) {
    if (!name.ends_with(".kpack")) continue;
    if (auto library = open_pack(join_path(config.pack, name))) return *std::move(library);
  }
  return nullptr;
}

Session::Setup visit_setup(const Config& config, const content::Library* library) {
  return {first_locale(config, library),
          config.rest == Rest::kLanguages ? Screen::kLanguage : Screen::kAttract, home(library)};
}

}  // namespace kiosk::app
