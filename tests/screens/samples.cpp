#include "tests/screens/samples.h"

#include "base/assert.h"
#include "screens/booking_square.h"
#include "tests/screens/staff_samples.h"
#include "ui/qr.h"

#include <functional>
#include <map>

namespace kiosk::tests {

namespace {

using namespace screens;
using namespace std::chrono_literals;

/// The few words that are content, in one language.
struct Texts {
  std::string centre;
  std::string place;
  std::string date;
  std::string time;
  std::vector<std::string> topics;     ///< Six.
  std::vector<std::string> summaries;  ///< Six.
  std::string lead;
  std::string sentence;  ///< About 20 words.
  std::string term;      ///< One word.
  std::string callout;
  std::vector<std::string> facts;  ///< Label, value, label, value, …
  std::string question;
  std::vector<std::string> answers;  ///< Four.
  std::string service;
  std::string long_date;
  std::string room;
  std::vector<std::string> weekdays;  ///< Seven.
  std::string month;
  std::vector<std::string> digits;  ///< 0–9.
};

const Texts kEnglish{
    "Advice Centre for Jobs, Migration and Reintegration",
    "Accra · Ghana",
    "Thu 26 Nov 2026",
    "10:24",
    {"Work and learn in Germany", "Dangers of irregular journeys", "Jobs and training here",
     "Going home", "Experts who return", "Words explained"},
    {"Legal ways: jobs, training, study", "What really happens on the way",
     "Find work, learn a trade, start a business", "Help for people returning from Germany",
     "Support for skilled professionals", "Simple meanings of difficult words"},
    "Six legal ways. Each page tells you who it is for, what you need and what it costs.",
    "The Opportunity Card lets you live in Germany for up to one year while you look for a job "
    "that fits your training.",
    "recognition",
    "Nobody can sell you a visa. Applications go only through the German embassy or the Consular "
    "Services Portal.",
    {"Stay", "up to 12 months", "Language", "German A1 or English B2", "Fee", "€75", "Apply",
     "German Embassy"},
    "Which language do you speak best?",
    {"German, I can talk about daily life", "A little German", "Good English", "None of these yet"},
    "Work and training in Germany",
    "Friday 27 November 2026",
    "Room 2, first floor",
    {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"},
    "Nov",
    {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}};

const Texts kArabic{
    "مركز المشورة للوظائف والهجرة وإعادة الإدماج",
    "القاهرة · مصر",
    "الخميس ٢٦ نوفمبر ٢٠٢٦",
    "١٠:٢٤",
    {"العمل والتعلّم في ألمانيا", "مخاطر الهجرة غير النظامية", "العمل والتدريب هنا",
     "العودة إلى الوطن", "الخبراء العائدون", "شرح الكلمات"},
    {"الطرق القانونية: العمل والتدريب والدراسة", "ما الذي يحدث فعلًا في الطريق",
     "جِد عملًا، تعلّم حرفة، ابدأ مشروعًا", "دعم للعائدين من ألمانيا", "دعم للمهنيين المؤهلين",
     "معانٍ بسيطة لكلمات صعبة"},
    "ستة طرق قانونية. كل صفحة تقول لمن هي وما الذي تحتاجه وكم تكلّف.",
    "تتيح لك بطاقة الفرصة أن تعيش في ألمانيا مدة تصل إلى سنة واحدة وأنت تبحث عن عمل يناسب "
    "تدريبك.",
    "الاعتراف",
    "لا أحد يستطيع أن يبيعك تأشيرة. تُقدَّم الطلبات عبر السفارة الألمانية فقط.",
    {"الإقامة", "حتى ١٢ شهرًا", "اللغة", "الألمانية A1 أو الإنجليزية B2", "الرسوم", "٧٥ €",
     "التقديم", "السفارة الألمانية"},
    "ما اللغة التي تتكلمها أفضل من غيرها؟",
    {"الألمانية، أستطيع الحديث عن الحياة اليومية", "قليل من الألمانية", "الإنجليزية جيدًا",
     "لا شيء من هذا بعد"},
    "العمل والتدريب في ألمانيا",
    "الجمعة ٢٧ نوفمبر ٢٠٢٦",
    "الغرفة ٢، الطابق الأول",
    {"خميس", "جمعة", "سبت", "أحد", "اثنين", "ثلاثاء", "أربعاء"},
    "نوفمبر",
    {"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"}};

const Texts kUrdu{
    "مرکز برائے روزگار، ہجرت اور بحالی",
    "لاہور · پاکستان",
    "جمعرات ۲۶ نومبر ۲۰۲۶",
    "۱۰:۲۴",
    {"جرمنی میں کام اور تعلیم", "غیر قانونی سفر کے خطرات", "یہاں روزگار اور تربیت", "گھر واپسی",
     "واپس آنے والے ماہرین", "الفاظ کی وضاحت"},
    {"قانونی راستے: نوکری، تربیت، پڑھائی", "راستے میں واقعی کیا ہوتا ہے",
     "کام ڈھونڈیں، ہنر سیکھیں، کاروبار شروع کریں", "جرمنی سے واپس آنے والوں کی مدد",
     "ہنرمند افراد کے لیے مدد", "مشکل الفاظ کے آسان معنی"},
    "چھ قانونی راستے۔ ہر صفحہ بتاتا ہے کہ وہ کس کے لیے ہے، کیا چاہیے اور کتنا خرچ ہے۔",
    "موقع کارڈ کے ساتھ آپ ایک سال تک جرمنی میں رہ کر اپنی تربیت کے مطابق نوکری تلاش کر سکتے "
    "ہیں۔",
    "منظوری",
    "کوئی آپ کو ویزا نہیں بیچ سکتا۔ درخواست صرف جرمن سفارت خانے کے ذریعے دی جاتی ہے۔",
    {"قیام", "۱۲ مہینے تک", "زبان", "جرمن A1 یا انگریزی B2", "فیس", "۷۵ €", "درخواست",
     "جرمن سفارت خانہ"},
    "آپ کون سی زبان سب سے بہتر بولتے ہیں؟",
    {"جرمن، روزمرہ کی بات کر سکتا ہوں", "تھوڑی جرمن", "اچھی انگریزی", "ابھی ان میں سے کوئی نہیں"},
    "جرمنی میں کام اور تربیت",
    "جمعہ ۲۷ نومبر ۲۰۲۶",
    "کمرہ ۲، پہلی منزل",
    {"جمعرات", "جمعہ", "ہفتہ", "اتوار", "پیر", "منگل", "بدھ"},
    "نومبر",
    {"۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"}};

const Texts& texts(const std::string& locale) {
  if (locale == "ar") return kArabic;
  if (locale == "ur") return kUrdu;
  return kEnglish;
}

/// One view being filled.
struct Maker {
  const Words& words;
  const Texts& t = texts(words.locale());
  const std::string& locale = words.locale();

  std::string digits(std::string_view ascii) const {
    std::string shown;
    for (const char c : ascii) {
      shown +=
          c >= '0' && c <= '9' ? t.digits[static_cast<std::size_t>(c - '0')] : std::string(1, c);
    }
    return shown;
  }

  View around(Screen screen, bool back = true) const {
    View view;
    view.surround = {t.centre, t.place, t.date, t.time, back, true, false, MainAction::kBook};
    view.screen = std::move(screen);
    return view;
  }
  View flow(Screen screen, MainAction action) const {
    View view = around(std::move(screen));
    view.surround.action = action;
    return view;
  }

  content::PageCard card(std::size_t i) const {
    static const std::vector<std::string> icons{
        "school", "briefcase", "compass", "human-male", "book-open-variant", "account-multiple"};
    content::PageCard page;
    page.id = "page-" + std::to_string(i);
    page.locale = locale;
    page.title = t.topics[i % 6];
    page.summary = t.summaries[(i + 1) % 6];
    page.icon = icons[i % 6];
    page.role = static_cast<content::Role>(i % 6);
    if (i % 2 == 0) page.filters = {"degree"};
    return page;
  }

  content::Topic topic(std::size_t i) const {
    static const std::vector<std::string> icons{"briefcase", "alert",  "store",
                                                "home",      "school", "book-open-variant"};
    static const std::vector<content::Role> roles{content::Role::kBlue,  content::Role::kClay,
                                                  content::Role::kGreen, content::Role::kAmber,
                                                  content::Role::kPlum,  content::Role::kTeal};
    content::Topic topic;
    topic.id = "topic-" + std::to_string(i);
    topic.locale = locale;
    topic.title = t.topics[i];
    topic.summary = t.summaries[i];
    topic.lead = t.lead;
    topic.icon = icons[i];
    topic.role = roles[i];
    return topic;
  }

  content::Inlines sentence() const {
    return {{t.sentence + " ", false, "", ""}, {t.term, true, "", ""}};
  }

  content::Page page(std::size_t paragraphs) const {
    content::Page page;
    page.id = "opportunity-card";
    page.locale = locale;
    page.title = t.topics[0];
    page.icon = "compass";
    page.role = content::Role::kBlue;
    page.blocks.push_back(content::ParagraphBlock{
        {{t.sentence + " ", false, "", ""}, {t.term, false, "recognition", ""}}});
    page.blocks.push_back(content::HeadingBlock{t.topics[3]});
    page.blocks.push_back(content::ChecklistBlock{{sentence(), sentence(), sentence()}});
    content::GlanceBlock glance;
    const char* const icons[] = {"clock", "translate", "currency-eur", "map-marker"};
    for (std::size_t i = 0; i + 1 < t.facts.size(); i += 2) {
      glance.rows.push_back({icons[i / 2], t.facts[i], {{t.facts[i + 1], false, "", ""}}});
    }
    page.blocks.push_back(std::move(glance));
    for (std::size_t i = 0; i < paragraphs; ++i) {
      page.blocks.push_back(content::ParagraphBlock{sentence()});
    }
    page.blocks.push_back(content::StepsBlock{{sentence(), sentence()}});
    page.blocks.push_back(
        content::CalloutBlock{content::CalloutBlock::Kind::kDanger, {{t.callout, false, "", ""}}});
    page.sources = {{"make-it-in-germany.com", "https://www.make-it-in-germany.com/", {}}};
    page.takeaway = t.sentence;
    return page;
  }

  ArticleModel article(std::size_t paragraphs) const {
    ArticleModel model;
    model.page = page(paragraphs);
    model.reviewed = t.long_date;
    model.language_name = "Deutsch";
    return model;
  }

  View start() const {
    StartModel model;
    for (std::size_t i = 0; i < 6; ++i) model.topics.push_back(topic(i));
    model.finder = FinderTile{"ways", t.question, 6};
    return around(std::move(model), false);
  }

  View list(std::size_t pages) const {
    TopicModel model;
    model.topic = topic(0);
    for (std::size_t i = 0; i < pages; ++i) model.topic.pages.push_back(card(i));
    for (std::size_t i = 0; i < 4; ++i) {
      model.topic.filters.push_back({"filter-" + std::to_string(i), t.answers[i]});
    }
    model.topic.callout =
        content::CalloutBlock{content::CalloutBlock::Kind::kWarning, {{t.callout, false, "", ""}}};
    return around(std::move(model));
  }

  View risk() const {
    ArticleModel model = article(1);
    content::ChartBlock chart;
    chart.title = t.topics[1];
    const int years[] = {5300, 4300, 6100, 7100, 8600, 9200};
    for (int i = 0; i < 6; ++i) {
      chart.bars.push_back({digits(std::to_string(2019 + i)), static_cast<double>(years[i]),
                            digits(std::to_string(years[i]))});
    }
    chart.source = t.summaries[1];
    model.page.role = content::Role::kClay;
    model.page.blocks.insert(model.page.blocks.begin(), std::move(chart));
    return around(std::move(model));
  }

  View fallback() const {
    ArticleModel model = article(0);
    Maker german{words, kEnglish};
    model.page = german.page(0);
    model.page.locale = "de";
    model.page.fallback = true;
    model.language_name = "Deutsch";
    return around(std::move(model));
  }

  content::Term term() const {
    content::Term term;
    term.id = "recognition";
    term.locale = locale;
    term.title = t.term;
    term.german = "Anerkennung";
    term.text = sentence();
    return term;
  }

  View glossary() const {
    GlossaryModel model;
    for (int i = 0; i < 25; ++i) {
      content::Term one = term();
      one.id += std::to_string(i);
      one.title = t.topics[static_cast<std::size_t>(i) % 6];
      if (i % 3 == 0) one.german.clear();
      model.terms.push_back(std::move(one));
    }
    return around(std::move(model));
  }

  content::Hit hit(std::size_t i) const {
    content::Hit hit;
    hit.card = card(i);
    hit.kind = i == 1 ? content::Hit::Kind::kTerm : content::Hit::Kind::kPage;
    hit.snippet = {{t.summaries[i % 6] + " ", false, "", ""}, {t.term, true, "", ""}};
    return hit;
  }

  View search(std::size_t hits, bool keyboard) const {
    SearchModel model;
    model.text = t.term;
    for (std::size_t i = 0; i < hits; ++i) model.hits.push_back(hit(i));
    for (std::size_t i = 0; i < 4; ++i) model.ideas.push_back(card(i));
    model.keyboard = keyboard;
    model.keyboards = {locale, "en", "fr"};
    return around(std::move(model));
  }

  View finder() const {
    FinderModel model;
    model.locale = locale;
    model.question.id = "language";
    model.question.text = t.question;
    for (std::size_t i = 0; i < 4; ++i) {
      model.question.answers.push_back(
          {"answer-" + std::to_string(i), t.answers[i], t.summaries[i], "message-text", ""});
    }
    model.number = 3;
    model.total = 6;
    model.chosen = "answer-1";
    return around(std::move(model));
  }

  View outcome() const {
    OutcomeModel model;
    model.locale = locale;
    model.outcome.title = t.topics[0];
    model.outcome.text = sentence();
    for (std::size_t i = 0; i < 3; ++i) model.outcome.pages.push_back(card(i));
    return around(std::move(model));
  }

  View service() const {
    ServiceModel model;
    const char* const icons[] = {"briefcase", "home", "store", "school"};
    for (std::size_t i = 0; i < 4; ++i) {
      model.services.push_back({"service-" + std::to_string(i), t.topics[i], icons[i], 45});
    }
    model.chosen = "service-0";
    return flow(std::move(model), MainAction::kNext);
  }

  TimeModel times() const {
    using namespace std::chrono;
    TimeModel model;
    const sys_days first = 2026y / November / 26;
    for (int i = 0; i < 7; ++i) {
      const year_month_day date = first + days(i);
      const auto index = static_cast<std::size_t>(i);
      const std::string number = std::to_string(unsigned{date.day()});
      model.days.push_back({date, t.weekdays[index], digits(number), t.month, t.long_date + number,
                            i == 2 || i == 3 ? screens::DayState::kClosed
                            : i == 5         ? screens::DayState::kHoliday
                                             : screens::DayState::kFree});
    }
    model.later = true;
    model.day = model.days[1].date;
    model.day_text = t.long_date;
    const char* const labels[] = {"08:30", "09:15", "10:00", "10:45", "11:30",
                                  "12:15", "13:30", "14:15", "15:00", "15:45"};
    Instant begin = sys_days(2026y / November / 27) + 8h + 30min;
    for (int i = 0; i < 10; ++i) {
      model.slots.push_back({begin, digits(labels[i]), i % 3 != 1, i >= 6});
      begin += 45min;
    }
    model.slot = model.slots[2].begin;
    model.summary_date = t.long_date + ", " + digits("10:00");
    model.service = t.service;
    return model;
  }

  View time() const { return flow(times(), MainAction::kNext); }

  View full_day() const {
    TimeModel model = times();
    for (SlotCell& slot : model.slots) slot.free = false;
    model.slot.reset();
    model.summary_date.clear();
    model.days[1].state = screens::DayState::kFull;
    for (int i = 0; i < 4; ++i) {
      const auto slot = static_cast<std::size_t>(i);
      model.next_free.push_back(
          {model.days[4].date, model.slots[slot].begin + 72h,
           t.weekdays[4] + " " + digits("30") + " " + t.month + ", " + model.slots[slot].label});
    }
    return flow(std::move(model), MainAction::kNextBlocked);
  }

  View about(bool sealed, std::optional<Field> focus) const {
    AboutModel model;
    model.sealed = sealed;
    model.name = t.term;
    model.focus = focus;
    model.phone_prefix = "+233";
    model.keyboards = {locale, "en", "ak"};
    model.counselling = {{"en", "English", false}, {"ak", "Twi", true}};
    model.wishes = {{"female-counsellor", "", false}, {"step-free", "", true}};
    return flow(std::move(model), MainAction::kNext);
  }

  AppointmentText appointment() const {
    return {t.long_date + ", " + digits("10:00"), t.service, 45, t.room, t.place};
  }

  View review(BookingProblem problem) const {
    ReviewModel model;
    model.appointment = appointment();
    model.language = "Twi";
    model.name = t.term;
    model.phone = "+233 24 000 0000";
    model.wishes = {"step-free"};
    model.problem = problem;
    return flow(std::move(model), MainAction::kConfirm);
  }

  SquareModel square() const {
    const Instant begin = std::chrono::sys_days(2026y / std::chrono::November / 27) + 10h;
    return {"sample",    std::chrono::sys_days(2026y / std::chrono::November / 26),
            begin,       begin + 45min,
            "K7M4-QX2P", t.centre,
            t.place,     t.room};
  }

  View done() const {
    DoneModel model;
    model.appointment = appointment();
    model.code = "K7M4-QX2P";
    model.bring = {t.summaries[0], t.summaries[1]};
    model.centre_name = t.centre;
    model.square = booking_square(words, *locale::Zone::open("Africa/Accra"), square());
    View view = flow(std::move(model), MainAction::kFinish);
    view.surround.back = false;
    return view;
  }

  AttractModel greetings(std::size_t current) const {
    return {{{"en", "English", "Welcome", kEnglish.centre},
             {"ak", "Twi", "Akwaaba", kEnglish.centre},
             {"ar", "العربية", "مرحبًا", kArabic.centre},
             {"fr", "Français", "Bienvenue", kEnglish.centre},
             {"ur", "اردو", "خوش آمدید", kUrdu.centre},
             {"sr-Cyrl", "Српски", "Добро дошли", kEnglish.centre}},
            current};
  }

  View languages(std::size_t count) const {
    static const std::vector<content::Language> all{{"en", "English", "Welcome"},
                                                    {"ak", "Twi", "Akwaaba"},
                                                    {"ee", "Eʋegbe", "Woezɔ"},
                                                    {"gaa", "Gã", ""},
                                                    {"ha", "Hausa", "Barka da zuwa"},
                                                    {"fr", "Français", "Bienvenue"},
                                                    {"ar", "العربية", "مرحبًا"},
                                                    {"de", "Deutsch", "Willkommen"},
                                                    {"ps", "پښتو", ""},
                                                    {"fa-AF", "دری", ""},
                                                    {"ur", "اردو", ""},
                                                    {"sq", "Shqip", ""},
                                                    {"sr-Cyrl", "Српски", ""},
                                                    {"zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", ""},
                                                    {"wo", "Wolof", ""},
                                                    {"yo", "Yorùbá", ""},
                                                    {"sr-Latn", "Srpski", ""},
                                                    {"ckb", "کوردی", ""},
                                                    {"ff", "Pulaar", ""},
                                                    {"bm", "Bamanankan", ""}};
    LanguageModel model;
    model.languages.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    View view = around(std::move(model), false);
    view.surround.bar = false;
    view.surround.action = MainAction::kNone;
    return view;
  }

  View term_card() const {
    View view = around(article(0));
    view.dialog = TermModel{term(), {{"visa", t.topics[1]}, {"training", t.topics[2]}}, ""};
    return view;
  }

  View take_away() const {
    View view = around(article(0));
    TakeAwayModel model;
    model.title = t.topics[0];
    model.locale = locale;
    if (auto square = ui::make_qr(t.sentence + t.callout)) model.square = std::move(*square);
    view.dialog = std::move(model);
    return view;
  }

  View idle() const {
    View view = start();
    view.dialog = IdleModel{12, 45};
    return view;
  }

  View toast() const {
    View view = start();
    view.toast = words("setting.text_large");
    return view;
  }
};

using Fill = std::function<View(const Maker&)>;

const std::vector<std::pair<std::string, Fill>>& fills() {
  static const std::vector<std::pair<std::string, Fill>> all{
      {"attract", [](const Maker& m) { return m.around(m.greetings(0), false); }},
      {"attract-urdu", [](const Maker& m) { return m.around(m.greetings(4), false); }},
      {"language", [](const Maker& m) { return m.languages(15); }},
      {"language-20", [](const Maker& m) { return m.languages(20); }},
      {"language-5", [](const Maker& m) { return m.languages(5); }},
      {"start", [](const Maker& m) { return m.start(); }},
      {"topic", [](const Maker& m) { return m.list(6); }},
      {"topic-11", [](const Maker& m) { return m.list(11); }},
      {"article", [](const Maker& m) { return m.around(m.article(0)); }},
      {"article-long", [](const Maker& m) { return m.around(m.article(6)); }},
      {"article-chart", [](const Maker& m) { return m.risk(); }},
      {"article-fallback", [](const Maker& m) { return m.fallback(); }},
      {"glossary", [](const Maker& m) { return m.glossary(); }},
      {"term", [](const Maker& m) { return m.term_card(); }},
      {"take-away", [](const Maker& m) { return m.take_away(); }},
      {"search-typing", [](const Maker& m) { return m.search(7, true); }},
      {"search-found", [](const Maker& m) { return m.search(7, false); }},
      {"search-nothing", [](const Maker& m) { return m.search(0, false); }},
      {"finder", [](const Maker& m) { return m.finder(); }},
      {"finder-outcome", [](const Maker& m) { return m.outcome(); }},
      {"booking-service", [](const Maker& m) { return m.service(); }},
      {"booking-time", [](const Maker& m) { return m.time(); }},
      {"booking-full", [](const Maker& m) { return m.full_day(); }},
      {"booking-about", [](const Maker& m) { return m.about(true, Field::kName); }},
      {"booking-phone", [](const Maker& m) { return m.about(true, Field::kPhone); }},
      {"booking-wishes", [](const Maker& m) { return m.about(true, std::nullopt); }},
      {"booking-unsealed", [](const Maker& m) { return m.about(false, std::nullopt); }},
      {"booking-review", [](const Maker& m) { return m.review(BookingProblem::kNone); }},
      {"booking-failed", [](const Maker& m) { return m.review(BookingProblem::kFailed); }},
      {"booking-unfit", [](const Maker& m) { return m.review(BookingProblem::kWishes); }},
      {"booking-done", [](const Maker& m) { return m.done(); }},
      {"idle", [](const Maker& m) { return m.idle(); }},
      {"toast", [](const Maker& m) { return m.toast(); }},
      {"out-of-order",
       [](const Maker& m) {
         View view = m.around(OutOfOrderModel{{"en", "fr", "ar"}}, false);
         view.surround.bar = false;
         return view;
       }},
  };
  return all;
}

}  // namespace

View sample(const std::string& name, const Words& words) {
  for (const auto& [known, fill] : fills()) {
    if (known == name) return fill(Maker{words});
  }
  for (const auto& [known, fill] : staff_samples()) {
    if (known == name) return fill(words);
  }
  KIOSK_ASSERT(false);
  return {};
}

const std::vector<std::string>& sample_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& [name, fill] : fills()) all.push_back(name);
    for (const auto& [name, fill] : staff_samples()) all.push_back(name);
    return all;
  }();
  return names;
}

}  // namespace kiosk::tests
