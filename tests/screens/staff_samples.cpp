#include "tests/screens/staff_samples.h"

namespace kiosk::tests {

namespace {

using namespace screens;
using namespace std::chrono_literals;

View view_of(Screen screen) {
  View view;
  view.surround.bar = false;
  view.surround.action = MainAction::kNone;
  view.screen = std::move(screen);
  return view;
}

StaffHead head(StaffTab tab) {
  return {tab, 272s};
}

StaffPack pack(const std::string& version, int languages, int pages) {
  StaffPack made;
  made.id = version;
  made.name = "Ghana · Accra";
  made.version = version;
  made.languages = languages;
  made.pages = pages;
  return made;
}

StaffContentModel packs() {
  StaffContentModel model;
  model.head = head(StaffTab::kContent);
  model.active = pack("2026.11.2", 15, 84);
  model.active->since = "9 Nov";
  model.active->signer = "GGC Accra";
  model.previous = pack("2026.10.1", 14, 81);
  model.stick = true;
  model.attention = {
      {StaffAttention::Kind::kOutdated, "Blue Card", "French", "", 0, 0},
      {StaffAttention::Kind::kReviewPassed, "Fees 2026", "", "1 Nov", 0, 0},
      {StaffAttention::Kind::kDrafts, "", "Hausa", "", 9, 84},
  };
  model.machine = {"1.0.0", 41, StaffPrinter::kPaperLow, 10, 3, true};
  return model;
}

StaffFound found(StaffFound::State state) {
  StaffFound made;
  made.state = state;
  made.pack = pack("2026.12.0", 15, 86);
  made.pack.signer = "GGC Accra";
  made.changes = {3, 12, 1};
  return made;
}

View content(const Words&) {
  StaffContentModel model = packs();
  model.found.push_back(found(StaffFound::State::kReady));
  return view_of(std::move(model));
}

View content_busy(const Words&) {
  StaffContentModel model = packs();
  model.active->waiting = true;
  model.found.push_back(found(StaffFound::State::kChecking));
  model.found.back().pack = {};
  model.found.back().file = "accra-2026.12.0.kpack";
  model.found.back().share = 0.6F;
  return view_of(std::move(model));
}

View content_refused(const Words&) {
  StaffContentModel model = packs();
  model.attention.clear();
  model.previous.reset();
  model.found.push_back(found(StaffFound::State::kRefused));
  model.found.back().refusal = content::Refusal::kDamaged;
  model.found.push_back(found(StaffFound::State::kReady));
  model.found.back().pack.expired = "1 Nov";
  model.found.back().has_details = true;
  return view_of(std::move(model));
}

View content_empty(const Words&) {
  StaffContentModel model = packs();
  model.active.reset();
  model.previous.reset();
  model.attention.clear();
  model.stick = false;
  model.machine = {"1.0.0", std::nullopt, StaffPrinter::kNone, 0, std::nullopt, false};
  return view_of(std::move(model));
}

View activate(const Words& words) {
  View view = content(words);
  view.dialog = StaffConfirmModel{StaffConfirmModel::Question::kActivate, "2026.12.0",
                                  "Ghana · Accra · 2026.12.0"};
  return view;
}

View details(const Words& words) {
  View view = content_refused(words);
  StaffDetailsModel model;
  model.title = "Ghana · Accra · 2026.12.0";
  for (const char* name : {"Arabic", "English", "Ewe", "French", "German", "Hausa", "Twi"}) {
    model.languages.push_back({name, {3, 12, 1}});
  }
  model.languages.push_back({"Wolof", {}, StaffDetailsModel::Language::Kind::kNew});
  model.words = model.pictures = true;
  view.dialog = std::move(model);
  return view;
}

}  // namespace

const std::vector<std::pair<std::string, StaffFill>>& staff_samples() {
  static const std::vector<std::pair<std::string, StaffFill>> all{
      {"staff-content", content},
      {"staff-content-busy", content_busy},
      {"staff-content-refused", content_refused},
      {"staff-content-empty", content_empty},
      {"staff-activate", activate},
      {"staff-details", details},
  };
  return all;
}

}  // namespace kiosk::tests
