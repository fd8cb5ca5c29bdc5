#include "app/closure_reason.h"

namespace kiosk::app {

booking::ClosureReason reason_of(screens::ClosureReason reason) {
  switch (reason) {
    case screens::ClosureReason::kHoliday: return booking::ClosureReason::kHoliday;
    case screens::ClosureReason::kTraining: return booking::ClosureReason::kTraining;
    case screens::ClosureReason::kIllness: return booking::ClosureReason::kIllness;
    case screens::ClosureReason::kEvent: return booking::ClosureReason::kEvent;
    case screens::ClosureReason::kTechnical: return booking::ClosureReason::kTechnical;
  }
  return booking::ClosureReason::kHoliday;
}

screens::ClosureReason reason_of(booking::ClosureReason reason) {
  switch (reason) {
    case booking::ClosureReason::kHoliday: return screens::ClosureReason::kHoliday;
    case booking::ClosureReason::kTraining: return screens::ClosureReason::kTraining;
    case booking::ClosureReason::kIllness: return screens::ClosureReason::kIllness;
    case booking::ClosureReason::kEvent: return screens::ClosureReason::kEvent;
    case booking::ClosureReason::kTechnical: return screens::ClosureReason::kTechnical;
  }
  return screens::ClosureReason::kHoliday;
}

}  // namespace kiosk::app
