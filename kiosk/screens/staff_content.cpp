#include "screens/staff_content.h"

#include "screens/staff_refusals.h"
#include "ui/action_card.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

using Act = StaffChoice::Act;

constexpr std::size_t kMostFound = 3;
constexpr std::string_view kDot = " · ";

/// The buttons of the cards: what comes before the pack's id says what is wanted.
struct Order {
  std::string_view prefix;
  std::string_view key;
  Act act;
};
constexpr Order kPreview{"staff.preview.", "staff.preview", Act::kPreviewPack};
constexpr Order kDetails{"staff.details.", "staff.details", Act::kShowDetails};
constexpr Order kActivate{"staff.activate.", "staff.activate", Act::kAskActivate};
constexpr Order kGoBack{"staff.go_back.", "staff.go_back", Act::kAskGoBack};
constexpr Order kOrders[] = {kPreview, kDetails, kActivate, kGoBack};

ui::Button button_of(const Context& context, const Order& order, const StaffPack& pack) {
  ui::Button button;
  button.id = std::string(order.prefix) + pack.id;
  button.label = context.words(order.key);
  button.description = pack.version;
  return button;
}

std::optional<Intent> intent_of(const std::string& touched) {
  for (const Order& order : kOrders) {
    if (!touched.starts_with(order.prefix)) continue;
    return StaffChoice{order.act, 0, touched.substr(order.prefix.size())};
  }
  return {};
}

std::string title_of(const StaffPack& pack) {
  std::string title = pack.name;
  if (!pack.version.empty()) title += std::string(kDot) + pack.version;
  return title;
}

std::string languages_text(const Context& context, const StaffPack& pack) {
  return context.words("staff.languages", {{"count", std::int64_t{pack.languages}}});
}

std::string pages_text(const Context& context, const StaffPack& pack) {
  return context.words("staff.pages", {{"count", std::int64_t{pack.pages}}});
}

std::string signer_text(const Context& context, const StaffPack& pack) {
  if (pack.signer.empty()) return {};
  return context.words("staff.signed_by", {{"name", isolated(pack.signer)}});
}

ui::ActionCard card_of(const StaffPack& pack, std::string id) {
  ui::ActionCard card;
  card.id = std::move(id);
  card.title = title_of(pack);
  return card;
}

ui::ActionCard active_card(const Context& context, const StaffPack& pack) {
  ui::ActionCard card = card_of(pack, "staff.active");
  card.icon = "check-circle";
  card.role = ui::Role::kGreen;
  std::string state;
  if (pack.waiting) {
    state = context.words("staff.pack_waiting");
  } else if (!pack.since.empty()) {
    state = context.words("staff.active_since", {{"date", isolated(pack.since)}});
  }
  card.summary =
      ui::RichText(on_one_line(context, {state, languages_text(context, pack),
                                         pages_text(context, pack), signer_text(context, pack)}));
  if (pack.waiting) {
    card.icon = "timer-sand";
    card.is_status = true;
  }
  return card;
}

ui::ActionCard no_pack_card(const Context& context) {
  ui::ActionCard card;
  card.id = "staff.active";
  card.title = context.words("staff.no_pack_title");
  card.summary = ui::RichText(context.words("staff.no_pack_text"));
  card.icon = "alert";
  card.role = ui::Role::kClay;
  return card;
}

ui::ActionCard previous_card(const Context& context, const StaffPack& pack) {
  ui::ActionCard card = card_of(pack, "staff.previous");
  card.icon = "clock";
  card.summary =
      ui::RichText(on_one_line(context, {context.words("staff.kept"), languages_text(context, pack),
                                         pages_text(context, pack)}));
  card.buttons.push_back(button_of(context, kGoBack, pack));
  return card;
}

std::string changes_text(const Words& words, const StaffChanges& changes) {
  if (changes.added + changes.changed + changes.removed == 0) return words("staff.same_pages");
  return words("staff.changes", {{"added", std::int64_t{changes.added}},
                                 {"changed", std::int64_t{changes.changed}},
                                 {"removed", std::int64_t{changes.removed}}});
}

void fill_ready(const Context& context, const StaffFound& found, ui::ActionCard& card) {
  const StaffPack& pack = found.pack;
  card.icon = "information";
  card.role = ui::Role::kAmber;
  std::string expired;
  if (!pack.expired.empty()) {
    expired = context.words("staff.found_expired", {{"date", isolated(pack.expired)}});
  }
  card.summary = ui::RichText(on_one_line(
      context, {context.words("staff.found_ready"), changes_text(context.words, found.changes),
                languages_text(context, pack), signer_text(context, pack), expired}));
  if (found.has_details) card.buttons.push_back(button_of(context, kDetails, pack));
  card.buttons.push_back(button_of(context, kPreview, pack));
  card.buttons.push_back(button_of(context, kActivate, pack));
  card.buttons.back().kind = ui::ButtonKind::kMain;
}

