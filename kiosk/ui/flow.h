#pragma once

#include "ui/bar_chart.h"
#include "ui/button.h"
#include "ui/callout.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// Where in a paged text the visitor is: the first item of the page shown, not
/// the page's number, so that the place survives another text size.
struct FlowPlace {
  std::size_t item = 0;
  std::size_t part = 0;  ///< Which part of an item that is longer than a page.

  /// One number for models and back.
  std::uint32_t anchor() const { return static_cast<std::uint32_t>(item << 8 | (part & 0xFF)); }
  static FlowPlace from_anchor(std::uint32_t anchor) { return {anchor >> 8, anchor & 0xFF}; }
};

struct FlowWords {
  std::string more;
  std::string previous;
  std::string position;  ///< Heard: "Page 1 of 3", formatted by the caller from `Flow::pages`.
};

/// Height of the row with More, Previous and the dots, with the gap above it.
float part_strip_height(Ui& ui);

/// Blocks under each other, cut into pages that fit: at block ends, inside a
/// block only when it alone is higher than a page. Built anew each frame.
class Flow {
 public:
  /// One block. `draw` gets a logical rectangle of the flow's width and `height`, or a
  /// lower one when only that much is left of a page.
  struct Item {
    float gap_before = 0;
    float height = 0;
    float least_height = 0;  ///< 0 for what cannot be lower.
    bool keep_with_next = false;
    std::optional<std::size_t> group = {};  ///< Set by `add`, see `group`.
    std::function<std::optional<std::string>(const Rect&)> draw;
    /// Cuts a text block to a height: the parts, each no higher. Empty for
    /// blocks that cannot be cut.
    std::function<std::vector<Item>(float max_height)> split;
  };

  Flow(Ui& ui, float width, std::string id) : m_ui(ui), m_width(width), m_id(std::move(id)) {}

  void add(Item item);
  /// What is added from here on belongs to this number of the caller's, or to none.
  void group(std::optional<std::size_t> number) { m_group = number; }
  void paragraph(RichText text, Style style = Style::kBody);
  /// The screen's title as a part of the flow, for sizes at which it would leave too
  /// little room below it.
  void title(ScreenTitle title);
  void heading(std::string text, std::string locale = {});
  void list_item(Marker marker, RichText text, std::string number = {});
  void callout(Callout callout);
  void fact_table(FactTable table);
  void bar_chart(BarChart chart);
  /// Anything else: a picture, a row of buttons.
  void block(float height, std::function<std::optional<std::string>(const Rect&)> draw);

  /// Height of everything on one page.
  float height() const;

  struct Pages {
    int current = 0;  ///< From 0.
    int count = 1;
  };
  /// Which pages there will be in this area at this place.
  Pages pages(const Rect& area, const FlowPlace& place);
  /// Draws the page at `place`, below it dots and the buttons when there is more
  /// than one; moves `place` when a button or a swipe asks for it. Returns the
  /// activated link.
  std::optional<std::string> show(const Rect& area, FlowPlace& place, const FlowWords& words);
  /// The groups of which something was drawn by `show`, each once, in order.
  const std::vector<std::size_t>& shown_groups() const { return m_shown; }

 private:
  struct Piece {
    std::size_t item;
    std::size_t part;
    float top;
    float height;
    const Item* block;
  };
  using Page = std::vector<Piece>;
  Button more_button(const FlowWords& words) const;
  Button previous_button(const FlowWords& words) const;
  std::vector<Page> paginate(float height);
  static std::size_t page_of(const std::vector<Page>& pages, const FlowPlace& place);
  int draw_strip(Rect strip, std::size_t current, std::size_t count, const FlowWords& words);

  Ui& m_ui;
  float m_width;
  std::string m_id;
  std::vector<Item> m_items;
  std::optional<std::size_t> m_group;
  std::vector<std::size_t> m_shown;
  std::vector<std::vector<Item>> m_parts;  ///< Of items cut for the last `paginate`.
};

}  // namespace kiosk::ui
