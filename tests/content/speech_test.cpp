#include "media/speech.h"

#include "content/recordings.h"
#include "content/source_text.h"
#include "content/speech_marks.h"
#include "content/spoken_words.h"
#include "content/workspace.h"
#include "tests/catch.h"
#include "tests/content/example.h"
#include "tests/media/recordings.h"

#include <string>

using namespace kiosk;
using namespace kiosk::content;

namespace {

const std::string kPage = "base/pages/language/en.md";
const std::string kFolder = "base/pages/language/speech/en/";
const std::string kWords = "A first course takes {fact:course}.";

/// The example with a recording of the paragraph that names a fact, and `mark` above it.
MemoryFiles with_recording(const std::string& mark) {
  MemoryFiles files = changed(kPage, kWords, mark + '\n' + kWords);
  files.content[kFolder + "course.wav"] = media::wav_of({});
  return files;
}

PackSource read(const MemoryFiles& files) {
  const auto workspace = open_workspace(files, kExampleCentre, {}, {});
  REQUIRE(workspace.ok());
  return workspace->pack;
}

std::string stamp(const MemoryFiles& files) {
  const PackSource pack = read(files);
  return speech_digest(pack.pages.at("language").at("en").blocks.at(0).block, pack);
}

/// The same, stamped with the words as they are.
MemoryFiles stamped() {
  return with_recording("{speech:course.wav " + stamp(example_files()) + '}');
}

std::unique_ptr<Library> built(const MemoryFiles& files, const TemporaryFolder& folder) {
  build_example(files, folder.file("example.kpack"));
  auto library = Library::open(folder.file("example.kpack"));
  REQUIRE(library.ok());
  return *std::move(library);
}

int line_of_mark(const MemoryFiles& files) {
  return line_in(files, kPage, "{speech");
}

}  // namespace

TEST_CASE("A recording of a block") {
  const TemporaryFolder folder;
  SECTION("reaches the terminal beside the words it reads") {
    const auto library = built(stamped(), folder);
    const auto page = library->page("language", "en");
    REQUIRE(page);
    REQUIRE(page->speech.size() == page->blocks.size());
    CHECK_FALSE(page->speech[0].empty());
    CHECK(page->speech[1].empty());
    const std::string opus = library->speech(page->speech[0]);
    CHECK(std::holds_alternative<media::Speech>(media::make_speech("made.opus", opus)));
    CHECK(library->speech("no-such-recording").empty());
    CHECK(library->page("study", "en")->speech ==
          std::vector<std::string>(library->page("study", "en")->blocks.size()));
  }
  SECTION("gives the same pack of the same files") {
    build_example(stamped(), folder.file("a.kpack"));
    build_example(stamped(), folder.file("b.kpack"));
    CHECK(DiskFiles().read(folder.file("a.kpack"), 8 << 20).value() ==
          DiskFiles().read(folder.file("b.kpack"), 8 << 20).value());
  }
  SECTION("is told apart from every other problem") {
    CHECK(problems_in(stamped()).all().size() == problems_in(example_files()).all().size());
  }
  SECTION("is heard in another script of the same language, too") {
    MemoryFiles files =
        changed("base/pages/language/sr-Cyrl.md", "Први курс", "{speech:a.wav}\nПрви курс");
    const PackSource pack = read(files);
    const std::string digest =
        speech_digest(pack.pages.at("language").at("sr-Cyrl").blocks.at(0).block, pack);
    std::string& text = files.content["base/pages/language/sr-Cyrl.md"];
    text.insert(text.find("a.wav") + 5, ' ' + digest);
    files.content["base/pages/language/speech/sr-Cyrl/a.wav"] = media::wav_of({});
    const auto library = built(files, folder);
    CHECK_FALSE(library->page("language", "sr-Latn")->speech.at(0).empty());
    CHECK(library->page("language", "sr-Latn")->speech ==
          library->page("language", "sr-Cyrl")->speech);
    CHECK(library->page("language", "en")->speech.at(0).empty());
  }
}

