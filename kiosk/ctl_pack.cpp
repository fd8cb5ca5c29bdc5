#include "ctl_pack.h"

#include "base/clock.h"
#include "base/files.h"
#include "content/drafts.h"
#include "content/pack_build.h"
#include "content/sarif.h"
#include "content/workspace.h"
#include "ctl_diff.h"
#include "ctl_fit.h"
#include "ctl_install.h"
#include "ctl_new.h"
#include "ctl_progress.h"
#include "ctl_sign.h"
#include "text/engine.h"
#include "text/undrawable.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {

namespace {

constexpr const char* kHelp =
    "kioskctl pack new DIR --centre ID …\n"
    "    begins the folder of a new centre (--help tells more)\n"
    "kioskctl pack check DIR [--base DIR] [--json | --sarif]\n"
    "    reads the folder of a base or of a centre and lists every problem with its\n"
    "    file, line and how to mend it; lays every screen out in every language, text size\n"
    "    and orientation and lists what does not fit\n"
    "kioskctl pack build DIR [--base DIR] -o FILE [--json]\n"
    "    checks a centre's folder and compiles it with its base to one pack for the\n"
    "    terminal; with errors nothing is written\n"
    "kioskctl pack sign FILE, kioskctl pack verify FILE\n"
    "    sign a pack, and tell who signed it and whether it is unchanged (--help tells more)\n"
    "kioskctl pack diff OLD NEW\n"
    "    what differs between two packs (--help tells more)\n"
    "kioskctl pack install FILE, kioskctl pack list, kioskctl pack rollback\n"
    "    the packs a terminal shows (--help tells more)\n"
    "\n"
    "  --base DIR         the base a centre adds to (default: DIR/../../base)\n"
    "  -o, --output FILE  the pack to write, for example gh-accra.kpack\n"
    "  --fonts FILE       the fonts manifest (fonts.toml), for icons and sizes of words\n"
    "  --json             the problems as one JSON object\n"
    "  --sarif            check: the problems as SARIF 2.1.0, for editors and forges\n"
    "  --preview          build: for the author's eyes only, much faster: long words are not\n"
    "                     divided at line ends\n"
    "  --hide-drafts      build: without translations that nobody has reviewed\n"
    "\n"
    "Exit code: 0 no errors (warnings may stand), 1 errors, 2 the command was wrong.\n";

constexpr std::array kManifestPlaces = {"fonts/fonts.toml", KIOSK_SOURCE_DIR "/fonts/fonts.toml",
                                        "/usr/share/wegweiser/fonts/fonts.toml",
                                        "/usr/local/share/wegweiser/fonts/fonts.toml"};

struct Options {
  std::string folder;
  std::string base;
  std::string output;
  std::string fonts;
  bool json = false;
  bool sarif = false;
  bool preview = false;
  bool hide_drafts = false;
  bool help = false;
};

int wrong(const std::string& what) {
  std::fprintf(stderr, "kioskctl pack: %s\n\n%s", what.c_str(), kHelp);
  return 2;
}

/// Empty when it could be read; what is wrong otherwise.
std::string parse(std::span<const std::string_view> words, Options& options) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word(words[i]);
    const bool takes_value =
        word == "--base" || word == "--fonts" || word == "-o" || word == "--output";
    if (takes_value && i + 1 == words.size()) return word + " needs a value";
    if (word == "--help" || word == "-h") {
      options.help = true;
    } else if (word == "--json") {
      options.json = true;
    } else if (word == "--sarif") {
      options.sarif = true;
    } else if (word == "--preview") {
      options.preview = true;
    } else if (word == "--hide-drafts") {
      options.hide_drafts = true;
    } else if (word == "--base") {
      options.base = words[++i];
    } else if (word == "--fonts") {
      options.fonts = words[++i];
    } else if (takes_value) {
      options.output = words[++i];
    } else if (word.size() > 1 && word[0] == '-') {
      return "there is no option " + word;
    } else if (!options.folder.empty()) {
      return "one folder at a time, \"" + word + "\" is too much";
    } else {
      options.folder = word;
    }
  }
  return options.help || !options.folder.empty() ? "" : "name the pack's folder";
}

/// Empty when there is none.
std::string fonts_manifest(const std::string& given) {
  if (!given.empty()) return given;
  for (const char* place : kManifestPlaces) {
    if (DiskFiles().is_file(place)) return place;
  }
  return {};
}

/// The fonts, which know the icons' names, every letter and the size of every word. Without fonts
/// all that goes unchecked, and that is said: an author's machine need not have them all.
std::unique_ptr<text::Engine> open_fonts(const std::string& manifest) {
  auto engine = text::Engine::open(manifest);
  if (engine) return std::move(*engine);
  std::fprintf(stderr, "kioskctl pack: icons, letters and the room for texts go unchecked: %s\n",
               manifest.empty() ? "no fonts.toml found, name it with --fonts"
                                : engine.error().message.c_str());
  return nullptr;
}

