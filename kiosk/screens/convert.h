#pragma once

#include "content/page.h"
#include "screens/intent.h"
#include "ui/callout.h"
#include "ui/list_card.h"
#include "ui/rich_text.h"
#include "ui/theme.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::screens {

// Content's words for things in the kit's words.

ui::Role role_of(content::Role role);
ui::CalloutKind callout_kind_of(content::CalloutBlock::Kind kind);

/// Running text; explained words and page links become links of the form
/// "term:ID" and "page:ID".
ui::RichText rich_text(const content::Inlines& inlines, std::string locale);

/// "**bold** and not" as text with a bold span; the only mark catalogues may use.
ui::RichText marked_text(std::string_view marked, std::string locale = {});

/// What a touched link of `rich_text` or a card with the id "page.ID" or "term.ID"
/// asks for; nothing for any other text.
std::optional<Intent> follow(std::string_view touched);

/// A page's card in a list; its id is "page.ID".
ui::ListCard list_card_of(const content::PageCard& card);

}  // namespace kiosk::screens
