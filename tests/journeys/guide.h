#pragma once

#include <string>
#include <vector>

namespace kiosk::journeys {

/// One thing the guide for centre staff tells its reader to do, or shows them.
struct GuideStep {
  enum class Kind {
    kCommand,   ///< `text` is typed; from a block "```sh".
    kFile,      ///< `text` is the whole of the new file `name`; from a block "````kind name".
    kSettings,  ///< `text` takes the place of its like in the file `name`; from "```toml name".
    kPicture,   ///< The picture `name`, beside the guide; from a line "![…](name)".
  };
  Kind kind = Kind::kCommand;
  std::string name;
  std::string text;
};

/// The steps of a guide in Markdown, in its order.
std::vector<GuideStep> guide_steps(const std::string& guide);

/// `file`, a TOML text, with the table or the keys of `settings` in the place of those it has: the
/// table with the same header and, in lists of tables, the same id; or single top-level keys.
/// Empty when the file has no such table or key.
std::string with_settings(const std::string& file, const std::string& settings);

}  // namespace kiosk::journeys
