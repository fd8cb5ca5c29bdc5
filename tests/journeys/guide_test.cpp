// The guide for centre staff, done word for word: its commands are typed, its files written, its
// pictures taken from the glass. Somebody who has read nothing else can do all of it.

#include "tests/journeys/guide.h"

#include "app/config.h"
#include "base/files.h"
#include "content/xliff_file.h"
#include "device/child_process.h"
#include "staff/pin.h"
#include "tests/catch.h"
#include "tests/journeys/staff_hand.h"
#include "tests/journeys/visitor.h"
#include "tests/screens/check_kept.h"
#include "tests/screens/compare.h"
#include "ui/png.h"

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

using namespace kiosk;
using namespace kiosk::journeys;
using namespace std::chrono_literals;

namespace {

constexpr const char* kGuide = SOURCE_DIR "/content/README.md";
constexpr const char* kPin = "274913";
constexpr std::uint64_t kMaxText = 1 << 22;

std::string text_of(const std::string& path) {
  const auto text = DiskFiles().read(path, kMaxText);
  INFO(path);
  REQUIRE(text.ok());
  return *text;
}

/// A member of centre staff with a laptop, a stick and a way to the terminal.
class Reader {
 public:
  Reader() {
    std::filesystem::copy(SOURCE_DIR "/content", m_folder.file("content"),
                          std::filesystem::copy_options::recursive);
    std::filesystem::create_directory(m_folder.file("stick"));
    // Twice: where a new passphrase is typed, it is asked for again.
    REQUIRE(replace_file(m_folder.file("typed"), "a long passphrase\na long passphrase\n").ok());
  }

  const std::string& said() const { return m_said; }
  std::string file(const std::string& name) const { return m_folder.file(name); }

  void type(const std::string& command) {
    const std::string line =
        "cd \"$0\" && PATH=" BINARY_DIR "/kiosk:$PATH && { " + command + "\n} < \"$0\"/typed";
    auto shell = device::ChildProcess::start({"/bin/sh", "-c", line, m_folder.path()});
    REQUIRE(shell.ok());
    shell->wait();
    m_said = shell->output();
    INFO(command << "\n" << m_said << shell->errors());
    REQUIRE(shell->exit_code() == 0);
  }
  void write(const GuideStep& step) {
    const std::string path = file(step.name);
    REQUIRE(make_folder(std::filesystem::path(path).parent_path()).ok());
    REQUIRE(replace_file(path, step.text).ok());
  }
  void set(const GuideStep& step) {
    const std::string changed = with_settings(text_of(file(step.name)), step.text);
    INFO(step.name << " has what the guide changes: " << step.text);
    REQUIRE_FALSE(changed.empty());
    REQUIRE(replace_file(file(step.name), changed).ok());
  }

