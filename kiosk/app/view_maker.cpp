#include "app/view_maker.h"

#include "app/booking_slip.h"
#include "app/booking_view.h"
#include "base/assert.h"
#include "base/wipe.h"
#include "ui/qr.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

using content::local_text;
using screens::MainAction;
using screens::Step;

constexpr std::size_t kIdeasShown = 4;

MainAction action_of(const Session& session) {
  const Place& place = session.place();
  if (place.screen == Screen::kLanguage) return MainAction::kNone;
  if (place.screen != Screen::kBooking) return MainAction::kBook;
  switch (place.step) {
    case Step::kReview: return MainAction::kConfirm;
    case Step::kDone: return MainAction::kFinish;
    case Step::kService:
    case Step::kTime:
    case Step::kAbout: break;
  }
  return session.may_advance() ? MainAction::kNext : MainAction::kNextBlocked;
}

}  // namespace

/// One view being made.
struct ViewMaker::Making {
  ViewMaker& maker;
  const Session& session;
  const Moment& moment;
  const content::Library& library = maker.m_library;
  const std::string& locale = session.locale();
  const Place& place = session.place();
  const screens::Words words = maker.m_words.in(locale);
  const locale::Formats& formats = maker.formats(locale);

  screens::Surround surround() const {
    const content::Centre& centre = library.centre();
    screens::Surround around;
    around.centre_name = local_text(centre.name, locale);
    around.place = local_text(centre.city, locale) + " · " + local_text(centre.country, locale);
    around.date = formats.date_short(formats.zone().to_local(moment.now).date);
    around.time = formats.time(moment.now);
    around.back = session.has_back();
    around.bar = !session.chosen_locale().empty();
    around.action = action_of(session);
    return around;
  }

  screens::Screen screen() const {
    switch (place.screen) {
      case Screen::kAttract: return attract();
      case Screen::kLanguage:
        return screens::LanguageModel{library.languages(), session.chosen_locale()};
      case Screen::kStart: return start();
      case Screen::kTopic: return topic();
      case Screen::kArticle: return article();
      case Screen::kSearch: return search();
      case Screen::kFinder: return finder();
      case Screen::kBooking: return booking();
    }
    return start();
  }

  screens::AttractModel attract() const {
    screens::AttractModel model;
    for (const content::Language& language : library.languages()) {
      model.greetings.push_back({language.locale, language.endonym, language.greeting,
                                 local_text(library.centre().name, language.locale)});
    }
    model.current = moment.greeting % model.greetings.size();
    return model;
  }

  screens::StartModel start() const {
    screens::StartModel model{library.topics(locale), {}};
    model.anchor = place.anchor;
    for (const std::string& id : library.finder_ids()) {
      const auto found = library.finder(id, locale);
      if (!found) continue;
      model.finder = screens::FinderTile{found->id, found->title, found->longest};
      break;
    }
    return model;
  }

  screens::Screen topic() const {
    for (content::Topic& topic : library.topics(locale)) {
      if (topic.id != place.id) continue;
      if (topic.glossary) return screens::GlossaryModel{library.terms(locale), place.anchor};
      return screens::TopicModel{std::move(topic), place.filter, place.anchor};
    }
    return start();
  }

  screens::Screen article() const {
    auto page = library.page(place.id, locale);
    // The pack's links are checked when it is built; a pack may still be exchanged.
    if (!page) return start();
    screens::ArticleModel model;
    const auto today = formats.zone().to_local(moment.now).date;
    model.outdated = page->review_by < today || library.manifest().expires < today;
    model.reviewed = formats.date_plain(page->reviewed);
    model.language_name = formats.language_name(page->locale);
    model.anchor = place.anchor;
    model.pictures = maker.m_pictures.of(*page);
    model.page = *std::move(page);
    return model;
  }

  std::vector<std::string> keyboards() const {
    std::vector<std::string> locales{locale};
    for (const content::Language& language : library.languages()) {
      if (language.locale != locale) locales.push_back(language.locale);
    }
    return locales;
  }

  screens::SearchModel search() const {
    screens::SearchModel model;
    model.text = session.query();
    model.keyboards = keyboards();
    if (!model.text.empty()) model.hits = library.search(model.text, locale);
    if (!model.text.empty() && model.hits.empty()) model.ideas = ideas();
    model.keyboard = session.keyboard();
    model.anchor = place.anchor;
    return model;
  }

  /// The first page of each of the first topics.
  std::vector<content::PageCard> ideas() const {
    std::vector<content::PageCard> cards;
    for (content::Topic& topic : library.topics(locale)) {
      if (cards.size() < kIdeasShown && !topic.pages.empty()) {
        cards.push_back(std::move(topic.pages.front()));
      }
    }
    return cards;
  }

