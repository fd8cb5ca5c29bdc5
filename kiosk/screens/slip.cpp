#include "screens/slip.h"

#include "locale/direction.h"
#include "ui/page_canvas.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using text::Align;
using text::Weight;
using ui::PageText;

// Heights of capitals in millimetres: 3 is print of 12 points.
struct Sizes {
  float date;
  float time;
  float body;
};
constexpr Sizes kVisitor{3.8F, 7, 3};
/// Who shows the slip to a taxi driver or at the counter needs it shorter.
constexpr Sizes kCentre{3, 4.5F, 2.4F};
constexpr float kCaption = 3;
constexpr float kHint = 2.6F;
constexpr float kCode = 9;
constexpr float kPicture = 13;

constexpr float kSide = 0.5F;  ///< So that no stroke ends at the last dot.
constexpr float kGap = 1.5F;
constexpr float kWideGap = 3;
constexpr float kLine = 0.375F;

/// Puts one thing under the other.
class Slip {
 public:
  Slip(text::Engine& engine, const SlipModel& model, const Paper& paper)
      : m_canvas(engine, paper.width, paper.dpi),
        m_model(model),
        m_blank(paper.blank),
        m_left(m_canvas.dots(kSide)),
        m_width(static_cast<float>(paper.width) - 2 * m_left) {}

  device::PrintPage draw() {
    const SlipSide& visitor = m_model.sides.front();
    numbers();
    for (const SlipSide& side : m_model.sides) {
      rule();
      appointment(side, &side == &visitor ? kVisitor : kCentre);
    }
    rule();
    if (m_model.square.size > 0) {
      m_y += m_canvas.square(m_model.square, m_y, m_blank);
      text(visitor.scan, visitor.locale, kHint, Weight::kRegular, Align::kCentre);
      air(kGap);
    }
    text(visitor.change, visitor.locale, kHint, Weight::kRegular, Align::kCentre);
    air(kWideGap);
    return m_canvas.take(m_y);
  }

 private:
  void air(float mm) { m_y += m_canvas.dots(mm); }

  void text(const PageText& words) { m_y += m_canvas.draw(words, m_left, m_y, m_width); }
  void text(const std::string& words, const std::string& locale, float capital_mm,
            Weight weight = Weight::kRegular, Align align = Align::kStart) {
    text({words, locale, capital_mm, weight, align});
  }

  void rule() {
    air(kGap);
    m_canvas.fill({m_left, m_y, m_width, m_canvas.dots(kLine)});
    air(kLine + kGap);
  }

  /// The number for those who read and for those who do not.
  void numbers() {
    for (const SlipSide& side : m_model.sides) {
      text(side.number, side.locale, kCaption, Weight::kRegular, Align::kCentre);
    }
    const PageText code{m_model.code, "en", kCode, Weight::kBold, Align::kCentre, 0.04F};
    text(m_canvas.fitted(code, m_width));
    if (!m_model.pictures.front().empty()) picture_code();
  }

  /// In one order in every language, as the letters of the code.
  void picture_code() {
    air(kGap);
    const float step = m_width / 4;
    const float side = std::min(m_canvas.dots(kPicture), step);
    Rect box{m_left + (step - side) / 2, m_y, side, side};
    for (const std::string& picture : m_model.pictures) {
      m_canvas.icon(picture, box);
      box.x += step;
    }
    const PageText digits = m_canvas.fitted(
        {m_model.digits, m_model.sides.front().locale, kCode, Weight::kBold, Align::kCentre}, step);
    const float lower = (side - m_canvas.height_of(digits, step)) / 2;
    m_canvas.draw(digits, m_left + 3 * step, m_y + lower, step);
    m_y += side;
  }

  void appointment(const SlipSide& side, const Sizes& sizes) {
    date(side, sizes);
    text(side.local_date, side.locale, sizes.body);
    text(side.time, side.locale, sizes.time, Weight::kBold);
    air(kGap);
    for (const std::string& line : side.place) text(line, side.locale, sizes.body);
    if (side.things.empty()) return;
    air(kGap);
    text(side.bring, side.locale, sizes.body, Weight::kBold);
    for (const std::string& line : side.things) thing(line, side.locale, sizes.body);
  }

  /// On one line unless its letters would be smaller than the rest.
  void date(const SlipSide& side, const Sizes& sizes) {
    const PageText whole{side.date, side.locale, sizes.date, Weight::kBold};
    const PageText fitted = m_canvas.fitted(whole, m_width);
    text(fitted.capital_mm >= sizes.body ? fitted : whole);
  }

  /// With a box to tick.
  void thing(const std::string& words, const std::string& locale, float capital_mm) {
    const float box = m_canvas.dots(capital_mm);
    const float indent = box + m_canvas.dots(kGap);
    const bool rtl = locale::direction_of(locale) == locale::Direction::kRightToLeft;
    const float first = m_canvas.height_of({"x", locale, capital_mm}, 0);
    m_canvas.outline({rtl ? m_left + m_width - box : m_left, m_y + (first - box) / 2, box, box},
                     m_canvas.dots(kLine));
    m_y += m_canvas.draw({words, locale, capital_mm}, rtl ? m_left : m_left + indent, m_y,
                         m_width - indent);
  }

  ui::PageCanvas m_canvas;
  const SlipModel& m_model;
  int m_blank;
  float m_left;
  float m_width;  ///< From `m_left` on.
  float m_y = 0;  ///< Where the next thing begins.
};

}  // namespace

device::PrintPage draw_slip(text::Engine& engine, const SlipModel& model, const Paper& paper) {
  return Slip(engine, model, paper).draw();
}

}  // namespace kiosk::screens
