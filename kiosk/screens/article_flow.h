#pragma once

#include "screens/article.h"
#include "ui/flow.h"

#include <optional>

namespace kiosk::screens {

/// The table "At a glance" of a page; empty when it has none.
std::optional<ui::FactTable> glance_of(const Context& context, const content::Page& page);

/// Adds the page's blocks to the flow, each in the page's own language. The tables
/// "At a glance" are left out where they stand beside the text. A chart higher than
/// a part becomes a table of the same numbers, which can be cut into parts. Each block is
/// the flow's group of its number.
enum class Glance { kInFlow, kBeside };
void add_blocks(const Context& context, const ArticleModel& model, Glance glance, ui::Flow& flow,
                Vec2 part_px);

/// The recorded blocks that stand on the screen once the flow has been shown, in the order
/// they are read.
Listen heard_blocks(const content::Page& page, Glance glance, const ui::Flow& flow);

}  // namespace kiosk::screens
