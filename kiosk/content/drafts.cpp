#include "content/drafts.h"

namespace kiosk::content {

namespace {

template <typename Text>
void hide_drafts(ByLocale<Text>& texts) {
  std::erase_if(texts,
                [](const auto& entry) { return entry.second.state == TranslationState::kDraft; });
}

/// The terminal's words, in the language itself or in the one it is made from.
bool has_words(const PackSource& pack, const std::string& locale) {
  const auto made_from = pack.base.transliterate.find(locale);
  return pack.catalogues.contains(made_from == pack.base.transliterate.end() ? locale
                                                                             : made_from->second);
}

/// A visitor who chose a language and reads another one everywhere would be lost.
void offer_languages_with_words(PackSource& pack) {
  std::vector<std::string>& offered = pack.centre->languages;
  std::erase_if(offered, [&](const std::string& locale) { return !has_words(pack, locale); });
  if (offered.empty()) offered.push_back(pack.base.source_locale);
}

}  // namespace

void hide_drafts(PackSource& pack) {
  for (auto& page : pack.pages) hide_drafts(page.second);
  for (auto& term : pack.terms) hide_drafts(term.second);
  std::erase_if(pack.catalogues, [](const auto& entry) { return entry.second.state == "draft"; });
  if (pack.centre) offer_languages_with_words(pack);
}

}  // namespace kiosk::content
