#pragma once

#include "screens/surround.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// One thing to mend in a pack's folder, as its author reads it.
struct PreviewProblem {
  bool error = false;  ///< Otherwise a warning.
  std::string place;   ///< "base/facts.toml:31"
  std::string sentence;
  std::string remedy;
};

/// What stands below the terminal's glass while an author works on a pack. Its words are
/// English, as those of kioskctl are: no visitor ever sees them.
struct PreviewModel {
  std::string language;  ///< Endonym of the one shown.
  std::string locale;
  std::string text_size;  ///< "M"
  bool hides_drafts = false;
  bool stale = false;  ///< The folder has errors; the glass shows what was there before.
  std::vector<PreviewProblem> problems;  ///< Errors first.
  bool list_open = false;                ///< The list covers the glass.
  std::uint32_t anchor = 0;              ///< Piece of the list that has to be on the glass.
};

/// Height that the tools take from a window of this shape, in millimetres.
float preview_apron_mm(bool portrait);

/// Draws the tools on the apron and says which was touched.
std::optional<Intent> preview_tools(const Context& context, const PreviewModel& model);

/// Draws the list of problems in place of a screen.
std::optional<Intent> preview_problems(const Context& context, const PreviewModel& model);

}  // namespace kiosk::screens
