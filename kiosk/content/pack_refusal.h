#pragma once

#include <string>

namespace kiosk::content {

/// Why a terminal does not take a pack. The glass has its own words for each.
enum class Refusal {
  kMediumGone,          ///< The medium went or cannot be read.
  kNotAPack,            ///< Not a file of ours.
  kUnsigned,            ///< No signature, or one that cannot be read.
  kUnknownKey,          ///< Signed by somebody this terminal does not know.
  kRevokedKey,          ///< Signed with a key that is no longer trusted.
  kKeyOfAnotherCentre,  ///< Signed by somebody who may not sign for this centre.
  kDamaged,             ///< Changed since it was signed, or not copied whole.
  kOtherCentre,         ///< Made for another centre's terminals.
  kOlder,               ///< An older version than this terminal has shown.
  kOtherContent,        ///< The version shown here, with other content.
  kVersionJump,         ///< A version so high that no later one could follow.
  kExpired,             ///< Its last day is over.
  kNotYet,              ///< Made in the future: the clock is wrong, here or there.
  kNewerProgram,        ///< Needs a newer program than this.
  kTooLarge,            ///< Larger than a pack may be.
  kNoSpace,             ///< Does not fit on this terminal's disk.
  kUnwritable,          ///< This terminal's disk takes nothing.
  kBusy,                ///< Another pack is being taken at this moment.
  kStopped,             ///< Somebody stopped it.
  kNothingThere,        ///< There is no such pack to show or to go back to.
};

/// A refusal and one English sentence for staff and maintainers.
struct Refused {
  Refusal reason;
  std::string message;
};

/// Stable short name for machines: "older".
const char* refusal_name(Refusal reason);

}  // namespace kiosk::content
