#include "tests/screens/kept_pictures.h"

#include "tests/screens/compare.h"
#include "tests/screens/samples.h"

namespace kiosk::tests {

const std::vector<KeptPicture>& kept_pictures() {
  using ui::Contrast;
  using ui::TextSize;
  constexpr Vec2 kLandscape{1920, 1080};
  constexpr Vec2 kPortrait{1080, 1920};
  static const std::vector<KeptPicture> all{
      {"start", "start", {"en", kLandscape}},
      {"start-urdu", "start", {"ur", kPortrait}},
      {"language", "language", {"en", kLandscape}},
      {"topic-arabic", "topic", {"ar", kLandscape}},
      {"finder-dark", "finder", {"en", kPortrait, TextSize::kLarge, Contrast::kHighDark}},
      {"time-arabic-dark",
       "booking-time",
       {"ar", kPortrait, TextSize::kMedium, Contrast::kHighDark}},
      {"time-small-urdu", "booking-time", {"ur", kLandscape, TextSize::kSmall}},
      {"about-cyrillic", "booking-about", {"sr-Cyrl", kLandscape}},
      {"about-tifinagh",
       "booking-about",
       {"zgh", kPortrait, TextSize::kMedium, Contrast::kHighLight}},
      {"review-large", "booking-review", {"en", kPortrait, TextSize::kExtraLarge}},
      {"staff-content", "staff-content", {"en", kLandscape}},
      {"staff-closure-arabic", "staff-closure", {"ar", kPortrait}},
  };
  return all;
}

ui::Picture draw_shrunk(Glass& glass, const KeptPicture& kept) {
  const auto words = glass.words(kept.pose.locale);
  glass.draw(sample(kept.sample, words), kept.pose);
  return shrunk(glass.pixels(kept.pose));
}

}  // namespace kiosk::tests
