#include "ctl_text.h"

#include "base/files.h"
#include "locale/tag.h"
#include "text/engine.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <optional>

namespace kiosk {

namespace {

constexpr std::string_view kHelp =
    "kioskctl text layout --locale TAG --size PX --width PX [--font-family F] [--fonts FILE]\n"
    "\n"
    "Reads UTF-8 paragraphs, one a line, from standard input and prints one JSON object for\n"
    "each: its direction, its lines, and the glyphs of every run in visual order. Offsets are\n"
    "bytes of the input; positions are pixels.\n"
    "\n"
    "  --locale TAG       language of the text, for example ur or sr-Cyrl\n"
    "  --size PX          em size, from 1 to 1000\n"
    "  --width PX         width to break lines at; 0 for one endless line\n"
    "  --font-family F    a typeface of the fonts manifest instead of the locale's; all\n"
    "                     typefaces then have the same size, as in other engines\n"
    "  --fonts FILE       the fonts manifest (fonts.toml)\n";

constexpr std::array kManifestPlaces = {"fonts/fonts.toml", KIOSK_SOURCE_DIR "/fonts/fonts.toml",
                                        "/usr/share/wegweiser/fonts/fonts.toml",
                                        "/usr/local/share/wegweiser/fonts/fonts.toml"};

struct Options {
  text::Paragraph paragraph;
  std::string family;
  std::string manifest;
};

int complain(const std::string& message) {
  fmt::print(stderr, "kioskctl text: {}\n", message);
  return 2;
}

std::optional<float> number(std::string_view text, float least, float most) {
  float value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = code == std::errc() && end == text.data() + text.size();
  return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/// Empty on success; otherwise what is wrong.
std::string set_option(std::string_view key, std::string_view value, Options& options) {
  constexpr float kMaxSize = 1000;
  constexpr float kMaxWidth = 1e6F;
  if (key == "--locale") {
    if (!locale::well_formed(value))
      return fmt::format("--locale: \"{}\" is no language tag", value);
    options.paragraph.locale = value;
  } else if (key == "--size") {
    const auto size = number(value, 1, kMaxSize);
    if (!size) return fmt::format("--size: \"{}\" is not a number from 1 to 1000", value);
    options.paragraph.size_px = *size;
  } else if (key == "--width") {
    const auto width = number(value, 0, kMaxWidth);
    if (!width) return fmt::format("--width: \"{}\" is not a number from 0 to 1000000", value);
    options.paragraph.width_px = *width;
  } else if (key == "--font-family") {
    options.family = value;
  } else if (key == "--fonts") {
    options.manifest = value;
  } else {
    return fmt::format("there is no option \"{}\" (--help shows all)", key);
  }
  return {};
}

std::string find_manifest() {
  for (const char* place : kManifestPlaces) {
    if (DiskFiles().is_file(place)) return place;
  }
  return kManifestPlaces[0];
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_run(std::string& out, const text::Engine& engine, const text::Layout& layout,
                const text::Run& run) {
  const std::string script{static_cast<char>(run.script >> 24), static_cast<char>(run.script >> 16),
                           static_cast<char>(run.script >> 8), static_cast<char>(run.script)};
  out += "{\"font\":";
  append_text(out, engine.font_name(run.font));
  fmt::format_to(std::back_inserter(out),
                 ",\"script\":\"{}\",\"level\":{},\"size\":{:.4f},\"glyphs\":[", script, run.level,
                 run.size_px);
  for (std::uint32_t i = 0; i < run.glyph_count; ++i) {
    const text::Glyph& glyph = layout.glyphs[run.first_glyph + i];
    fmt::format_to(std::back_inserter(out),
                   "{}{{\"id\":{},\"cluster\":{},\"x\":{:.4f},\"y\":{:.4f},\"advance\":{:.4f}}}",
                   i == 0 ? "" : ",", glyph.id, glyph.cluster, glyph.x, glyph.y, glyph.advance);
  }
  out += "]}";
}

/// The next line of standard input without its end; empty at the end of the input.
std::optional<std::string> read_line() {
  std::string line;
  int c = std::getchar();
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::getchar()) line.push_back(static_cast<char>(c));
  return line;
}

int layout_paragraphs(Options options) {
  if (options.manifest.empty()) options.manifest = find_manifest();
  Result<std::unique_ptr<text::Engine>> engine = text::Engine::open(options.manifest);
  if (!engine) {
    fmt::print(stderr, "kioskctl text: {}\n", engine.error().message);
    return 1;
  }
  if (!options.family.empty() && !(*engine)->has_family(options.family)) {
    return complain(fmt::format("--font-family: {} names no typeface \"{}\"", options.manifest,
                                options.family));
  }
  while (const std::optional<std::string> line = read_line()) {
    options.paragraph.text = *line;
    const text::Layout layout = (*engine)->layout_uncached(options.paragraph, options.family);
    std::puts(layout_json(**engine, layout).c_str());
  }
  return 0;
}

}  // namespace

std::string layout_json(const text::Engine& engine, const text::Layout& layout) {
  const bool right = layout.direction == text::Direction::kRightToLeft;
  std::string out = fmt::format("{{\"direction\":\"{}\",\"lines\":[", right ? "rtl" : "ltr");
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const text::Line& line = layout.lines[i];
    fmt::format_to(std::back_inserter(out),
                   "{}{{\"start\":{},\"end\":{},\"width\":{:.4f},\"ascent\":{:.4f},"
                   "\"descent\":{:.4f},\"runs\":[",
                   i == 0 ? "" : ",", line.range.start, line.range.end, line.width, line.ascent,
                   line.descent);
    for (std::uint32_t r = 0; r < line.run_count; ++r) {
      if (r > 0) out += ',';
      append_run(out, engine, layout, layout.runs[line.first_run + r]);
    }
    out += "]}";
  }
  return out + "]}";
}

int text_command(std::span<const std::string_view> args) {
  if (!args.empty() && (args[0] == "--help" || args[0] == "-h")) {
    std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
    return 0;
  }
  if (args.empty() || args[0] != "layout") return complain("say what to do: layout (or --help)");
  Options options;
  for (std::size_t i = 1; i < args.size(); i += 2) {
    if (args[i] == "--help" || args[i] == "-h") {
      std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
      return 0;
    }
    if (i + 1 == args.size()) return complain(fmt::format("{} needs a value", args[i]));
    const std::string problem = set_option(args[i], args[i + 1], options);
    if (!problem.empty()) return complain(problem);
  }
  if (options.paragraph.locale.empty()) return complain("--locale is missing");
  if (options.paragraph.size_px <= 0) return complain("--size is missing");
  return layout_paragraphs(std::move(options));
}

}  // namespace kiosk
