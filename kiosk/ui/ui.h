#pragma once

#include "base/geometry.h"
#include "text/engine.h"
#include "ui/cut.h"
#include "ui/input_event.h"
#include "ui/keyboard_state.h"
#include "ui/painter.h"
#include "ui/placed_text.h"
#include "ui/rich_text.h"
#include "ui/semantics.h"
#include "ui/stroke.h"
#include "ui/text_edit.h"
#include "ui/theme.h"
#include "ui/touch.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// What happened since the last frame; ids are of the last frame's nodes.
struct Input {
  TouchResult touch;
  std::optional<Stroke> stroke;
};

/// Everything a frame is drawn for.
struct Frame {
  /// Borrowed until `end`. Null: everything is placed and described, and nothing drawn.
  ImDrawList* draw_list = nullptr;
  /// Takes every text in the order of drawing; borrowed until `end`. Null on a terminal.
  std::vector<PlacedText>* placed = nullptr;
  Vec2 size_px;
  float apron_px = 0;  ///< Room at the bottom that is not the terminal's: see Ui::apron().
  float px_per_mm = Theme::kDefaultPxPerMm;
  Settings settings;
  std::string locale;  ///< BCP 47, of the interface; decides the direction.
  Input input;
};

/// A text and how it looks. An empty locale in `text` takes the frame's.
struct TextBlock {
  RichText text;
  Style style = Style::kBody;
  Color color;
  Color background;
  text::Align align = text::Align::kStart;
  std::uint16_t max_lines = 0;
  bool hyphenate = true;
  float tracking = 0;
  bool is_private = false;      ///< Not kept in the layout cache.
  bool centred_in_box = false;  ///< In height; otherwise from the top.
  /// A label that stands beside an icon follows the interface's direction even
  /// when its own language runs the other way.
  bool follows_interface = true;
  /// Multiplies the style's size; for the few texts that must fit one line.
  float scale = 1;
};

/// A node being drawn. Only `Ui` makes one, and no text, icon or target can be
/// drawn without one, so nothing on the glass is without semantics.
class Item {
 public:
  /// Tapped, or activated by key: true in one frame.
  bool activated() const { return m_activated; }
  bool pressed() const { return m_pressed; }
  bool focused() const { return m_focused; }
  /// Where its words stand, logical.
  const Rect& rect() const { return m_rect; }
  /// Its ground: 1 mm smaller while pressed, so that the words do not move.
  const Rect& ground() const { return m_ground; }

 private:
  friend class Ui;
  std::size_t m_node = 0;
  Rect m_rect;
  Rect m_ground;
  bool m_activated = false;
  bool m_pressed = false;
  bool m_focused = false;
};

/// The immediate-mode kit: one object for the kiosk's life, one `begin` … `end`
/// a frame. Owned by the frame loop, which borrows it the text engine. Main
/// thread only.
///
/// All rectangles that go in are logical (start to end); they are mirrored for
/// right-to-left languages here and nowhere else. Those of the tree are on the
/// glass.
class Ui {
 public:
  explicit Ui(text::Engine& engine) : m_engine(engine) {}

  void begin(Frame frame);
  /// Closes the frame: focus ring on top, duplicates and leftovers checked.
  const Tree& end();
  /// For `Touch::set_targets` after `end`: what touches may hit until the next frame.
  std::vector<TouchTarget> touch_targets() const;
  /// Of the last finished frame.
  const Tree& tree() const { return m_tree; }

  const Theme& theme() const { return m_theme; }
  const Colours& colours() const { return m_theme.colours(); }
  text::Engine& engine() { return m_engine; }
  const std::string& locale() const { return m_frame.locale; }
  bool right_to_left() const { return m_mirrored; }
  /// What follows stands on the apron, in the default size and colours.
  void begin_apron() { m_theme = Theme(m_frame.px_per_mm, {}); }
  bool portrait() const { return screen().height > screen().width; }
  /// The whole glass of the terminal.
  Rect screen() const { return {0, 0, m_frame.size_px.x, m_frame.size_px.y - m_frame.apron_px}; }
  /// Below the glass: where an author's preview has its own tools. Empty on a terminal.
  Rect apron() const { return {0, screen().bottom(), m_frame.size_px.x, m_frame.apron_px}; }
  float px(float mm) const { return m_theme.px(mm); }

  /// Logical to glass and back; the two are the same function.
  Rect mirror(const Rect& r) const;
  Vec2 mirror(Vec2 p) const;

