#pragma once

#include "base/files.h"

#include <string>
#include <vector>

namespace kiosk::content {

/// Whether `folder` holds the texts of a pack, as authors edit them.
bool is_source_folder(const Files& files, const std::string& folder);

/// The folders that open_workspace() would read: a base alone, or a base and the centre.
/// Empty when `folder` has no pack.toml.
std::vector<std::string> source_folders(const Files& files, const std::string& folder,
                                        const std::string& base);

}  // namespace kiosk::content