ui::ActionCard found_card(const Context& context, const StaffFound& found, std::size_t index) {
  ui::ActionCard card = card_of(found.pack, "staff.found." + std::to_string(index + 1));
  if (card.title.empty()) card.title = found.file;
  card.is_status = true;
  switch (found.state) {
    case StaffFound::State::kCopying:
    case StaffFound::State::kChecking: {
      const bool copying = found.state == StaffFound::State::kCopying;
      card.icon = "usb";
      card.summary =
          ui::RichText(context.words(copying ? "staff.found_copying" : "staff.found_checking"));
      card.share = found.share;
      break;
    }
    case StaffFound::State::kReady: fill_ready(context, found, card); break;
    case StaffFound::State::kRefused:
      card.icon = "close-circle";
      card.role = ui::Role::kClay;
      card.summary = ui::RichText(
          refusal_words(context.words, found.refusal.value_or(content::Refusal::kDamaged)));
      break;
  }
  return card;
}

/// Says what to do where no pack was found.
ui::ActionCard stick_card(const Context& context, bool stick) {
  ui::ActionCard card;
  card.id = "staff.stick";
  card.title = context.words(stick ? "staff.stick_empty_title" : "staff.stick_title");
  card.summary = ui::RichText(context.words(stick ? "staff.stick_empty_text" : "staff.stick_text"));
  card.icon = "usb";
  return card;
}

std::vector<ui::ActionCard> cards_of(const Context& context, const StaffContentModel& model) {
  std::vector<ui::ActionCard> cards;
  cards.push_back(model.active ? active_card(context, *model.active) : no_pack_card(context));
  if (model.previous) cards.push_back(previous_card(context, *model.previous));
  for (std::size_t i = 0; i < model.found.size() && i < kMostFound; ++i) {
    cards.push_back(found_card(context, model.found[i], i));
  }
  if (model.found.empty()) cards.push_back(stick_card(context, model.stick));
  return cards;
}

std::string attention_text(const Context& context, const StaffAttention& attention) {
  using Kind = StaffAttention::Kind;
  const Words& words = context.words;
  switch (attention.kind) {
    case Kind::kOutdated:
      return words("staff.outdated", {{"page", isolated(attention.title)},
                                      {"language", isolated(attention.language)}});
    case Kind::kReviewPassed:
      return words("staff.review_passed",
                   {{"page", isolated(attention.title)}, {"date", isolated(attention.date)}});
    case Kind::kExpired: return words("staff.pack_expired", {{"date", isolated(attention.date)}});
    case Kind::kExpiresSoon:
      return words("staff.pack_expires", {{"date", isolated(attention.date)}});
    case Kind::kClockWrong:
      return on_one_line(context, {words("staff.device_clock"), words("staff.state_clock_wrong")});
    case Kind::kStorageLow:
      return on_one_line(context, {words("staff.storage"), words("staff.state_storage_low")});
    case Kind::kRefused:
      return on_one_line(
          context, {isolated(attention.title),
                    refusal_words(words, attention.refusal.value_or(content::Refusal::kDamaged))});
    case Kind::kDrafts: break;
  }
  return words("staff.drafts", {{"language", isolated(attention.language)},
                                {"count", std::int64_t{attention.count}},
                                {"total", std::int64_t{attention.total}}});
}

std::vector<ui::ListItem> attention_items(const Context& context, const StaffContentModel& model) {
  std::vector<ui::ListItem> items;
  for (const StaffAttention& attention : model.attention) {
    ui::ListItem item;
    item.id = "staff.attention." + std::to_string(items.size() + 1);
    item.marker = ui::Marker::kWarning;
    item.text = ui::RichText(attention_text(context, attention));
    item.on_card = true;
    items.push_back(std::move(item));
  }
  if (items.empty()) {
    ui::ListItem good;
    good.id = "staff.attention.none";
    good.marker = ui::Marker::kCheck;
    good.text = ui::RichText(context.words("staff.attention_none"));
    good.on_card = true;
    items.push_back(std::move(good));
  }
  return items;
}

std::string printer_text(const Context& context, StaffPrinter printer) {
  switch (printer) {
    case StaffPrinter::kReady: return context.words("staff.printer_ready");
    case StaffPrinter::kPaperLow: return context.words("staff.printer_paper_low");
    case StaffPrinter::kNoPaper: return context.words("staff.printer_no_paper");
    case StaffPrinter::kFault: return context.words("staff.printer_fault");
    case StaffPrinter::kNone: break;
  }
  return context.words("staff.state_missing");
}

std::string restart_text(const Context& context, const StaffMachine& machine) {
  if (!machine.restarted_days) return context.words("staff.unknown");
  return context.words(
      machine.restart_planned ? "staff.restart_planned" : "staff.restart_unplanned",
      {{"count", std::int64_t{*machine.restarted_days}}});
}

