#include "app/config.h"

#include "app/checkup_parts.h"
#include "content/source_folders.h"

#include <array>
#include <charconv>
#include <vector>

#ifndef KIOSK_SHARE_DIR
#define KIOSK_SHARE_DIR "/usr/share/wegweiser"
#endif

namespace kiosk::app {

namespace {

constexpr std::string_view kMachineConfig = "/etc/wegweiser/kiosk.toml";
// What a maintainer sees who has not said whose terminal this is.
constexpr std::string_view kDefaultCentre = "gh-accra";
// A Full-HD terminal at two thirds, and the author's tools below it.
constexpr PixelSize kPreviewWindow{1280, 790};
// Smaller than a phone nothing of the layout fits; larger than 8K no panel is.
constexpr int kSmallestSide = 320;
constexpr int kLargestSide = 8192;

constexpr std::string_view kHelp =
    "kiosk - the information terminal of an advice centre\n"
    "\n"
    "  --config FILE      settings of this machine (kiosk.toml)\n"
    "  --locale TAG       language before a visitor chooses one, as \"ar\" or \"sr-Cyrl\"\n"
    "  --pack FILE|DIR    content pack (.kpack) or a folder of them; the folder of a centre's\n"
    "                     texts (content/centres/...) is shown as its author changes it\n"
    "  --state DIR        folder of the agenda\n"
    "  --centre ID        which pack of the folder, as \"gh-accra\"\n"
    "  --windowed WxH     in a window instead of the whole screen, as 1280x720\n"
    "  --help             this text\n"
    "  --version          the version\n";

Error wrong(std::string message) {
  return {ErrorCode::kInvalidInput, std::move(message)};
}

std::string parent(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

/// Where the program's own files may be: installed beside it, in the build tree
/// it was built in, or where the build was told to install.
std::vector<std::string> share_folders(const Surroundings& surroundings) {
  std::vector<std::string> folders;
  if (const std::string bin = parent(surroundings.program); !bin.empty()) {
    folders.push_back(join_path(parent(bin), "share/wegweiser"));
    // In the build tree programs lie one folder deep, those of the tests two.
    folders.push_back(parent(bin));
    folders.push_back(parent(parent(bin)));
  }
  folders.emplace_back(KIOSK_SHARE_DIR);
  return folders;
}

Result<std::string> find_shared(std::string_view name, std::string_view what,
                                const Surroundings& surroundings, const Files& files) {
  std::string looked;
  for (const std::string& folder : share_folders(surroundings)) {
    std::string path = join_path(folder, name);
    if (files.is_file(path) || files.is_folder(path)) return path;
    looked += (looked.empty() ? "" : ", ") + path;
  }
  return Error{ErrorCode::kNotFound,
               std::string(what) + ": nothing is installed; looked at " + looked};
}

/// The builder of packs: installed beside the program, or where the build tree has it.
Result<std::string> find_preview_tool(const Surroundings& surroundings, const Files& files) {
  const std::string bin = parent(surroundings.program);
  for (const std::string& path :
       {join_path(bin, "kioskctl"), join_path(parent(parent(bin)), "kiosk/kioskctl")}) {
    if (files.is_file(path)) return path;
  }
  return Error{ErrorCode::kNotFound,
               "pack: to show a folder of texts, kioskctl has to be in " + bin};
}

/// What an author's preview has of its own; nothing for a compiled pack.
Status configure_preview(const Arguments& arguments, const Surroundings& surroundings,
                         const Files& files, Config& config) {
  if (!content::is_source_folder(files, config.pack)) return Done{};
  auto tool = find_preview_tool(surroundings, files);
  if (!tool) return tool.error();
  config.preview_tool = *std::move(tool);
  // An author's trials are nobody's appointments.
  if (!arguments.state) config.state = join_path(config.state, "preview");
  if (!config.window) config.window = kPreviewWindow;
  return Done{};
}

}  // namespace

std::string_view help_text() {
  return kHelp;
}

Result<PixelSize> read_size(std::string_view name, std::string_view text) {
  PixelSize size;
  const char* const end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec == std::errc() && width.ptr != end && *width.ptr == 'x') {
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const auto allowed = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
    if (height.ec == std::errc() && height.ptr == end && allowed(size.width) &&
        allowed(size.height)) {
      return size;
    }
  }
  return wrong(std::string(name) + ": allowed are width x height in pixels, 320 to 8192 each, " +
               "as 1280x720");
}

Result<Arguments> read_arguments(std::span<const char* const> words) {
  Arguments arguments;
  const std::array<std::pair<std::string_view, std::optional<std::string>*>, 5> texts{{
      {"--config", &arguments.config_file},
      {"--locale", &arguments.locale},
      {"--pack", &arguments.pack},
      {"--state", &arguments.state},
      {"--centre", &arguments.centre},
  }};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    if (word == "--help" || word == "-h") {
      arguments.action = Arguments::Action::kHelp;
      return arguments;
    }
    if (word == "--version") {
      arguments.action = Arguments::Action::kVersion;
      return arguments;
    }
    // Both "--locale ar" and "--locale=ar" are usual.
    std::optional<std::string_view> value;
    if (const std::size_t equals = word.find('='); equals != std::string_view::npos) {
      value = word.substr(equals + 1);
      word = word.substr(0, equals);
    }
    std::optional<std::string>* text = nullptr;
    for (const auto& [name, place] : texts) {
      if (word == name) text = place;
    }
    if (text == nullptr && word != "--windowed") {
      return wrong("unknown option " + std::string(words[i]) +
                   "; allowed: --config, --locale, --pack, --state, --centre, --windowed, "
                   "--help, --version");
    }
    if (!value) {
      if (i + 1 == words.size()) return wrong(std::string(word) + ": a value is missing");
      value = words[++i];
    }
    if (value->empty()) return wrong(std::string(word) + ": the value is empty");
    if (text != nullptr) {
      *text = std::string(*value);
      continue;
    }
    const Result<PixelSize> size = read_size(word, *value);
    if (!size) return size.error();
    arguments.window = *size;
  }
  return arguments;
}

