// What each choice of a visitor does to the session.

#include "app/private_text.h"
#include "app/session.h"

#include <utility>
#include <variant>

namespace kiosk::app {

using screens::Step;

/// One overload per intent.
struct Session::Act {
  Session& s;

  Place& here() const { return s.m_places.back(); }
  bool booking_at(Step step) const {
    return here().screen == Screen::kBooking && here().step == step;
  }
  /// Booking steps whose choices are still open.
  bool booking_open() const { return here().screen == Screen::kBooking && !s.m_draft.confirmation; }

  Effect open(Place place) const {
    if (!s.visiting()) return Effect::kNone;
    s.push(std::move(place));
    return Effect::kMove;
  }
  Effect redraw() const { return s.visiting() ? Effect::kRedraw : Effect::kNone; }

  Effect operator()(const screens::Begin&) const {
    if (here().screen != Screen::kAttract) return Effect::kNone;
    s.m_places.assign(1, place_at(Screen::kLanguage));
    return Effect::kMove;
  }
  Effect operator()(const screens::Back&) const { return s.back(); }
  Effect operator()(const screens::CloseCard&) const { return s.m_card ? s.back() : Effect::kNone; }
  Effect operator()(const screens::GoStart&) const {
    const bool first_grid = here().screen == Screen::kLanguage && s.m_chosen_locale.empty();
    if (!s.visiting() || first_grid) return Effect::kNone;
    s.m_card.reset();
    const Place& home = s.m_setup.home;
    const bool moves = here().screen != home.screen || here().id != home.id;
    s.m_places.assign(1, home);
    return moves ? Effect::kMove : Effect::kRedraw;
  }
  Effect operator()(const screens::OpenLanguage&) const {
    if (here().screen == Screen::kLanguage) return Effect::kNone;
    // A card stays open under the grid: the visitor wants to read it in another language.
    const std::optional<Card> card = s.m_card;
    const Effect effect = open(place_at(Screen::kLanguage));
    s.m_covered_card = card;
    return effect;
  }
  Effect operator()(const screens::ChooseLanguage& choice) const {
    if (here().screen != Screen::kLanguage || choice.locale.empty()) return Effect::kNone;
    s.m_chosen_locale = choice.locale;
    s.m_places.pop_back();
    if (s.m_places.empty()) {
      s.m_places.push_back(s.m_setup.home);
    } else {
      s.m_card = std::exchange(s.m_covered_card, std::nullopt);
    }
    return Effect::kMove;
  }
  Effect operator()(const screens::ChangeTextSize&) const {
    const int next = (static_cast<int>(s.m_settings.text_size) + 1) % 4;
    s.m_settings.text_size = static_cast<ui::TextSize>(next);
    return redraw();
  }
  Effect operator()(const screens::ChangeContrast&) const {
    const int next = (static_cast<int>(s.m_settings.contrast) + 1) % 3;
    s.m_settings.contrast = static_cast<ui::Contrast>(next);
    return redraw();
  }
  Effect operator()(const screens::Listen&) const {
    return s.visiting() ? Effect::kListen : Effect::kNone;
  }
  Effect operator()(const screens::StillHere&) const { return redraw(); }
  /// The application's affair: a visit knows nothing of its author.
  Effect operator()(const screens::PreviewChoice&) const { return Effect::kNone; }
  Effect operator()(const screens::StaffChoice&) const { return Effect::kNone; }
  Effect operator()(const screens::Finished&) const {
    if (!s.visiting()) return Effect::kNone;
    s.wipe();
    return Effect::kEnd;
  }
  Effect operator()(const screens::ShowFrom& choice) const {
    here().anchor = choice.anchor;
    return redraw();
  }

  Effect operator()(const screens::OpenTopic& choice) const {
    return open(place_at(Screen::kTopic, choice.id));
  }
  Effect operator()(const screens::ChooseFilter& choice) const {
    if (here().screen != Screen::kTopic) return Effect::kNone;
    here().filter = choice.id;
    here().anchor = 0;
    return Effect::kRedraw;
  }
  Effect operator()(const screens::OpenPage& choice) const {
    return open(place_at(Screen::kArticle, choice.id));
  }
  Effect operator()(const screens::OpenTerm& choice) const {
    s.m_card = Card{Card::Kind::kTerm, choice.id};
    return redraw();
  }
  Effect operator()(const screens::TakeAway&) const {
    if (here().screen != Screen::kArticle) return Effect::kNone;
    s.m_card = Card{Card::Kind::kTakeAway, {}};
    return Effect::kRedraw;
  }

