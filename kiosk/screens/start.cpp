#include "screens/start.h"

#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/list_card.h"
#include "ui/panel.h"
#include "ui/tile.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kTopicPrefix = "topic.";
constexpr std::string_view kFinderId = "start.finder";
constexpr std::string_view kSearchId = "start.search";

/// What is left out when a text size or a language needs more room.
struct Plan {
  bool lead = true;
  bool summaries = true;
  bool icon_above = false;
  bool title = true;
};

struct Tiles {
  std::vector<ui::Tile> tiles;
  int columns = 3;
  int rows = 2;
  float row_height = 0;  ///< The least.
  bool broken = false;   ///< A word of a title is wider than its tile.
};

Tiles tiles_of(const Context& context, const StartModel& model, const Plan& plan, float width,
               int columns = 0) {
  ui::Ui& ui = context.ui;
  Tiles result;
  result.columns = columns > 0 ? columns : ui.portrait() ? 2 : 3;
  const auto count = static_cast<int>(model.topics.size());
  result.rows = std::max(1, (count + result.columns - 1) / result.columns);
  const float each = ui::column_width(width, result.columns, ui.theme().gap());
  for (const content::Topic& topic : model.topics) {
    ui::Tile tile;
    tile.id = std::string(kTopicPrefix) + topic.id;
    tile.title = topic.title;
    if (plan.summaries) tile.summary = topic.summary;
    tile.icon = topic.icon;
    tile.role = role_of(topic.role);
    tile.locale = topic.locale;
    tile.icon_above = plan.icon_above;
    result.row_height = std::max(result.row_height, ui::tile_height(ui, each, tile));
    result.broken = result.broken || ui::tile_breaks_words(ui, each, tile);
    result.tiles.push_back(std::move(tile));
  }
  return result;
}

/// The finder and the search, side by side or under each other.
struct Foot {
  std::vector<ui::ListCard> cards;
  float height = 0;
  bool stacked = false;
};

std::vector<Rect> foot_places(ui::Ui& ui, const Foot& foot, Rect rect) {
  const float gap = ui.theme().gap();
  if (foot.cards.size() == 1) return {rect};
  if (foot.stacked) return ui::rows(rect, 2, gap);
  // The search takes a third, as wide as the tiles above it.
  const Rect search = ui::cut_end(rect, ui::columns(rect, 3, gap).back().width);
  ui::cut_end(rect, gap);
  return {rect, search};
}

Foot foot_of(const Context& context, const StartModel& model, bool hints, float width) {
  ui::Ui& ui = context.ui;
  Foot foot;
  if (model.finder) {
    ui::ListCard card;
    card.id = kFinderId;
    card.title = model.finder->title;
    if (hints) {
      card.summary = ui::RichText(
          context.words("start.finder_hint", {{"count", std::int64_t{model.finder->questions}}}));
    }
    card.icon = "compass";
    card.filled = true;
    foot.cards.push_back(std::move(card));
  }
  ui::ListCard search;
  search.id = kSearchId;
  search.title = context.words("start.search");
  search.icon = "magnify";
  search.chevron = false;
  foot.cards.push_back(std::move(search));

  const auto beside = foot_places(ui, foot, {0, 0, width, 1});
  float stacked = 0;
  float one_line = 0;
  bool broken = false;
  for (std::size_t i = 0; i < foot.cards.size(); ++i) {
    const float wide = ui::list_card_height(ui, width, foot.cards[i]);
    foot.height = std::max(foot.height, ui::list_card_height(ui, beside[i].width, foot.cards[i]));
    broken = broken || ui::list_card_breaks_words(ui, beside[i].width, foot.cards[i]);
    stacked = std::max(stacked, wide);
    one_line = std::max(one_line, wide);
  }
  // Side by side unless that breaks words onto more lines than the whole width does.
  if (foot.cards.size() == 2 && (broken || foot.height > one_line * 1.6F)) {
    foot.stacked = true;
    foot.height = 2 * stacked + ui.theme().gap();
  }
  return foot;
}

std::optional<std::string> draw_foot(ui::Ui& ui, const Foot& foot, const Rect& rect) {
  std::optional<std::string> touched;
  const auto places = foot_places(ui, foot, rect);
  for (std::size_t i = 0; i < foot.cards.size(); ++i) {
    if (ui::list_card(ui, places[i], foot.cards[i])) touched = foot.cards[i].id;
  }
  return touched;
}

std::optional<std::string> draw_tiles(ui::Ui& ui, const Tiles& tiles, const Rect& rect,
                                      std::size_t first, int rows) {
  std::optional<std::string> touched;
  const auto places = ui::grid(rect, tiles.columns, rows, ui.theme().gap());
  for (std::size_t i = 0; i < places.size() && first + i < tiles.tiles.size(); ++i) {
    if (ui::tile(ui, places[i], tiles.tiles[first + i])) touched = tiles.tiles[first + i].id;
  }
  return touched;
}

