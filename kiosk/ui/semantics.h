#pragma once

#include "base/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

enum class NodeRole : std::uint8_t {
  kText,
  kHeading,
  kButton,
  kLink,
  kChoice,  ///< Can be chosen; `checked` says whether it is.
  kTextField,
  kKey,  ///< Of the on-screen keyboard.
  kImage,
  kStatus,  ///< Callouts, toasts, progress: read out when they appear.
  kTable,
  kChart,
  kDialog,
};

/// What a widget is to somebody who cannot see it, and what a test can check of
/// it. One node a widget a frame; order in the tree is reading order.
struct Node {
  std::string id;  ///< Stable: "topic.work". Unique in a frame.
  NodeRole role = NodeRole::kText;
  std::string name;         ///< In `locale`; never empty unless decorative.
  std::string value;        ///< What it holds now: typed text, "3 of 6".
  std::string description;  ///< Second line: summary, hint.
  std::string locale;       ///< Of name, value and description; empty takes the frame's.

  bool checked = false;
  bool selected = false;
  bool disabled = false;
  bool focused = false;
  bool expanded = false;
  bool pressed = false;
  bool is_private = false;  ///< Name, phone, time: never over the loudspeaker.
  bool decorative = false;  ///< Says nothing that another node does not say.
  bool inert = false;       ///< Behind a dialog.

  Rect rect;            ///< On the glass, pixels.
  bool target = false;  ///< Answers a touch inside `touch_rect`.
  Rect touch_rect;
  bool backdrop = false;  ///< Lies under other targets; covers the whole glass.
  int focus_order = -1;   ///< 0 is first; -1 cannot have focus.

  // Filled in while the widget draws.
  float capital_px = 0;  ///< The smallest text's; 0 without text.
  Color foreground;      ///< The pair of its texts with the least contrast.
  Color background;
  int missing_glyphs = 0;
  bool overflowing = false;   ///< A text was wider or higher than its box.
  int broken_words = 0;       ///< Lines that end inside a word without a hyphen.
  int undescribed_texts = 0;  ///< Drawn words found in none of name, value and description.
};

/// The nodes of one frame.
struct Tree {
  std::vector<Node> nodes;

  /// Null when there is none.
  const Node* find(std::string_view id) const;
  /// The first node that is not inert and has this name; null when there is none.
  const Node* find_named(std::string_view name) const;
};

std::string_view to_string(NodeRole role);

}  // namespace kiosk::ui