  Effect operator()(const screens::OpenSearch&) const {
    s.m_keyboard = true;
    return here().screen == Screen::kSearch ? Effect::kNone : open(place_at(Screen::kSearch));
  }
  Effect operator()(const screens::SearchFor& edit) const {
    if (here().screen != Screen::kSearch) return Effect::kNone;
    assign_private(s.m_query, edit.text);
    here().anchor = 0;
    return Effect::kRedraw;
  }
  Effect operator()(const screens::HideKeyboard&) const {
    s.m_keyboard = false;
    s.m_draft.focus.reset();
    return redraw();
  }
  Effect operator()(const screens::ShowKeyboard&) const {
    s.m_keyboard = true;
    return redraw();
  }

  Effect operator()(const screens::OpenFinder& choice) const {
    return open(place_at(Screen::kFinder, choice.id));
  }
  Effect operator()(const screens::Answer& answer) const {
    if (here().screen != Screen::kFinder) return Effect::kNone;
    here().answers.push_back(answer);
    here().last_answer.clear();
    here().anchor = 0;
    return Effect::kMove;
  }
  Effect operator()(const screens::RestartFinder&) const {
    if (here().screen != Screen::kFinder) return Effect::kNone;
    here().answers.clear();
    here().last_answer.clear();
    here().anchor = 0;
    return Effect::kMove;
  }

  Effect operator()(const screens::Book&) const {
    if (here().screen == Screen::kBooking && !s.m_draft.confirmation) return Effect::kNone;
    if (s.m_draft.key.empty() || s.m_draft.confirmation) {
      s.m_draft.restart(s.m_sources.make_key(), s.m_sources.today());
    }
    Place place = place_at(Screen::kBooking);
    if (!s.m_draft.service.empty()) place.step = Step::kTime;
    if (here().screen == Screen::kBooking) s.m_places.pop_back();
    if (s.m_places.empty()) s.m_places.push_back(s.m_setup.home);
    return open(std::move(place));
  }
  Effect operator()(const screens::Next&) const {
    if (!s.may_advance()) return Effect::kNone;
    return s.go_to(static_cast<Step>(static_cast<int>(here().step) + 1));
  }
  Effect operator()(const screens::GoToStep& choice) const {
    // Only back; forward goes Next, which asks for what is missing.
    return booking_open() && choice.step < here().step ? s.go_to(choice.step) : Effect::kNone;
  }
  Effect operator()(const screens::ChooseService& choice) const {
    if (!booking_at(Step::kService) || !booking_open()) return Effect::kNone;
    s.m_draft.choose_service(choice.id);
    return s.go_to(Step::kTime);
  }
  Effect operator()(const screens::ChooseDay& choice) const {
    if (!booking_at(Step::kTime)) return Effect::kNone;
    s.m_draft.choose_day(choice.date);
    return Effect::kRedraw;
  }
  Effect operator()(const screens::MoreDays&) const { return show_week(s.m_draft.week + 1); }
  Effect operator()(const screens::EarlierDays&) const { return show_week(s.m_draft.week - 1); }
  Effect show_week(int week) const {
    if (!booking_at(Step::kTime) || week < 0) return Effect::kNone;
    s.m_draft.show_week(week);
    return Effect::kRedraw;
  }
  Effect operator()(const screens::ChooseSlot& choice) const {
    if (!booking_at(Step::kTime)) return Effect::kNone;
    s.m_draft.choose_slot(choice.begin);
    return Effect::kRedraw;
  }
  Effect operator()(const screens::FocusField& choice) const {
    if (!booking_at(Step::kAbout)) return Effect::kNone;
    s.m_draft.focus = choice.field;
    return Effect::kRedraw;
  }
  Effect operator()(const screens::EditField& edit) const {
    if (!booking_at(Step::kAbout)) return Effect::kNone;
    s.m_draft.edit(edit.field, edit.text);
    // A hardware keyboard may have gone to this field by itself.
    s.m_draft.focus = edit.field;
    return Effect::kRedraw;
  }
  Effect operator()(const screens::ToggleWish& choice) const {
    if (!booking_at(Step::kAbout)) return Effect::kNone;
    s.m_draft.toggle_wish(choice.id);
    return Effect::kRedraw;
  }
  Effect operator()(const screens::ChooseCounselling& choice) const {
    if (!booking_at(Step::kAbout)) return Effect::kNone;
    s.m_draft.counselling = choice.locale;
    return Effect::kRedraw;
  }
  Effect operator()(const screens::ConfirmBooking&) const {
    const bool ready = booking_at(Step::kReview) && booking_open() && s.m_draft.complete();
    return ready ? Effect::kBook : Effect::kNone;
  }
};

Effect Session::apply(const screens::Intent& intent) {
  return std::visit(Act{*this}, intent);
}

}  // namespace kiosk::app