  screens::Screen finder() const {
    const auto found = library.finder(place.id, locale);
    if (!found) return start();
    const auto question = [&](const std::string& id) -> const content::FinderQuestion* {
      for (const auto& candidate : found->questions) {
        if (candidate.id == id) return &candidate;
      }
      return nullptr;
    };
    std::string at = found->first;
    for (const screens::Answer& given : place.answers) {
      const content::FinderQuestion* const asked = question(at);
      if (asked == nullptr || asked->id != given.question) break;
      for (const content::FinderAnswer& answer : asked->answers) {
        if (answer.id == given.answer) at = answer.next;
      }
    }
    if (const content::FinderQuestion* const asked = question(at)) {
      const int number = static_cast<int>(place.answers.size()) + 1;
      return screens::FinderModel{
          *asked,      found->locale, number, std::max(found->longest, number), place.last_answer,
          place.anchor};
    }
    for (const content::FinderOutcome& outcome : found->outcomes) {
      if (outcome.id == at) return screens::OutcomeModel{outcome, found->locale, place.anchor};
    }
    return start();
  }

  screens::Screen booking() const {
    const BookingSources sources{library.centre(), maker.m_agenda, formats,     words,
                                 session.draft(),  moment.now,     place.anchor};
    switch (place.step) {
      case Step::kService: return service_model(sources);
      case Step::kTime: {
        auto model = time_model(sources);
        if (model) return *std::move(model);
        screens::ServiceModel unavailable = service_model(sources);
        unavailable.available = false;
        return unavailable;
      }
      case Step::kAbout: return about_model(sources);
      case Step::kReview: return review_model(sources);
      case Step::kDone: return done_model(sources);
    }
    return service_model(sources);
  }

  screens::Dialog dialog() const {
    if (moment.seconds_left) {
      return screens::IdleModel{*moment.seconds_left, moment.warning_seconds};
    }
    if (!session.card()) return std::monostate();
    return session.card()->kind == Card::Kind::kTerm ? term(session.card()->term) : take_away();
  }

  screens::Dialog term(const std::string& id) const {
    auto found = library.term(id, locale);
    if (!found) return std::monostate();
    screens::TermModel model;
    for (const std::string& related : found->related) {
      if (auto other = library.term(related, locale)) {
        model.related.push_back({other->id, std::move(other->title)});
      }
    }
    model.language_name = formats.language_name(found->locale);
    model.term = *std::move(found);
    return model;
  }

  screens::Dialog take_away() const {
    const auto page = library.page(place.id, locale);
    if (!page) return std::monostate();
    auto square = ui::make_qr(page->takeaway);
    return screens::TakeAwayModel{page->title, page->locale,
                                  square ? *std::move(square) : ui::QrCode()};
  }
};

ViewMaker::ViewMaker(const content::Library& library, ui::Renderer* renderer)
    : m_library(library),
      m_pictures(library, renderer),
      m_words([&library](std::string_view key,
                         std::string_view locale) { return library.pattern(key, locale); },
              library.languages().front().locale, library.centre().zone) {}

const locale::Formats& ViewMaker::formats(const std::string& locale) {
  const auto found = m_formats.find(locale);
  if (found != m_formats.end()) return found->second;
  // Languages and zone were checked when the pack was opened.
  const content::Centre& centre = m_library.centre();
  auto made = locale::Formats::make(locale, centre.zone, content::calendar_of(centre, locale));
  KIOSK_ASSERT(made.ok());
  return m_formats.emplace(locale, *std::move(made)).first->second;
}

screens::View ViewMaker::make(const Session& session, const Moment& moment) {
  const Making making{*this, session, moment};
  if (session.place().screen != Screen::kArticle) m_pictures.forget();
  return {making.surround(), making.screen(), making.dialog(), moment.toast};
}

std::optional<screens::SlipModel> ViewMaker::slip(const Session& session) {
  if (!session.draft().confirmation) return std::nullopt;
  const std::string& first = m_library.languages().front().locale;
  const screens::Words visitors = words(session.locale());
  const screens::Words centres = words(first);
  std::vector<SlipLanguage> languages{{visitors, formats(session.locale())}};
  if (first != session.locale()) languages.push_back({centres, formats(first)});
  return slip_model(m_library.centre(), session.draft(), languages);
}

void forget(screens::View& view) {
  if (auto* search = std::get_if<screens::SearchModel>(&view.screen)) kiosk::wipe(search->text);
  if (auto* about = std::get_if<screens::AboutModel>(&view.screen)) {
    kiosk::wipe(about->name);
    kiosk::wipe(about->phone);
  }
  if (auto* review = std::get_if<screens::ReviewModel>(&view.screen)) {
    kiosk::wipe(review->name);
    kiosk::wipe(review->phone);
  }
  if (auto* done = std::get_if<screens::DoneModel>(&view.screen)) {
    kiosk::wipe(done->code);
    for (std::string& line : done->spoken) kiosk::wipe(line);
  }
}

}  // namespace kiosk::app
