#include "screens/search.h"

#include "screens/card_list.h"
#include "screens/convert.h"
#include "screens/keys.h"
#include "ui/button.h"
#include "ui/panel.h"
#include "ui/text_field.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kFieldId = "search.field";
constexpr std::string_view kBookId = "search.none_book";
/// As many as the index looks at.
constexpr ui::TextLimits kLimits{256, 64, 4};

CardList hits_of(const Context& context, const SearchModel& model) {
  CardList list;
  list.id = "search.hits";
  for (const content::Hit& hit : model.hits) {
    ui::ListCard card = list_card_of(hit.card);
    if (hit.kind == content::Hit::Kind::kTerm) {
      card.id = "term." + hit.card.id;
      card.icon = "book-open-variant";
      card.chevron = false;
      if (hit.snippet.empty()) card.summary = ui::RichText(context.words("search.word"));
    }
    if (!hit.snippet.empty()) card.summary = rich_text(hit.snippet, hit.card.locale);
    // A link inside a card would be a target inside a target.
    for (ui::RichSpan& span : card.summary.spans) span.link.clear();
    list.cards.push_back(std::move(card));
  }
  return list;
}

CardList ideas_of(const Context& context, const SearchModel& model) {
  CardList list;
  list.id = "search.ideas";
  for (const content::PageCard& page : model.ideas) list.cards.push_back(list_card_of(page));
  ui::ListCard ask;
  ask.id = kBookId;
  ask.title = context.words("search.none_book");
  ask.icon = "comment-account";
  ask.role = ui::Role::kAmber;
  list.cards.push_back(std::move(ask));
  return list;
}

ui::Label line(std::string id, std::string words) {
  ui::Label label;
  label.id = std::move(id);
  label.text = ui::RichText(std::move(words));
  label.style = ui::Style::kLead;
  label.role = ui::NodeRole::kStatus;
  return label;
}

std::optional<Intent> intent_of(const std::string& touched) {
  if (touched == kBookId) return Book{};
  return follow(touched);
}

/// The field and, beside it, the button that opens the keys again.
std::optional<Intent> draw_field(const Context& context, const SearchModel& model, bool labelled,
                                 Rect& area) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  std::optional<Intent> intent;
  ui::TextField field;
  field.id = kFieldId;
  field.label = context.words("search.field");
  field.label_shown = labelled;
  field.hint = context.words("search.hint");
  field.icon = "magnify";
  field.active = model.keyboard;
  ui::TextEdit& edit = ui.edit(kFieldId, model.text, kLimits);
  ui::Button keys;
  keys.id = model.keyboard ? "search.results" : "search.keyboard";
  keys.label = context.words(keys.id);
  keys.icon = model.keyboard ? "format-list-bulleted" : "keyboard";
  const bool has_button = !model.keyboard || !model.hits.empty();
  Vec2 button = ui::button_size(ui, keys);
  // Where the words would leave less than half the line to the field, the picture says it.
  keys.icon_only = button.x > area.width * 0.4F ||
                   ui::text_field_cuts_hint(ui, area.width - button.x - gap, field, edit);
  if (keys.icon_only) button = ui::button_size(ui, keys);
  const float width = has_button ? area.width - button.x - gap : area.width;
  const float height = std::max(button.y, ui::text_field_height(ui, width, field, edit));
  Rect row = ui::cut_top(area, height);
  ui::cut_top(area, gap);
  const Rect button_place = has_button ? ui::cut_end(row, button.x) : Rect{};
  if (has_button) ui::cut_end(row, gap);
  switch (ui::text_field(ui, row, field, edit)) {
    case ui::FieldEvent::kTapped:
      if (!model.keyboard) intent = ShowKeyboard{};
      break;
    case ui::FieldEvent::kTyped: intent = SearchFor{edit.text()}; break;
    case ui::FieldEvent::kDone: intent = HideKeyboard{}; break;
    case ui::FieldEvent::kNone: break;
  }
  if (has_button && ui::button(ui, button_place, keys)) {
    intent = model.keyboard ? Intent{HideKeyboard{}} : Intent{ShowKeyboard{}};
  }
  return intent;
}

std::optional<Intent> draw_keyboard(const Context& context, const SearchModel& model, Rect& area) {
  ui::Ui& ui = context.ui;
  const ui::Keyboard keyboard = keyboard_of(context, model.keyboards);
  const Rect place = ui::cut_bottom(area, ui::keyboard_height(ui, area.width, keyboard));
  ui::cut_bottom(area, ui.theme().gap());
  ui::TextEdit& edit = ui.edit(kFieldId, model.text, kLimits);
  switch (ui::keyboard(ui, place, keyboard, ui.keyboard_state(), edit)) {
    case ui::KeyboardEvent::kTyped: return SearchFor{edit.text()};
    case ui::KeyboardEvent::kNext: return HideKeyboard{};
    case ui::KeyboardEvent::kRefused:
    case ui::KeyboardEvent::kNone: break;
  }
  return {};
}

/// What was found, or ideas where that is nothing, and the line that says how much.
struct Found {
  bool none = false;
  ui::Label count;
  float count_height = 0;  ///< With the gap below.
  CardList cards;
};

