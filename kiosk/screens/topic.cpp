#include "screens/topic.h"

#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/chip.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace kiosk::screens {

namespace {

constexpr std::string_view kFilterPrefix = "filter.";

std::vector<ui::Chip> chips_of(const Context& context, const TopicModel& model) {
  std::vector<ui::Chip> chips;
  if (model.topic.filters.empty()) return chips;
  ui::Chip all;
  all.id = kFilterPrefix;
  all.label = context.words("list.all");
  all.chosen = model.filter.empty();
  chips.push_back(std::move(all));
  for (const content::Filter& filter : model.topic.filters) {
    ui::Chip chip;
    chip.id = std::string(kFilterPrefix) + filter.id;
    chip.label = filter.label;
    chip.locale = model.topic.locale;
    chip.chosen = filter.id == model.filter;
    chips.push_back(std::move(chip));
  }
  return chips;
}

CardList cards_of(const TopicModel& model) {
  CardList list;
  list.id = "topic.pages";
  for (const content::PageCard& page : model.topic.pages) {
    const bool shown = model.filter.empty() || std::find(page.filters.begin(), page.filters.end(),
                                                         model.filter) != page.filters.end();
    if (shown) list.cards.push_back(list_card_of(page));
  }
  return list;
}

std::optional<ui::Callout> foot_of(const TopicModel& model) {
  if (!model.topic.callout) return {};
  ui::Callout callout;
  callout.id = "topic.callout";
  callout.kind = callout_kind_of(model.topic.callout->kind);
  callout.text = rich_text(model.topic.callout->text, model.topic.locale);
  return callout;
}

std::optional<Intent> filter_of(const std::string& chip) {
  return ChooseFilter{chip.substr(kFilterPrefix.size())};
}

/// The screen's words, before it is known what fits.
struct Parts {
  ui::ScreenTitle title;
  std::vector<ui::Chip> chips;
  CardList cards;
  std::optional<ui::Callout> foot;
};

Parts parts_of(const Context& context, const TopicModel& model) {
  Parts parts;
  parts.title.title = model.topic.title;
  parts.title.lead = ui::RichText(model.topic.lead, model.topic.locale);
  parts.title.locale = model.topic.locale;
  parts.chips = chips_of(context, model);
  parts.cards = cards_of(model);
  parts.foot = foot_of(model);
  return parts;
}

/// What stays on the glass while the list is paged; the lead is left out otherwise, filters
/// and callout become the list's first and last block.
struct Arrangement {
  bool lead;
  bool chips;
  bool foot;
};

/// In the order of what visitors would miss least.
constexpr std::array kArrangements = {
    Arrangement{true, true, true}, Arrangement{false, true, true}, Arrangement{true, true, false},
    Arrangement{false, true, false}, Arrangement{false, false, false}};

/// The screen as one arrangement makes it.
class Arranged {
 public:
  Arranged(const Context& context, Rect area, Parts parts, Arrangement arrangement)
      : m_context(context),
        m_parts(std::move(parts)),
        m_arrangement(arrangement),
        m_flow(context.ui, area.width, "topic") {
    ui::Ui& ui = context.ui;
    const float gap = ui.theme().gap();
    if (!arrangement.lead) m_parts.title.lead = {};
    m_title = ui::cut_top(area, ui::screen_title_height(ui, area.width, m_parts.title));
    if (!m_parts.chips.empty() && arrangement.chips) {
      m_chips = ui::cut_top(area, ui::chips_height(ui, area.width, m_parts.chips));
      ui::cut_top(area, gap);
    }
    if (m_parts.foot && arrangement.foot) {
      m_foot = ui::cut_bottom(area, ui::callout_height(ui, area.width, *m_parts.foot));
      ui::cut_bottom(area, gap);
    }
    m_list = area;
    fill();
  }

  /// Whether summaries had to go.
  bool shortened() const { return m_shortened; }
  /// Whether the list shows a row at least.
  bool usable() const { return m_usable; }
  int pages() { return m_flow.pages(m_list, {}).count; }

