#include "tests/ui/scenes.h"

#include "ui/booking_widgets.h"
#include "ui/chip.h"
#include "ui/dialog.h"
#include "ui/flow.h"
#include "ui/frame_bars.h"
#include "ui/keyboard.h"
#include "ui/list_card.h"
#include "ui/qr_card.h"
#include "ui/text_field.h"
#include "ui/tile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::ui_test {
namespace {

using namespace kiosk::ui;

/// The words of the scenes; one column a language.
struct Word {
  const char* en;
  const char* ar;
  const char* ur;
};

std::string say(const std::string& locale, const Word& word) {
  if (locale == "ar") return word.ar;
  if (locale == "ur") return word.ur;
  return word.en;
}

constexpr Word kCentre{"Advice Centre for Jobs, Migration and Reintegration",
                       "مركز المشورة للوظائف والهجرة وإعادة الإدماج",
                       "مرکز برائے روزگار، ہجرت اور بحالی"};
constexpr Word kPlace{"Accra · Ghana", "القاهرة · مصر", "لاہور · پاکستان"};
constexpr Word kDate{"Thu 26 Nov 2026", "الخميس ٢٦ نوفمبر", "جمعرات ۲۶ نومبر"};
constexpr Word kTime{"10:24", "١٠:٢٤", "۱۰:۲۴"};
constexpr Word kBack{"Back", "رجوع", "واپس"};
constexpr Word kStart{"Start", "البداية", "شروع"};
constexpr Word kLanguage{"Language", "اللغة", "زبان"};
constexpr Word kSize{"Text size", "حجم الخط", "حروف کا سائز"};
constexpr Word kContrast{"Contrast", "التباين", "رنگ"};
constexpr Word kListen{"Listen", "استمع", "سنیں"};
constexpr Word kBook{"Book an appointment", "احجز موعدًا", "ملاقات کا وقت لیں"};
constexpr Word kNext{"Next", "التالي", "آگے"};
constexpr Word kMore{"More", "المزيد", "مزید"};
constexpr Word kPrevious{"Previous", "السابق", "پچھلا"};
constexpr Word kQuestion{"What would you like to know?", "ماذا تريد أن تعرف؟",
                         "آپ کیا جاننا چاہتے ہیں؟"};
constexpr Word kLead{"Free, confidential, for everyone. Touch a picture.",
                     "مجاني وسرّي ومتاح للجميع. المس صورة.",
                     "مفت، رازدارانہ، سب کے لیے۔ تصویر کو چھوئیں۔"};
constexpr std::array<Word, 6> kTopics{{
    {"Work and learn in Germany", "العمل والتعلّم في ألمانيا", "جرمنی میں کام اور تعلیم"},
    {"Dangers of irregular journeys", "مخاطر الهجرة غير النظامية", "غیر قانونی سفر کے خطرات"},
    {"Jobs and training here", "العمل والتدريب هنا", "یہاں روزگار اور تربیت"},
    {"Going home", "العودة إلى الوطن", "گھر واپسی"},
    {"Experts who return", "الخبراء العائدون", "واپس آنے والے ماہرین"},
    {"Words explained", "شرح الكلمات", "الفاظ کی وضاحت"},
}};
constexpr std::array<Word, 6> kSummaries{{
    {"Legal ways: jobs, training, study", "الطرق القانونية: العمل والتدريب والدراسة",
     "قانونی راستے: نوکری، تربیت، پڑھائی"},
    {"What really happens on the way", "ما الذي يحدث فعلًا في الطريق",
     "راستے میں واقعی کیا ہوتا ہے"},
    {"Find work, learn a trade, start a business", "جِد عملًا، تعلّم حرفة، ابدأ مشروعًا",
     "کام ڈھونڈیں، ہنر سیکھیں، کاروبار شروع کریں"},
    {"Help for people returning from Germany", "دعم للعائدين من ألمانيا",
     "جرمنی سے واپس آنے والوں کی مدد"},
    {"Support for skilled professionals", "دعم للمهنيين المؤهلين", "ہنرمند افراد کے لیے مدد"},
    {"Simple meanings of difficult words", "معانٍ بسيطة لكلمات صعبة", "مشکل الفاظ کے آسان معنی"},
}};
constexpr std::array<const char*, 6> kIcons{"briefcase", "alert",  "store",
                                            "home",      "school", "book-open-variant"};
constexpr std::array<Role, 6> kRoles{Role::kBlue,  Role::kClay, Role::kGreen,
                                     Role::kAmber, Role::kPlum, Role::kTeal};
constexpr Word kFinder{"Which way fits me?", "أي طريق يناسبني؟", "میرے لیے کون سا راستہ؟"};
constexpr Word kFinderHint{"6 questions, 2 minutes", "٦ أسئلة في دقيقتين", "۶ سوال، ۲ منٹ"};
constexpr Word kSearch{"Search", "بحث", "تلاش"};
constexpr Word kAll{"All", "الكل", "سب"};
constexpr Word kDegree{"I have a degree", "لدي شهادة جامعية", "میرے پاس ڈگری ہے"};
constexpr Word kTrade{"I have a trade", "لدي حرفة", "میرے پاس ہنر ہے"};
constexpr Word kVisa{"Nobody can sell you a visa.", "لا أحد يستطيع بيعك تأشيرة.",
                     "کوئی آپ کو ویزا نہیں بیچ سکتا۔"};
constexpr Word kVisaMore{
    " Applications go only through the German embassy or the Consular Services "
    "Portal.",
    " تُقدَّم الطلبات فقط عبر السفارة الألمانية أو بوابة الخدمات القنصلية.",
    " درخواستیں صرف جرمن سفارت خانے یا قونصلر پورٹل کے ذریعے دی جاتی ہیں۔"};
constexpr Word kGlance{"At a glance", "لمحة سريعة", "ایک نظر میں"};
constexpr Word kStay{"Stay", "الإقامة", "قیام"};
constexpr Word kStayValue{"up to 12 months", "حتى ١٢ شهرًا", "۱۲ مہینے تک"};
constexpr Word kLanguageValue{"German A1 or English B2", "الألمانية A1 أو الإنجليزية B2",
                              "جرمن A1 یا انگریزی B2"};
constexpr Word kFee{"Fee", "الرسوم", "فیس"};
constexpr Word kPage{"Opportunity Card", "بطاقة الفرصة", "اپرچونٹی کارڈ"};
constexpr Word kPageText{
    "The Opportunity Card lets you live in Germany for up to one year while you look for a job. "
    "You need a vocational or university qualification that is ",
    "تتيح لك بطاقة الفرصة الإقامة في ألمانيا لمدة تصل إلى سنة أثناء البحث عن عمل. تحتاج إلى مؤهل "
    "مهني "
    "أو جامعي ",
    "اپرچونٹی کارڈ کے ساتھ آپ نوکری ڈھونڈتے ہوئے ایک سال تک جرمنی میں رہ سکتے ہیں۔ آپ کی تعلیم یا "
    "تربیت کا "};
constexpr Word kRecognised{"recognised", "معترف به", "تسلیم شدہ"};
constexpr Word kPageEnd{" in the country where you earned it.", " في البلد الذي حصلت عليه فيه.",
                        " ہونا ضروری ہے۔"};
constexpr Word kWho{"Who can get it?", "من يمكنه الحصول عليها؟", "یہ کسے مل سکتا ہے؟"};
constexpr std::array<Word, 3> kConditions{{
    {"You finished at least two years of training or a degree that your country recognises.",
     "أنهيت سنتين على الأقل من التدريب أو شهادة جامعية معترفًا بها في بلدك.",
     "آپ نے کم از کم دو سال کی تربیت یا ایسی ڈگری مکمل کی ہے جسے آپ کا ملک تسلیم کرتا ہے۔"},
    {"You speak German (A1) or English (B2).", "تتحدث الألمانية (A1) أو الإنجليزية (B2).",
     "آپ جرمن (A1) یا انگریزی (B2) بولتے ہیں۔"},
    {"You can pay for your stay: money in a blocked account or a part-time job.",
     "تستطيع دفع نفقات إقامتك: مال في حساب مجمّد أو عمل بدوام جزئي.",
     "آپ اپنے قیام کا خرچ اٹھا سکتے ہیں: بلاکڈ اکاؤنٹ میں رقم یا جزوقتی نوکری۔"},
}};
constexpr Word kTake{"Take this page with you", "خذ هذه الصفحة معك", "یہ صفحہ ساتھ لے جائیں"};
constexpr Word kChecked{"Checked by the centre on 3 November 2026. Source: make-it-in-germany.com",
                        "راجعه المركز في ٣ نوفمبر ٢٠٢٦. المصدر: make-it-in-germany.com",
                        "مرکز نے ۳ نومبر ۲۰۲۶ کو جانچا۔ ماخذ: make-it-in-germany.com"};
constexpr std::array<Word, 4> kSteps{{{"Topic", "الموضوع", "موضوع"},
                                      {"Day and time", "اليوم والوقت", "دن اور وقت"},
                                      {"About you", "عنك", "آپ کے بارے میں"},
                                      {"Done", "تم", "مکمل"}}};
constexpr Word kStepDone{"done", "تم", "مکمل"};
constexpr Word kWhen{"When would you like to come?", "متى تود الحضور؟", "آپ کب آنا چاہیں گے؟"};
constexpr Word kThu{"Thu", "الخميس", "جمعرات"};
constexpr Word kNov{"Nov", "نوفمبر", "نومبر"};
constexpr Word kClosed{"closed", "مغلق", "بند"};
constexpr Word kMorning{"Morning", "صباحًا", "صبح"};
constexpr Word kTaken{"taken", "محجوز", "بک ہے"};
constexpr Word kName{"Name we should call (not your full name if you don’t want)",
                     "الاسم الذي نناديك به (ليس اسمك الكامل إن لم ترغب)",
                     "وہ نام جس سے ہم پکاریں (پورا نام ضروری نہیں)"};
constexpr Word kPhone{"Phone – only if we may call you (optional)",
                      "الهاتف – فقط إن كان لنا أن نتصل بك (اختياري)",
                      "فون – صرف اگر ہم کال کر سکتے ہوں (اختیاری)"};
constexpr Word kTyped{"Ama", "أمل", "آمنہ"};
constexpr Word kWish{"Female counsellor", "مستشارة", "خاتون مشیر"};
constexpr Word kPrivacy{
    "Only the counsellors can read this. It is locked on this machine and "
    "deleted 30 days after your appointment.",
    "لا يقرأ هذا إلا المستشارون. وهو مقفل على هذا الجهاز ويُحذف بعد موعدك بثلاثين يومًا.",
    "یہ صرف مشیر پڑھ سکتے ہیں۔ یہ اس مشین پر مقفل ہے اور ملاقات کے ۳۰ دن بعد حذف ہو جاتا ہے۔"};
constexpr Word kSpace{"space", "مسافة", "خالی جگہ"};
constexpr Word kShift{"Capitals", "أحرف أخرى", "دوسرے حروف"};
constexpr Word kBackspace{"Delete", "حذف", "مٹائیں"};
constexpr Word kStill{"Are you still here?", "هل ما زلت هنا؟", "کیا آپ ابھی یہاں ہیں؟"};
constexpr Word kErase{"To protect your privacy, everything you entered will be erased.",
                      "لحماية خصوصيتك سيُمحى كل ما أدخلته.",
                      "آپ کی رازداری کے لیے آپ کا لکھا ہوا سب مٹا دیا جائے گا۔"};
constexpr Word kContinue{"Yes, continue", "نعم، أكمل", "جی ہاں، جاری رکھیں"};
constexpr Word kFinished{"I am finished", "انتهيت", "میں فارغ ہوں"};
constexpr Word kSecondsLeft{"12 seconds left", "بقيت ١٢ ثانية", "۱۲ سیکنڈ باقی"};
constexpr Word kTwelve{"12", "١٢", "۱۲"};
constexpr Word kCounted{"Counted each year", "العدد في كل سنة", "ہر سال کی گنتی"};
constexpr Word kScan{"Scan with your phone", "امسح بهاتفك", "اپنے فون سے اسکین کریں"};
constexpr Word kProgress{"Question 3 of 6", "السؤال ٣ من ٦", "سوال ۳ از ۶"};
constexpr Word kAskLanguage{"Which language do you speak best?", "أي لغة تتقنها أكثر؟",
                            "آپ کون سی زبان سب سے اچھی بولتے ہیں؟"};
constexpr Word kLittle{"A little German", "قليل من الألمانية", "تھوڑی جرمن"};
constexpr Word kSaved{"The text size is larger now", "حجم الخط أكبر الآن", "حروف اب بڑے ہیں"};

struct Words {
  std::string locale;
  std::string operator()(const Word& word) const { return say(locale, word); }
};

Button bar_button(const Words& w, std::string id, const Word& label, std::string icon) {
  Button b;
  b.id = std::move(id);
  b.label = w(label);
  b.icon = std::move(icon);
  return b;
}

ListCard card_of(std::string id, std::string title, std::string summary, std::string icon,
                 Role role = Role::kTeal) {
  ListCard card;
  card.id = std::move(id);
  card.title = std::move(title);
  card.summary = RichText(std::move(summary));
  card.icon = std::move(icon);
  card.role = role;
  return card;
}

/// Header and bar around every scene; gives the room between them.
Rect frame(Ui& ui, const Words& w, bool next) {
  Rect area = ui.screen();
  const Header top{w(kCentre), w(kPlace), w(kDate), w(kTime), "directions"};
  header(ui, cut_top(area, header_height(ui, area.width, top)), top);
  BottomBar bar;
  bar.buttons = {bar_button(w, "bar.back", kBack, std::string(ui.directional("arrow-left"))),
                 bar_button(w, "bar.start", kStart, "home"),
                 bar_button(w, "bar.language", kLanguage, "translate"),
                 bar_button(w, "bar.text_size", kSize, "format-size"),
                 bar_button(w, "bar.contrast", kContrast, "brightness-6"),
                 bar_button(w, "bar.listen", kListen, "volume-high")};
  bar.buttons[4].icon_only = true;
  bar.main = next ? bar_button(w, "bar.next", kNext, "")
                  : bar_button(w, "bar.book", kBook, "calendar-plus");
  bar.main->kind = next ? ButtonKind::kMain : ButtonKind::kBook;
  if (next) bar.main->end_icon = ui.directional("chevron-right");
  const Rect place = cut_bottom(area, bottom_bar_height(ui, area.width, bar));
  bottom_bar(ui, place, bar);
  return pad(area, ui.theme().margin(), 0);
}

Tile topic_tile(const Ui& ui, const Words& w, std::size_t i) {
  Tile t;
  t.id = "topic." + std::to_string(i);
  t.title = w(kTopics[i]);
  t.summary = w(kSummaries[i]);
  t.icon = kIcons[i];
  t.role = kRoles[i];
  t.icon_above = ui.portrait();
  return t;
}

void home(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, false);
  const ScreenTitle title{w(kQuestion), w(kLead), {}, text::Align::kStart};
  cut_bottom(area, ui.px(5));
  const float gap = ui.px(5);
  ListCard finder = card_of("start.finder", w(kFinder), w(kFinderHint), "compass");
  finder.filled = true;
  ListCard search = card_of("start.search", w(kSearch), "", "magnify");
  search.chevron = false;
  const float finder_width = std::floor((area.width - gap) * 0.58F);
  const float low = std::max(list_card_height(ui, finder_width, finder),
                             list_card_height(ui, area.width - gap - finder_width, search));
  const int columns = ui.portrait() ? 2 : 3;
  const int row_count = 6 / columns;
  const float width = std::floor((area.width + gap) / static_cast<float>(columns)) - gap - 1;
  float least = 0;
  for (std::size_t i = 0; i < 6; ++i) {
    least = std::max(least, tile_height(ui, width, topic_tile(ui, w, i)));
  }
  // Tiles share what is left; where that is too little, they go to pages.
  const auto count = static_cast<float>(row_count);
  const float share = std::floor(
      (area.height - screen_title_height(ui, area.width, title) - low - gap * (count + 1)) / count);
  Flow flow(ui, area.width, "home");
  flow.title(title);
  for (int r = 0; r < row_count; ++r) {
    flow.block(std::max(least, share), [&ui, &w, columns, r, gap](const Rect& row) {
      const auto cells = ui::columns(row, columns, gap);
      for (int c = 0; c < columns; ++c) {
        const auto i = static_cast<std::size_t>(r * columns + c);
        tile(ui, cells[static_cast<std::size_t>(c)], topic_tile(ui, w, i));
      }
      return std::optional<std::string>();
    });
  }
  flow.block(low, [&ui, finder, search, finder_width, gap](const Rect& row) {
    Rect foot = row;
    list_card(ui, cut_start(foot, finder_width), finder);
    cut_start(foot, gap);
    list_card(ui, foot, search);
    return std::optional<std::string>();
  });
  FlowPlace place;
  flow.show(area, place, {w(kMore), w(kPrevious), w(kProgress)});
}

