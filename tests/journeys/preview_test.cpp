// An author's work on a pack, seen on the glass.

#include "app/config.h"
#include "base/log.h"
#include "tests/catch.h"
#include "tests/journeys/driver.h"
#include "tests/temporary_folder.h"

#include <filesystem>
#include <fstream>

using namespace kiosk;
using namespace kiosk::journeys;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr const char* kFacts = "base/facts.toml";
constexpr const char* kCentre = "centres/it/centre.toml";
constexpr const char* kZone = "zone = ";
constexpr const char* kMistake = "zoen = ";

/// An author with a copy of the content and the preview of a centre before them.
class Author {
 public:
  enum class Begins { kWhole, kBroken };

  explicit Author(Begins begins = Begins::kWhole) {
    record_log();
    std::filesystem::copy(SOURCE_DIR "/content/base", m_folder.file("base"),
                          std::filesystem::copy_options::recursive);
    std::filesystem::create_directory(m_folder.file("centres"));
    std::filesystem::copy(SOURCE_DIR "/content/centres/rs-belgrade", m_folder.file("centres/it"),
                          std::filesystem::copy_options::recursive);
    if (begins == Begins::kBroken) replace(kCentre, kZone, kMistake);
    app::Arguments arguments;
    arguments.pack = m_folder.file("centres/it");
    const auto config =
        app::configure(arguments, {"", m_folder.path(), BINARY_DIR "/kiosk/kiosk"}, DiskFiles());
    INFO((config ? std::string() : config.error().message));
    REQUIRE(config.ok());
    DriverOptions options{*config, {1280, 790}, sys_days(2026y / November / 26d) + 10h};
    options.config.fonts = SOURCE_DIR "/fonts/fonts.toml";
    options.config.transition = 0ms;
    auto driver = Driver::open(options);
    INFO((driver ? std::string() : driver.error().message));
    REQUIRE(driver.ok());
    m_driver = *std::move(driver);
  }

  Driver& driver() { return *m_driver; }
  void tap(const std::string& name) {
    const Status status = m_driver->tap(name);
    INFO((status ? name : status.error().message));
    REQUIRE(status.ok());
  }
  /// From the greeting to a page that names a fee.
  void read_the_page() {
    tap("#attract");
    tap("#language.en");
    tap("#topic.work-learn");
    tap("#page.study");
  }
  void change(const std::string& file, const std::string& from, const std::string& to) {
    replace(file, from, to);
    REQUIRE(m_driver->advance(100ms).ok());
  }
  /// Whether any node of the glass holds these words.
  bool shows(const std::string& words) {
    for (const ui::Node& node : m_driver->tree().nodes) {
      for (const std::string* text : {&node.name, &node.value, &node.description}) {
        if (text->find(words) != std::string::npos) return true;
      }
    }
    return false;
  }
  std::string name_of(const std::string& id) {
    const ui::Node* const node = m_driver->find("#" + id);
    return node == nullptr ? std::string() : node->name;
  }

 private:
  /// As an editor saves.
  void replace(const std::string& file, const std::string& from, const std::string& to) {
    const std::string path = m_folder.file(file);
    std::string text = *DiskFiles().read(path, 1 << 20);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::ofstream(path) << text;
  }

  TemporaryFolder m_folder;
  std::unique_ptr<Driver> m_driver;
};

}  // namespace

TEST_CASE("A changed fee is on the glass at the same place") {
  Author author;
  author.read_the_page();
  REQUIRE(author.shows("€75"));
  author.change(kFacts, "value = 75\n", "value = 81\n");
  CHECK(author.shows("Study at a university"));
  CHECK(author.shows("€81"));
  CHECK_FALSE(author.shows("€75"));
}

TEST_CASE("An error leaves the glass as it was, says so, and can be mended") {
  Author author;
  author.read_the_page();
  author.change(kFacts, "value = 75\n", "value = \n");
  CHECK(author.shows("€75"));
  CHECK(author.name_of("preview.problems") == "1 error");
  CHECK(author.name_of("preview.note") == "Shown as it was before the error.");

  author.tap("#preview.problems");
  CHECK(author.shows("base/facts.toml:"));
  CHECK_FALSE(author.shows("Study at a university"));
  author.change(kFacts, "value = \n", "value = 82\n");
  author.tap("#preview.problems");
  CHECK(author.shows("€82"));
  CHECK(author.name_of("preview.note") == "Preview");
}

TEST_CASE("The author's tools") {
  Author author;
  author.read_the_page();

  SECTION("go through the languages at the same place") {
    author.tap("#preview.language");
    CHECK(author.driver().application().session().locale() != "en");
    CHECK(author.driver().application().session().place().id == "study");
  }
  SECTION("change the size of the letters and the colours, but not their own") {
    const Rect before = author.driver().find("#preview.turn")->rect;
    for (int i = 0; i < 2; ++i) author.tap("#preview.text_size");
    author.tap("#preview.contrast");
    CHECK(author.name_of("preview.text_size") == "XL");
    const auto& settings = author.driver().application().session().settings();
    CHECK(settings.contrast == ui::Contrast::kHighLight);
    CHECK(author.driver().find("#preview.turn")->rect.height == before.height);
  }
  SECTION("turn the glass") {
    author.tap("#preview.turn");
    CHECK(author.driver().size() == Vec2{790, 1280});
    CHECK(author.shows("Study at a university"));
  }
  SECTION("hide translations that nobody has reviewed") {
    const auto state = [&] {
      return author.driver().application().library()->page("study", "de")->fallback;
    };
    REQUIRE_FALSE(state());
    author.tap("#preview.drafts");
    REQUIRE(author.driver().advance(100ms).ok());
    CHECK(state());
    CHECK(author.name_of("preview.drafts") == "No drafts");
  }
  SECTION("are there for as long as the author thinks") {
    REQUIRE(author.driver().advance(15min).ok());
    CHECK(author.shows("Study at a university"));
  }
}

TEST_CASE("A pack that does not build yet shows its errors, and comes when it is mended") {
  Author author(Author::Begins::kBroken);
  REQUIRE(author.driver().application().library() == nullptr);
  CHECK(author.name_of("preview.problems").find("error") != std::string::npos);
  author.change(kCentre, kMistake, kZone);
  author.read_the_page();
  CHECK(author.shows("Study at a university"));
}