  std::optional<Intent> draw(std::uint32_t anchor) {
    ui::Ui& ui = m_context.ui;
    std::optional<Intent> intent;
    ui::screen_title(ui, m_title, m_parts.title);
    if (m_chips.height > 0) {
      if (const auto touched = ui::chips(ui, m_chips, m_parts.chips)) {
        intent = filter_of(m_parts.chips[*touched].id);
      }
    }
    const FlowResult result = show_flow(m_context, m_flow, m_list, anchor);
    if (result.moved) intent = result.moved;
    if (result.touched) {
      intent = result.touched->starts_with(kFilterPrefix) ? filter_of(*result.touched)
                                                          : follow(*result.touched);
    }
    if (m_foot.height > 0) {
      if (const auto link = ui::callout(ui, m_foot, *m_parts.foot)) intent = follow(*link);
    }
    return intent;
  }

 private:
  void fill() {
    ui::Ui& ui = m_context.ui;
    const std::size_t summaries = count_summaries();
    const bool chips_in_list = !m_parts.chips.empty() && !m_arrangement.chips;
    const bool foot_in_list = m_parts.foot && !m_arrangement.foot;
    CardList& cards = m_parts.cards;
    cards = fitted_cards(m_context, m_list.width, std::move(cards), m_list.height);
    m_shortened = count_summaries() < summaries;
    const bool one_part = cards.cards.size() <= kMaxChoices &&
                          card_list_height(m_context, m_list.width, cards) <= m_list.height;
    m_usable = one_part || rows_in_part(m_context, m_list.width, cards, m_list.height) > 0;

    if (chips_in_list) {
      m_flow.block(ui::chips_height(ui, m_list.width, m_parts.chips),
                   [this](const Rect& rect) -> std::optional<std::string> {
                     const auto touched = ui::chips(m_context.ui, rect, m_parts.chips);
                     return touched ? std::optional(m_parts.chips[*touched].id) : std::nullopt;
                   });
    }
    if (cards.cards.empty()) {
      m_flow.paragraph(ui::RichText(m_context.words("list.none")), ui::Style::kLead);
    }
    // Cards that share their part with something else stay low.
    const bool alone = !chips_in_list && !(one_part && foot_in_list);
    const float filled =
        alone ? filled_row_height(m_context, m_list.width, cards, m_list.height) : 0;
    add_cards(m_context, m_flow, m_list.width, cards, filled);
    if (foot_in_list) m_flow.callout(*m_parts.foot);
    m_list = area_for_choices(m_context, m_list, cards, filled);
  }

  std::size_t count_summaries() const {
    return static_cast<std::size_t>(
        std::count_if(m_parts.cards.cards.begin(), m_parts.cards.cards.end(),
                      [](const ui::ListCard& card) { return !card.summary.empty(); }));
  }

  const Context& m_context;
  Parts m_parts;
  Arrangement m_arrangement;
  ui::Flow m_flow;
  Rect m_title, m_chips, m_foot, m_list;
  bool m_shortened = false;
  bool m_usable = false;
};

/// The arrangement with the fewest parts; of these, one that keeps the summaries.
Arrangement best_arrangement(const Context& context, const Rect& area, const Parts& parts) {
  Arrangement best = kArrangements.back();
  std::pair<int, bool> least{std::numeric_limits<int>::max(), true};
  for (const Arrangement& arrangement : kArrangements) {
    // Without filters or a callout some arrangements are the same.
    if ((parts.chips.empty() && !arrangement.chips) || (!parts.foot && !arrangement.foot)) continue;
    Arranged arranged(context, area, parts, arrangement);
    if (!arranged.usable()) continue;
    const std::pair<int, bool> cost{arranged.pages(), arranged.shortened()};
    if (cost >= least) continue;
    best = arrangement;
    least = cost;
    if (cost == std::pair{1, false}) break;
  }
  return best;
}

}  // namespace

std::optional<Intent> topic(const Context& context, const TopicModel& model) {
  const Rect area = draw_top(context);
  const Parts parts = parts_of(context, model);
  Arranged screen(context, area, parts, best_arrangement(context, area, parts));
  std::optional<Intent> intent = screen.draw(model.anchor);
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
