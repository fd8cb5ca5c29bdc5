#pragma once

#include "base/files.h"
#include "content/translation_unit.h"
#include "content/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// A text that was not taken, and why, for the translator.
struct RefusedUnit {
  std::string id;  ///< Of the unit, or "page/study/" for all of a page.
  std::string sentence;
};

/// What a translator's file would change in a folder. Nothing is written yet.
struct ImportPlan {
  std::map<std::string, std::string> files;  ///< Path → its new text, whole.
  std::vector<RefusedUnit> refused;
  int taken = 0;      ///< Texts that are new or other than before.
  int unchanged = 0;  ///< Texts that came back as they stand.
  int empty = 0;      ///< Texts that nobody translated.
};

/// Where the texts of a pack are, as open_workspace() takes it.
struct ImportPlace {
  std::string folder;  ///< Only files in it are changed; no '/' at the end.
  std::string base;
};

/// Merges `file` into the texts of `workspace`, which was read from `place`. Refused are texts that
/// do not exist or have changed since they were sent, texts with broken marks, a new page of which
/// a part is missing, and whatever would be an error of the pack. A page whose texts all came back
/// is up to date afterwards; new and changed translations are drafts. What `file` does not name
/// stays byte for byte. Errors: those of check_target() and of reading a file.
Result<ImportPlan> plan_import(const Workspace& workspace, const Files& files,
                               const ImportPlace& place, const TranslationFile& file);

}  // namespace kiosk::content