void list(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, false);
  const std::array chips_here{Chip{"filter.all", w(kAll), {}, {}, true},
                              Chip{"filter.degree", w(kDegree), {}, {}, false},
                              Chip{"filter.trade", w(kTrade), {}, {}, false}};
  Callout note;
  note.id = "list.callout";
  note.kind = CalloutKind::kWarning;
  note.text.append(w(kVisa), true);
  note.text.append(w(kVisaMore));
  Flow flow(ui, area.width, "list");
  flow.title({w(kTopics[0]), w(kLead), {}, text::Align::kStart});
  flow.block(chips_height(ui, area.width, chips_here),
             [&ui, chips_here](const Rect& r) -> std::optional<std::string> {
               chips(ui, r, chips_here);
               return {};
             });
  const int columns = ui.portrait() ? 1 : 2;
  for (std::size_t i = 0; i < 6; i += static_cast<std::size_t>(columns)) {
    const auto cards = [&, i](int column) {
      const std::size_t n = i + static_cast<std::size_t>(column);
      return card_of("page." + std::to_string(n), w(kTopics[n]), w(kSummaries[n]), kIcons[n],
                     kRoles[n]);
    };
    const float width = (area.width - ui.px(4)) / static_cast<float>(columns);
    float height = 0;
    for (int c = 0; c < columns; ++c) {
      height = std::max(height, list_card_height(ui, std::floor(width) - 1, cards(c)));
    }
    flow.block(height, [&ui, cards, columns](const Rect& row) -> std::optional<std::string> {
      const auto cells = ui::columns(row, columns, ui.px(4));
      for (int c = 0; c < columns; ++c) list_card(ui, cells[static_cast<std::size_t>(c)], cards(c));
      return {};
    });
  }
  flow.callout(note);
  FlowPlace place;
  flow.show(area, place, {w(kMore), w(kPrevious), w(kProgress)});
}

