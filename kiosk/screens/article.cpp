#include "screens/article.h"

#include "screens/article_flow.h"
#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/callout.h"
#include "ui/list_card.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kTakeId = "article.take";
/// Of the width, for the text; the rest is for what stands beside it.
constexpr float kTextShare = 0.61F;
/// In portrait the text keeps at least this share of the height.
constexpr float kLeastTextShare = 0.6F;
/// Longer lines lose the eye on its way back.
constexpr float kMaxLetters = 75;

/// What stands beside the text, or below it in portrait; as much as there is room for.
struct Side {
  std::optional<ui::FactTable> glance;
  std::optional<ui::ListCard> take;
  std::vector<ui::Callout> notes;
};

std::string source_names(const content::Page& page) {
  std::string names;
  for (const content::Source& source : page.sources) {
    if (names.find(source.name) != std::string::npos) continue;
    if (!names.empty()) names += ", ";
    names += source.name;
  }
  return names;
}

/// When the page was compared with what sources; what is old says so and stays readable.
ui::Callout checked_note(const Context& context, const ArticleModel& model) {
  ui::Callout note;
  note.id = "article.checked";
  note.kind = ui::CalloutKind::kGood;
  note.small = true;
  std::string words;
  if (model.outdated) {
    note.kind = ui::CalloutKind::kWarning;
    words = context.words("page.outdated") + "\n";
  }
  words += context.words("page.checked", {{"date", model.reviewed}});
  if (const std::string names = source_names(model.page); !names.empty()) {
    words += "\n" + context.words("page.source", {{"name", names}});
  }
  note.text = ui::RichText(std::move(words));
  return note;
}

/// A page in another language or not yet read by a person says so.
std::optional<ui::Callout> language_note(const Context& context, const ArticleModel& model) {
  ui::Callout note;
  note.id = "article.language";
  note.icon = "translate";
  note.small = true;
  if (model.page.fallback) {
    note.kind = ui::CalloutKind::kWarning;
    note.text = ui::RichText(context.words("note.fallback", {{"language", model.language_name}}) +
                             " " + context.words("note.fallback_ask"));
    return note;
  }
  if (model.page.state != content::TranslationState::kDraft) return {};
  note.text = ui::RichText(context.words("note.draft"));
  return note;
}

Side full_side(const Context& context, const ArticleModel& model) {
  Side side;
  side.glance = glance_of(context, model.page);
  if (!model.page.takeaway.empty()) {
    ui::ListCard take;
    take.id = kTakeId;
    take.title = context.words("page.take");
    take.summary = ui::RichText(context.words("page.take_hint"));
    take.icon = "qrcode";
    take.chevron = false;
    side.take = std::move(take);
  }
  side.notes.push_back(checked_note(context, model));
  if (!model.page.fallback) {
    if (auto note = language_note(context, model)) side.notes.push_back(std::move(*note));
  }
  return side;
}

float side_height(ui::Ui& ui, const Side& side, float width) {
  const float gap = ui.theme().gap();
  float height = 0;
  if (side.glance) height += ui::fact_table_height(ui, width, *side.glance) + gap;
  if (side.take) height += ui::list_card_height(ui, width, *side.take) + gap;
  for (const ui::Callout& note : side.notes) height += ui::callout_height(ui, width, note) + gap;
  return std::max(0.F, height - gap);
}

/// What fits into `room`; the rest goes back into the flow.
struct Split {
  Side beside;
  Side in_flow;
};

Split split_side(ui::Ui& ui, const Side& full, float width, float room) {
  Split split{full, {}};
  if (side_height(ui, split.beside, width) <= room) return split;
  split.in_flow.glance = std::exchange(split.beside.glance, {});
  if (side_height(ui, split.beside, width) <= room) return split;
  split.in_flow.notes = std::exchange(split.beside.notes, {});
  if (side_height(ui, split.beside, width) <= room) return split;
  split.in_flow.take = std::exchange(split.beside.take, {});
  return split;
}

std::optional<std::string> draw_side(ui::Ui& ui, const Side& side, Rect area) {
  const float gap = ui.theme().gap();
  std::optional<std::string> touched;
  if (side.glance) {
    const Rect place = ui::cut_top(area, ui::fact_table_height(ui, area.width, *side.glance));
    if (auto link = ui::fact_table(ui, place, *side.glance)) touched = link;
    ui::cut_top(area, gap);
  }
  if (side.take) {
    const Rect place = ui::cut_top(area, ui::list_card_height(ui, area.width, *side.take));
    if (ui::list_card(ui, place, *side.take)) touched = side.take->id;
    ui::cut_top(area, gap);
  }
  for (const ui::Callout& note : side.notes) {
    ui::callout(ui, ui::cut_top(area, ui::callout_height(ui, area.width, note)), note);
    ui::cut_top(area, gap);
  }
  return touched;
}

void add_side(const Context& context, const Side& side, ui::Flow& flow, float width) {
  if (side.take) add_cards(context, flow, width, {"article.take_row", {*side.take}, 1});
  for (const ui::Callout& note : side.notes) flow.callout(note);
}

float reading_width(ui::Ui& ui, const std::string& locale, float width) {
  const float capital = ui.theme().exact_px(ui.theme().capital_mm(ui::Style::kBody));
  // Half an em is the width of an average letter in running text.
  const float letter = ui.engine().size_for_capitals(capital, locale) * 0.5F;
  return std::min(width, letter * kMaxLetters);
}

std::optional<Intent> intent_of(const std::string& touched) {
  if (touched == kTakeId) return TakeAway{};
  return follow(touched);
}

}  // namespace

std::optional<Intent> article(const Context& context, const ArticleModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  ui::ScreenTitle title;
  title.title = model.page.title;
  title.locale = model.page.locale;
  title.follows_interface = false;

  Rect side_area;
  Split split;
  const Side full = full_side(context, model);
  const bool portrait = ui.portrait();
  if (portrait) {
    ui::screen_title(ui, area, title);
    split = split_side(ui, full, area.width, area.height * (1 - kLeastTextShare));
    const float height = side_height(ui, split.beside, area.width);
    side_area = ui::cut_bottom(area, height);
    if (height > 0) ui::cut_bottom(area, gap);
  } else {
    side_area = ui::cut_end(area, area.width * (1 - kTextShare) - ui.px(7));
    ui::cut_end(area, ui.px(7));
    side_area = ui::pad(side_area, 0, ui.px(2));
    split = split_side(ui, full, side_area.width, side_area.height);
    ui::screen_title(ui, area, title);
  }
  area.width = reading_width(ui, model.page.locale, area.width);

  ui::Flow flow(ui, area.width, "article");
  if (model.page.fallback) flow.callout(*language_note(context, model));
  const Glance glance = split.in_flow.glance ? Glance::kInFlow : Glance::kBeside;
  add_blocks(context, model, glance, flow,
             {area.width, area.height - ui::part_strip_height(context.ui)});
  add_side(context, split.in_flow, flow, area.width);
  const FlowResult result = show_flow(context, flow, area, model.anchor);
  std::optional<Intent> intent = result.moved;
  if (result.touched) intent = intent_of(*result.touched);
  if (const auto touched = draw_side(ui, split.beside, side_area)) intent = intent_of(*touched);
  const Listen listen = heard_blocks(model.page, glance, flow);
  if (auto bar = draw_bar(context, &listen)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
