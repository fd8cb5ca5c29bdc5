#pragma once

#include "device/speaker.h"

#include <cstdint>
#include <vector>

namespace kiosk::device {

/// The waveform of a sound: mono, signed 16 bits, `rate` samples a second. Begins and
/// ends in silence, so that nothing crackles.
std::vector<std::int16_t> samples_of(Sound sound, int rate);

}  // namespace kiosk::device
