#include "screens/card_list.h"

#include "ui/button.h"
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
  const float gaps = context.ui.theme().gap() * static_cast<float>(columns - 1);
  return (width - gaps) / static_cast<float>(columns);
}

std::size_t row_count(const Context& context, const CardList& list) {
  const std::size_t columns = column_count(context, list);
  return (list.cards.size() + columns - 1) / columns;
}

float rows_height(const Context& context, std::size_t rows, float row_height) {
  if (rows == 0) return 0;
  return static_cast<float>(rows) * row_height +
         static_cast<float>(rows - 1) * context.ui.theme().gap();
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

float part_strip_height(const Context& context) {
  ui::Button more;
  more.id = "more";
  more.label = context.words("part.more");
  return ui::button_size(context.ui, more).y + context.ui.theme().gap();
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
  return rows_height(context, row_count(context, list), card_row_height(context, width, list));
}

CardList fitted_cards(const Context& context, float width, CardList list, float room) {
  const float row_room = room - part_strip_height(context);
  const int columns = list.columns;
  const auto fits = [&] { return card_row_height(context, width, list) <= row_room; };
  for (const bool summaries : {true, false}) {
    if (!summaries) {
      for (ui::ListCard& card : list.cards) card.summary = {};
    }
    list.columns = columns;
    if (fits()) break;
    list.columns = 1;
    if (fits()) break;
  }
  return list;
}

float filled_row_height(const Context& context, float width, const CardList& list, float room) {
  const float least = card_row_height(context, width, list);
  const auto rows = static_cast<float>(row_count(context, list));
  if (rows == 0) return 0;
  const float gap = context.ui.theme().gap();
  return std::clamp(std::floor((room + gap) / rows - gap), least, least * kMostFilled);
}

float filled_list_height(const Context& context, float width, const CardList& list, float room) {
  return rows_height(context, row_count(context, list),
                     filled_row_height(context, width, list, room));
}

void add_cards(const Context& context, ui::Flow& flow, float width, const CardList& list,
               float room) {
  const std::size_t columns = column_count(context, list);
  const float height = filled_row_height(context, width, list, room);
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

Rect area_for_choices(const Context& context, const Rect& area, const CardList& list) {
  if (list.cards.size() <= kMaxChoices) return area;
  const std::size_t rows = kMaxChoices / column_count(context, list);
  const float cards = rows_height(context, rows, card_row_height(context, area.width, list));
  return {area.x, area.y, area.width, std::min(area.height, cards + part_strip_height(context))};
}

}  // namespace kiosk::screens
