#pragma once

#include "screens/surround.h"
#include "ui/flow.h"
#include "ui/list_card.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// More than this many choices at once are too many for somebody who stands.
inline constexpr std::size_t kMaxChoices = 6;

/// What a flow said: a link or card that was touched, and a wish to see another part.
struct FlowResult {
  std::optional<std::string> touched;
  std::optional<Intent> moved;
};

/// Shows the part of `flow` that `anchor` asks for, with the words of its buttons.
FlowResult show_flow(const Context& context, ui::Flow& flow, const Rect& area,
                     std::uint32_t anchor);

/// Height of the row with More and the dots, with the gap above it.
float part_strip_height(const Context& context);

/// Cards in one or two columns as rows of a flow, all of one height. `columns` 0 means
/// two in landscape and one in portrait.
struct CardList {
  std::string id;
  std::vector<ui::ListCard> cards;
  int columns = 0;
};

/// The list so that one row and the buttons below it fit `room`: over the whole width,
/// then without summaries, where large letters need it.
CardList fitted_cards(const Context& context, float width, CardList list, float room);

/// Height of a row; 0 without cards.
float card_row_height(const Context& context, float width, const CardList& list);
/// Height of all rows with the gaps between them.
float card_list_height(const Context& context, float width, const CardList& list);
/// Height of a row when the list may fill `room`: higher cards are easier to hit, but
/// nothing becomes so high that it looks empty.
float filled_row_height(const Context& context, float width, const CardList& list, float room);
/// Height of all rows, each filled like that.
float filled_list_height(const Context& context, float width, const CardList& list, float room);
/// Adds the rows; a touched card comes back from the flow by its id. `room` is what the
/// rows may fill; 0 keeps them as low as their words allow.
void add_cards(const Context& context, ui::Flow& flow, float width, const CardList& list,
               float room = 0);
/// The upper part of `area` that holds at most `kMaxChoices` of these cards and, when
/// there are more, the buttons to the other parts.
Rect area_for_choices(const Context& context, const Rect& area, const CardList& list);

}  // namespace kiosk::screens
