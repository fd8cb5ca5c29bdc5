#pragma once

#include "locale/opening_hours.h"

#include <chrono>
#include <map>
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
  std::vector<std::string>
      wishes;  ///< "female-counsellor", "step-free", "interpreter", "children".
  std::vector<std::string> counselling_languages;  ///< BCP 47, offered as a choice.
  int retention_days = 30;
};

/// The text for a locale, else for its language, else the first language's.
const std::string& local_text(const LocalText& text, const std::string& locale);

}  // namespace kiosk::content