Found found_in(const Context& context, const SearchModel& model, float width) {
  const ui::Ui& ui = context.ui;
  Found found;
  found.none = model.hits.empty();
  found.cards = found.none ? ideas_of(context, model) : hits_of(context, model);
  found.count = line(
      "search.count",
      found.none ? context.words("search.none") + " " + context.words("search.none_lead")
                 : context.words("search.found", {{"count", std::int64_t(model.hits.size())}}));
  found.count_height = ui::label_height(context.ui, width, found.count) + ui.theme().target_gap();
  return found;
}

void draw_count(const Context& context, const Found& found, Rect& area) {
  Rect place = ui::cut_top(area, found.count_height);
  ui::cut_bottom(place, context.ui.theme().target_gap());
  ui::label(context.ui, place, found.count);
}

/// All, in parts with More.
std::optional<Intent> draw_all(const Context& context, const Found& found, std::uint32_t anchor,
                               Rect area) {
  const float below_count = area.height - found.count_height;
  CardList cards = fitted_cards(context, area.width, found.cards, below_count);
  bool counted = true;
  if (!found.none && cards_in_part(context, area.width, cards, below_count) < 2) {
    // How much was found is worth less than a second card beside the first.
    CardList alone = fitted_cards(context, area.width, found.cards, area.height);
    counted = cards_in_part(context, area.width, alone, area.height) < 2;
    if (!counted) cards = std::move(alone);
  }
  if (counted) draw_count(context, found, area);
  const bool more = card_list_height(context, area.width, cards) > area.height;
  const float strip = more ? ui::part_strip_height(context.ui) : 0;
  if (card_row_height(context, area.width, cards) + strip > area.height) return {};
  ui::Flow flow(context.ui, area.width, "search");
  add_cards(context, flow, area.width, cards);
  const FlowResult result =
      show_flow(context, flow, area_for_choices(context, area, cards), anchor);
  return result.touched ? intent_of(*result.touched) : result.moved;
}

/// The best in whole rows, while the keys take most of the screen; a button shows all.
std::optional<Intent> draw_best(const Context& context, const Found& found, Rect area) {
  ui::Ui& ui = context.ui;
  const float below_count = area.height - found.count_height;
  const float gap = ui.theme().gap();
  CardList cards = found.cards;
  cards.columns = ui.portrait() ? 1 : 2;
  const auto columns = static_cast<std::size_t>(cards.columns);
  if (card_row_height(context, area.width, cards) > below_count) {
    cards.cards.resize(std::min(cards.cards.size(), columns));
  }
  const auto fitted = [&](float room) {
    // There is no strip of buttons below.
    return fitted_cards(context, area.width, cards, room + ui::part_strip_height(ui));
  };
  CardList best = fitted(below_count);
  float row = card_row_height(context, area.width, best);
  bool counted = found.none || row <= below_count;
  if (!counted) {
    // A card says more than how many there are, if it has room.
    best = fitted(area.height);
    row = card_row_height(context, area.width, best);
    counted = row > area.height;
  }
  if (counted) draw_count(context, found, area);
  if (row > area.height) return {};
  const auto rows = static_cast<std::size_t>((area.height + gap) / (row + gap));
  const std::size_t most = std::min(kMaxChoices, rows * static_cast<std::size_t>(best.columns));
  if (best.cards.size() > most) best.cards.resize(most);
  area.height = card_list_height(context, area.width, best);
  ui::Flow flow(ui, area.width, "search");
  add_cards(context, flow, area.width, best);
  const FlowResult result = show_flow(context, flow, area, 0);
  return result.touched ? intent_of(*result.touched) : std::nullopt;
}

std::optional<Intent> draw_results(const Context& context, const SearchModel& model, Rect area) {
  if (model.text.empty()) return {};
  const Found found = found_in(context, model, area.width);
  if (found.count_height > area.height) return {};
  return model.keyboard ? draw_best(context, found, area)
                        : draw_all(context, found, model.anchor, area);
}

}  // namespace

std::optional<Intent> search(const Context& context, const SearchModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  ui::ScreenTitle title;
  title.title = context.words("search.title");
  // The heading makes room for the keys, and for one row of cards with large letters; with
  // both, the field's label does too.
  const float title_height = ui::screen_title_height(ui, area.width, title);
  const bool large = !ui.portrait() && title_height * 7 > area.height;
  const bool titled = ui.portrait() || (!model.keyboard && !large);
  if (titled) ui::screen_title(ui, area, title);
  const bool labelled = !model.keyboard || !large;
  if (auto chosen = draw_field(context, model, labelled, area)) intent = chosen;
  Rect results = area;
  std::optional<Intent> typed;
  if (model.keyboard) {
    const ui::Keyboard keyboard = keyboard_of(context, model.keyboards);
    ui::cut_bottom(results, ui::keyboard_height(ui, area.width, keyboard) + ui.theme().gap());
  }
  if (auto chosen = draw_results(context, model, results)) intent = chosen;
  if (model.keyboard) typed = draw_keyboard(context, model, area);
  if (typed) intent = typed;
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
