#include "content/xliff_file.h"

#include "base/files.h"
#include "base/utf8.h"
#include "tests/catch.h"
#include "tests/content/translation_sample.h"
#include "tests/temporary_folder.h"

#include <cstdlib>
#include <fstream>

using namespace kiosk;
using namespace kiosk::content;

namespace {

TranslationFile read(std::string_view bytes) {
  auto file = read_xliff(bytes);
  INFO((file ? std::string() : file.error().message));
  REQUIRE(file);
  return *std::move(file);
}

std::string message_of(std::string_view bytes) {
  const auto file = read_xliff(bytes);
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::kInvalidInput);
  return file.error().message;
}

/// A file around `units`, which begin on line 2.
std::string around(const std::string& units) {
  return "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file "
         "original=\"base 1\" source-language=\"en\" target-language=\"de\" datatype=\"plaintext\">"
         "<body>\n" +
         units + "</body></file></xliff>\n";
}

std::string unit_around(const std::string& inside, const std::string& attributes = "") {
  return around("<trans-unit id=\"a\" " + attributes + ">" + inside + "</trans-unit>\n");
}

TranslationUnit unit_in(const std::string& inside, const std::string& attributes = "") {
  const TranslationFile file = read(unit_around(inside, attributes));
  REQUIRE(file.units.size() == 1);
  return file.units[0];
}

bool is_valid(const std::string& xliff) {
  // Symfony's copy of the official schema; its import of xml.xsd is answered beside it.
  const std::string schemas = "/usr/share/php/Symfony/Component/Translation/Resources/schemas";
  const TemporaryFolder folder;
  const std::string catalog =
      "<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\"><system systemId="
      "\"http://www.w3.org/2001/xml.xsd\" uri=\"file://" +
      schemas + "/xml.xsd\"/></catalog>";
  std::ofstream(folder.file("catalog.xml")) << catalog;
  std::ofstream(folder.file("a.xlf")) << xliff;
  const std::string command =
      "XML_CATALOG_FILES='" + folder.file("catalog.xml") + "' xmllint --nonet --noout --schema " +
      schemas + "/xliff-core-1.2-strict.xsd '" + folder.file("a.xlf") + "' 2>/dev/null";
  return std::system(command.c_str()) == 0;
}

}  // namespace

TEST_CASE("A file of texts comes back from XLIFF as it was") {
  const TranslationFile sample = translation_sample();
  const TranslationFile back = read(xliff_text(sample));
  REQUIRE(back.units.size() == sample.units.size());
  for (std::size_t i = 0; i < sample.units.size(); ++i) {
    INFO(sample.units[i].id);
    CHECK(back.units[i].source == sample.units[i].source);
    CHECK(back.units[i].also == sample.units[i].also);
    CHECK(back.units[i].target == sample.units[i].target);
    CHECK(back.units[i] == sample.units[i]);
  }
  CHECK(back == sample);
}

TEST_CASE("xliff_text") {
  TranslationFile file;
  file.source_locale = "en";
  file.target_locale = "de";

  SECTION("is valid by the official schema") {
    CHECK(is_valid(xliff_text(translation_sample())));
    CHECK(is_valid(xliff_text(file)));
    CHECK_FALSE(is_valid(unit_around("<target/>")));
  }
  SECTION("gives a mark the same id in source and target, wherever it stands") {
    file.units = {
        {"a", "{fact:x} **b** {fact:y}", "", "{fact:y} {fact:x} **c**", UnitState::kDraft, "", ""}};
    const std::string text = xliff_text(file);
    CHECK_THAT(
        text, ContainsSubstring("<source><ph id=\"2\" ctype=\"x-fact\">{fact:x}</ph> <bpt id=\"1\" "
                                "ctype=\"bold\">**</bpt>b<ept id=\"1\">**</ept> <ph id=\"3\" "
                                "ctype=\"x-fact\">{fact:y}</ph></source>"));
    CHECK_THAT(text, ContainsSubstring("<target state=\"translated\"><ph id=\"3\" "
                                       "ctype=\"x-fact\">{fact:y}</ph> <ph id=\"2\""));
  }
  SECTION("leaves out what XML cannot hold") {
    file.units = {{"a", std::string("x\0\x01y\xFF\uFFFE", 8), "", "", UnitState::kMissing, "", ""}};
    CHECK(read(xliff_text(file)).units[0].source == "xy\uFFFD");
  }
}