ui::FactTable machine_table(const Context& context, const StaffMachine& machine) {
  const Words& words = context.words;
  ui::FactTable table;
  table.id = "staff.machine";
  table.title = words("staff.machine");
  const auto add = [&](std::string_view icon, std::string_view key, std::string value) {
    table.rows.push_back({std::string(icon), words(key), ui::RichText(std::move(value))});
  };
  add("tag", "staff.software", machine.software);
  add("harddisk", "staff.storage",
      machine.storage_used
          ? words("staff.storage_used", {{"percent", std::int64_t{*machine.storage_used}}})
          : words("staff.unknown"));
  add("printer", "staff.printer", printer_text(context, machine.printer));
  add("cursor-pointer", "staff.touch",
      !machine.touch_points ? words("staff.unknown")
      : *machine.touch_points == 0
          ? words("staff.none")
          : words("staff.touch_points", {{"count", std::int64_t{*machine.touch_points}}}));
  add("power", "staff.restart", restart_text(context, machine));
  return table;
}

ui::Label attention_title(const Context& context) {
  ui::Label label;
  label.id = "staff.attention";
  label.text.append(context.words("staff.attention"), true);
  label.style = ui::Style::kStrong;
  label.role = ui::NodeRole::kHeading;
  label.on_card = true;
  return label;
}

float attention_height(const Context& context, float width,
                       const std::vector<ui::ListItem>& items) {
  ui::Ui& ui = context.ui;
  const float inner = width - 2 * ui.theme().padding();
  float height = 2 * ui.theme().padding() + ui::label_height(ui, inner, attention_title(context));
  for (const ui::ListItem& item : items) {
    height += ui.px(3) + ui::list_item_height(ui, inner, item);
  }
  return height;
}

void draw_attention(const Context& context, const Rect& rect,
                    const std::vector<ui::ListItem>& items) {
  ui::Ui& ui = context.ui;
  Rect inner = ui::panel(ui, rect);
  const ui::Label title = attention_title(context);
  ui::label(ui, ui::cut_top(inner, ui::label_height(ui, inner.width, title)), title);
  for (const ui::ListItem& item : items) {
    ui::cut_top(inner, ui.px(3));
    ui::list_item(ui, ui::cut_top(inner, ui::list_item_height(ui, inner.width, item)), item);
  }
}

/// The list and the facts beside each other in one block as high as the higher of them.
void add_panels(const Context& context, ui::Flow& flow, float width,
                const std::vector<ui::ListItem>& items, const ui::FactTable& table) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  const auto halves = ui::columns({0, 0, width, 0}, 2, gap);
  const float height = std::max(attention_height(context, halves[0].width, items),
                                ui::fact_table_height(ui, halves[1].width, table));
  ui::Flow::Item block;
  block.gap_before = gap;
  block.height = height;
  block.draw = [context, &ui, gap, items, table](const Rect& rect) -> std::optional<std::string> {
    const auto places = ui::columns(rect, 2, gap);
    draw_attention(context, places[0], items);
    ui::fact_table(ui, places[1], table);
    return {};
  };
  flow.add(std::move(block));
}

/// The same below each other, in pieces that can be cut between.
void add_lists(const Context& context, ui::Flow& flow, std::vector<ui::ListItem> items,
               ui::FactTable table) {
  flow.heading(context.words("staff.attention"));
  for (ui::ListItem& item : items) flow.list_item(item.marker, std::move(item.text));
  flow.fact_table(std::move(table));
}

void add_pack_cards(const Context& context, ui::Flow& flow, float width,
                    const StaffContentModel& model) {
  ui::Ui& ui = context.ui;
  for (const ui::ActionCard& card : cards_of(context, model)) {
    ui::Flow::Item block;
    block.gap_before = ui.px(4);
    block.height = ui::action_card_height(ui, width, card);
    block.draw = [&ui, card](const Rect& rect) { return ui::action_card(ui, rect, card); };
    flow.add(std::move(block));
  }
}

/// Whether both panels fit a part of their own.
bool panels_fit(const Context& context, const StaffContentModel& model, const Rect& area) {
  ui::Ui& ui = context.ui;
  if (ui.portrait()) return false;
  const float half = ui::columns(area, 2, ui.theme().gap()).front().width;
  const float height =
      std::max(attention_height(context, half, attention_items(context, model)),
               ui::fact_table_height(ui, half, machine_table(context, model.machine)));
  return height <= area.height - ui::part_strip_height(ui);
}

void fill_flow(const Context& context, const StaffContentModel& model, ui::Flow& flow, float width,
               bool panels) {
  const auto items = attention_items(context, model);
  const ui::FactTable table = machine_table(context, model.machine);
  flow.title(staff_title(context, "staff.content_title"));
  add_pack_cards(context, flow, width, model);
  if (panels) {
    add_panels(context, flow, width, items, table);
  } else {
    add_lists(context, flow, items, table);
  }
}

}  // namespace

std::optional<Intent> staff_content(const Context& context, const StaffContentModel& model) {
  ui::Ui& ui = context.ui;
  Rect area;
  std::optional<Intent> intent = draw_staff_head(context, model.head, area);
  ui::Flow flow(ui, area.width, "staff.content");
  fill_flow(context, model, flow, area.width, panels_fit(context, model, area));
  if (auto touched = show_staff_flow(context, flow, area, model.anchor, intent)) {
    intent = intent_of(*touched);
  }
  return intent;
}

}  // namespace kiosk::screens
