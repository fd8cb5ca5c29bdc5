#pragma once

#include "ctl_words.h"

namespace kiosk {

/// `kioskctl appointments closures …`: shows, makes and ends closures of the staff. `help` is
/// shown when the words are wrong. Returns the exit code, as appointments_command().
int closures_command(const Words& words, const char* help);

}  // namespace kiosk