content::CheckOptions check_options(text::Engine* fonts) {
  content::CheckOptions options;
  options.today = content::Date(std::chrono::floor<std::chrono::days>(SystemClock().now()));
  if (fonts != nullptr) {
    options.icon_exists = [fonts](std::string_view name) { return fonts->has_icon(name); };
    options.undrawable = [fonts](const std::string& text, const std::string& locale) {
      return text::undrawable(*fonts, text, locale);
    };
  }
  return options;
}

/// The pack's folder, checked; its texts' room, too, when that is asked for.
Result<content::Workspace> read(const Options& options, bool fit) {
  const std::string manifest = fonts_manifest(options.fonts);
  const std::unique_ptr<text::Engine> fonts = open_fonts(manifest);
  ProgressLine line;
  line.say("Reading " + options.folder);
  auto workspace = content::open_workspace(DiskFiles(), options.folder, options.base,
                                           check_options(fonts.get()));
  if (workspace && fit && fonts != nullptr) check_texts_fit(*workspace, manifest, line);
  return workspace;
}

std::string report(const content::Problems& problems, const Options& options) {
  if (options.sarif) {
    std::error_code none;
    return content::report_sarif(problems, {KIOSK_VERSION, std::filesystem::current_path(none)});
  }
  return options.json ? content::report_json(problems) : content::report_text(problems);
}

int check(const content::Workspace& workspace, const Options& options) {
  std::fputs(report(workspace.problems, options).c_str(), stdout);
  return workspace.problems.has_errors() ? 1 : 0;
}

int build(content::Workspace& workspace, const Options& options) {
  if (workspace.problems.has_errors()) {
    const std::string text = options.json
                                 ? content::report_json(workspace.problems)
                                 : content::report_text(workspace.problems, content::Show::kErrors);
    std::fputs(text.c_str(), stdout);
    std::fputs("kioskctl pack: the pack has errors, nothing was written\n", stderr);
    return 1;
  }
  // In the preview the author chooses.
  const bool reviewed_only = !options.preview && workspace.pack.centre_manifest &&
                             workspace.pack.centre_manifest->require_reviewed;
  if (options.hide_drafts || reviewed_only) content::hide_drafts(workspace.pack);
  const auto made_for = options.preview ? content::MadeFor::kPreview : content::MadeFor::kTerminals;
  const Status built = content::build_pack(workspace.pack, options.output, made_for);
  if (!built) {
    std::fprintf(stderr, "kioskctl pack: %s\n", built.error().message.c_str());
    return 1;
  }
  if (options.json) {
    std::fputs(content::report_json(workspace.problems).c_str(), stdout);
  } else {
    // "pack check" lists the warnings; here they would hide the result.
    std::printf("%s written, %d warnings\n", options.output.c_str(), workspace.problems.warnings());
  }
  return 0;
}

/// What other files do.
constexpr std::pair<std::string_view, int (*)(std::span<const std::string_view>)> kActions[] = {
    {"new", new_pack_command},      {"sign", sign_command},       {"verify", verify_command},
    {"diff", diff_command},         {"install", install_command}, {"list", list_command},
    {"rollback", rollback_command},
};

}  // namespace

int pack_command(std::span<const std::string_view> arguments) {
  const bool help = !arguments.empty() && (arguments[0] == "--help" || arguments[0] == "-h");
  if (help) {
    std::fputs(kHelp, stdout);
    return 0;
  }
  const std::string_view action = arguments.empty() ? std::string_view() : arguments[0];
  for (const auto& [name, run] : kActions) {
    if (name == action) return run(arguments.subspan(1));
  }
  if (action != "check" && action != "build") {
    return wrong("say new, check, build, sign, verify, diff, install, list or rollback");
  }
  Options options;
  const std::string problem = parse(arguments.subspan(1), options);
  if (!problem.empty()) return wrong(problem);
  if (options.help) {
    std::fputs(kHelp, stdout);
    return 0;
  }
  if (options.sarif && (options.json || action != "check")) {
    return wrong("--sarif is for pack check, instead of --json");
  }
  if (action == "build" && options.output.empty()) return wrong("name the pack to write: -o FILE");
  auto workspace = read(options, action == "check");
  if (!workspace) {
    std::fprintf(stderr, "kioskctl pack: %s\n", workspace.error().message.c_str());
    return 1;
  }
  return action == "build" ? build(*workspace, options) : check(*workspace, options);
}

}  // namespace kiosk
