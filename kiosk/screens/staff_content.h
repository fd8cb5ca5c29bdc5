#pragma once

#include "content/pack_refusal.h"
#include "screens/staff.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// A pack as one line. Dates are written in the screen's language.
struct StaffPack {
  std::string id;       ///< Comes back with every choice.
  std::string name;     ///< "Ghana · Accra"
  std::string version;  ///< "2026.11.2"
  int languages = 0;
  int pages = 0;
  std::string signer;  ///< Name of the key; empty when it has none.
  /// "9 Nov": shown to visitors since then; only of the active one, empty when nobody knows.
  std::string since;
  std::string expired;   ///< Date of its last day when that is over; else empty.
  bool waiting = false;  ///< Taken, and shown from the next visit on.
};

/// How many pages differ from the active pack.
struct StaffChanges {
  int added = 0;
  int changed = 0;
  int removed = 0;
};

/// A pack found on a stick or sent over the network.
struct StaffFound {
  enum class State : std::uint8_t {
    kCopying,
    kChecking,
    kReady,    ///< May be previewed and activated.
    kRefused,  ///< `refusal` says why.
  } state = State::kChecking;
  StaffPack pack;            ///< While checking and when refused its name may be empty.
  std::string file;          ///< Shown where the pack has no name yet.
  float share = 0;           ///< 0–1, of copying and checking.
  StaffChanges changes;      ///< kReady
  bool has_details = false;  ///< The details dialog has something to show.
  std::optional<content::Refusal> refusal;  ///< kRefused
};

/// Something in the active pack that somebody should look after.
struct StaffAttention {
  enum class Kind : std::uint8_t {
    kOutdated,      ///< The page `title` in `language` is older than its source.
    kReviewPassed,  ///< The review date of the page `title` was `date`.
    kDrafts,        ///< `count` of `total` pages in `language` nobody has reviewed.
    kExpired,       ///< The pack's last day was `date`.
    kExpiresSoon,   ///< It is `date`.
    kClockWrong,    ///< The machine's clock shows a time that cannot be right.
    kStorageLow,    ///< Its disk is almost full.
    kRefused,       ///< The pack in the file `title` was not taken; `refusal` says why.
  } kind = Kind::kOutdated;
  std::string title;
  std::string language;  ///< Its name in the screen's language.
  std::string date;
  int count = 0;
  int total = 0;
  std::optional<content::Refusal> refusal = {};  ///< kRefused
};

enum class StaffPrinter : std::uint8_t { kNone, kReady, kPaperLow, kNoPaper, kFault };

/// "This kiosk".
struct StaffMachine {
  std::string software;             ///< "1.0.0"
  std::optional<int> storage_used;  ///< Per cent; empty when nobody knows.
  StaffPrinter printer = StaffPrinter::kNone;
  std::optional<int> touch_points;    ///< 0: no touch panel; empty when nobody knows.
  std::optional<int> restarted_days;  ///< Whole days since the last start; empty when unknown.
  bool restart_planned = true;
};

struct StaffContentModel {
  StaffHead head;
  std::optional<StaffPack> active;
  std::optional<StaffPack> previous;      ///< Kept to go back to.
  std::vector<StaffFound> found;          ///< The first three are shown.
  bool stick = false;                     ///< One is plugged in.
  std::vector<StaffAttention> attention;  ///< The most urgent first.
  StaffMachine machine;
  std::uint32_t anchor = 0;  ///< Which part, where not everything fits.
};

/// The packs of this terminal, what needs attention, how the machine is.
std::optional<Intent> staff_content(const Context& context, const StaffContentModel& model);

}  // namespace kiosk::screens
