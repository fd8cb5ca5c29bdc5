#include "screens/staff_refusals.h"

#include "base/assert.h"

namespace kiosk::screens {

namespace {

std::string_view key_of(content::Refusal refusal) {
  using content::Refusal;
  switch (refusal) {
    case Refusal::kMediumGone: return "staff.refused_medium_gone";
    case Refusal::kNotAPack: return "staff.refused_not_a_pack";
    case Refusal::kUnsigned: return "staff.refused_unsigned";
    case Refusal::kUnknownKey: return "staff.refused_unknown_key";
    case Refusal::kRevokedKey: return "staff.refused_revoked_key";
    case Refusal::kKeyOfAnotherCentre: return "staff.refused_other_key";
    case Refusal::kDamaged: return "staff.refused_damaged";
    case Refusal::kOtherCentre: return "staff.refused_other_centre";
    case Refusal::kOlder: return "staff.refused_older";
    case Refusal::kOtherContent: return "staff.refused_other_content";
    case Refusal::kVersionJump: return "staff.refused_version_jump";
    case Refusal::kExpired: return "staff.refused_expired";
    case Refusal::kNotYet: return "staff.refused_not_yet";
    case Refusal::kNewerProgram: return "staff.refused_newer_program";
    case Refusal::kTooLarge: return "staff.refused_too_large";
    case Refusal::kNoSpace: return "staff.refused_no_space";
    case Refusal::kUnwritable: return "staff.refused_unwritable";
    case Refusal::kBusy: return "staff.refused_busy";
    case Refusal::kStopped: return "staff.refused_stopped";
    case Refusal::kNothingThere: return "staff.refused_nothing_there";
  }
  KIOSK_ASSERT(false);
  return {};
}

}  // namespace

std::string refusal_words(const Words& words, content::Refusal refusal) {
  return words(key_of(refusal));
}

}  // namespace kiosk::screens