Result<Config> configure(const Arguments& arguments, const Surroundings& surroundings,
                         const Files& files) {
  Config config;
  config.built = build_day();
  const bool machine = files.is_file(kMachineConfig);
  if (arguments.config_file || machine) {
    const std::string file = arguments.config_file.value_or(std::string(kMachineConfig));
    if (const Status read = read_config_file(file, files, config); !read) return read.error();
    config.file = file;
  }
  if (arguments.locale) config.locale = *arguments.locale;
  if (arguments.pack) config.pack = *arguments.pack;
  if (arguments.state) config.state = *arguments.state;
  if (arguments.centre) config.centre = *arguments.centre;
  if (arguments.window) config.window = arguments.window;

  if (config.pack.empty()) {
    Result<std::string> found = find_shared("packs", "pack", surroundings, files);
    if (!found) return found.error();
    config.pack = *std::move(found);
  }
  if (config.fonts.empty()) {
    Result<std::string> found = find_shared("fonts/fonts.toml", "fonts", surroundings, files);
    if (!found) return found.error();
    config.fonts = *std::move(found);
  }
  if (config.state.empty()) {
    if (!surroundings.state_home.empty()) {
      config.state = join_path(surroundings.state_home, "wegweiser");
    } else if (!surroundings.home.empty()) {
      config.state = join_path(surroundings.home, ".local/state/wegweiser");
    } else {
      return wrong("state: no folder is known; give --state DIR");
    }
  }
  if (Status preview = configure_preview(arguments, surroundings, files, config); !preview) {
    return preview.error();
  }
  return config;
}

Result<std::string> find_pack(const Config& config, const Files& files) {
  if (files.is_file(config.pack)) return config.pack;
  if (!files.is_folder(config.pack)) {
    return Error{ErrorCode::kNotFound, "pack: there is no " + config.pack};
  }
  const Result<std::vector<std::string>> names = files.list(config.pack);
  if (!names) return names.error_in("pack");
  constexpr std::string_view kEnding = ".kpack";
  std::vector<std::string> centres;
  for (const std::string& name : *names) {
    if (name.ends_with(kEnding)) centres.push_back(name.substr(0, name.size() - kEnding.size()));
  }
  std::string list;
  for (const std::string& centre : centres) {
    const bool wanted = config.centre.empty() ? centres.size() == 1 || centre == kDefaultCentre
                                              : centre == config.centre;
    if (wanted) {
      return join_path(config.pack, centre + std::string(kEnding));
    }
    list += (list.empty() ? "" : ", ") + centre;
  }
  if (centres.empty()) {
    return Error{ErrorCode::kNotFound, "pack: no .kpack file in " + config.pack};
  }
  if (config.centre.empty()) return wrong("centre: several packs; choose one of: " + list);
  return wrong("centre: no pack for \"" + config.centre + "\"; allowed: " + list);
}

}  // namespace kiosk::app
