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
std::optional<Intent> draw_field(const Context& context, const SearchModel& model, Rect& area) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  std::optional<Intent> intent;
  ui::TextField field;
  field.id = kFieldId;
  field.label = context.words("search.field");
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
  keys.icon_only = button.x > area.width * 0.4F;
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

/// What was found: a line that says how much, and the cards.
std::optional<Intent> draw_results(const Context& context, const SearchModel& model, Rect area) {
  ui::Ui& ui = context.ui;
  if (model.text.empty()) return {};
  const bool none = model.hits.empty();
  CardList cards = none ? ideas_of(context, model) : hits_of(context, model);
  ui::Label label =
      line("search.count",
           none ? context.words("search.none") + " " + context.words("search.none_lead")
                : context.words("search.found", {{"count", std::int64_t(model.hits.size())}}));
  const float label_height = ui::label_height(ui, area.width, label);
  if (label_height > area.height) return {};
  const float below_label = area.height - label_height - ui.theme().target_gap();
  // While the keys are up, only the best have room, and a card says more than how many.
  const std::size_t best_row = ui.portrait() ? 1 : 2;
  if (model.keyboard && card_row_height(context, area.width, cards) > below_label) {
    cards.cards.resize(std::min(cards.cards.size(), best_row));
  }
  const auto fitted = [&](float room) {
    const float strip = model.keyboard ? ui::part_strip_height(ui) : 0;
    return fitted_cards(context, area.width, cards, room + strip);
  };
  const CardList below = fitted(below_label);
  const CardList alone = fitted(area.height);
  // How much was found is worth less than a second card beside the first.
  const bool crowded = model.keyboard
                           ? card_row_height(context, area.width, below) > below_label
                           : cards_in_part(context, area.width, below, below_label) < 2 &&
                                 cards_in_part(context, area.width, alone, area.height) >= 2;
  const bool with_label = none || !crowded;
  if (with_label) {
    ui::label(ui, ui::cut_top(area, label_height), label);
    ui::cut_top(area, ui.theme().target_gap());
  }
  cards = with_label ? below : alone;
  const float row = card_row_height(context, area.width, cards);
  const bool more = card_list_height(context, area.width, cards) > area.height;
  const float least = model.keyboard ? row : row + (more ? ui::part_strip_height(context.ui) : 0);
  if (least > area.height) return {};
  if (model.keyboard) {
    // Whole rows, no paging; the button shows all.
    CardList best = cards;
    if (best.columns == 0) best.columns = ui.portrait() ? 1 : 2;
    const float gap = ui.theme().gap();
    const auto rows = static_cast<std::size_t>((area.height + gap) / (row + gap));
    const std::size_t most = std::min(kMaxChoices, rows * static_cast<std::size_t>(best.columns));
    if (best.cards.size() > most) best.cards.resize(most);
    area.height = card_list_height(context, area.width, best);
    ui::Flow flow(ui, area.width, "search");
    add_cards(context, flow, area.width, best);
    const FlowResult result = show_flow(context, flow, area, 0);
    return result.touched ? intent_of(*result.touched) : std::nullopt;
  }
  ui::Flow flow(ui, area.width, "search");
  add_cards(context, flow, area.width, cards);
  const FlowResult result =
      show_flow(context, flow, area_for_choices(context, area, cards), model.anchor);
  return result.touched ? intent_of(*result.touched) : result.moved;
}

}  // namespace

std::optional<Intent> search(const Context& context, const SearchModel& model) {
  ui::Ui& ui = context.ui;
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  ui::ScreenTitle title;
  title.title = context.words("search.title");
  // The heading makes room for the keys, and for one row of cards with large letters.
  const float title_height = ui::screen_title_height(ui, area.width, title);
  const bool low = !ui.portrait() && (model.keyboard || title_height * 7 > area.height);
  if (!low) ui::screen_title(ui, area, title);
  if (auto chosen = draw_field(context, model, area)) intent = chosen;
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
