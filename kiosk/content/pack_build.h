#pragma once

#include "base/result.h"
#include "content/pack_source.h"

#include <string>

namespace kiosk::content {

enum class MadeFor {
  kTerminals,
  kPreview,  ///< Seen by its author in a moment: long words are not divided at line ends.
};

/// Compiles a checked pack to one .kpack file. The same input gives the same bytes. The
/// file appears whole or not at all. Errors: kInvalidInput (the pack is no centre's),
/// kUnwritable, kUnsupported.
Status build_pack(const PackSource& pack, const std::string& output,
                  MadeFor made_for = MadeFor::kTerminals);

}  // namespace kiosk::content