 private:
  TemporaryFolder m_folder;
  std::string m_said;
};

/// What a translator adds to the exported file: the Arabic of the new page.
const std::map<std::string, std::string>& arabic() {
  static const std::map<std::string, std::string> texts{
      {"Your first talk", "حديثك الأول"},
      {"What happens in the centre, and what it costs: nothing",
       "ماذا يحدث في المركز، وكم يكلّف: لا شيء"},
      {"talk, counsellor, first, advice", "حديث, مستشار, أول, مشورة"},
      {"You talk to one person, in a room with a door. **It costs nothing.**",
       "تتحدث مع شخص واحد في غرفة لها باب. **لا يكلّفك ذلك شيئًا.**"},
      {"## What happens", "## ماذا يحدث"},
      {"```steps\n1. You say what you would like to know.\n2. We look together at the ways that "
       "exist.\n3. You go home with a small plan.\n```",
       "```steps\n1. تقول ما تريد أن تعرفه.\n2. ننظر معًا في الطرق الموجودة.\n3. تعود إلى بيتك "
       "ومعك خطة صغيرة.\n```"},
      {"```takeaway\nYour first talk: free of charge. Bring your papers, if you have them.\n```",
       "```takeaway\nحديثك الأول: مجانًا. أحضر أوراقك إن كانت لديك.\n```"},
  };
  return texts;
}

/// Fills the targets of an exported file, as a translator with a tool for XLIFF does.
void translate(const std::string& path) {
  auto file = content::read_xliff(text_of(path));
  INFO((file ? std::string() : file.error().message));
  REQUIRE(file.ok());
  std::size_t done = 0;
  for (content::TranslationUnit& unit : file->units) {
    const auto text = arabic().find(unit.source);
    if (text == arabic().end()) continue;
    unit.target = text->second;
    unit.state = content::UnitState::kDraft;
    ++done;
  }
  REQUIRE(done == arabic().size());
  REQUIRE(replace_file(path, content::xliff_text(*file)).ok());
}

/// `kiosk --pack` on the reader's laptop, with the page `id` of the topic before them.
std::unique_ptr<Driver> preview(const Reader& reader, const std::string& locale,
                                const std::string& topic, const std::string& page) {
  app::Arguments arguments;
  arguments.pack = reader.file("content/centres/gh-accra");
  const auto config =
      app::configure(arguments, {"", reader.file("home"), BINARY_DIR "/kiosk/kiosk"}, DiskFiles());
  REQUIRE(config.ok());
  DriverOptions options{*config, {1920, 1185}, Terminal{}.now};
  options.config.fonts = SOURCE_DIR "/fonts/fonts.toml";
  options.config.transition = 0ms;
  auto driver = Driver::open(options);
  INFO((driver ? std::string() : driver.error().message));
  REQUIRE(driver.ok());
  for (const std::string& id :
       {std::string("attract"), "language." + locale, "topic." + topic, "page." + page}) {
    const Status tapped = (*driver)->tap("#" + id);
    INFO((tapped ? id : tapped.error().message));
    REQUIRE(tapped.ok());
  }
  return *std::move(driver);
}

/// Whether any node of the glass holds these words.
bool shows(Driver& driver, const std::string& words) {
  for (const ui::Node& node : driver.tree().nodes) {
    for (const std::string* text : {&node.name, &node.value, &node.description}) {
      if (text->find(words) != std::string::npos) return true;
    }
  }
  return false;
}

/// The terminal in the lobby, which trusts the reader's key, and staff before it.
class Lobby {
 public:
  explicit Lobby(const Reader& reader) : m_stick(reader.file("stick")) {
    const std::string key = text_of(reader.file("keys/pack.pub"));
    const std::string list = reader.file("keys.toml");
    REQUIRE(replace_file(list,
                         "list = 1\n\n[[key]]\nowner = \"Advice centre Accra\"\n"
                         "centres = [\"gh-accra\"]\npublic = \"" +
                             key.substr(key.find('\n') + 1, 56) + "\"\n")
                .ok());
    Terminal terminal;
    terminal.pack_keys = list;
    terminal.staff_pin = *staff::hash_pin(WipedText(kPin));
    m_visitor.emplace(terminal);
  }

  Visitor& at() { return *m_visitor; }
  void plug() {
    m_visitor->driver().media().plug("blue", m_stick);
    m_visitor->wait(1s);
  }
  void ask_for_the_pin() {
    m_visitor->begin("en");
    make_the_gesture(*m_visitor);
  }
  void tap_first(const std::string& prefix) { m_visitor->tap(first_id(*m_visitor, prefix)); }
  /// The new page as a visitor of this language finds it; false when there is none.
  bool visitor_finds(const std::string& locale, const std::string& title) {
    m_visitor->begin(locale);
    m_visitor->tap("#topic.home");
    if (!m_visitor->shows("page.first-talk")) return false;
    m_visitor->tap("#page.first-talk");
    return shows(m_visitor->driver(), title);
  }
  void leave() { m_visitor->wait(300s); }
  /// The day on which a pack was activated is read off its record's file, which the machine's
  /// clock has dated.
  void wind_the_file_clock() {
    const auto now = std::chrono::file_clock::from_sys(Terminal{}.now);
    std::filesystem::last_write_time(m_visitor->state() + "/packs/record",
                                     std::chrono::time_point_cast<std::chrono::nanoseconds>(now));
  }

 private:
  std::string m_stick;
  std::optional<Visitor> m_visitor;
};

/// The way through the guide. Each picture has one step that brings it onto the glass.
class Walk {
 public:
  void follow(const GuideStep& step) {
    using Kind = GuideStep::Kind;
    switch (step.kind) {
      case Kind::kCommand: return type(step.text);
      case Kind::kFile: return m_reader.write(step);
      case Kind::kSettings: return m_reader.set(step);
      case Kind::kPicture: return look(step.name);
    }
  }
  /// The pictures that the guide did not show.
  std::set<std::string> left() const { return m_left; }
  Lobby& lobby() { return *m_lobby; }

