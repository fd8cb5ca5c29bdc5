#include "content/pack_refusal.h"

namespace kiosk::content {

const char* refusal_name(Refusal reason) {
  switch (reason) {
    case Refusal::kMediumGone: return "medium-gone";
    case Refusal::kNotAPack: return "not-a-pack";
    case Refusal::kUnsigned: return "unsigned";
    case Refusal::kUnknownKey: return "unknown-key";
    case Refusal::kRevokedKey: return "revoked-key";
    case Refusal::kKeyOfAnotherCentre: return "key-of-another-centre";
    case Refusal::kDamaged: return "damaged";
    case Refusal::kOtherCentre: return "other-centre";
    case Refusal::kOlder: return "older";
    case Refusal::kOtherContent: return "other-content";
    case Refusal::kVersionJump: return "version-jump";
    case Refusal::kExpired: return "expired";
    case Refusal::kNotYet: return "not-yet";
    case Refusal::kNewerProgram: return "newer-program";
    case Refusal::kTooLarge: return "too-large";
    case Refusal::kNoSpace: return "no-space";
    case Refusal::kUnwritable: return "unwritable";
    case Refusal::kBusy: return "busy";
    case Refusal::kStopped: return "stopped";
    case Refusal::kNothingThere: return "nothing-there";
  }
  return "";
}

}  // namespace kiosk::content