void article(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, false);
  FactTable facts{"glance", w(kGlance), {}, {}};
  facts.rows = {{"clock", w(kStay), w(kStayValue)},
                {"translate", w(kLanguage), w(kLanguageValue)},
                {"currency-eur", w(kFee), RichText("75 €")}};
  ListCard take = card_of("page.take", w(kTake), w(kScan), "qrcode");
  Callout checked{"page.checked", CalloutKind::kGood, w(kChecked), {}, true};
  bool beside = !ui.portrait();
  if (beside) {
    Rect side = cut_end(area, std::floor(area.width * 0.36F));
    cut_end(area, ui.px(8));
    fact_table(ui, cut_top(side, fact_table_height(ui, side.width, facts)), facts);
    cut_top(side, ui.px(5));
    const float take_height = list_card_height(ui, side.width, take);
    beside = take_height <= side.height;
    if (beside) list_card(ui, cut_top(side, take_height), take);
    cut_top(side, ui.px(5));
    const float left = callout_height(ui, side.width, checked);
    if (left <= side.height) callout(ui, cut_top(side, left), checked);
  }
  screen_title(ui, area, {w(kPage), {}, {}, text::Align::kStart});
  Flow flow(ui, area.width, "page");
  RichText text;
  text.append(w(kPageText)).append(w(kRecognised), false, "term.recognition").append(w(kPageEnd));
  flow.paragraph(text, Style::kLead);
  flow.heading(w(kWho));
  for (const Word& condition : kConditions) flow.list_item(Marker::kCheck, w(condition));
  flow.list_item(Marker::kNumber, w(kConditions[1]), w(kTwelve).substr(0, w(kTwelve).size() / 2));
  flow.list_item(Marker::kBullet, w(kConditions[2]));
  if (ui.portrait()) flow.fact_table(facts);
  if (!beside) {
    flow.block(list_card_height(ui, area.width, take),
               [&ui, take](const Rect& r) -> std::optional<std::string> {
                 list_card(ui, r, take);
                 return {};
               });
  }
  FlowPlace place;
  flow.show(area, place, {w(kMore), w(kPrevious), w(kProgress)});
}