TEST_CASE("read_xliff understands the states of tools") {
  struct Case {
    const char* approved;
    const char* target;
    UnitState state;
  };
  const Case c = GENERATE(
      Case{"", "<target>b</target>", UnitState::kDraft},
      Case{"", "<target state=\"new\">b</target>", UnitState::kDraft},
      Case{"approved=\"no\"", "<target state=\"translated\">b</target>", UnitState::kDraft},
      Case{"", "<target state=\"x-seen\">b</target>", UnitState::kDraft},
      Case{"", "<target state=\"final\">b</target>", UnitState::kReviewed},
      Case{"", "<target state=\"signed-off\">b</target>", UnitState::kReviewed},
      Case{"approved=\"yes\"", "<target>b</target>", UnitState::kReviewed},
      Case{"approved=\"yes\"", "<target state=\"x-seen\">b</target>", UnitState::kReviewed},
      Case{"approved=\"yes\"", "<target state=\"translated\">b</target>", UnitState::kDraft},
      Case{"approved=\"yes\"", "<target state=\"needs-review-translation\">b</target>",
           UnitState::kOutdated},
      Case{"", "<target state=\"needs-l10n\">b</target>", UnitState::kOutdated},
      Case{"approved=\"yes\"", "<target state=\"final\"> </target>", UnitState::kMissing},
      Case{"approved=\"yes\"", "<target/>", UnitState::kMissing},
      Case{"", "", UnitState::kMissing});
  const TranslationUnit unit = unit_in(std::string("<source>a</source>") + c.target, c.approved);
  INFO(c.approved << ' ' << c.target);
  CHECK(unit.state == c.state);
  CHECK(unit.target == (c.state == UnitState::kMissing ? "" : "b"));
}

TEST_CASE("read_xliff understands what tools do to marks") {
  const std::string source =
      "<source>Pay <ph id=\"1\">{fact:a}</ph>, <bpt id=\"2\">**</bpt>now<ept id=\"2\">**</ept>"
      "</source>";
  const std::string target = GENERATE(
      // As it was sent, with other ids, in one element, as plain text.
      "<bpt id=\"2\">**</bpt>Jetzt<ept id=\"2\">**</ept> <ph id=\"1\">{fact:a}</ph>",
      "<bpt id=\"8\" rid=\"1\">**</bpt>Jetzt<ept id=\"9\" rid=\"1\">**</ept> <ph "
      "id=\"7\">{fact:a}</ph>",
      "<ph id=\"5\">**</ph>Jetzt<ph id=\"6\">** {fact:a}</ph>", "**Jetzt** {fact:a}",
      // Emptied, or replaced by elements without content.
      "<bpt id=\"2\"/>Jetzt<ept id=\"2\"/> <ph id=\"1\"/>",
      "<bx id=\"2\"/>Jetzt<ex id=\"2\"/> <x id=\"1\"/>",
      "<bx id=\"4\" rid=\"2\"/>Jetzt<ex id=\"5\" rid=\"2\"/> <x id=\"9\" "
      "equiv-text=\"{fact:a}\"/>",
      "<g id=\"2\">Jetzt</g> <x id=\"1\"/>",
      // In segments, with and without the space between them, with a comment of a tool.
      "<mrk mtype=\"seg\" mid=\"0\">**Jetzt**</mrk> <mrk mtype=\"seg\" mid=\"1\"><ph "
      "id=\"1\"/></mrk>",
      "<mrk mtype=\"seg\" mid=\"0\">**Jetzt**</mrk><mrk mtype=\"seg\" mid=\"1\"><ph "
      "id=\"1\"/></mrk>",
      "**<mrk mtype=\"x-term\" comment=\"?\">Jetzt</mrk>** <![CDATA[{fact:a}]]><!-- seen -->",
      "<t:match xmlns:t=\"urn:tool\">**Jetzt** </t:match>{fact:a}");
  INFO(target);
  const TranslationUnit unit =
      unit_in(source +
              "<seg-source><mrk mtype=\"seg\" mid=\"0\">Pay</mrk> <mrk mtype=\"seg\" "
              "mid=\"1\">now</mrk></seg-source><target>" +
              target + "</target>");
  CHECK(unit.source == "Pay {fact:a}, **now**");
  CHECK(unit.target == "**Jetzt** {fact:a}");
}

