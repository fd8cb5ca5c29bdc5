#pragma once

#include "base/geometry.h"
#include "text/layout.h"

#include <cstdint>

namespace kiosk::ui {

/// Capital height of body text; see `Theme::capital_mm`.
enum class TextSize : std::uint8_t { kSmall, kMedium, kLarge, kExtraLarge };
enum class Contrast : std::uint8_t { kDefault, kHighLight, kHighDark };

/// What a colour means. Never the only sign: an icon or a word says the same.
enum class Role : std::uint8_t { kTeal, kBlue, kClay, kGreen, kAmber, kPlum };

/// The visitor's own choices, back to default when the visit ends.
struct Settings {
  TextSize text_size = TextSize::kMedium;
  Contrast contrast = Contrast::kDefault;
  bool operator==(const Settings&) const = default;
};

/// `fill` with `on_fill` written on it; `ink` written on `tint`. In the
/// high-contrast themes `tint` is the card itself and `line` draws its border.
struct RoleColours {
  Color fill;
  Color on_fill;
  Color tint;
  Color ink;
  Color line;
};

/// Colours without a role. `line` is decorative, `control_line` bounds a control.
struct Colours {
  Color paper;
  Color card;
  Color ink;
  Color second_ink;
  Color line;
  Color control_line;
  Color disabled;  ///< Ground of what cannot be chosen.
  Color disabled_ink;
  Color keyboard;  ///< Bed the keys lie on.
  Color key;
  Color special_key;
  Color highlight;  ///< Behind found or spoken words.
  Color highlight_ink;
  Color focus;  ///< The ring.
  Color veil;   ///< Over the screen behind a dialog; not opaque.
};

/// Kinds of text; each is a multiple of the body's capital height and a weight.
enum class Style : std::uint8_t {
  kBody,
  kLead,
  kSmall,
  kStrong,   ///< Body, bold: values of facts, the chosen step.
  kHeading,  ///< The screen's one question or title.
  kSubheading,
  kTitle,  ///< Of tiles and cards.
  kButton,
  kMainButton,  ///< Book, Next.
  kNumber,      ///< Days, times, countdown.
  kDisplay,     ///< Greeting, reference code.
  kKey,         ///< Keys of the on-screen keyboard.
};

/// Sizes and colours of one visitor on one panel. A value; made anew each frame.
class Theme {
 public:
  /// `px_per_mm` of the panel; 4.03 is 21.5 inches at Full HD.
  Theme(float px_per_mm, const Settings& settings);

  static constexpr float kDefaultPxPerMm = 4.03F;

  /// The only way from millimetres to pixels: whole ones, at least one for any
  /// positive measure.
  float px(float mm) const;
  /// The same unrounded, for text, whose sizes are not on the pixel grid.
  float exact_px(float mm) const { return mm * m_px_per_mm; }
  float mm(float px) const { return px / m_px_per_mm; }

  float capital_mm(Style style) const;
  text::Weight weight(Style style) const;

  /// How much larger than at the default size everything beside text may grow:
  /// icons and their boxes. 1 at M.
  float scale() const;

  const Colours& colours() const { return m_colours; }
  RoleColours role(Role role) const;
  /// The ground of a target while a finger is on it.
  Color pressed(Color ground) const;
  const Settings& settings() const { return m_settings; }
  bool high_contrast() const { return m_settings.contrast != Contrast::kDefault; }

  // Measures of the design, in pixels.
  float margin() const { return px(14); }
  float padding() const { return px(7); }
  float radius() const { return px(high_contrast() ? 5 : 7); }
  float gap() const { return px(6); }
  float target_gap() const { return px(3); }
  float target() const { return px(20); }
  float line() const { return px(high_contrast() ? 0.75F : 0.5F); }
  float thick_line() const { return px(0.8F); }

 private:
  float m_px_per_mm;
  Settings m_settings;
  Colours m_colours;
};

/// `from` moved towards `to` by `amount` of 0–1; alpha of `from`.
Color mix(Color from, Color to, float amount);

/// Contrast ratio of two opaque colours, 1–21. Source: WCAG 2.2, "contrast ratio".
float contrast_ratio(Color a, Color b);

}  // namespace kiosk::ui
