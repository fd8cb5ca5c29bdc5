#pragma once

#include "app/fit_glass.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::app {

/// A text that a visitor cannot read as a whole, or that stands where it should not.
struct Misfit {
  enum class Kind {
    kWord,     ///< A word is longer than its line and broken inside.
    kCut,      ///< Shortened with an ellipsis.
    kTall,     ///< More lines than its place has.
    kWide,     ///< A line is longer than its place.
    kOutside,  ///< Leaves the glass, or the card or button it belongs to.
    kOverlap,  ///< Stands on something else.
  };
  Kind kind = Kind::kWord;
  std::string words;        ///< The whole text.
  std::string locale;       ///< Its language.
  std::string node;         ///< Id of the widget.
  std::string word;         ///< kWord: which.
  std::string other;        ///< kOverlap: what the other one says.
  float excess_mm = 0;      ///< In the direction that is short.
  std::size_t letters = 0;  ///< About how many are too many; at least one.
};

/// Kinds that hide letters weigh more than those that only look bad, and then size counts.
bool worse(const Misfit& a, const Misfit& b);

/// What does not fit in one frame. Of what stands outside or on something else only the
/// longest text is named: it has pushed the others away. Sizes below a pixel are rounding.
std::vector<Misfit> misfits_in(const FitFrame& frame);

}  // namespace kiosk::app
