// make_seeds SOURCE OUT: what the fuzzers begin with, OUT/NAME/… for the fuzzer NAME, from the
// example of the author's manual, the shipped content and the pictures of the tests.
#include "base/files.h"
#include "base/temporary_folder.h"
#include "content/pack_build.h"
#include "content/po_units.h"
#include "content/signature.h"
#include "content/workspace.h"
#include "content/xliff_file.h"
#include "store/connection.h"
#include "tests/fuzz/example.h"

#include <sndfile.h>
#include <sqlite3.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <numbers>

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

/// A fuzzer changes small inputs much more often.
constexpr std::uint64_t kMostBytes = 12'000;

fs::path g_out;

void keep(const std::string& fuzzer, const std::string& name, std::string_view bytes) {
  fs::create_directories(g_out / fuzzer);
  KIOSK_ASSERT(replace_file((g_out / fuzzer / name).string(), bytes).ok());
}

std::string read(const fs::path& path) {
  const auto bytes = DiskFiles().read(path.string(), 64 << 20);
  KIOSK_ASSERT(bytes.ok());
  return *bytes;
}

void keep_text(const std::string& path, const std::string& text) {
  std::string name = path;
  for (char& c : name) c = c == '/' ? '_' : c;
  for (const auto& [ending, fuzzer] :
       {std::pair(".md", "markdown"), {".toml", "toml"}, {".po", "po"}}) {
    if (path.ends_with(ending)) keep(fuzzer, name, text);
  }
}

void texts(const fs::path& source, const MemoryFiles& files) {
  char letter = 'a';
  for (const auto& [path, text] : files.content) {
    keep_text(path, text);
    // How workspace_fuzz tells which file it is.
    keep("workspace", std::string(1, letter), letter + text);
    ++letter;
  }
  for (const auto& entry : fs::recursive_directory_iterator(source / "content")) {
    const fs::path& path = entry.path();
    const bool other_language = path.extension() == ".md" && path.stem() != "en";
    if (!entry.is_regular_file() || other_language || entry.file_size() > kMostBytes) continue;
    if (path.parent_path() != source / "content") {
      keep_text(fs::relative(path, source / "content").string(), read(path));
    }
  }
}

/// `letter` is how row_fuzz tells the kinds apart.
void rows(const store::Connection& pack, char letter, const std::string& sql) {
  auto row = pack.prepare(sql);
  KIOSK_ASSERT(row.ok());
  for (int i = 0; *row->step(); ++i) {
    const auto blob = row->blob(0);
    keep("row", letter + std::to_string(i), letter + std::string(blob.begin(), blob.end()));
  }
}

void rows_of(const std::string& path) {
  const auto pack = store::Connection::open(path, store::Mode::kReadOnly);
  KIOSK_ASSERT(pack.ok());
  rows(*pack, 'c', "SELECT card FROM pages");
  rows(*pack, 'p', "SELECT body FROM pages");
  rows(*pack, 't', "SELECT body FROM terms");
  rows(*pack, 'f', "SELECT body FROM finders");
  rows(*pack, 'h', "SELECT body FROM centre");
  rows(*pack, 'g', "SELECT body FROM topics");
}