TEST_CASE("A recording is not played once it may say something else") {
  const TemporaryFolder folder;
  MemoryFiles files = stamped();
  const char* rule = "speech-outdated";
  SECTION("the words have changed") {
    std::string& text = files.content[kPage];
    text.insert(text.find("A first course"), "Perhaps: ");
  }
  SECTION("the figure it tells has changed") {
    std::string& facts = files.content["base/facts.toml"];
    facts.replace(facts.find("value = 3\n"), 9, "value = 4");
  }
  SECTION("the unit of the figure has changed") {
    std::string& facts = files.content["base/facts.toml"];
    facts.replace(facts.find("\"months\""), 8, "\"weeks\"");
  }
  SECTION("nobody has compared it") {
    files = with_recording("{speech:course.wav}");
    rule = "speech-unstamped";
  }
  const Problems problems = problems_in(files);
  INFO(reported(problems));
  CHECK(has_problem(problems, rule, kPage, line_of_mark(files)));
  CHECK_FALSE(problems.has_errors());
  CHECK(built(files, folder)->page("language", "en")->speech.at(0).empty());
}

TEST_CASE("What is wrong with recordings is told") {
  MemoryFiles files = stamped();
  const auto has = [&](const std::string& rule, const std::string& file, int line) {
    const Problems problems = problems_in(files);
    INFO(reported(problems));
    return has_problem(problems, rule, file, line);
  };
  SECTION("a file that is named and missing") {
    files.content.erase(kFolder + "course.wav");
    CHECK(has("unknown-speech", kPage, line_of_mark(files)));
  }
  SECTION("a file that nothing names") {
    files.content[kFolder + "other.wav"] = media::wav_of({});
    CHECK(has("unused-speech", kFolder + "other.wav", 0));
    files.content["base/pages/language/speech/fr/other.wav"] = media::wav_of({});
    CHECK(has("unused-speech", "base/pages/language/speech/fr/other.wav", 0));
  }
  SECTION("a file that cannot be played well") {
    files.content[kFolder + "course.wav"] = media::wav_of({.level = 0});
    CHECK(has("speech-silent", kFolder + "course.wav", 0));
    files.content[kFolder + "course.wav"] = media::wav_of({.rate = 8'000, .seconds = 181});
    CHECK(has("speech-length", kFolder + "course.wav", 0));
    files.content[kFolder + "course.wav"] = std::string((72 << 20) + 1, ' ');
    CHECK(has("speech-size", kFolder + "course.wav", 0));
  }
  SECTION("a file of another kind, and a language the pack does not have") {
    files.content[kFolder + "course.mp3"] = "ID3";
    CHECK(has("stray-file", kFolder + "course.mp3", 0));
    files.content["base/pages/language/speech/xx/course.wav"] = "";
    CHECK(has("unknown-locale", "base/pages/language/speech/xx", 0));
  }
  SECTION("a line that names no recording, or stands above nothing") {
    files = with_recording("{speech:Course.mp3}");
    CHECK(has("speech-mark", kPage, line_of_mark(files)));
    files = with_recording("{speech:course.wav}\n");
    CHECK(has("speech-place", kPage, line_of_mark(files)));
    files = changed(kPage, "```takeaway", "{speech:course.wav}\n```takeaway");
    CHECK(has("speech-place", kPage, line_of_mark(files)));
  }
}

TEST_CASE("Recordings leave texts and translations as they are") {
  const PackSource before = read(example_files());
  const PackSource after = read(stamped());
  CHECK(after.pages.at("language").at("en").digest == before.pages.at("language").at("en").digest);

  const std::string digest(32, 'a');
  const std::string text = "One.\n\n{speech:a.opus}\nTwo.\n";
  CHECK(with_speech_digests(text, {{3, digest}, {4, digest}}) ==
        "One.\n\n{speech:a.opus " + digest + "}\nTwo.\n");
  CHECK(with_speech_digests(text, {}) == text);

  const Block rows = GlanceBlock{{{"home", "Fee", {{"75", true, {}, {}}, {" €", false, {}, {}}}}}};
  CHECK(spoken_words(rows) == "Fee: 75 €");
  CHECK(spoken_words(StepsBlock{{{{"Go.", false, {}, {}}}, {{"Come.", false, {}, {}}}}}) ==
        "Go.\nCome.");
}
