#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "text/engine.h"
#include "text/font_manifest.h"

#include <cstdio>
#include <fstream>
#include <string>

using namespace kiosk;

namespace {

struct Folder : TemporaryFolder {
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
  }
};

constexpr const char* kNotoSans = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

std::string manifest(const std::string& file, const std::string& more = "") {
  return "[[typeface]]\nname = \"Test Sans\"\nscripts = [\"Latn\"]\npackage = \"fonts-test\"\n"
         "licence = \"OFL-1.1\"\nreference = \"H\"\nline_height = 1.5\nregular = \"" +
         file +
         "\"\n[icons]\nname = \"Icons\"\npackage = \"fonts-icons\"\nlicence = \"OFL-1.1\"\n"
         "regular = \"" +
         std::string(kNotoSans) + "\"\n" + more;
}

std::string bytes_of(const char* path, std::size_t most) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(most, 0);
  file.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

}  // namespace

TEST_CASE("the fonts manifest") {
  const Folder folder;
  SECTION("of the repository names files that are all there") {
    const auto read = text::read_font_manifest(SOURCE_DIR "/fonts/fonts.toml");
    REQUIRE(read);
    CHECK(read->typefaces.size() == 8);
    for (const text::Typeface& typeface : read->typefaces) {
      CHECK_FALSE(typeface.package.empty());
      CHECK(typeface.line_height >= 1.5F);
    }
  }
  SECTION("with a missing font names the package to install") {
    const auto engine = text::Engine::open(folder.write("a.toml", manifest("/nowhere/Test.ttf")));
    REQUIRE_FALSE(engine);
    CHECK(engine.error().code == ErrorCode::kNotFound);
    CHECK(engine.error().message.find("fonts-test") != std::string::npos);
    CHECK(engine.error().message.find("/nowhere/Test.ttf") != std::string::npos);
  }
  SECTION("with a font that is cut off or no font says so") {
    const std::string damaged =
        GENERATE_COPY(std::string(), std::string("no font at all, just words"),
                      bytes_of(kNotoSans, 200), bytes_of(kNotoSans, 300000));
    const std::string file = folder.write("damaged.ttf", damaged);
    const auto engine = text::Engine::open(folder.write("b.toml", manifest(file)));
    REQUIRE_FALSE(engine);
    CHECK(engine.error().code == ErrorCode::kUnreadable);
    CHECK(engine.error().message.find("fonts-test") != std::string::npos);
  }
  SECTION("that is not there, not TOML, or lacks a key is refused with its place") {
    CHECK(text::read_font_manifest(folder.file("none.toml")).error().code == ErrorCode::kNotFound);
    const auto broken = text::read_font_manifest(folder.write("c.toml", "[[typeface]\n"));
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.find("c.toml:1") != std::string::npos);
    const auto keyless =
        text::read_font_manifest(folder.write("d.toml", "\n[[typeface]]\nname = \"A\"\n"));
    REQUIRE_FALSE(keyless);
    CHECK(keyless.error().message.find("d.toml:2: package") != std::string::npos);
    CHECK_FALSE(text::read_font_manifest(folder.write("e.toml", "a = 1\n")));
  }
  SECTION("with a script that is none is refused") {
    std::string text = manifest(kNotoSans);
    text.replace(text.find("Latn"), 4, "Latin");
    CHECK(text::read_font_manifest(folder.write("g.toml", text)).error().code ==
          ErrorCode::kInvalidInput);
  }
}
