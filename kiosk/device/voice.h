#pragma once

#include "device/speaker.h"

#include <string>
#include <string_view>

namespace kiosk::device {

/// The machine's own voice can read words of `locale` (BCP 47) so that people understand them.
bool has_voice(std::string_view locale);

/// `text` read aloud by the machine's own voice (eSpeak NG), for words that nobody can record
/// before: a day, an hour, a number. Numbers are to be in ASCII digits: some of its languages
/// leave out their own. Takes a thousandth of the time that is heard. Empty where there is no
/// voice, or its data are not installed. Main thread.
Speech read_aloud(std::string text, std::string_view locale);

}  // namespace kiosk::device
