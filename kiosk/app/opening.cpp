#include "app/opening.h"

#include "app/spare_words.h"
#include "base/log.h"
#include "locale/zone.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

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

}  // namespace

Result<std::unique_ptr<content::Library>> open_pack(const std::string& path) {
  auto library = content::Library::open(path);
  if (!library) return library.error();
  const content::Version& needed = (*library)->manifest().min_program;
  if (needed > *content::Version::parse(KIOSK_VERSION)) {
    return Error{ErrorCode::kTooNew, "pack: made for version " + needed.text() +
                                         " of the program, this is " KIOSK_VERSION};
  }
  const auto zone = locale::Zone::open((*library)->centre().zone);
  if (!zone) return zone.error_in("pack");
  return library;
}

Result<OpenedLibrary> open_library(const Config& config, const Files& files) {
  OpenedLibrary opened;
  const Result<std::string> path = find_pack(config, files);
  auto library = path ? open_pack(*path) : path.error();
  if (!library) {
    opened.problems.push_back(library.error().message);
    log_event(Event::kPackRefused, {static_cast<int>(library.error().code)});
    return opened;
  }
  if (Status allowed = check_locale(config.locale, **library); !allowed) return allowed.error();
  opened.library = *std::move(library);
  log_event(Event::kPackOpened, {static_cast<std::int64_t>(opened.library->page_ids().size())});
  return opened;
}

Session::Setup visit_setup(const Config& config, const content::Library* library) {
  return {first_locale(config, library),
          config.rest == Rest::kLanguages ? Screen::kLanguage : Screen::kAttract, home(library)};
}

}  // namespace kiosk::app