void details(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, true);
  std::vector<Step> steps;
  for (const Word& step : kSteps) steps.push_back({w(step), {}, w(kStepDone)});
  step_indicator(ui, cut_top(area, step_indicator_height(ui, area.width, steps)), steps, 2);
  cut_top(area, ui.px(3));
  Keyboard keys;
  keys.locales = w.locale == "en" ? std::vector<std::string>{"en", "ak"}
                                  : std::vector<std::string>{w.locale, "en"};
  keys.words.space = w(kSpace);
  keys.words.next = w(kNext);
  keys.words.backspace = w(kBackspace);
  keys.words.shift = w(kShift);
  keys.words.accents = w(kLanguage);
  keys.words.language = w(kLanguage);
  TextEdit& name = ui.edit("about.name", w(kTyped));
  TextEdit& phone = ui.edit("about.phone", "");
  TextField name_field;
  name_field.id = "about.name";
  name_field.label = w(kName);
  name_field.locale = w.locale;
  name_field.active = true;
  TextField phone_field;
  phone_field.id = "about.phone";
  phone_field.label = w(kPhone);
  phone_field.hint = "+233 …";
  phone_field.locale = "en";
  Rect row = area;
  auto halves = columns(row, 2, ui.px(4));
  const float fields = std::max(text_field_height(ui, halves[0].width, name_field, name),
                                text_field_height(ui, halves[1].width, phone_field, phone));
  row = cut_top(area, fields);
  halves = columns(row, 2, ui.px(4));
  text_field(ui, halves[0], name_field, name);
  text_field(ui, halves[1], phone_field, phone);
  cut_top(area, ui.px(4));
  const float least = keyboard_least_height(ui, keys, ui.keyboard_state());
  const std::array wishes{Chip{"wish.language", w(kLittle), "translate", {}, true},
                          Chip{"wish.female", w(kWish), {}, {}, false}};
  const float wish_height = chips_height(ui, area.width, wishes);
  if (area.height - wish_height - ui.px(4) >= least) {
    chips(ui, cut_top(area, wish_height), wishes);
    cut_top(area, ui.px(4));
  }
  const Callout privacy{"about.privacy", CalloutKind::kGood, w(kPrivacy), "shield", true};
  const float note = callout_height(ui, area.width, privacy);
  if (area.height - note - ui.px(4) >= least) {
    callout(ui, cut_top(area, note), privacy);
    cut_top(area, ui.px(4));
  }
  const float bed = std::min(area.height - ui.px(2), keyboard_height(ui, area.width, keys));
  cut_bottom(area, ui.px(2));
  keyboard(ui, cut_bottom(area, bed), keys, ui.keyboard_state(), name);
}

