#include "content/po_units.h"

#include "base/files.h"
#include "content/po.h"
#include "content/problem.h"
#include "tests/catch.h"
#include "tests/content/translation_sample.h"
#include "tests/temporary_folder.h"

#include <cstdlib>
#include <fstream>

using namespace kiosk;
using namespace kiosk::content;

namespace {

TranslationFile read(std::string_view bytes) {
  auto file = read_po_units(bytes);
  INFO((file ? std::string() : file.error().message));
  REQUIRE(file);
  return *std::move(file);
}

const std::string kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: "
    "de\\n\"\n";

}  // namespace

TEST_CASE("A file of texts comes back from a catalogue as it was") {
  TranslationFile sample = translation_sample();

  SECTION("with every state") {
    const TranslationFile back = read(po_text(sample));
    REQUIRE(back.units.size() == sample.units.size());
    for (std::size_t i = 0; i < sample.units.size(); ++i) {
      INFO(sample.units[i].id);
      CHECK(back.units[i].note == sample.units[i].note);
      CHECK(back.units[i].also == sample.units[i].also);
      CHECK(back.units[i] == sample.units[i]);
    }
    CHECK(back == sample);
  }
  SECTION("when all is reviewed") {
    for (TranslationUnit& unit : sample.units) {
      if (unit.state == UnitState::kDraft) unit.state = UnitState::kReviewed;
    }
    const std::string text = po_text(sample);
    CHECK_THAT(text, ContainsSubstring("X-Translation-State: reviewed"));
    CHECK(read(text) == sample);
  }
  SECTION("whatever the pack is called") {
    sample.pack = "charset=SHIFT_JIS 1";
    CHECK(read(po_text(sample)) == sample);
  }
  SECTION("without a second language and without texts") {
    sample.also_locale.clear();
    sample.units.clear();
    CHECK(read(po_text(sample)) == sample);
  }
}

TEST_CASE("po_text") {
  const std::string text = po_text(translation_sample());

  SECTION("passes gettext's own check") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("a.po")) << text;
    const std::string command =
        "msgfmt --check -o /dev/null '" + folder.file("a.po") + "' 2>'" + folder.file("said") + "'";
    const int code = std::system(command.c_str());
    INFO(*DiskFiles().read(folder.file("said"), 100'000));
    CHECK(code == 0);
  }
  SECTION("is a catalogue of the pack, too") {
    Problems problems;
    const auto catalogue = parse_po(text, "fa-AF.po", problems);
    REQUIRE(catalogue);
    CHECK(catalogue->state == "draft");
    CHECK(catalogue->entries.at("page/study/title").text == "تحصیل");
    CHECK(catalogue->entries.at("page/study/2").fuzzy);
  }
  SECTION("shows translators the place, the note and the second language") {
    CHECK_THAT(text, ContainsSubstring("#. Place: Page “Study in Germany”, title\n"
                                       "#. Note: At most 30 letters.\n"
                                       "#. | Shown on a tile.\n"
                                       "#. fr: Études\n"
                                       "#. Reviewed: yes\n"
                                       "msgctxt \"page/study/title\"\n"));
  }
}

TEST_CASE("read_po_units") {
  SECTION("reads a catalogue as a tool returns it") {
    const auto bytes =
        DiskFiles().read(SOURCE_DIR "/tests/content/translator_files/tool.po", 1 << 20);
    REQUIRE(bytes);
    const TranslationFile file = read(*bytes);
    CHECK(file.pack == "base 2026.11.1");
    CHECK(file.target_locale == "fa-AF");
    REQUIRE(file.units.size() == 3);
    CHECK(file.units[0].target == "- Lipa **{fact:visa-fee}**.\n- Soma [neno](term:visa).");
    CHECK(file.units[0].state == UnitState::kDraft);
    CHECK(file.units[0].note == "Two items.\nShort ones.");
    CHECK(file.units[1].state == UnitState::kMissing);
    CHECK(file.units[2].id == "words/bar.back");
    CHECK(file.units[2].state == UnitState::kOutdated);
  }
  SECTION("takes the language of catalogues that are not ours") {
    CHECK(read("msgid \"\"\nmsgstr \"Language: pt_BR\\n\"\n").target_locale == "pt-BR");
  }
  SECTION("takes a byte order mark and line ends of other systems") {
    std::string text = kHeader + "\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n";
    CHECK(read("\xEF\xBB\xBF" + text).units.at(0).target == "B");
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
      text.insert(at, "\r");
    }
    CHECK(read(text).units.at(0).target == "B");
  }
  SECTION("takes UTF-8 that calls itself something else") {
    const std::string charset = GENERATE("CHARSET", "SHIFT_JIS", "BIG5", "ISO-8859-1", "x");
    std::string text = po_text(translation_sample());
    text.replace(text.find("charset=UTF-8"), 13, "charset=" + charset);
    CHECK(read(text) == translation_sample());
  }
  SECTION("repairs what escapes make of a text") {
    const TranslationFile file =
        read(kHeader + "\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\\xff\"\n");
    CHECK(file.units.at(0).target == "B\uFFFD");
  }
}

TEST_CASE("read_po_units refuses with a line and what to do") {
  struct Case {
    std::string text;
    const char* sentence;
  };
  const std::string message = "\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n";
  const Case c = GENERATE_COPY(
      Case{"", "The file is empty"}, Case{"\n\xFF\xFE", "Line 2: The file is not in UTF-8"},
      Case{"<xliff/>", "Line 1: The catalogue cannot be read here"},
      Case{kHeader + "\nmsgctxt \"a\nmsgid \"A\"\n", "Line 7: The catalogue cannot be read here"},
      Case{kHeader + message + message, "Line 11: The catalogue cannot be read here: duplicate"},
      Case{kHeader + message + "\nmsgctxt \"a\"\nmsgid \"C\"\nmsgstr \"D\"\n",
           "The msgctxt \"a\" stands here twice"},
      Case{kHeader + "\nmsgid \"A\"\nmsgstr \"B\"\n", "\"A\" has no msgctxt"},
      Case{kHeader + "\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n\nmsgctxt \"b\"\n"
                     "msgid \"\\000A\"\nmsgstr \"B\"\n",
           "The message \"b\" has no text to translate"},
      Case{kHeader + "\nmsgctxt \"a\"\nmsgid \"A" + std::string(1, '\0') + "\"\nmsgstr \"B\"\n",
           "Line 7: The file has bytes here that are no text"},
      Case{kHeader + "\nmsgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"C\"\nmsgstr[0] \"B\"\n",
           "Line 6: The message \"a\" uses msgid_plural"},
      Case{message, "does not name its language"},
      Case{std::string((16 << 20) + 1, ' '), "larger than 16 MiB"});
  INFO(c.text.substr(0, 400));
  const auto file = read_po_units(c.text);
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::kInvalidInput);
  CHECK_THAT(file.error().message, ContainsSubstring(c.sentence));
}
