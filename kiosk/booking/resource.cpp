#include "booking/resource.h"

#include "locale/tag.h"

#include <algorithm>

namespace kiosk::booking {

namespace {

/// Scripts do not matter to who speaks; regions do: "fa-AF" is Dari.
bool same_spoken(const std::string& one, const std::string& other) {
  if (locale::language_of(one) != locale::language_of(other)) return false;
  const std::string region = locale::region_of(one);
  const std::string other_region = locale::region_of(other);
  return region.empty() || other_region.empty() || region == other_region;
}

}  // namespace

bool speaks(const std::vector<std::string>& languages, const std::string& language) {
  if (languages.empty() || language.empty()) return true;
  return std::any_of(languages.begin(), languages.end(),
                     [&](const std::string& spoken) { return same_spoken(spoken, language); });
}

Status check(const Resource& resource) {
  const auto problem = [&](const std::string& message) {
    return Error{ErrorCode::kInvalidInput, "\"" + resource.id + "\": " + message};
  };
  if (resource.id.empty()) return problem("a counsellor, interpreter or room has no id");
  for (const std::string& language : resource.languages) {
    if (!locale::well_formed(language)) {
      return problem("\"" + language + "\" is not written like a language tag");
    }
  }
  if (resource.hours) {
    if (Status hours = locale::check(*resource.hours); !hours) {
      return problem(hours.error().message);
    }
  }
  for (const Closure& absence : resource.absences) {
    if (Status sound = check(absence); !sound) return problem(sound.error().message);
  }
  return Done{};
}

}  // namespace kiosk::booking
