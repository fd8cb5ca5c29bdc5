#include "booking/resource.h"

#include "locale/tag.h"

#include <algorithm>

namespace kiosk::booking {

namespace {

// Stored: a bit keeps its meaning for ever.
constexpr std::int64_t kWomanBit = 1;
constexpr std::int64_t kManBit = 2;
constexpr std::int64_t kInterpreterBit = 4;
constexpr std::int64_t kStepFreeBit = 8;
constexpr std::int64_t kChildrenBit = 16;

/// Scripts do not matter to who speaks; regions do: "fa-AF" is Dari.
bool same_spoken(const std::string& one, const std::string& other) {
  if (locale::language_of(one) != locale::language_of(other)) return false;
  const std::string region = locale::region_of(one);
  const std::string other_region = locale::region_of(other);
  return region.empty() || other_region.empty() || region == other_region;
}

}  // namespace

Wants wants_of(const std::string& language, const std::vector<std::string>& wishes) {
  Wants wants;
  wants.language = language;
  for (const std::string& wish : wishes) {
    if (wish == "female-counsellor") wants.counsellor = Gender::kWoman;
    if (wish == "male-counsellor") wants.counsellor = Gender::kMan;
    if (wish == "interpreter") wants.interpreter = true;
    if (wish == "step-free") wants.step_free = true;
    if (wish == "children") wants.children = true;
  }
  return wants;
}

std::int64_t bits_of(const Wants& wants) {
  return (wants.counsellor == Gender::kWoman ? kWomanBit : 0) |
         (wants.counsellor == Gender::kMan ? kManBit : 0) |
         (wants.interpreter ? kInterpreterBit : 0) | (wants.step_free ? kStepFreeBit : 0) |
         (wants.children ? kChildrenBit : 0);
}

Wants wants_from(const std::string& language, std::int64_t bits) {
  Wants wants;
  wants.language = language;
  if ((bits & kManBit) != 0) wants.counsellor = Gender::kMan;
  if ((bits & kWomanBit) != 0) wants.counsellor = Gender::kWoman;
  wants.interpreter = (bits & kInterpreterBit) != 0;
  wants.step_free = (bits & kStepFreeBit) != 0;
  wants.children = (bits & kChildrenBit) != 0;
  return wants;
}

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
