#include "screens/language.h"

#include "ui/panel.h"
#include "ui/tile.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kIdPrefix = "language.";
/// So many greetings fit one line and still say: here are many languages.
constexpr std::size_t kGreetings = 4;

std::string greetings(const LanguageModel& model, std::size_t most) {
  std::string line;
  std::size_t count = 0;
  for (const content::Language& language : model.languages) {
    if (language.greeting.empty() || count == most) continue;
    if (count++ > 0) line += " · ";
    line += language.greeting;
  }
  return line;
}

/// As many greetings as fit one line.
std::string fitting_greetings(ui::Ui& ui, const LanguageModel& model, float width) {
  ui::ScreenTitle title;
  title.title = "H";
  const float one_line = ui::screen_title_height(ui, width, title);
  for (std::size_t most = kGreetings; most > 1; --most) {
    title.title = greetings(model, most);
    if (ui::screen_title_height(ui, width, title) < one_line * 1.5F) return title.title;
  }
  return greetings(model, 1);
}

ui::Tile tile_of(const content::Language& language, const std::string& chosen) {
  ui::Tile tile;
  tile.id = std::string(kIdPrefix) + language.locale;
  tile.title = language.endonym;
  tile.locale = language.locale;
  tile.chosen = language.locale == chosen;
  return tile;
}

struct Grid {
  int columns = 1;
  int rows = 1;
  float least_height = 0;  ///< Of a row.
};

/// Columns of the design for this many tiles: 5×3 for fifteen, squarer for fewer.
int wanted_columns(bool portrait, std::size_t count) {
  if (portrait) return count <= 8 ? 2 : 3;
  if (count <= 6) return 3;
  return count <= 12 ? 4 : 5;
}

/// The widest grid whose names stay on one line each.
Grid fit(ui::Ui& ui, const Rect& area, const std::vector<ui::Tile>& tiles) {
  Grid grid;
  grid.columns = wanted_columns(ui.portrait(), tiles.size());
  for (;; --grid.columns) {
    const float width = ui::column_width(area.width, grid.columns, ui.theme().gap());
    grid.rows = (static_cast<int>(tiles.size()) + grid.columns - 1) / grid.columns;
    grid.least_height = 0;
    float one_line = 0;
    for (const ui::Tile& tile : tiles) {
      grid.least_height = std::max(grid.least_height, ui::tile_height(ui, width, tile));
      one_line = std::max(one_line, ui::tile_height(ui, ui.screen().width * 4, tile));
    }
    if (grid.columns == 1 || grid.least_height <= one_line + 1) return grid;
  }
}

}  // namespace

std::optional<Intent> language(const Context& context, const LanguageModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = draw_top(context);
  std::vector<ui::Tile> tiles;
  for (const content::Language& language : model.languages) {
    tiles.push_back(tile_of(language, model.chosen));
  }
  std::optional<Intent> intent;

  ui::ScreenTitle title;
  title.title = fitting_greetings(ui, model, area.width);
  title.lead = ui::RichText(context.words("language.title"));
  title.align = text::Align::kCentre;
  const Grid grid = fit(ui, area, tiles);
  const float gap = ui.theme().gap();
  const float least = static_cast<float>(grid.rows) * (grid.least_height + gap) - gap;
  if (ui::screen_title_height(ui, area.width, title) + least > area.height) {
    // The greetings have been on the resting screen; the question has not.
    title.title = title.lead.text;
    title.lead = {};
  }
  ui::screen_title(ui, area, title);

  const float tallest =
      static_cast<float>(grid.rows) * (ui.px(ui.portrait() ? 80 : 58) + gap) - gap;
  const Rect cells = {area.x, area.y, area.width, std::min(area.height, std::max(tallest, least))};
  const auto places = ui::grid(cells, grid.columns, grid.rows, gap);
  for (std::size_t i = 0; i < tiles.size(); ++i) {
    if (ui::tile(ui, places[i], tiles[i])) intent = ChooseLanguage{model.languages[i].locale};
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