void time(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, true);
  std::vector<Step> steps;
  for (const Word& step : kSteps) steps.push_back({w(step), {}, w(kStepDone)});
  step_indicator(ui, cut_top(area, step_indicator_height(ui, area.width, steps)), steps, 1);
  cut_top(area, ui.px(3));
  std::vector<Day> days;
  for (int i = 0; i < 7; ++i) {
    const bool open = i != 2 && i != 3;
    days.push_back({"day." + std::to_string(i), w(kThu), std::to_string(26 + i % 5),
                    open ? w(kNov) : w(kClosed), w(kThu) + " " + std::to_string(26 + i % 5), open,
                    i == 1});
  }
  Flow flow(ui, area.width, "time");
  flow.title({w(kWhen), {}, {}, text::Align::kStart});
  flow.block(day_strip_height(ui, area.width, days),
             [&ui, days](const Rect& r) -> std::optional<std::string> {
               day_strip(ui, r, days);
               return {};
             });
  flow.heading(w(kMorning));
  std::vector<Slot> slots;
  for (const char* label : {"08:30", "09:15", "10:00", "10:45", "11:30", "12:15"}) {
    const std::string text = label;
    const bool free = text != "09:15" && text != "10:45";
    slots.push_back(
        {"slot." + text, text, free ? text : text + ", " + w(kTaken), free, text == "10:00"});
  }
  flow.block(slot_grid_height(ui, area.width, slots),
             [&ui, slots](const Rect& r) -> std::optional<std::string> {
               slot_grid(ui, r, slots);
               return {};
             });
  flow.callout({"time.chosen", CalloutKind::kInfo, w(kConditions[1]), "calendar-clock", false});
  FlowPlace place;
  flow.show(area, place, {w(kMore), w(kPrevious), w(kProgress)});
}