TEST_CASE("read_xliff") {
  SECTION("reads a file as a tool returns it") {
    const auto bytes =
        DiskFiles().read(SOURCE_DIR "/tests/content/translator_files/tool.xlf", 1 << 20);
    REQUIRE(bytes);
    const TranslationFile file = read(*bytes);
    CHECK(file.pack == "base 2026.11.1");
    CHECK(file.target_locale == "sw");
    CHECK(file.also_locale == "fr");
    REQUIRE(file.units.size() == 3);
    CHECK(file.units[0] == TranslationUnit{"words/bar.back", "Back", "Retour", "Rudi",
                                           UnitState::kReviewed, "Button", "One short word."});
    CHECK(file.units[1].target ==
          "- Lipa **{fact:visa-fee}** & subiri.\n- Soma [neno](term:visa).");
    CHECK(file.units[1].state == UnitState::kDraft);
    CHECK(file.units[2].state == UnitState::kMissing);
  }
  SECTION("takes a byte order mark and UTF-16") {
    const TranslationFile sample = translation_sample();
    std::string text = xliff_text(sample);
    CHECK(read("\xEF\xBB\xBF" + text) == sample);
    text.replace(text.find("UTF-8"), 5, "UTF-16");
    const std::u16string wide = u'\uFEFF' + utf8::to_utf16(text);
    std::string bytes;
    for (const char16_t unit : wide) {
      bytes += static_cast<char>(unit & 0xFF);
      bytes += static_cast<char>(unit >> 8);
    }
    CHECK(read(bytes) == sample);
  }
  SECTION("takes groups, several files of one pack, and elements of others") {
    const std::string one =
        "<group id=\"g\"><group id=\"h\"><trans-unit id=\"a\"><source>A"
        "</source></trans-unit></group></group>";
    const std::string two =
        "<t:x xmlns:t=\"urn:tool\"><trans-unit id=\"a\"/></t:x><trans-unit id=\"b\"><source>B"
        "</source></trans-unit>";
    const std::string between =
        "</body></file><file original=\"base 1\" source-language=\"en\" target-language=\"de\" "
        "datatype=\"plaintext\"><header/><body>";
    const TranslationFile file = read(around(one + between + two));
    REQUIRE(file.units.size() == 2);
    CHECK(file.units[1].source == "B");
  }
  SECTION("finds the language at a target when <file> lost it") {
    std::string text = unit_around("<source>A</source><target xml:lang=\"de_AT\">B</target>");
    text.erase(text.find("target-language=\"de\""), 20);
    CHECK(read(text).target_locale == "de-AT");
  }
}

TEST_CASE("read_xliff refuses with a line and what to do") {
  struct Case {
    std::string text;
    const char* sentence;
  };
  const std::string unit = "<trans-unit id=\"a\"><source>A</source></trans-unit>\n";
  const std::string second =
      "</body></file>\n<file original=\"base 1\" source-language=\"en\" "
      "target-language=\"fr\" datatype=\"plaintext\"><body>";
  const std::string other =
      "</body></file>\n<file original=\"base 2\" source-language=\"en\" "
      "target-language=\"de\" datatype=\"plaintext\"><body>";
  const Case c = GENERATE_COPY(
      Case{"", "The file is empty"}, Case{"Hello", "Line 1: The file is not XML"},
      Case{around(unit).substr(0, around(unit).size() - 9),
           "Line 3: The file is not XML, or was cut off"},
      Case{"<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
           "Line 2: The file brings a document type"},
      Case{"<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>", "brings a document type"},
      Case{unit_around("<source>&a;</source>"), "Line 2: The file is not XML"},
      Case{"<html/>", "not XLIFF: it begins with <html>"},
      Case{"<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>",
           "The file is XLIFF 2.0; only XLIFF 1.2"},
      Case{"<xliff/>", "does not say that it is XLIFF 1.2"},
      Case{"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>", "holds no texts"},
      Case{"<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file/></xliff>",
           "does not name its language"},
      Case{around(second), "Line 3: Here begin texts in a second language (fr)"},
      Case{around(other), "Line 3: Here begin texts of a second pack (base 2)"},
      Case{around("<trans-unit><source>A</source></trans-unit>"), "Line 2: This text has no id"},
      Case{around(unit + unit), "Line 3: The text \"a\" is here a second time"},
      Case{unit_around("<target>A</target>"), "Line 2: The text \"a\" has no <source>"},
      Case{std::string(kMaxTranslationFileBytes + 1, ' '), "larger than 16 MiB"});
  INFO(c.text.substr(0, 400));
  CHECK_THAT(message_of(c.text), ContainsSubstring(c.sentence));
}

TEST_CASE("read_xliff stays small and upright before files made to harm") {
  SECTION("deep ones") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "<g>";
    CHECK_THAT(message_of(unit_around("<source>" + text + "</source>")),
               ContainsSubstring("not XML"));
  }
  SECTION("marks that would make the text many times as large") {
    std::string text =
        "<source><ph id=\"1\">" + std::string(100'000, 'x') + "</ph></source><target>";
    for (int i = 0; i < 100'000; ++i) text += "<x id=\"1\"/>";
    CHECK(unit_in(text + "b</target>").target == "b");
  }
}