  // What the visitor did. -----------------------------------------------------
  Swipe swipe() const { return m_modal_open ? Swipe::kNone : m_frame.input.touch.swipe; }
  /// The keypad's Back, for the frame's Back button or dialog.
  bool back_key() const { return m_back_key; }
  /// Moves focus; the ring shows only after the keypad was used.
  void focus(std::string_view id);
  const std::string& focused() const { return m_focus; }
  /// What is being typed into the field `id`: kept from frame to frame, set to
  /// `text` where a model says something else. Wiped by `reset`.
  TextEdit& edit(std::string_view id, std::string_view text, const TextLimits& limits = {});
  /// The stroke that types into the text field `item`; null when there is none.
  const Stroke* stroke_into(const Item& item) const;
  /// A field that has no use for an arrow key lets it move the focus.
  void pass_on(const Stroke& stroke);
  KeyboardState& keyboard_state() { return m_keyboard; }
  /// The end of a visit: focus, keyboard and everything typed are wiped.
  void reset();

  /// Where the finger was lifted that activated `item`, on the glass; empty when
  /// a key did it.
  std::optional<Vec2> touched_at(const Item& item) const;

  // Nodes. ---------------------------------------------------------------------
  /// Something to see, at the logical `rect`.
  Item add(Node node, const Rect& rect);
  /// Something to touch; a disabled one is only seen.
  Item target(Node node, const Rect& rect);
  /// The whole glass as a target under all that follows: attract, the idle question.
  Item backdrop(Node node);
  /// Changes what was given to `add` or `target`.
  Node& node(const Item& item) { return m_next.nodes[item.m_node]; }
  /// Everything drawn before lies behind a dialog: seen, but not to be touched.
  void begin_modal();

  // Text. ----------------------------------------------------------------------
  /// Width of the widest line and height at this width (0 = endless).
  Vec2 measure(const TextBlock& block, float width);
  float height(const TextBlock& block, float width) { return measure(block, width).y; }
  std::shared_ptr<const text::Layout> layout(const TextBlock& block, float width);
  /// True when a word is wider than this and would be broken without a hyphen.
  bool breaks_words(const TextBlock& block, float width);
  /// Draws into the logical `box`; returns the activated link.
  std::optional<std::string> text(const Item& item, const Rect& box, const TextBlock& block);
  /// A layout of the caller's own (text field), its top left at the logical box's start.
  void glyphs(const Item& item, const Rect& box, const text::Layout& layout, Color color,
              Color background, Style style, const std::string& locale);
  /// Centred in the logical `box`, `size` high.
  void icon(const Item& item, const Rect& box, std::string_view name, float size, Color color);
  /// The name that points the right way: "chevron-right" is "forward" in a
  /// left-to-right interface and becomes "chevron-left" in the other.
  std::string_view directional(std::string_view name) const;
  float line_height_px(Style style, std::string_view locale = {});

  // Shapes, without words and therefore without a node. --------------------------
  void fill(const Rect& r, Color color);
  void fill_rounded(const Rect& r, float radius, Color color);
  void outline(const Rect& r, float radius, float width, Color color);
  void dashed_outline(const Rect& r, float radius, Color color);
  void circle(const Rect& box, Color color);
  void ring(const Rect& box, float width, float share, Color color);
  void line(Vec2 from, Vec2 to, float width, Color color);
  void picture(const Rect& r, TextureId picture);
  void push_clip(const Rect& r);
  void pop_clip();

 private:
  text::Paragraph paragraph(const TextBlock& block, float width);
  void note_place(const Item& item, const Rect& glass, Vec2 origin, const TextBlock& block,
                  std::shared_ptr<const text::Layout> layout);
  void note_text(Node& node, std::string_view words, Color color, Color background, float size_px,
                 std::string_view locale);
  std::optional<std::string> links(const Item& item, Vec2 origin, const Rect& glass_box,
                                   const text::Layout& layout, const TextBlock& block);
  std::vector<std::optional<Rect>> link_places(const std::vector<Rect>& words,
                                               const Rect& room) const;
  void take_stroke();
  void press(Key key);
  const Node* typing_field() const;
  void step_focus(int direction);
  Item make(Node node, const Rect& rect, bool is_target);
  std::string unique_id(std::string id) const;
  bool hits_target(const Rect& glass_rect) const;
  void draw_focus_ring();

  text::Engine& m_engine;
  Theme m_theme{Theme::kDefaultPxPerMm, {}};
  Frame m_frame;
  std::optional<Painter> m_painter;
  bool m_mirrored = false;
  bool m_modal_open = false;
  bool m_back_key = false;
  bool m_ring_visible = false;
  bool m_in_frame = false;
  int m_focus_count = 0;
  std::string m_focus;
  std::string m_key_activated;
  std::string m_typed_into;  ///< Id of the text field this frame's stroke belongs to.
  std::map<std::string, TextEdit, std::less<>> m_edits;
  KeyboardState m_keyboard;
  Tree m_tree;  ///< The last finished frame.
  Tree m_next;  ///< The one being drawn.
};

}  // namespace kiosk::ui
