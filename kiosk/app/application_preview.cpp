// What an application does more while an author works on the pack it shows.

#include "app/application.h"
#include "app/opening.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

using Act = screens::PreviewChoice::Act;

/// An author thinks for longer than a visitor may be silent.
constexpr std::chrono::seconds kPreviewIdle = std::chrono::hours(24);

const char* name_of(ui::TextSize size) {
  switch (size) {
    case ui::TextSize::kSmall: return "S";
    case ui::TextSize::kMedium: return "M";
    case ui::TextSize::kLarge: return "L";
    case ui::TextSize::kExtraLarge: return "XL";
  }
  return "";
}

screens::PreviewProblem shown(const content::Problem& problem, const Preview& preview) {
  std::string place = preview.short_path(problem.file);
  if (problem.line > 0) place += ':' + std::to_string(problem.line);
  return {problem.severity == content::Severity::kError, std::move(place), problem.sentence,
          problem.remedy};
}

}  // namespace

Result<std::unique_ptr<Application>> Application::make_preview(const Config& config,
                                                               const Files& files,
                                                               const Devices& devices) {
  auto preview = Preview::start(config, files);
  if (!preview) return preview.error();
  Config patient = config;
  patient.idle = kPreviewIdle;
  auto application =
      std::unique_ptr<Application>(new Application(patient, files, devices, nullptr));
  application->m_preview = *std::move(preview);
  application->finish_preview();
  return application;
}

void Application::take_built(Preview::Built built) {
  m_tools.stale = built.library == nullptr;
  m_tools.problems.clear();
  for (const content::Problem& problem : built.problems.all()) {
    // While writing, errors and warnings are enough; "pack check" tells the notes.
    if (problem.severity == content::Severity::kNote) continue;
    m_tools.problems.push_back(shown(problem, *m_preview));
  }
  std::stable_partition(m_tools.problems.begin(), m_tools.problems.end(),
                        [](const screens::PreviewProblem& problem) { return problem.error; });
  if (m_tools.problems.empty()) m_tools.list_open = false;
  m_tools.anchor = 0;
  if (built.library) exchange_library(std::move(built.library));
  m_view_stale = true;
}

void Application::finish_preview() {
  while (m_preview && m_preview->busy()) {
    m_preview->wait();
    if (auto built = m_preview->poll()) take_built(*std::move(built));
  }
}

void Application::choose_next_language() {
  if (!m_library) return;
  const auto& languages = m_library->languages();
  auto next = std::find_if(languages.begin(), languages.end(), [&](const auto& language) {
    return language.locale == m_session.locale();
  });
  if (next == languages.end() || ++next == languages.end()) next = languages.begin();
  if (m_session.visiting()) {
    act(screens::OpenLanguage{});
  } else {
    act(screens::Begin{});
  }
  act(screens::ChooseLanguage{next->locale});
}

void Application::act_on(const screens::PreviewChoice& choice) {
  m_view_stale = true;
  switch (choice.act) {
    case Act::kNextLanguage: return choose_next_language();
    case Act::kTextSize: return act(screens::ChangeTextSize{});
    case Act::kContrast: return act(screens::ChangeContrast{});
    case Act::kTurn: return m_stage.turn();
    case Act::kDrafts:
      return m_preview->set_drafts(m_preview->drafts() == Drafts::kShown ? Drafts::kHidden
                                                                         : Drafts::kShown);
    case Act::kList:
      m_tools.list_open = !m_tools.list_open;
      m_tools.anchor = 0;
      return;
    case Act::kShowFrom: m_tools.anchor = choice.anchor; return;
  }
}

screens::PreviewModel Application::preview_model() const {
  screens::PreviewModel model = m_tools;
  model.locale = m_session.locale();
  model.language = model.locale;
  if (m_library) {
    for (const content::Language& language : m_library->languages()) {
      if (language.locale == model.locale) model.language = language.endonym;
    }
  }
  model.text_size = name_of(m_session.settings().text_size);
  model.hides_drafts = m_preview->drafts() == Drafts::kHidden;
  return model;
}

}  // namespace kiosk::app
