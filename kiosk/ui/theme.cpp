#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr Color kWhite = Color::rgb(0xFFFFFF);
constexpr Color kBlack = Color::rgb(0x000000);

constexpr Colours kDefaultColours{
    .paper = Color::rgb(0xFAF6EF),
    .card = kWhite,
    .ink = Color::rgb(0x16222E),
    .second_ink = Color::rgb(0x435160),
    .line = Color::rgb(0xDED5C6),
    .control_line = Color::rgb(0x8C8270),
    .disabled = Color::rgb(0xF0EBE2),
    .disabled_ink = Color::rgb(0x424E5B),
    .keyboard = Color::rgb(0xE9E1D4),
    .key = kWhite,
    .special_key = Color::rgb(0xF5F0E6),
    .highlight = Color::rgb(0xFFE2A8),
    .highlight_ink = Color::rgb(0x16222E),
    .focus = Color::rgb(0x0B5563),
    .veil = Color::rgb(0x16222E).with_alpha(165),
};

// Two colours only: 21:1 everywhere, differences by lines, icons and inversion.
constexpr Colours two_colours(Color paper, Color ink) {
  return {
      .paper = paper,
      .card = paper,
      .ink = ink,
      .second_ink = ink,
      .line = ink,
      .control_line = ink,
      .disabled = paper,
      .disabled_ink = ink,
      .keyboard = paper,
      .key = paper,
      .special_key = paper,
      .highlight = ink,
      .highlight_ink = paper,
      .focus = ink,
      .veil = kBlack.with_alpha(200),
  };
}

constexpr std::array<RoleColours, 6> kRoles{{
    {Color::rgb(0x0B5563), kWhite, Color::rgb(0xE1EEF0), Color::rgb(0x0B5563),
     Color::rgb(0x0B5563)},
    {Color::rgb(0x1A4D8C), kWhite, Color::rgb(0xE4EDF8), Color::rgb(0x1A4D8C),
     Color::rgb(0x1A4D8C)},
    {Color::rgb(0x8A2E1B), kWhite, Color::rgb(0xFBE9E4), Color::rgb(0x8A2E1B),
     Color::rgb(0x8A2E1B)},
    {Color::rgb(0x20593A), kWhite, Color::rgb(0xE3F1E8), Color::rgb(0x20593A),
     Color::rgb(0x20593A)},
    {Color::rgb(0xF2A33A), Color::rgb(0x16222E), Color::rgb(0xFDF0DA), Color::rgb(0x734400),
     Color::rgb(0x734400)},
    {Color::rgb(0x6B3A74), kWhite, Color::rgb(0xF2E8F3), Color::rgb(0x6B3A74),
     Color::rgb(0x6B3A74)},
}};

struct StyleMeasure {
  float factor;  // × body capitals
  text::Weight weight;
};
constexpr std::array<StyleMeasure, 12> kStyles{{
    {1.00F, text::Weight::kRegular},   // body
    {1.07F, text::Weight::kRegular},   // lead
    {0.78F, text::Weight::kRegular},   // small
    {1.00F, text::Weight::kSemiBold},  // strong
    {1.85F, text::Weight::kBold},      // heading
    {1.25F, text::Weight::kBold},      // subheading
    {1.14F, text::Weight::kBold},      // title
    {0.90F, text::Weight::kSemiBold},  // button
    {1.05F, text::Weight::kSemiBold},  // main button
    {1.50F, text::Weight::kBold},      // number
    {2.10F, text::Weight::kBold},      // display
    {1.30F, text::Weight::kRegular},   // key
}};

constexpr float kSmallestCapital = 3.5F;
// Letters larger than this would touch the edge of a 16 mm key.
constexpr float kLargestKeyCapital = 7.6F;
// A heading this large is seen from across the room; beyond it grows only as far as it must
// to stand out, so that with large letters the glass belongs to what one came to read.
constexpr float kHeadingCapital = 10.2F;
constexpr float kLeastHeading = 1.4F;

float body_capital_mm(TextSize size) {
  switch (size) {
    case TextSize::kSmall: return 4.0F;
    case TextSize::kMedium: return 5.2F;
    case TextSize::kLarge: return 6.8F;
    case TextSize::kExtraLarge: return 8.7F;
  }
  return 5.2F;
}

float linear(std::uint8_t channel) {
  const float c = static_cast<float>(channel) / 255.F;
  return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
}

float luminance(Color c) {
  return 0.2126F * linear(c.r) + 0.7152F * linear(c.g) + 0.0722F * linear(c.b);
}

}  // namespace

Theme::Theme(float px_per_mm, const Settings& settings)
    : m_px_per_mm(px_per_mm), m_settings(settings), m_colours(kDefaultColours) {
  if (settings.contrast == Contrast::kHighLight) m_colours = two_colours(kWhite, kBlack);
  if (settings.contrast == Contrast::kHighDark) m_colours = two_colours(kBlack, kWhite);
}

float Theme::px(float mm) const {
  const float exact = std::round(mm * m_px_per_mm);
  return mm > 0 ? std::max(1.F, exact) : exact;
}

float Theme::capital_mm(Style style) const {
  const float body = body_capital_mm(m_settings.text_size);
  const float mm = body * kStyles[static_cast<std::size_t>(style)].factor;
  if (style == Style::kKey) return std::min(mm, kLargestKeyCapital);
  if (style == Style::kHeading)
    return std::min(mm, std::max(kHeadingCapital, body * kLeastHeading));
  return std::max(mm, kSmallestCapital);
}

text::Weight Theme::weight(Style style) const {
  return kStyles[static_cast<std::size_t>(style)].weight;
}

float Theme::scale() const {
  // Pictures need to grow less than words to stay recognisable.
  return 1 + (body_capital_mm(m_settings.text_size) / 5.2F - 1) * 0.5F;
}

RoleColours Theme::role(Role role) const {
  if (!high_contrast()) return kRoles[static_cast<std::size_t>(role)];
  return {m_colours.ink, m_colours.paper, m_colours.paper, m_colours.ink, m_colours.ink};
}

Color Theme::pressed(Color ground) const {
  const bool dark = luminance(ground) < 0.02F;
  return mix(ground, dark ? kWhite : kBlack, dark ? 0.3F : 0.14F);
}

Color mix(Color from, Color to, float amount) {
  const auto channel = [amount](std::uint8_t a, std::uint8_t b) {
    const float value =
        static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * amount;
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.F, 255.F)));
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), from.a};
}

float contrast_ratio(Color a, Color b) {
  const float la = luminance(a);
  const float lb = luminance(b);
  return (std::max(la, lb) + 0.05F) / (std::min(la, lb) + 0.05F);
}

}  // namespace kiosk::ui