 private:
  void type(const std::string& command) {
    if (command.find("strings import") != std::string::npos) translate(m_reader.file("ar.xliff"));
    m_reader.type(command);
  }
  void look(const std::string& name);
  void keep(const std::string& name, Driver& driver);
  void see_preview(const std::string& name, const std::string& locale, const std::string& topic,
                   const std::string& page, const std::string& words) {
    const auto driver = preview(m_reader, locale, topic, page);
    CHECK(shows(*driver, words));
    keep(name, *driver);
  }
  Visitor& at() { return m_lobby->at(); }

  Reader m_reader;
  std::optional<Lobby> m_lobby;
  std::map<std::string, std::function<void(const std::string&)>> m_pictures{
      {"guide/preview.png",
       [this](const std::string& name) {
         see_preview(name, "en", "work-learn", "study", "\u20ac80");
       }},
      {"guide/page-english.png",
       [this](const std::string& name) {
         see_preview(name, "en", "home", "first-talk", "Your first talk");
       }},
      {"guide/page-french.png",
       [this](const std::string& name) {
         see_preview(name, "fr", "home", "first-talk", "Votre premier entretien");
       }},
      {"guide/page-arabic.png",
       [this](const std::string& name) {
         see_preview(name, "ar", "home", "first-talk", arabic().at("Your first talk"));
       }},
      {"guide/pin.png",
       [this](const std::string& name) {
         m_lobby.emplace(m_reader);
         m_lobby->ask_for_the_pin();
         keep(name, at().driver());
       }},
      {"guide/found.png",
       [this](const std::string& name) {
         type_pin(at(), kPin);
         m_lobby->plug();
         keep(name, at().driver());
       }},
      {"guide/activate.png",
       [this](const std::string& name) {
         m_lobby->tap_first("staff.activate.");
         keep(name, at().driver());
       }},
      {"guide/visitor.png",
       [this](const std::string& name) {
         at().tap("#staff.yes");
         m_lobby->wind_the_file_clock();
         at().driver().media().unplug();
         at().tap("#staff.leave");
         CHECK(m_lobby->visitor_finds("en", "Your first talk"));
         keep(name, at().driver());
         m_lobby->leave();
         CHECK(m_lobby->visitor_finds("fr", "Votre premier entretien"));
         m_lobby->leave();
         CHECK(m_lobby->visitor_finds("ar", arabic().at("Your first talk")));
         m_lobby->leave();
       }},
      {"guide/go-back.png",
       [this](const std::string& name) {
         m_lobby->ask_for_the_pin();
         type_pin(at(), kPin);
         keep(name, at().driver());
         m_lobby->tap_first("staff.go_back.");
         at().tap("#staff.yes");
         at().tap("#staff.leave");
       }},
  };
  std::set<std::string> m_left = [this] {
    std::set<std::string> names;
    for (const auto& picture : m_pictures) names.insert(picture.first);
    return names;
  }();
};

void Walk::look(const std::string& name) {
  const auto picture = m_pictures.find(name);
  INFO("The journey has no step for the picture " << name);
  REQUIRE(picture != m_pictures.end());
  m_left.erase(name);
  picture->second(name);
}

void Walk::keep(const std::string& name, Driver& driver) {
  check_rules(driver, name);
  const auto picture = driver.picture();
  REQUIRE(picture.ok());
  const ui::Picture actual = tests::shrunk(*picture);
  if (const char* const folder = std::getenv("KIOSK_GUIDE_PICTURES")) {
    REQUIRE(ui::write_png(join_path(folder, name), actual).ok());
    return;
  }
  tests::check_kept(SOURCE_DIR "/content/" + name, actual);
}

}  // namespace

TEST_CASE("Who reads the guide alone can bring a changed pack to the glass and go back") {
  Walk walk;
  for (const GuideStep& step : guide_steps(text_of(kGuide))) walk.follow(step);
  CHECK(walk.left().empty());
  CHECK_FALSE(walk.lobby().visitor_finds("en", "Your first talk"));
}
