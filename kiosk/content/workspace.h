#pragma once

#include "base/files.h"
#include "content/check.h"
#include "content/pack_source.h"

#include <optional>
#include <string>

namespace kiosk::content {

/// A pack's folders, read and checked.
struct Workspace {
  PackSource pack;
  Problems problems;  ///< By file and line.
};

/// Reads and checks the pack in `folder`: a base by itself, or a centre over `base`
/// (the folder ../../base when that is empty). Problems in the pack are no error.
/// Errors: kNotFound when `folder` has no pack.toml.
Result<Workspace> open_workspace(const Files& files, const std::string& folder,
                                 const std::string& base, const CheckOptions& options);

enum class Show { kAll, kErrors };

/// Problems as lines for people, errors first; the last line counts all.
std::string report_text(const Problems& problems, Show show = Show::kAll);

/// Problems as one JSON object: errors, warnings, notes, problems[severity, rule, file, line,
/// sentence, remedy].
std::string report_json(const Problems& problems);

/// `text` as a JSON string with its quotation marks.
std::string json_string(std::string_view text);

}  // namespace kiosk::content
