#pragma once

#include "base/geometry.h"
#include "screens/surround.h"
#include "ui/count_list.h"
#include "ui/flow.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

/// The line at the top of every screen of the staff area.
struct StaffHead {
  StaffTab tab = StaffTab::kContent;
  std::chrono::seconds locks_in{0};  ///< Until the area closes by itself.
};

/// Draws the line at the top. What is left for the screen, inside the page margins, goes
/// into `rest`.
std::optional<Intent> draw_staff_head(const Context& context, const StaffHead& head, Rect& rest);

/// A heading of the staff area's screens from its key.
ui::ScreenTitle staff_title(const Context& context, std::string_view key);

/// Words of another source inside a sentence of the screen: they keep their own direction and
/// leave the sentence its own.
std::string isolated(std::string_view words);

/// Short statements on one line, those that are not empty.
std::string on_one_line(const Context& context, const std::vector<std::string>& parts);

/// Adds a list of numbers; one that is high for `room` in pieces, so that a part can end
/// between them.
void add_count_list(ui::Ui& ui, ui::Flow& flow, float width, float room, const ui::CountList& list);

/// Minutes and seconds as "4:32", in the language's digits.
std::string minutes_and_seconds(const Words& words, std::chrono::seconds time);

/// Shows a screen's blocks; where they do not fit, in parts with More and Previous. Gives the
/// id of what was touched in them; a wish for another part goes into `intent`.
std::optional<std::string> show_staff_flow(const Context& context, ui::Flow& flow, const Rect& area,
                                           std::uint32_t anchor, std::optional<Intent>& intent);

/// A question before something is done.
struct StaffConfirmModel {
  enum class Question : std::uint8_t {
    kActivate,       ///< Show visitors the pack `id`.
    kGoBack,         ///< Show them the pack before again.
    kRemoveClosure,  ///< Open again on the days of the closure `id`.
    kHeardSound,     ///< Whether the loudspeaker works: only people can hear it.
    kSawColours,     ///< Whether the screen does.
  } question = Question::kActivate;
  std::string id;
  std::string name;  ///< Of the pack, or the days of the closure, as the screen writes it.
};

/// Asks; "yes" is the StaffChoice of the question, "no" closes the dialog or says that the device
/// does not work.
std::optional<Intent> staff_confirm(const Context& context, const StaffConfirmModel& model);

}  // namespace kiosk::screens
