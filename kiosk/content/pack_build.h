#pragma once

#include "base/result.h"
#include "content/pack_source.h"

#include <string>

namespace kiosk::content {

/// Compiles a checked pack to one .kpack file. The same input gives the same bytes. The
/// file appears whole or not at all. Errors: kInvalidInput (the pack is no centre's),
/// kUnwritable, kUnsupported.
Status build_pack(const PackSource& pack, const std::string& output);

}  // namespace kiosk::content
