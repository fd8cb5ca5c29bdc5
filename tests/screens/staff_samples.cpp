#include "tests/screens/staff_samples.h"

#include <array>

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

View pin(const Words&) {
  return view_of(StaffPinModel{4, std::nullopt, 0s, false});
}

View pin_wrong(const Words&) {
  return view_of(StaffPinModel{0, 3, 0s, false});
}

View pin_locked(const Words&) {
  return view_of(StaffPinModel{0, 1, 227s, false});
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
  model.attention = {{StaffAttention::Kind::kClockWrong, "", "", "", 0, 0},
                     {StaffAttention::Kind::kStorageLow, "", "", "", 0, 0},
                     {StaffAttention::Kind::kExpiresSoon, "", "", "30 Nov", 0, 0}};
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
  for (const char* name : {"Arabic", "Dagbani", "Dari", "English", "Ewe", "Ga", "French",
                           "Fulfulde", "German", "Hausa", "Mossi", "Twi", "Urdu", "Yoruba"}) {
    model.languages.push_back({name, {3, 12, 1}});
  }
  model.languages.push_back({"Wolof", {}, StaffDetailsModel::Language::Kind::kNew});
  model.words = model.pictures = true;
  view.dialog = std::move(model);
  return view;
}

constexpr std::array kWeek{"Thu 26 Nov", "Fri 27 Nov", "Sat 28 Nov", "Sun 29 Nov",
                           "Mon 30 Nov", "Tue 1 Dec",  "Wed 2 Dec"};

View appointments(const Words&) {
  StaffAppointmentsModel model;
  model.head = head(StaffTab::kAppointments);
  constexpr std::array kCounts{6, 3, 0, 0, 8, 12, 1, 4, 2, 0, 0, 5, 0, 7};
  for (std::size_t i = 0; i < kCounts.size(); ++i) {
    const bool weekend = i % 7 == 2 || i % 7 == 3;
    model.days.push_back({kWeek[i % 7], kCounts[i], weekend});
  }
  return view_of(std::move(model));
}

View appointments_none(const Words&) {
  StaffAppointmentsModel model;
  model.head = head(StaffTab::kAppointments);
  return view_of(std::move(model));
}

View hours(const Words&) {
  StaffHoursModel model;
  model.head = head(StaffTab::kHours);
  for (std::size_t i = 0; i < kWeek.size(); ++i) {
    model.week.push_back({kWeek[i], i == 2 || i == 3 ? "" : "09:00–12:00, 13:00–16:00"});
  }
  model.closures = {{"1", "Wed 2 Dec 2026", ClosureReason::kTraining, ""},
                    {"2", "Fri 4 Dec 2026", std::nullopt, "Farmers’ Day"},
                    {"3", "24–31 Dec 2026", ClosureReason::kHoliday, ""}};
  return view_of(std::move(model));
}

View hours_many(const Words& words) {
  View view = hours(words);
  auto& model = std::get<StaffHoursModel>(view.screen);
  model.closed_today = true;
  for (int i = 4; i < 12; ++i) {
    model.closures.push_back({std::to_string(i), "4–5 Jan 2027", ClosureReason::kTechnical, ""});
  }
  return view;
}

StaffClosureModel closure_model(const Words& words) {
  using namespace std::chrono;
  StaffClosureModel model;
  model.head = head(StaffTab::kHours);
  model.month = "November 2026";
  model.weekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  model.blanks = 6;
  for (unsigned day = 1; day <= 30; ++day) {
    const year_month_day date{year(2026), month(11), std::chrono::day(day)};
    model.days.push_back(
        {date, words.number(day), "Day " + std::to_string(day) + " November 2026", day >= 23});
  }
  return model;
}

View closure_new(const Words& words) {
  return view_of(closure_model(words));
}

View closure(const Words& words) {
  StaffClosureModel model = closure_model(words);
  model.first = model.days[24].date;
  model.last = model.days[27].date;
  model.chosen = "25–28 November 2026";
  model.reason = ClosureReason::kTraining;
  model.affected = {{"Wed 25 Nov", "09:00, 10:30, 11:15", 3}, {"Thu 26 Nov", "10:00, 11:15", 2}};
  return view_of(std::move(model));
}

