#pragma once

#include "screens/staff_content.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// What a found pack changes, language by language.
struct StaffDetailsModel {
  struct Language {
    std::string name;
    StaffChanges changes;
    enum class Kind : std::uint8_t { kBoth, kNew, kGone } kind = Kind::kBoth;
  };
  std::string title;  ///< "Ghana · Accra · 2026.12.0"
  std::vector<Language> languages;
  bool words = false;  ///< Words of the terminal, topics or decision trees differ.
  bool glossary = false;
  bool centre = false;
  bool pictures = false;
  std::uint32_t anchor = 0;  ///< Which part; kShowFrom is its own while it is open.
};

/// A card over the screen, as high as it needs, in parts where that is too high.
std::optional<Intent> staff_details(const Context& context, const StaffDetailsModel& model);

}  // namespace kiosk::screens
