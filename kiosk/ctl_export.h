#pragma once

#include "ctl_words.h"

namespace kiosk {

/// `kioskctl appointments export`: writes appointments as CSV, iCalendar or JSON to -o FILE or to
/// standard output. `help` is shown when the words are wrong. Returns the exit code.
int export_command(const Words& words, const char* help);

}  // namespace kiosk