View devices(const Words&) {
  using State = StaffDeviceState::State;
  StaffDevicesModel model;
  model.head = head(StaffTab::kDevices);
  model.devices = {
      {State::kUntested, StaffDevice::kScreen, "1920 × 1080 · 476 × 268 mm", true},
      {State::kGood, StaffDevice::kTouch, "10", true},
      {State::kTesting, StaffDevice::kSound, "", true},
      {State::kPaperLow, StaffDevice::kPrinter, "80 mm", true},
      {State::kClockWrong, StaffDevice::kClock, "Thu 1 Jan 1970, 00:04 · Africa/Accra", true},
      {State::kGood, StaffDevice::kStorage, "41 %", true}};
  return view_of(std::move(model));
}

View colour_test(const Words&) {
  return view_of(StaffColourTestModel{2});
}

View touch_test(const Words&) {
  StaffTouchTestModel model = touch_fields({1920, 1080}, 4.03F);
  for (std::size_t i = 0; i < model.touched.size(); i += 2) model.touched[i] = true;
  return view_of(std::move(model));
}

StaffFiguresModel figures_model() {
  StaffFiguresModel model;
  model.head = head(StaffTab::kFigures);
  model.periods = {
      {"30", "", true}, {"2026-11", "November 2026", false}, {"2026-10", "October 2026", false}};
  model.visits = 312;
  model.languages = {{"English", "en", 181},
                     {"Twi", "ak", 74},
                     {"Hausa", "ha", 31},
                     {"العربية", "ar", 12},
                     {"Français", "fr", std::nullopt}};
  model.pages = {{"Opportunity Card", "en", 96},
                 {"Training in Germany", "en", 71},
                 {"Recognition of your certificates", "en", 40},
                 {"False job offers", "en", 22},
                 {"Start a business here", "en", 9}};
  model.searches = {{"scholarship", "en", 17}, {"canada", "en", 8}, {"ausbildung", "de", {}}};
  return model;
}

View figures(const Words&) {
  return view_of(figures_model());
}

View figures_saved(const Words&) {
  StaffFiguresModel model = figures_model();
  model.save = StaffSave::kSaved;
  model.file = "wegweiser-2026-11-26.csv";
  return view_of(std::move(model));
}

View figures_few(const Words&) {
  StaffFiguresModel model;
  model.head = head(StaffTab::kFigures);
  model.periods = {{"30", "", true}};
  model.save = StaffSave::kNoStick;
  return view_of(std::move(model));
}

View remove_closure(const Words& words) {
  View view = hours(words);
  view.dialog =
      StaffConfirmModel{StaffConfirmModel::Question::kRemoveClosure, "3", "24–31 Dec 2026"};
  return view;
}

View heard(const Words& words) {
  View view = devices(words);
  view.dialog = StaffConfirmModel{StaffConfirmModel::Question::kHeardSound, "", ""};
  return view;
}

View saw(const Words& words) {
  View view = devices(words);
  view.dialog = StaffConfirmModel{StaffConfirmModel::Question::kSawColours, "", ""};
  return view;
}

}  // namespace

const std::vector<std::pair<std::string, StaffFill>>& staff_samples() {
  static const std::vector<std::pair<std::string, StaffFill>> all{
      {"staff-pin", pin},
      {"staff-pin-wrong", pin_wrong},
      {"staff-pin-locked", pin_locked},
      {"staff-content", content},
      {"staff-content-busy", content_busy},
      {"staff-content-refused", content_refused},
      {"staff-content-empty", content_empty},
      {"staff-activate", activate},
      {"staff-details", details},
      {"staff-appointments", appointments},
      {"staff-appointments-none", appointments_none},
      {"staff-hours", hours},
      {"staff-hours-many", hours_many},
      {"staff-closure-new", closure_new},
      {"staff-closure", closure},
      {"staff-remove", remove_closure},
      {"staff-devices", devices},
      {"staff-heard", heard},
      {"staff-saw", saw},
      {"staff-colour-test", colour_test},
      {"staff-touch-test", touch_test},
      {"staff-figures", figures},
      {"staff-figures-saved", figures_saved},
      {"staff-figures-few", figures_few},
  };
  return all;
}

}  // namespace kiosk::tests
