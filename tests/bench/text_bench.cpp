// How fast paragraphs are laid out, beside Pango in the same run.
//
//   text_bench [CORPUS_DIR]                  table over all languages; CORPUS_DIR holds one
//                                            <locale>.txt each, one paragraph a line; without
//                                            it the base content and the terminal's words
//   text_bench FILE WIDTH SIZE ROUNDS        one file, as a foreign harness asks for it:
//                                            "<cold ms> <warm paragraphs/s> <lines> <glyphs>"
//
// Times are processor time of this process, so that neighbours on the machine do not count.

#include "tests/text/corpus.h"
#include "tests/text/pango_peer.h"
#include "text/engine.h"

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace kiosk;

constexpr double kRoundMs = 60;
constexpr const char* kManifest = SOURCE_DIR "/fonts/fonts.toml";
constexpr const char* kContent = SOURCE_DIR "/content/base";

double cpu_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

/// Milliseconds of one pass, over as many as fill a round.
template <typename Pass>
double one_round(Pass pass) {
  const double start = cpu_ms();
  int passes = 0;
  do {
    pass();
    ++passes;
  } while (cpu_ms() - start < kRoundMs);
  return (cpu_ms() - start) / passes;
}

/// Median milliseconds of one pass, after one that is not counted.
template <typename Pass>
double measure(int rounds, Pass pass) {
  pass();
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) times.push_back(one_round(pass));
  return median(times);
}

text::Paragraph paragraph_of(const Corpus& corpus, const std::string& text, float width,
                             float size) {
  text::Paragraph paragraph;
  paragraph.text = text;
  paragraph.locale = corpus.locale;
  paragraph.size_px = size;
  paragraph.width_px = width;
  return paragraph;
}

std::vector<text::Paragraph> paragraphs_of(const Corpus& corpus, float width, float size) {
  std::vector<text::Paragraph> all;
  for (const std::string& text : corpus.paragraphs) {
    all.push_back(paragraph_of(corpus, text, width, size));
  }
  return all;
}

std::unique_ptr<text::Engine> open_engine() {
  Result<std::unique_ptr<text::Engine>> engine = text::Engine::open(kManifest);
  if (!engine) {
    fmt::print(stderr, "{}\n", engine.error().message);
    std::exit(1);
  }
  return std::move(*engine);
}

/// Everything a frame does with text that it has seen before: find layouts, find glyphs.
double frame_ms(text::Engine& engine, const std::vector<text::Paragraph>& shown) {
  return measure(5, [&] {
    std::uint64_t sum = 0;
    for (const text::Paragraph& paragraph : shown) {
      const auto layout = engine.layout(paragraph);
      for (const text::Run& run : layout->runs) {
        for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
          const text::Glyph& glyph = layout->glyphs[run.first_glyph + i];
          const text::GlyphPlace place = text::place_glyph(glyph.x, glyph.y);
          sum += engine.glyph(run.font, glyph.id, run.size_px, place.subpixel_x, place.subpixel_y)
                     .width;
        }
      }
    }
    engine.end_frame();
    if (sum == 0) std::abort();
  });
}

int one_file(const std::string& path, float width, float size, int rounds) {
  const std::filesystem::path file(path);
  Corpus corpus{file.stem().string(), {}};
  for (Corpus& found : corpora_of_folder(file.parent_path().string())) {
    if (found.locale == corpus.locale) corpus = std::move(found);
  }
  const std::vector<text::Paragraph> paragraphs = paragraphs_of(corpus, width, size);
  const double start = cpu_ms();
  const auto engine = open_engine();
  std::size_t lines = 0;
  std::size_t glyphs = 0;
  for (const text::Paragraph& paragraph : paragraphs) {
    const text::Layout layout = engine->layout_uncached(paragraph);
    lines += layout.lines.size();
    glyphs += layout.glyphs.size();
  }
  const double cold = cpu_ms() - start;
  const double pass = measure(rounds, [&] {
    for (const text::Paragraph& paragraph : paragraphs) engine->layout_uncached(paragraph);
  });
  fmt::print("{:.3f} {:.1f} {} {}\n", cold, static_cast<double>(paragraphs.size()) / pass * 1e3,
             lines, glyphs);
  return 0;
}

struct Totals {
  double paragraphs = 0;
  double own = 0;
  double pango = 0;
  double cached = 0;
};

