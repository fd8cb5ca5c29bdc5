#include "screens/glossary.h"

#include "locale/collate.h"
#include "screens/card_list.h"
#include "screens/convert.h"
#include "ui/chip.h"
#include "ui/panel.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr std::string_view kGroupPrefix = "glossary.";
/// The group stands above the flow's own number in the anchor.
constexpr std::uint32_t kGroupShift = 16;
constexpr std::uint32_t kFlowMask = 0xFFFF;

std::string letter_of(const content::Term& term) {
  return locale::index_letter(term.locale, term.title);
}

/// The words in groups of as many as one screen shows, each named by its letters.
struct Group {
  std::size_t first = 0;
  std::size_t count = 0;
  std::string from;
  std::string to;
};

std::vector<Group> groups_of(const std::vector<content::Term>& terms) {
  std::vector<Group> groups;
  const std::size_t parts = (terms.size() + kMaxChoices - 1) / kMaxChoices;
  std::size_t first = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    // Shared out evenly, so that the last group is not a single word.
    const std::size_t end = terms.size() * (part + 1) / parts;
    groups.push_back({first, end - first, letter_of(terms[first]), letter_of(terms[end - 1])});
    first = end;
  }
  return groups;
}

std::vector<ui::Chip> chips_of(const Context& context, const std::vector<Group>& groups,
                               std::size_t chosen) {
  std::vector<ui::Chip> chips;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    ui::Chip chip;
    chip.id = std::string(kGroupPrefix) + std::to_string(i);
    chip.label = groups[i].from == groups[i].to
                     ? groups[i].from
                     : context.words("glossary.letters",
                                     {{"first", groups[i].from}, {"last", groups[i].to}});
    chip.chosen = i == chosen;
    chips.push_back(std::move(chip));
  }
  return chips;
}

CardList cards_of(const Context& context, const std::vector<content::Term>& terms,
                  const Group& group) {
  CardList list;
  list.id = "glossary.terms";
  for (std::size_t i = group.first; i < group.first + group.count; ++i) {
    const content::Term& term = terms[i];
    ui::ListCard card;
    card.id = "term." + term.id;
    card.title = term.title;
    card.locale = term.locale;
    card.icon = "book-open-variant";
    card.chevron = false;
    if (!term.german.empty() && term.german != term.title) {
      card.summary = ui::RichText(context.words("term.german", {{"word", term.german}}));
    }
    list.cards.push_back(std::move(card));
  }
  return list;
}

}  // namespace

std::optional<Intent> glossary(const Context& context, const GlossaryModel& model) {
  ui::Ui& ui = context.ui;
  const float gap = ui.theme().gap();
  Rect area = draw_top(context);
  std::optional<Intent> intent;
  ui::ScreenTitle title;
  title.title = context.words("glossary.title");
  title.lead = ui::RichText(context.words("glossary.lead"));

  const auto groups = groups_of(model.terms);
  if (!groups.empty()) {
    const std::size_t chosen =
        std::min<std::size_t>(model.anchor >> kGroupShift, groups.size() - 1);
    const auto chips = chips_of(context, groups, chosen);
    CardList cards = cards_of(context, model.terms, groups[chosen]);
    const float chips_height = ui::chips_height(ui, area.width, chips);
    const float needed = ui::screen_title_height(ui, area.width, title) + chips_height + gap +
                         card_list_height(context, area.width, cards);
    if (needed > area.height) title.lead = {};
    ui::screen_title(ui, area, title);
    if (const auto touched = ui::chips(ui, ui::cut_top(area, chips_height), chips)) {
      intent = ShowFrom{static_cast<std::uint32_t>(*touched) << kGroupShift};
    }
    ui::cut_top(area, gap);
    cards = fitted_cards(context, area.width, std::move(cards), area.height);
    ui::Flow flow(ui, area.width, "glossary");
    add_cards(context, flow, area.width, cards,
              filled_row_height(context, area.width, cards, area.height));
    const FlowResult result = show_flow(context, flow, area, model.anchor & kFlowMask);
    if (result.moved) {
      const auto place = std::get<ShowFrom>(*result.moved).anchor;
      intent = ShowFrom{static_cast<std::uint32_t>(chosen) << kGroupShift | place};
    } else if (ui.swipe() != ui::Swipe::kNone) {
      // Past the end of a group comes the next one.
      const bool onward = ui.swipe() == ui::Swipe::kUp;
      if (onward && chosen + 1 < groups.size()) {
        intent = ShowFrom{static_cast<std::uint32_t>(chosen + 1) << kGroupShift};
      } else if (!onward && chosen > 0) {
        intent = ShowFrom{static_cast<std::uint32_t>(chosen - 1) << kGroupShift};
      }
    }
    if (result.touched) intent = follow(*result.touched);
  } else {
    ui::screen_title(ui, area, title);
  }
  if (auto bar = draw_bar(context)) intent = bar;
  return intent;
}

}  // namespace kiosk::screens
