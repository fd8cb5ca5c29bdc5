#pragma once

#include "base/files.h"
#include "base/geometry.h"
#include "base/result.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::app {

enum class Orientation { kAuto, kLandscape, kPortrait };
enum class RendererChoice { kAuto, kSoftware, kGpu };
/// What the glass shows while nobody is there.
enum class Rest {
  kGreeting,   ///< The greeting in turn, until a touch.
  kLanguages,  ///< The language grid: one touch less, for terminals in plain view.
};

/// A size in whole pixels.
struct PixelSize {
  int width = 0;
  int height = 0;
  bool operator==(const PixelSize&) const = default;
};

/// How this machine is set up: kiosk.toml under the command line.
struct Config {
  std::string file;         ///< kiosk.toml itself; empty when there was none.
  Vec2 panel_mm{476, 268};  ///< The lit area of the panel, its longer side first.
  Orientation orientation = Orientation::kAuto;
  std::chrono::seconds idle{120};
  std::chrono::seconds warning{45};
  bool sound = true;
  RendererChoice renderer = RendererChoice::kAuto;
  Rest rest = Rest::kGreeting;
  std::chrono::milliseconds transition{160};  ///< 0 means screens change at once.
  std::string locale;  ///< Before a visitor chooses; empty means the centre's first language.
  /// A .kpack file, a folder of them, or a centre's texts; empty: beside the program.
  std::string pack;
  std::string state;   ///< Folder of the agenda; empty means the user's state folder.
  std::string centre;  ///< Which pack of a folder; empty means the only one, else gh-accra.
  std::string fonts;   ///< fonts.toml; empty means the one beside the program.
  /// keys.toml, the list of keys whose packs this terminal takes; empty means that it takes none.
  std::string pack_keys;
  /// The day this program was built, UTC: no clock is right that shows an earlier one.
  std::chrono::sys_days built{};
  std::string staff_pin;  ///< As staff::hash_pin gives it; empty means no staff area here.
  /// kioskctl, when `pack` is the folder of a centre's texts: the author's live preview.
  std::string preview_tool;
  std::optional<PixelSize> window;  ///< Empty means the whole screen.
};

/// What the command line asks for. A value given twice: the last one counts.
struct Arguments {
  enum class Action { kRun, kHelp, kVersion } action = Action::kRun;
  std::optional<std::string> config_file;
  std::optional<std::string> locale;
  std::optional<std::string> pack;
  std::optional<std::string> state;
  std::optional<std::string> centre;
  std::optional<PixelSize> window;
};

/// What the surroundings say, as find_surroundings takes them from the environment.
struct Surroundings {
  std::string home;        ///< $HOME, may be empty.
  std::string state_home;  ///< $XDG_STATE_HOME, may be empty.
  std::string program;     ///< The program's own absolute path, may be empty.
};

Surroundings find_surroundings();

/// Reads the words after the program's name.
/// Errors: kInvalidInput, one line with the option and what it allows.
Result<Arguments> read_arguments(std::span<const char* const> words);

/// "1280x720". Errors: kInvalidInput with `name` in the message.
Result<PixelSize> read_size(std::string_view name, std::string_view text);

/// Reads kiosk.toml over `config`; relative paths count from the file's folder.
/// Errors: kNotFound, kUnreadable, kInvalidInput: one line that names the file, the
/// key and the allowed values. An unknown key is an error too.
Status read_config_file(const std::string& path, const Files& files, Config& config);

/// The whole way: defaults, then the file (--config, else the machine's own file
/// when there is one), then the command line, then the places nobody named.
/// Errors: as read_config_file; kNotFound when no pack or fonts are installed.
Result<Config> configure(const Arguments& arguments, const Surroundings& surroundings,
                         const Files& files);

/// The .kpack a configuration means: a file as it is; of a folder the centre's
/// or the only one. Errors: kNotFound, kInvalidInput with the centres there are.
Result<std::string> find_pack(const Config& config, const Files& files);

/// What --help prints.
std::string_view help_text();

}  // namespace kiosk::app