std::optional<Intent> intent_of(const std::string& touched, const StartModel& model) {
  if (touched == kSearchId) return OpenSearch{};
  if (touched == kFinderId && model.finder) return OpenFinder{model.finder->id};
  if (touched.starts_with(kTopicPrefix)) return OpenTopic{touched.substr(kTopicPrefix.size())};
  return {};
}

ui::ScreenTitle title_of(const Context& context, const Plan& plan) {
  ui::ScreenTitle title;
  title.title = context.words("start.title");
  if (plan.lead) title.lead = ui::RichText(context.words("start.lead"));
  return title;
}

float title_height(const Context& context, const Plan& plan, float width) {
  if (!plan.title) return 0;
  return ui::screen_title_height(context.ui, width, title_of(context, plan));
}

float rows_height(const Tiles& tiles, float gap) {
  return static_cast<float>(tiles.rows) * (tiles.row_height + gap) - gap;
}

void add_parts(ui::Flow& flow, ui::Ui& ui, const Tiles& tiles, float row_height, const Foot& foot) {
  for (int row = 0; row < tiles.rows; ++row) {
    ui::Flow::Item item;
    item.gap_before = ui.theme().gap();
    item.height = row_height;
    item.draw = [&ui, &tiles, row](const Rect& rect) {
      return draw_tiles(ui, tiles, rect, static_cast<std::size_t>(row * tiles.columns), 1);
    };
    flow.add(std::move(item));
  }
  ui::Flow::Item last;
  last.gap_before = ui.theme().gap();
  last.height = foot.height;
  last.draw = [&ui, &foot](const Rect& rect) { return draw_foot(ui, foot, rect); };
  flow.add(std::move(last));
}

/// Nothing left to leave out: tiles and foot in parts, row by row. The rows fill their part
/// unless that makes more of them.
FlowResult draw_in_parts(const Context& context, const StartModel& model, const Tiles& tiles,
                         const Foot& foot, const Rect& area) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  const float room = area.height - ui::part_strip_height(ui);
  const auto rows = static_cast<std::size_t>((room + gap) / (tiles.row_height + gap));
  ui::Flow low(ui, area.width, "start");
  add_parts(low, ui, tiles, tiles.row_height, foot);
  ui::Flow filled(ui, area.width, "start");
  add_parts(filled, ui, tiles, filled_height(context, tiles.row_height, rows, room), foot);
  const bool more_parts = filled.pages(area, {}).count > low.pages(area, {}).count;
  return show_flow(context, more_parts ? low : filled, area, model.anchor);
}

}  // namespace

std::optional<Intent> start(const Context& context, const StartModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  const bool above = ui.portrait();
  // In the end the question makes room: every way in at a glance says more.
  const Plan plans[] = {{true, true, above},          {true, true, false},
                        {false, true, above},         {false, true, false},
                        {true, false, above},         {true, false, false},
                        {false, false, above},        {false, false, false},
                        {false, false, above, false}, {false, false, false, false}};
  Plan plan;
  Tiles tiles;
  Foot foot;
  bool fits = false;
  for (const Plan& candidate : plans) {
    plan = candidate;
    tiles = tiles_of(context, model, plan, area.width);
    foot = foot_of(context, model, plan.summaries, area.width);
    const float needed =
        title_height(context, plan, area.width) + rows_height(tiles, gap) + gap + foot.height;
    fits = needed <= area.height && !tiles.broken;
    if (fits) break;
  }

  if (!fits) {
    plan.title = true;
    // Beside a picture, words of a narrow column would break inside; if they do under it,
    // too, wider columns are left.
    plan.icon_above = above;
    tiles = tiles_of(context, model, plan, area.width);
    while (tiles.broken && tiles.columns > 1) {
      plan.icon_above = above && tiles.columns > 2;
      tiles = tiles_of(context, model, plan, area.width, tiles.columns - 1);
    }
  }

  if (plan.title) ui::screen_title(ui, area, title_of(context, plan));
  std::optional<std::string> touched;
  std::optional<Intent> intent;
  if (fits) {
    const Rect foot_rect = ui::cut_bottom(area, foot.height);
    ui::cut_bottom(area, gap);
    touched = draw_tiles(ui, tiles, area, 0, tiles.rows);
    if (const auto low = draw_foot(ui, foot, foot_rect)) touched = low;
  } else {
    FlowResult result = draw_in_parts(context, model, tiles, foot, area);
    touched = result.touched;
    intent = result.moved;
  }
  if (touched) intent = intent_of(*touched, model);
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
