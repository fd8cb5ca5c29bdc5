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

/// Cards in one or two columns as rows of a flow, all of one height. `columns` 0 means
/// two in landscape and one in portrait.
struct CardList {
  std::string id;
  std::vector<ui::ListCard> cards;
  int columns = 0;
};

/// The list as it shows most cards in a part of `room`: where large letters leave less than
/// two rows, over the whole width or without summaries; summaries stay if that costs none.
CardList fitted_cards(const Context& context, float width, CardList list, float room);

/// Rows of all cards.
std::size_t list_rows(const Context& context, const CardList& list);
/// Height of a row; 0 without cards.
float card_row_height(const Context& context, float width, const CardList& list);
/// Height of all rows with the gaps between them.
float card_list_height(const Context& context, float width, const CardList& list);
/// Height of each of `rows` that may fill `room`: higher targets are easier to hit, but
/// nothing becomes so high that it looks empty.
float filled_height(const Context& context, float least, std::size_t rows, float room);
/// Height of a row when the list, or each of its parts, may fill `room` like that.
float filled_row_height(const Context& context, float width, const CardList& list, float room);
/// Height of all rows, each filled like that.
float filled_list_height(const Context& context, float width, const CardList& list, float room);
/// Rows that fit `room` above the buttons to the other parts; at most `kMaxChoices` cards.
std::size_t rows_in_part(const Context& context, float width, const CardList& list, float room);
/// Cards in these rows.
std::size_t cards_in_part(const Context& context, float width, const CardList& list, float room);
/// Adds the rows; a touched card comes back from the flow by its id. Without `row_height`
/// they are as low as their words allow.
void add_cards(const Context& context, ui::Flow& flow, float width, const CardList& list,
               float row_height = 0);
/// The upper part of `area` that holds at most `kMaxChoices` of these cards and, when
/// there are more, the buttons to the other parts.
Rect area_for_choices(const Context& context, const Rect& area, const CardList& list,
                      float row_height = 0);

}  // namespace kiosk::screens
