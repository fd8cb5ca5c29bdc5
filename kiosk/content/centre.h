#pragma once

#include "locale/opening_hours.h"
#include "locale/second_calendar.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::content {

/// A language the terminal offers.
struct Language {
  std::string locale;    ///< BCP 47: "sr-Cyrl", "fa-AF".
  std::string endonym;   ///< The language's name in itself.
  std::string greeting;  ///< One or two words for the attract screen.
  bool content = true;   ///< False: only the terminal's words exist, pages fall back.
};

/// Text by locale; "" holds the centre's first language.
using LocalText = std::map<std::string, std::string>;

using locale::OpenSpan;

struct Closure {
  std::chrono::year_month_day first;  ///< Both days included.
  std::chrono::year_month_day last;
  LocalText reason;
  bool holiday = false;
  std::vector<OpenSpan> hours = {};  ///< When nobody is there; all day long when empty.
};

/// A kind of counselling talk.
struct Service {
  std::string id;
  LocalText name;
  std::string icon;
  int length_minutes = 45;  ///< Slots begin every `length_minutes` from opening on.
  int capacity = 1;         ///< Seats in one slot.
  int notice_minutes = 60;  ///< No slot begins sooner than this from now.
  int horizon_days = 28;
  LocalText room;
  std::vector<LocalText> bring;
  std::vector<std::string> languages;  ///< Counselling languages, BCP 47; any when empty.
  int buffer_before_minutes = 0;       ///< Kept free for who leads the talk.
  int buffer_after_minutes = 0;
  /// Of each of its talks: "female-counsellor", "male-counsellor", "interpreter", "step-free",
  /// "children".
  std::vector<std::string> needs = {};
  std::vector<locale::HoursSeries> sessions = {};  ///< Of a group talk, its only times.
  std::vector<std::string> session_uses = {};      ///< Ids of resources.
};

enum class Gender { kUnsaid, kWoman, kMan };

/// A counsellor, an interpreter or a room: one talk at a time.
struct Resource {
  enum class Kind { kCounsellor, kInterpreter, kRoom };
  Kind kind = Kind::kCounsellor;
  std::string id;                      ///< "desk-2"; the agenda keeps it readable.
  LocalText name;                      ///< Of rooms: visitors read it.
  std::vector<std::string> services;   ///< Ids; any when empty.
  std::vector<std::string> languages;  ///< BCP 47; any when empty.
  Gender gender = Gender::kUnsaid;
  bool step_free = false;
  bool children = false;                                     ///< There is a place for them.
  std::optional<locale::OpeningHours> hours = std::nullopt;  ///< The centre's when empty.
  std::vector<Closure> absences = {};
};

/// Everything a centre says about itself (centre.toml). All local times are in `zone`.
struct Centre {
  std::string id;  ///< "gh-accra"
  LocalText name;
  LocalText city;
  LocalText address;
  LocalText country;
  std::string zone;          ///< IANA, "Africa/Accra".
  std::string phone_prefix;  ///< "+233", shown as the hint of the phone field.
  std::vector<std::string> languages;
  locale::OpeningHours opening;
  std::vector<Closure> closures;
  std::vector<Service> services;
  std::vector<Resource> resources = {};
  std::vector<std::string>
      wishes;  ///< "female-counsellor", "step-free", "interpreter", "children".
  std::vector<std::string> counselling_languages;  ///< BCP 47, offered as a choice.
  int retention_days = 30;
  /// By locale; the language's usual one where it is missing.
  std::map<std::string, locale::SecondCalendar> calendars = {};
};

/// The text for a locale, else for its language, else the first language's.
const std::string& local_text(const LocalText& text, const std::string& locale);
/// Which calendar stands beside the Gregorian one in a language.
locale::SecondCalendar calendar_of(const Centre& centre, const std::string& locale);
/// Null when the centre has none of that id.
const Service* service_of(const Centre& centre, const std::string& id);
/// Where a talk is: the name of the room `resource`; where that is empty or unknown, what the
/// service says of all its talks. May be empty.
const std::string& room_text(const Centre& centre, const Service& service,
                             const std::string& resource, const std::string& locale);

}  // namespace kiosk::content
