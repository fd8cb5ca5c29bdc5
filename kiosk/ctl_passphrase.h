#pragma once

#include "base/result.h"
#include "base/wipe.h"

#include <string>

namespace kiosk {

/// The first line of `file`, or of what is typed unseen at the terminal after `prompt` when
/// `file` is empty; without a terminal the first line of standard input.
/// Errors: kNotFound, kUnreadable.
Result<WipedText> read_passphrase(const std::string& prompt, const std::string& file);

/// As read_passphrase, for one that is chosen now: asked for twice when it is typed.
/// Errors: kInvalidInput too, when the two differ.
Result<WipedText> read_new_passphrase(const std::string& prompt, const std::string& file);

}  // namespace kiosk
