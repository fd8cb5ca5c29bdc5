// The pack and strings commands, with the manual's example on the disk.
#include "base/files.h"
#include "content/library.h"
#include "content/workspace.h"
#include "ctl_pack.h"
#include "ctl_sign.h"
#include "ctl_speech.h"
#include "ctl_strings.h"
#include "ctl_words.h"
#include "tests/catch.h"
#include "tests/content/example.h"
#include "tests/media/recordings.h"

#include <filesystem>
#include <vector>

using namespace kiosk;

namespace {

/// The example as folders on the disk, with one file changed when `path` is not empty.
struct Workplace {
  explicit Workplace(const MemoryFiles& files = content::example_files()) {
    for (const auto& [path, text] : files.content) {
      const std::filesystem::path target = folder.file(path);
      std::filesystem::create_directories(target.parent_path());
      REQUIRE(replace_file(target.string(), text).ok());
    }
  }
  std::string centre() const { return folder.file("centres/gh-accra"); }
  TemporaryFolder folder;
};

using Arguments = std::vector<std::string>;

int run(int (*command)(std::span<const std::string_view>), const Arguments& words) {
  const std::vector<std::string_view> views(words.begin(), words.end());
  return command(views);
}

int pack(const Arguments& words) {
  return run(pack_command, words);
}
int strings(const Arguments& words) {
  return run(strings_command, words);
}
int speech(const Arguments& words) {
  return run(speech_command, words);
}

}  // namespace

TEST_CASE("kioskctl pack") {
  const Workplace work;
  const std::string output = work.folder.file("out.kpack");

  SECTION("check finds the base beside the centre") {
    CHECK(pack({"check", work.centre()}) == 0);
    CHECK(pack({"check", work.centre() + "/", "--json"}) == 0);
    CHECK(pack({"check", work.folder.file("base")}) == 0);
  }
  SECTION("check writes SARIF, and either that or JSON") {
    CHECK(pack({"check", work.centre(), "--sarif"}) == 0);
    CHECK(pack({"check", work.centre(), "--sarif", "--json"}) == 2);
    CHECK(pack({"build", work.centre(), "--sarif", "-o", output}) == 2);
  }
  SECTION("check without fonts leaves out what needs them") {
    CHECK(pack({"check", work.centre(), "--fonts", work.folder.file("nowhere.toml")}) == 0);
  }
  SECTION("check finds letters that the terminal's typefaces lack") {
    const Workplace cuneiform(content::changed("base/pages/study/en.md", "Study", "\U00012000"));
    CHECK(pack({"check", cuneiform.centre()}) == 1);
  }
  SECTION("build writes a pack that opens") {
    CHECK(pack({"build", work.centre(), "-o", output}) == 0);
    CHECK(content::Library::open(output).ok());
  }
  SECTION("build leaves drafts out where a centre wants them reviewed") {
    MemoryFiles files = content::example_files();
    files.content["centres/gh-accra/pack.toml"] += "require_reviewed = true\n";
    const Workplace strict(files);
    REQUIRE(pack({"build", strict.centre(), "-o", output}) == 0);
    CHECK((*content::Library::open(output))->page("study", "fr")->fallback);
    REQUIRE(pack({"build", strict.centre(), "-o", output, "--preview"}) == 0);
    CHECK_FALSE((*content::Library::open(output))->page("study", "fr")->fallback);
  }
  SECTION("a base named by hand is used") {
    CHECK(pack({"check", work.centre(), "--base", work.folder.file("base")}) == 0);
    CHECK(pack({"check", work.centre(), "--base", work.folder.file("nowhere")}) == 1);
  }
  SECTION("errors give 1 and write nothing") {
    const Workplace broken(
        content::changed("base/pages/study/en.md", "term:recognition", "term:x"));
    CHECK(pack({"check", broken.centre()}) == 1);
    CHECK(pack({"build", broken.centre(), "-o", output}) == 1);
    CHECK_FALSE(DiskFiles().is_file(output));
  }
  SECTION("a base or a folder without pack.toml cannot be built") {
    CHECK(pack({"build", work.folder.file("base"), "-o", output}) == 1);
    CHECK(pack({"check", work.folder.path()}) == 1);
  }
  SECTION("wrong words give 2") {
    CHECK(pack({}) == 2);
    CHECK(pack({"bild", work.centre()}) == 2);
    CHECK(pack({"check"}) == 2);
    CHECK(pack({"check", work.centre(), "--fast"}) == 2);
    CHECK(pack({"check", work.centre(), work.centre()}) == 2);
    CHECK(pack({"check", work.centre(), "--base"}) == 2);
    CHECK(pack({"build", work.centre()}) == 2);
  }
  SECTION("help is no mistake") {
    CHECK(pack({"--help"}) == 0);
    CHECK(pack({"build", "--help"}) == 0);
  }
}

