#include "screens/convert.h"

namespace kiosk::screens {

namespace {

constexpr std::string_view kTermLink = "term:";
constexpr std::string_view kPageLink = "page:";

}  // namespace

ui::Role role_of(content::Role role) {
  switch (role) {
    case content::Role::kTeal: return ui::Role::kTeal;
    case content::Role::kBlue: return ui::Role::kBlue;
    case content::Role::kClay: return ui::Role::kClay;
    case content::Role::kGreen: return ui::Role::kGreen;
    case content::Role::kAmber: return ui::Role::kAmber;
    case content::Role::kPlum: return ui::Role::kPlum;
  }
  return ui::Role::kTeal;
}

ui::CalloutKind callout_kind_of(content::CalloutBlock::Kind kind) {
  switch (kind) {
    case content::CalloutBlock::Kind::kInfo: return ui::CalloutKind::kInfo;
    case content::CalloutBlock::Kind::kWarning: return ui::CalloutKind::kWarning;
    case content::CalloutBlock::Kind::kDanger: return ui::CalloutKind::kDanger;
    case content::CalloutBlock::Kind::kGood: return ui::CalloutKind::kGood;
  }
  return ui::CalloutKind::kInfo;
}

ui::RichText rich_text(const content::Inlines& inlines, std::string locale) {
  ui::RichText text("", std::move(locale));
  for (const content::Inline& part : inlines) {
    std::string link;
    if (!part.term.empty()) link = std::string(kTermLink) + part.term;
    if (!part.page.empty()) link = std::string(kPageLink) + part.page;
    text.append(part.text, part.bold, std::move(link));
  }
  return text;
}

ui::RichText marked_text(std::string_view marked, std::string locale) {
  ui::RichText text("", std::move(locale));
  bool bold = false;
  while (!marked.empty()) {
    const std::size_t mark = marked.find("**");
    const std::string_view part = marked.substr(0, mark);
    if (!part.empty()) text.append(part, bold);
    if (mark == std::string_view::npos) break;
    marked.remove_prefix(mark + 2);
    bold = !bold;
  }
  return text;
}

std::optional<Intent> follow(std::string_view touched) {
  if (touched.size() <= kTermLink.size()) return {};
  const std::string_view kind = touched.substr(0, kTermLink.size() - 1);
  const char mark = touched[kTermLink.size() - 1];
  std::string id(touched.substr(kTermLink.size()));
  if (mark != ':' && mark != '.') return {};
  if (kind == "term") return OpenTerm{std::move(id)};
  if (kind == "page") return OpenPage{std::move(id)};
  return {};
}

ui::ListCard list_card_of(const content::PageCard& card) {
  ui::ListCard shown;
  shown.id = "page." + card.id;
  shown.title = card.title;
  shown.summary = ui::RichText(card.summary, card.locale);
  shown.icon = card.icon;
  shown.role = role_of(card.role);
  shown.locale = card.locale;
  return shown;
}

}  // namespace kiosk::screens
