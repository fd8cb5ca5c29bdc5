#pragma once

#include "booking/closure.h"
#include "locale/opening_hours.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::booking {

enum class Gender { kUnsaid, kWoman, kMan };

/// What a visitor, or a service, needs of a talk.
struct Wants {
  std::string language;  ///< Of counselling, BCP 47; any when empty.
  Gender counsellor = Gender::kUnsaid;
  bool interpreter = false;  ///< One who speaks `language`, also beside a counsellor who does.
  bool step_free = false;
  bool children = false;  ///< A room with a place for children.
  bool operator==(const Wants&) const = default;
};

/// Somebody or something that one talk takes up for its time.
struct Resource {
  enum class Kind { kCounsellor, kInterpreter, kRoom };
  Kind kind = Kind::kCounsellor;
  std::string id;                      ///< "desk-2", never a person's name: it is stored unsealed.
  std::vector<std::string> services;   ///< Ids; any when empty. Not of interpreters.
  std::vector<std::string> languages;  ///< BCP 47; any when empty. Not of rooms.
  Gender gender = Gender::kUnsaid;     ///< Of counsellors.
  bool step_free = false;              ///< Of rooms.
  bool children = false;               ///< Of rooms.
  std::optional<locale::OpeningHours> hours = std::nullopt;  ///< The centre's when empty.
  std::vector<Closure> absences = {};
};

/// What a talk in `language` with these wishes needs: "female-counsellor", "male-counsellor",
/// "interpreter", "step-free", "children". Other wishes are words for the counsellor alone.
Wants wants_of(const std::string& language, const std::vector<std::string>& wishes);

/// `wants` without the language as a number of its bits, and back. Bits of a newer program are
/// left out.
std::int64_t bits_of(const Wants& wants);
Wants wants_from(const std::string& language, std::int64_t bits);

/// Whether somebody with `languages` can talk in `language`. True when either is empty. The script
/// is left out: who speaks "sr-Cyrl" speaks "sr-Latn".
bool speaks(const std::vector<std::string>& languages, const std::string& language);

/// What contradicts itself, in one sentence that names it. Errors: kInvalidInput.
Status check(const Resource& resource);

}  // namespace kiosk::booking