/// Writes the database anew with small pages, as most of each is empty.
void shrink(const std::string& path) {
  sqlite3* pack = nullptr;
  KIOSK_ASSERT(sqlite3_open(path.c_str(), &pack) == SQLITE_OK);
  const char* const sql = "PRAGMA page_size = 512; VACUUM;";
  KIOSK_ASSERT(sqlite3_exec(pack, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(pack);
}

void packs(const MemoryFiles& files) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.kpack");
  const auto workspace = content::open_workspace(files, "centres/gh-accra", {}, {});
  KIOSK_ASSERT(workspace.ok());
  KIOSK_ASSERT(content::build_pack(workspace->pack, path).ok());
  rows_of(path);
  shrink(path);
  keep("pack", "example", read(path));
}

void signatures() {
  const auto key = content::PackSecretKey::make();
  KIOSK_ASSERT(key.ok());
  const std::string public_text = key->public_key().text();
  const std::string signature = key->sign({}, "file:a.kpack version:2026.11.1").text();
  keep("signature", "public", public_text);
  keep("signature", "secret", *key->text({}));
  keep("signature", "signature", signature);
  const std::string line = public_text.substr(public_text.find('\n') + 1);
  keep("toml", "keys.toml",
       "list = 1\nthreshold = 1\n[[key]]\nowner = \"Accra\"\npublic = \"" +
           line.substr(0, line.find('\n')) +
           "\"\ncentres = [\"gh-accra\", \"*\"]\nrevoked = true\n[[root]]\npublic = \"" +
           line.substr(0, line.find('\n')) + "\"\n");
}

void pictures(const fs::path& source) {
  for (const auto& entry : fs::directory_iterator(source / "tests/media/pictures")) {
    keep("picture", entry.path().filename().string(), read(entry.path()));
  }
  keep("picture", "drawing.svg",
       "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
       "<!-- a -->\n<linearGradient id=\"sky\"><stop offset=\"0\" stop-color=\"#123\"/>"
       "</linearGradient><g style=\"fill:#123;stroke-dasharray:none\" transform=\"scale(2)\">"
       "<rect fill=\"url(#sky)\" width=\"9\" height=\"4\"/><path d=\"M0 0h9c1,2 3 4 5 6z\"/></g>"
       "<metadata><rdf:RDF/></metadata><title>a &gt; b</title></svg>");
}

/// A tone that swells and falls as syllables do; as short as a recording may be.
void speech(const std::string& name, int format, int rate) {
  const TemporaryFolder folder;
  const std::string path = folder.file(name);
  SF_INFO info{};
  info.samplerate = rate;
  info.channels = 1;
  info.format = format;
  SNDFILE* const file = sf_open(path.c_str(), SFM_WRITE, &info);
  KIOSK_ASSERT(file != nullptr);
  for (int i = 0; i < rate * 6 / 10; ++i) {
    const double at = 2 * std::numbers::pi * i / rate;
    const auto sample =
        static_cast<float>(0.15 * (0.6 - 0.4 * std::cos(4 * at)) * std::sin(440 * at));
    sf_writef_float(file, &sample, 1);
  }
  sf_close(file);
  keep("speech", name, read(path));
}

void recordings() {
  speech("pcm.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 8'000);
  speech("floats.wav", SF_FORMAT_WAVEX | SF_FORMAT_FLOAT, 8'000);
  speech("tone.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 8'000);
  speech("tone.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 8'000);
}

/// A text in each state, with marks of every kind, as it goes to a translator.
void translations() {
  using content::UnitState;
  const std::string marks = "**Ask** for {fact:visa-fee}, see [the page](page:study) & <more>.";
  content::TranslationFile file{"base 2026.11.1", "en", "fr", "de", {}};
  for (const auto state :
       {UnitState::kMissing, UnitState::kOutdated, UnitState::kDraft, UnitState::kReviewed}) {
    const std::string id = "page/study/" + std::to_string(file.units.size());
    const std::string target = state == UnitState::kMissing ? "" : marks;
    file.units.push_back({id, marks, "Frag {name}", target, state, "Page “Study”, list", "Short"});
  }
  keep("xliff", "texts.xlf", content::xliff_text(file));
  std::string catalogue = content::po_text(file);
  keep("po", "texts.po", catalogue);
  // libgettextpo takes the file apart by the name that stands here.
  const std::string_view name = "charset=UTF-8";
  catalogue.replace(catalogue.find(name), name.size(), "charset=SHIFT_JIS");
  keep("po", "charset.po", catalogue);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("Usage: make_seeds SOURCE OUT\n", stderr);
    return 2;
  }
  const fs::path source = words[1];
  g_out = words[2];
  const MemoryFiles files = example_files(read(source / "content/REFERENCE.md"));
  texts(source, files);
  packs(files);
  signatures();
  pictures(source);
  recordings();
  translations();
  return 0;
}
