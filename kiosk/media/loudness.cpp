#include "media/loudness.h"

#include <ebur128.h>

#include <cmath>
#include <memory>

namespace kiosk::media {

namespace {

struct EndMeasure {
  void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

}  // namespace

Result<Loudness> measure_loudness(const Sound& sound) {
  const std::unique_ptr<ebur128_state, EndMeasure> state(
      ebur128_init(1, sound.rate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
  const Error refused{ErrorCode::kInvalidInput, "the loudness cannot be measured"};
  if (!state || sound.samples.empty()) return refused;
  Loudness measured;
  double peak = 0;
  const bool done = ebur128_add_frames_float(state.get(), sound.samples.data(),
                                             sound.samples.size()) == EBUR128_SUCCESS &&
                    ebur128_loudness_global(state.get(), &measured.lufs) == EBUR128_SUCCESS &&
                    ebur128_true_peak(state.get(), 0, &peak) == EBUR128_SUCCESS;
  if (!done) return refused;
  measured.true_peak_db = 20 * std::log10(peak);
  return measured;
}

}  // namespace kiosk::media
