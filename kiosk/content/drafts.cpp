#include "content/drafts.h"

namespace kiosk::content {

namespace {

template <typename Text>
void hide_drafts(ByLocale<Text>& texts) {
  std::erase_if(texts,
                [](const auto& entry) { return entry.second.state == TranslationState::kDraft; });
}

}  // namespace

void hide_drafts(PackSource& pack) {
  for (auto& page : pack.pages) hide_drafts(page.second);
  for (auto& term : pack.terms) hide_drafts(term.second);
  std::erase_if(pack.catalogues, [](const auto& entry) { return entry.second.state == "draft"; });
}

}  // namespace kiosk::content
