#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kiosk::content {

/// What has to be known of a centre before its texts can be begun.
struct NewCentre {
  std::string id;    ///< "cm-douala": the country's code, then the city.
  std::string city;  ///< This and the next two in English.
  std::string country;
  std::string address;
  std::string zone;                    ///< IANA, "Africa/Douala".
  std::string phone_prefix;            ///< "+237".
  std::vector<std::string> languages;  ///< What the terminal offers.
  std::set<std::string> known;         ///< Languages the base has a name for.
  std::chrono::year_month_day today{};
};

/// The files of a centre's folder, name → text: a pack that builds, with hours and one kind
/// of talk to begin with. What does not fit becomes a problem when the pack is checked.
std::map<std::string, std::string> new_centre_files(const NewCentre& centre);

}  // namespace kiosk::content
