#pragma once

#include "ui/ui.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk::ui {

/// A white card; returns the room inside its padding.
Rect panel(Ui& ui, const Rect& rect);
/// The same with a dashed edge: something to take away.
Rect dashed_panel(Ui& ui, const Rect& rect);

/// A paragraph, heading or label by itself, with its node. Returns the activated link.
struct Label {
  std::string id;
  RichText text;
  Style style = Style::kBody;
  text::Align align = text::Align::kStart;
  bool second_ink = false;
  float tracking = 0;
  bool is_private = false;
  bool on_card = false;  ///< The ground is the card, not the paper.
  std::uint16_t max_lines = 0;
  NodeRole role = NodeRole::kText;
};
float label_height(Ui& ui, float width, const Label& label);
std::optional<std::string> label(Ui& ui, const Rect& rect, const Label& label);

/// Heading and optional lead of a screen, from the top of `area`; returns what is left.
struct ScreenTitle {
  std::string title;
  RichText lead;
  std::string locale;
  text::Align align = text::Align::kStart;
  bool follows_interface = true;  ///< False above running text, which begins where it is read.
};
float screen_title_height(Ui& ui, float width, const ScreenTitle& title);
void screen_title(Ui& ui, Rect& area, const ScreenTitle& title);

/// "At a glance": rows of icon, label and value.
struct Fact {
  std::string icon;
  std::string label;
  RichText value;
};
struct FactTable {
  std::string id;
  std::string title;
  std::string locale;
  std::vector<Fact> rows;
};
float fact_table_height(Ui& ui, float width, const FactTable& table);
/// With its card. Returns the activated link.
std::optional<std::string> fact_table(Ui& ui, const Rect& rect, const FactTable& table);

/// A row of a list: what stands before it says which kind of list it is.
enum class Marker : std::uint8_t { kBullet, kCheck, kNumber, kWarning };
struct ListItem {
  std::string id;
  Marker marker = Marker::kBullet;
  std::string number;  ///< In the language's digits, for kNumber.
  RichText text;
  bool on_card = false;
  bool continued = false;  ///< The rest of an item from the page before: no marker.
};
float list_item_height(Ui& ui, float width, const ListItem& item);
/// Room that the marker takes from the width.
float list_item_indent(Ui& ui, const ListItem& item);
std::optional<std::string> list_item(Ui& ui, const Rect& rect, const ListItem& item);

}  // namespace kiosk::ui