TEST_CASE("kioskctl pack new") {
  const Workplace work;
  const std::string douala = work.folder.file("centres/cm-douala");
  const auto begin = [](const std::string& folder, const std::string& id) {
    return pack({"new", folder, "--centre", id, "--phone-prefix", "+237"});
  };

  SECTION("begins a pack that builds and opens") {
    const std::string output = work.folder.file("cm-douala.kpack");
    REQUIRE(begin(douala, "cm-douala") == 0);
    REQUIRE(pack({"build", douala, "-o", output}) == 0);
    const auto library = content::Library::open(output);
    REQUIRE(library.ok());
    const content::Centre& centre = (*library)->centre();
    CHECK(centre.city.at("en") == "Douala");
    CHECK(centre.country.at("en") == "Cameroon");
    CHECK(centre.zone == "Africa/Douala");
    CHECK((*library)->manifest().expires > (*library)->manifest().created);
  }
  SECTION("takes any name as it is written") {
    REQUIRE(pack({"new", douala, "--centre", "cm-douala", "--phone-prefix", "+237", "--address",
                  "The \"red\" house\\2"}) == 0);
    const auto read = content::open_workspace(DiskFiles(), douala, {}, {});
    REQUIRE(read.ok());
    CHECK(read->pack.centre->address.at("en") == "The \"red\" house\\2");
  }
  SECTION("leaves what is there, and needs a base to add to") {
    CHECK(begin(work.centre(), "gh-accra") == 1);
    CHECK(begin(work.folder.file("far/away/cm-douala"), "cm-douala") == 1);
    CHECK_FALSE(std::filesystem::exists(work.folder.file("far")));
  }
  SECTION("asks for what it cannot know") {
    CHECK(begin(douala, "douala") == 2);
    CHECK(begin(douala, "zz-douala") == 2);
    CHECK(begin(douala, "id-jakarta") == 2);
    CHECK(pack({"new", douala, "--centre", "cm-douala"}) == 2);
  }
}

TEST_CASE("kioskctl pack sign and verify") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.kpack");
  const std::string secret = folder.file("keys/pack.key");
  const std::string open_half = folder.file("keys/pack.pub");
  content::build_example(content::example_files(), file);
  Words words;
  words.options = {{"--out", folder.file("keys")}, {"--no-passphrase", ""}};
  REQUIRE(new_pack_key(words) == 0);
  REQUIRE(pack({"sign", file, "--key", secret}) == 0);

  SECTION("a signed pack is good until it changes") {
    CHECK(pack({"verify", file, "--key", open_half}) == 0);
    REQUIRE(replace_file(file, "others").ok());
    CHECK(pack({"verify", file, "--key", open_half, "--json"}) == 1);
  }
  SECTION("a signed file that is no pack gives 1") {
    REQUIRE(replace_file(file, "others").ok());
    REQUIRE(pack({"sign", file, "--key", secret}) == 0);
    CHECK(pack({"verify", file, "--key", open_half}) == 1);
  }
  SECTION("keys that are there stay") {
    CHECK(new_pack_key(words) == 1);
  }
  SECTION("a missing signature, pack or key gives 1") {
    CHECK(pack({"verify", file, "--key", open_half, "--signature", folder.file("no")}) == 1);
    CHECK(pack({"sign", folder.file("no"), "--key", secret}) == 1);
    CHECK(pack({"sign", file, "--key", open_half}) == 1);
    CHECK(pack({"verify", file, "--key", secret}) == 1);
  }
  SECTION("wrong words give 2") {
    CHECK(pack({"sign", file}) == 2);
    CHECK(pack({"verify", "--key", open_half}) == 2);
    CHECK(pack({"sign", file, "--key"}) == 2);
    CHECK(pack({"sign", "--help"}) == 0);
  }
}

TEST_CASE("kioskctl speech") {
  const std::string words = "A first course";
  MemoryFiles files =
      content::changed("base/pages/language/en.md", words, "{speech:course.wav}\n" + words);
  files.content["base/pages/language/speech/en/course.wav"] = media::wav_of({});
  const Workplace work(files);
  const std::string base = work.folder.file("base");
  const auto page = [&] { return *DiskFiles().read(base + "/pages/language/en.md", 1 << 20); };
  const std::string before = page();

  SECTION("stamp lets a recording be played from now on") {
    CHECK(speech({"stamp", base + "/", "en"}) == 0);
    const std::string stamped = page();
    CHECK(stamped.size() == before.size() + 33);
    CHECK(speech({"stamp", base, "en", "language"}) == 0);
    CHECK(page() == stamped);
    const std::string output = work.folder.file("out.kpack");
    REQUIRE(pack({"build", work.centre(), "-o", output}) == 0);
    const auto library = content::Library::open(output);
    REQUIRE(library.ok());
    CHECK_FALSE((*library)->page("language", "en")->speech.at(0).empty());
  }
  SECTION("stamp leaves other pages and another's folder alone") {
    CHECK(speech({"stamp", base, "en", "study"}) == 0);
    CHECK(speech({"stamp", work.centre(), "en"}) == 0);
    CHECK(page() == before);
  }
  SECTION("wrong words give 2, what does not exist 1") {
    CHECK(speech({}) == 2);
    CHECK(speech({"stamp", base}) == 2);
    CHECK(speech({"stamp", base, "xx"}) == 1);
    CHECK(speech({"stamp", base, "en", "nowhere"}) == 1);
    CHECK(speech({"stamp", work.folder.file("nowhere"), "en"}) == 1);
    CHECK(speech({"--help"}) == 0);
  }
}

