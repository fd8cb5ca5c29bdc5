#include "screens/card_list.h"

#include "ui/ui.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace kiosk::screens {

namespace {

constexpr float kMostFilled = 1.4F;

std::size_t column_count(const Context& context, const CardList& list) {
  if (list.columns > 0) return static_cast<std::size_t>(list.columns);
  return context.ui.portrait() ? 1 : 2;
}

float card_width(const Context& context, float width, std::size_t columns) {
  return ui::column_width(width, static_cast<int>(columns), context.ui.theme().gap());
}

float rows_height(const Context& context, std::size_t rows, float row_height) {
  if (rows == 0) return 0;
  return static_cast<float>(rows) * row_height +
         static_cast<float>(rows - 1) * context.ui.theme().gap();
}

CardList without_summaries(CardList list) {
  for (ui::ListCard& card : list.cards) card.summary = {};
  return list;
}

}  // namespace

FlowResult show_flow(const Context& context, ui::Flow& flow, const Rect& area,
                     std::uint32_t anchor) {
  ui::FlowPlace place = ui::FlowPlace::from_anchor(anchor);
  const ui::Flow::Pages pages = flow.pages(area, place);
  ui::FlowWords words;
  words.more = context.words("part.more");
  words.previous = context.words("part.previous");
  words.position = context.words("a11y.part", {{"part", std::int64_t{pages.current} + 1},
                                               {"parts", std::int64_t{pages.count}}});
  FlowResult result;
  result.touched = flow.show(area, place, words);
  if (place.anchor() != anchor) result.moved = ShowFrom{place.anchor()};
  return result;
}

std::size_t list_rows(const Context& context, const CardList& list) {
  const std::size_t columns = column_count(context, list);
  return (list.cards.size() + columns - 1) / columns;
}

float card_row_height(const Context& context, float width, const CardList& list) {
  const float each = card_width(context, width, column_count(context, list));
  float height = 0;
  for (const ui::ListCard& card : list.cards) {
    height = std::max(height, ui::list_card_height(context.ui, each, card));
  }
  return height;
}

float card_list_height(const Context& context, float width, const CardList& list) {
  return rows_height(context, list_rows(context, list), card_row_height(context, width, list));
}

std::size_t rows_in_part(const Context& context, float width, const CardList& list, float room) {
  const float gap = context.ui.theme().gap();
  const float row = card_row_height(context, width, list);
  const float count = (room - ui::part_strip_height(context.ui) + gap) / (row + gap);
  const std::size_t most = kMaxChoices / column_count(context, list);
  return std::min(most, static_cast<std::size_t>(std::max(0.F, count)));
}

std::size_t cards_in_part(const Context& context, float width, const CardList& list, float room) {
  return rows_in_part(context, width, list, room) * column_count(context, list);
}

CardList fitted_cards(const Context& context, float width, CardList list, float room) {
  const auto count_of = [&](const CardList& candidate) {
    return cards_in_part(context, width, candidate, room);
  };
  const std::size_t enough = 2 * column_count(context, list);
  if (card_list_height(context, width, list) <= room || count_of(list) >= enough) return list;
  CardList one_column = list;
  one_column.columns = 1;
  CardList low = without_summaries(list);
  CardList low_column = without_summaries(one_column);
  CardList best = std::move(low_column);
  std::size_t most = count_of(best);
  for (CardList* candidate : {&low, &one_column, &list}) {
    const std::size_t count = count_of(*candidate);
    if (count < most) continue;
    most = count;
    best = std::move(*candidate);
  }
  return best;
}

float filled_height(const Context& context, float least, std::size_t rows, float room) {
  if (rows == 0) return least;
  const float gap = context.ui.theme().gap();
  const float filled = std::floor((room + gap) / static_cast<float>(rows) - gap);
  return std::clamp(filled, least, least * kMostFilled);
}

float filled_row_height(const Context& context, float width, const CardList& list, float room) {
  const float least = card_row_height(context, width, list);
  std::size_t rows = list_rows(context, list);
  if (list.cards.size() > kMaxChoices || rows_height(context, rows, least) > room) {
    rows = rows_in_part(context, width, list, room);
    room -= ui::part_strip_height(context.ui);
  }
  return filled_height(context, least, rows, room);
}

float filled_list_height(const Context& context, float width, const CardList& list, float room) {
  return rows_height(context, list_rows(context, list),
                     filled_row_height(context, width, list, room));
}

void add_cards(const Context& context, ui::Flow& flow, float width, const CardList& list,
               float row_height) {
  const std::size_t columns = column_count(context, list);
  const float height = row_height > 0 ? row_height : card_row_height(context, width, list);
  const auto cards = std::make_shared<const std::vector<ui::ListCard>>(list.cards);
  for (std::size_t first = 0; first < cards->size(); first += columns) {
    ui::Flow::Item row;
    row.gap_before = context.ui.theme().gap();
    row.height = height;
    row.draw = [&ui = context.ui, cards, first, columns](const Rect& rect) {
      std::optional<std::string> touched;
      const auto places = ui::columns(rect, static_cast<int>(columns), ui.theme().gap());
      for (std::size_t i = 0; i < columns && first + i < cards->size(); ++i) {
        const ui::ListCard& card = (*cards)[first + i];
        if (ui::list_card(ui, places[i], card)) touched = card.id;
      }
      return touched;
    };
    flow.add(std::move(row));
  }
}

Rect area_for_choices(const Context& context, const Rect& area, const CardList& list,
                      float row_height) {
  if (list.cards.size() <= kMaxChoices) return area;
  const std::size_t rows = kMaxChoices / column_count(context, list);
  const float row = row_height > 0 ? row_height : card_row_height(context, area.width, list);
  const float cards = rows_height(context, rows, row);
  return {area.x, area.y, area.width,
          std::min(area.height, cards + ui::part_strip_height(context.ui))};
}

}  // namespace kiosk::screens