void measure_corpus(text::Engine& engine, const Corpus& corpus, float width, float size,
                    Totals& totals) {
  constexpr int kRounds = 7;
  const std::vector<text::Paragraph> paragraphs = paragraphs_of(corpus, width, size);
  PangoPeer pango(corpus.locale, family_of(corpus.locale), size, PangoPeer::Positions::kRounded);
  const auto pass = [&] {
    for (const text::Paragraph& paragraph : paragraphs) engine.layout_uncached(paragraph);
  };
  const auto pango_pass = [&] {
    for (const std::string& text : corpus.paragraphs) pango.count_lines(text, width);
  };
  pass();
  pango_pass();
  // In turns, so that a machine that slows down slows both.
  std::vector<double> own_times;
  std::vector<double> pango_times;
  for (int i = 0; i < kRounds; ++i) {
    own_times.push_back(one_round(pass));
    pango_times.push_back(one_round(pango_pass));
  }
  const double own = median(own_times);
  const double other = median(pango_times);
  const double cached = measure(kRounds, [&] {
    for (const text::Paragraph& paragraph : paragraphs) engine.layout(paragraph);
  });
  const auto count = static_cast<double>(paragraphs.size());
  fmt::print("| {} | {} | {:.0f} | {:.0f} | {:.2f} × | {:.0f} × |\n", corpus.locale,
             paragraphs.size(), count / other * 1e3, count / own * 1e3, other / own, own / cached);
  std::fflush(stdout);
  totals.paragraphs += count;
  totals.own += own;
  totals.pango += other;
  totals.cached += cached;
}

int all_languages(const std::string& folder) {
  constexpr float kWidth = 800;
  constexpr float kSize = 20;
  constexpr std::size_t kShown = 60;
  std::vector<Corpus> corpora;
  if (folder.empty()) {
    for (const char* locale : {"en", "fr", "de", "ar", "ur", "fa-AF", "sq", "sr-Cyrl", "zgh"}) {
      corpora.push_back(corpus_of_content(kContent, locale));
    }
  } else {
    corpora = corpora_of_folder(folder);
  }
  const auto engine = open_engine();
  fmt::print(
      "| locale | paragraphs | Pango, paragraphs/s | here, paragraphs/s | ratio | cached |\n"
      "|---|---|---|---|---|---|\n");
  Totals totals;
  for (const Corpus& corpus : corpora) {
    if (!corpus.paragraphs.empty()) measure_corpus(*engine, corpus, kWidth, kSize, totals);
  }
  if (totals.paragraphs == 0) {
    fmt::print(stderr, "there is no text to lay out\n");
    return 1;
  }
  fmt::print("| all | {:.0f} | {:.0f} | {:.0f} | {:.2f} × | {:.0f} × |\n\n", totals.paragraphs,
             totals.paragraphs / totals.pango * 1e3, totals.paragraphs / totals.own * 1e3,
             totals.pango / totals.own, totals.own / totals.cached);

  std::vector<text::Paragraph> shown;
  std::size_t glyphs = 0;
  for (std::size_t i = 0; shown.size() < kShown; ++i) {
    const Corpus& corpus = corpora[i % corpora.size()];
    if (corpus.paragraphs.empty()) continue;
    const std::string& text = corpus.paragraphs[i / corpora.size() % corpus.paragraphs.size()];
    shown.push_back(paragraph_of(corpus, text, kWidth, kSize));
    glyphs += engine->layout(shown.back())->glyphs.size();
  }
  fmt::print("a frame of {} paragraphs, {} glyphs, all seen before: {:.3f} ms\n", shown.size(),
             glyphs, frame_ms(*engine, shown));
  const text::EngineStats stats = engine->stats();
  fmt::print("layouts kept: {} in {:.1f} MiB; atlas {:.0f} MiB\n", stats.layouts_cached,
             static_cast<double>(stats.layout_bytes) / 1048576,
             static_cast<double>(stats.atlas_bytes) / 1048576);
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc == 5) {
    return one_file(argv[1], std::strtof(argv[2], nullptr), std::strtof(argv[3], nullptr),
                    std::atoi(argv[4]));
  }
  if (argc <= 2) return all_languages(argc == 2 ? argv[1] : "");
  fmt::print(stderr, "text_bench [CORPUS_DIR] | text_bench FILE WIDTH SIZE ROUNDS\n");
  return 2;
}
