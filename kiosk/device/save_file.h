#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace kiosk::device {

/// Writes `bytes` to a new file in `folder`, which may be a stick that can be pulled out at any
/// moment, and brings them to it. Nothing that is there is touched: where `name` ("figures.csv") is
/// in use the file becomes "figures-2.csv" and so on. Returns the name it got. After an error no
/// part of it is left, as far as the medium still obeys.
/// Errors: kInvalidInput (`name` is not a plain name of letters, digits, '.', '-' and '_'),
/// kTaken (too many such files), kUnwritable (full, read-only, gone), in words for staff.
Result<std::string> save_new_file(const std::string& folder, const std::string& name,
                                  std::string_view bytes);

}  // namespace kiosk::device