TEST_CASE("kioskctl strings") {
  const Workplace work;

  SECTION("status reads a base and a centre") {
    CHECK(strings({"status", work.folder.file("base")}) == 0);
    CHECK(strings({"status", work.centre(), "--json"}) == 0);
    CHECK(strings({"status", work.folder.file("base"), "--to", "fr"}) == 0);
    CHECK(strings({"status", work.folder.file("base"), "--to", "en"}) == 1);
  }
  SECTION("stamp brings an outdated translation up to date") {
    const Workplace old(content::changed("base/pages/study/en.md", "accepts you", "takes you"));
    const std::string base = old.folder.file("base");
    const std::string file = old.folder.file("base/pages/study/fr.md");
    const std::string before = *DiskFiles().read(file, 1 << 20);
    CHECK(strings({"stamp", base + "/", "fr"}) == 0);
    const std::string after = *DiskFiles().read(file, 1 << 20);
    CHECK(after != before);
    CHECK(after.size() == before.size());
    CHECK(strings({"stamp", base, "fr"}) == 0);
    CHECK(*DiskFiles().read(file, 1 << 20) == after);
  }
  SECTION("stamp does not touch the source language or unknown ones") {
    CHECK(strings({"stamp", work.folder.file("base"), "en"}) == 1);
    CHECK(strings({"stamp", work.folder.file("base"), "xx"}) == 1);
  }
  SECTION("export and import bring a page to a translator and back") {
    const std::string base = work.folder.file("base");
    const std::string page = work.folder.file("base/pages/study/fr.md");
    const std::string before = *DiskFiles().read(page, 1 << 20);
    for (const std::string format : {"xliff", "po"}) {
      CAPTURE(format);
      const std::string file = work.folder.file("fr." + format);
      REQUIRE(strings({"export", base, "--to", "fr", "--all", "-o", file}) == 0);
      CHECK(strings({"import", base, file}) == 0);
      CHECK(*DiskFiles().read(page, 1 << 20) == before);
      std::string text = *DiskFiles().read(file, 1 << 20);
      const std::string words = "Chercher";
      REQUIRE(before.find(words) == std::string::npos);
      const std::size_t at = text.find("Apprendre et étudier");
      REQUIRE(at != std::string::npos);
      REQUIRE(replace_file(file, text.replace(at, 9, words)).ok());
      const std::string catalogue = work.folder.file("base/strings/fr.po");
      const std::string old = *DiskFiles().read(catalogue, 1 << 20);
      CHECK(strings({"import", base, file, "--dry-run"}) == 0);
      CHECK(*DiskFiles().read(catalogue, 1 << 20) == old);
      CHECK(strings({"import", base, file, "--json"}) == 0);
      CHECK(DiskFiles().read(catalogue, 1 << 20)->find("Chercher et étudier") != std::string::npos);
      REQUIRE(replace_file(catalogue, old).ok());
    }
  }
  SECTION("export says what it cannot do") {
    const std::string base = work.folder.file("base");
    CHECK(strings({"export", base}) == 2);
    CHECK(strings({"export", base, "--to", "fr", "--format", "docx"}) == 2);
    CHECK(strings({"export", base, "--to", "en"}) == 1);
    CHECK(strings({"export", base, "--to", "xx"}) == 1);
    CHECK(strings({"export", base, "--to", "fr", "--also", "xx"}) == 1);
    CHECK(strings({"import", base}) == 2);
    CHECK(strings({"import", base, work.folder.file("nothing.xliff")}) == 1);
  }
  SECTION("wrong words give 2, a wrong folder 1") {
    CHECK(strings({}) == 2);
    CHECK(strings({"status"}) == 2);
    CHECK(strings({"stamp", work.folder.file("base")}) == 2);
    CHECK(strings({"status", work.folder.file("nowhere")}) == 1);
    CHECK(strings({"--help"}) == 0);
  }
}
