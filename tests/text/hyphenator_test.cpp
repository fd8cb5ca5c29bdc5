#include "text/hyphenator.h"

#include "base/utf8.h"
#include "tests/catch.h"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

using namespace kiosk;

namespace {

constexpr const char* kGerman = "/usr/share/hyphen/hyph_de_DE.dic";

std::string divided(text::Hyphenator& hyphenator, const std::string& word) {
  const std::u16string units = utf8::to_utf16(word);
  std::u16string out;
  std::size_t from = 0;
  for (const std::uint32_t at : hyphenator.divide(units)) {
    out += units.substr(from, at - from) + u'-';
    from = at;
  }
  return utf8::from_utf16(out + units.substr(from));
}

}  // namespace

TEST_CASE("German words are divided into syllables and the words they are made of") {
  static text::Hyphenator hyphenator({"de", "hyphen-de", kGerman});
  const std::string expected =
      GENERATE(as<std::string>(), "An-er-ken-nung", "Ar-beits-ver-trag", "Be-rufs-aus-bil-dung",
               "Kran-ken-ver-si-che-rung", "Bar-ba-rei", "Zu-sam-men-ar-beit", "fort-schrei-ten-de",
               "Per-so-nal-aus-weis", "Grund-ein-heit", "Stra-ße", "Über-prü-fung", "SCHU-LE",
               "Abend", "Haus", "ab");
  std::string word = expected;
  std::erase(word, '-');
  CHECK(divided(hyphenator, word) == expected);
}

TEST_CASE("words that no pattern is for stay whole") {
  text::Hyphenator hyphenator({"de", "hyphen-de", kGerman});
  CHECK(divided(hyphenator, "").empty());
  CHECK(divided(hyphenator, "Łódźer") == "Łódźer");
  CHECK(divided(hyphenator, std::string(100000, 'a')).size() == 100000);
  text::Hyphenator missing({"de", "hyphen-de", "/nowhere.dic"});
  CHECK(divided(missing, "Anerkennung") == "Anerkennung");
}

TEST_CASE("the German patterns are read in a moment") {
  const std::clock_t start = std::clock();
  text::Hyphenator hyphenator({"de", "hyphen-de", kGerman});
  divided(hyphenator, "Anerkennung");
  // Some 20 ms; the library that the file was made for takes three seconds.
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 0.5);
}

TEST_CASE("a pattern file of any bytes does no harm") {
  const auto path = std::filesystem::temp_directory_path() /
                    ("kiosk-patterns-" + std::to_string(std::clock()) + ".dic");
  const std::string content =
      GENERATE(as<std::string>(), "", "UTF-8\na1b\n", "ISO8859-1", "ISO8859-1\n\n\n1\n123\n.\n",
               "ISO8859-1\nNEXTLEVEL\nNEXTLEVEL\nn1k\n%x\nA 3\nk/b=,1,2\n",
               "ISO8859-1\nn1k9k9\nn1kennung9999999999999\n\xFF"
               "1\x80\n");
  std::ofstream(path, std::ios::binary) << content;
  text::Hyphenator hyphenator({"xx", "hyphen-xx", path.string()});
  const std::string result = divided(hyphenator, "Banknote");
  CHECK((result == "Banknote" || result == "Ban-knote"));
  std::filesystem::remove(path);
}