void chart(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, false);
  BarChart bars{"chart", w(kCounted), w(kChecked), {}, Role::kClay, {}};
  const std::array values{5300, 4300, 6100, 7100, 8600, 9200};
  for (std::size_t i = 0; i < values.size(); ++i) {
    bars.bars.push_back(
        {std::to_string(2019 + i), std::to_string(values[i]), static_cast<double>(values[i])});
  }
  const float width = ui.portrait() ? area.width : std::floor(area.width * 0.53F);
  Flow flow(ui, width, "danger");
  flow.title({w(kTopics[1]), w(kSummaries[1]), {}, text::Align::kStart});
  flow.bar_chart(bars);
  FlowPlace place;
  flow.show({area.x, area.y, width, area.height}, place, {w(kMore), w(kPrevious), w(kProgress)});
  if (ui.portrait()) return;
  Rect side = area;
  cut_start(side, width + ui.px(6));
  const Rect inner = dashed_panel(ui, side);
  QrPicture qr;
  qr.id = "qr";
  qr.name = w(kScan);
  qr.code = make_qr("Wegweiser: take this page with you, no internet needed. 0123456789").value();
  qr_picture(ui, inner, qr);
}

void answers(Ui& ui, const Words& w) {
  Rect area = frame(ui, w, false);
  const Progress done{"finder.progress", w(kProgress), 0.5F};
  progress(ui, cut_top(area, progress_height(ui, area.width, done)), done);
  cut_top(area, ui.px(3));
  Flow flow(ui, area.width, "finder");
  flow.title({w(kAskLanguage), {}, {}, text::Align::kStart});
  for (std::size_t i = 0; i < 3; ++i) {
    ListCard card = card_of("answer." + std::to_string(i), w(i == 1 ? kLittle : kTopics[i + 2]), "",
                            "message-text");
    card.chosen = i == 1;
    flow.block(list_card_height(ui, area.width, card),
               [&ui, card](const Rect& r) -> std::optional<std::string> {
                 list_card(ui, r, card);
                 return {};
               });
  }
  Label number{"done.number", RichText("K7M-4QX", "en"), Style::kDisplay};
  number.tracking = 0.08F;
  number.align = text::Align::kCentre;
  flow.block(label_height(ui, area.width, number),
             [&ui, number](const Rect& r) { return label(ui, r, number); });
  FlowPlace place;
  flow.show(area, place, {w(kMore), w(kPrevious), w(kProgress)});
  if (flow.pages(area, place).count == 1) {
    toast(ui, area, {"toast", w(kSaved), "format-size"});
  }
}

void still_here(Ui& ui, const Words& w) {
  home(ui, w);
  Dialog d;
  d.id = "idle";
  d.title = w(kStill);
  d.text = w(kErase);
  d.countdown = Countdown{"idle.seconds", w(kTwelve), w(kSecondsLeft), 0.62F};
  Button yes = bar_button(w, "idle.continue", kContinue, "");
  yes.kind = ButtonKind::kMain;
  d.buttons = {yes, bar_button(w, "idle.finished", kFinished, "")};
  d.back_id = "idle.continue";
  d.outside_id = "idle.outside";
  dialog(ui, d);
}

}  // namespace

std::vector<Scene> scenes(const std::string& locale) {
  const Words w{locale};
  const auto scene = [&](const char* name, void (*draw)(Ui&, const Words&)) {
    return Scene{name, [draw, w](Ui& ui) { draw(ui, w); }};
  };
  return {scene("home", home),       scene("list", list),        scene("article", article),
          scene("details", details), scene("time", time),        scene("chart", chart),
          scene("answers", answers), scene("dialog", still_here)};
}

}  // namespace kiosk::ui_test
