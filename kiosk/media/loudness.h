#pragma once

#include "base/result.h"
#include "media/sound_decoder.h"

namespace kiosk::media {

struct Loudness {
  double lufs = 0;          ///< Integrated; minus infinity for silence.
  double true_peak_db = 0;  ///< Of full scale, between the samples, too.
};

/// Measures a sound as EBU R128 prescribes. Errors: kInvalidInput when it has no samples or
/// a rate the measure does not know.
Result<Loudness> measure_loudness(const Sound& sound);

}  // namespace kiosk::media
