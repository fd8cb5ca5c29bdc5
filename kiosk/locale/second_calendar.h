#pragma once

#include <cstdint>

namespace kiosk::locale {

/// Which calendar dates are shown in beside the Gregorian one.
enum class SecondCalendar : std::uint8_t {
  kUsual,  ///< Solar Hijri in Dari and Pashto, none in other languages.
  kNone,
  kPersian,  ///< Solar Hijri: 1 Hamal 1405 is 21 March 2026.
  kIslamic,  ///< Lunar, as calculated in Umm al-Qura; where the moon is looked for, a month may
             ///< begin a day or two later.
};

}  // namespace kiosk::locale
