#pragma once

#include "content/fact_text.h"
#include "content/pack_source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// The pack's content in one language: facts filled in, what a translation inherits
/// added, and made languages transliterated. Borrows the pack.
class LocalTexts {
 public:
  /// Errors: kInvalidInput for a malformed `locale`, kUnsupported when a made language
  /// cannot be made on this machine.
  static Result<LocalTexts> make(const PackSource& pack, const std::string& locale);

  const std::string& locale() const { return m_locale; }

  /// Empty when the language has no such page.
  std::optional<Page> page(std::string_view id) const;
  std::vector<std::string> page_keywords(std::string_view id) const;
  std::optional<Term> term(std::string_view id) const;
  std::vector<std::string> term_keywords(std::string_view id) const;
  /// The ICU pattern of a catalogue key; empty when untranslated.
  std::optional<std::string> pattern(std::string_view key) const;
  /// A catalogue text without placeholders as running text (**bold** allowed).
  Inlines running_text(std::string_view key) const;

 private:
  LocalTexts(const PackSource& pack, std::string locale, FactText facts);

  std::string made(const std::string& text) const;
  std::string filled(const std::string& text) const;
  Inlines filled(const Inlines& text) const;

  const PackSource* m_pack;
  std::string m_locale;
  /// The language the texts are written in; differs when this one is made from it.
  std::string m_written;
  FactText m_facts;
};

/// A topic in `texts`' language, or as a fallback in the first of `others` that has all
/// its words. The last of `others` is the source language, which has them.
Topic local_topic(const TopicSource& topic, const LocalTexts& texts,
                  const std::vector<const LocalTexts*>& others);

/// A finder in the same way. Outcomes' cards hold only ids.
Finder local_finder(const std::string& id, const FinderSource& finder, const LocalTexts& texts,
                    const std::vector<const LocalTexts*>& others);

/// Calls `use` with every local text of a centre.
template <typename AnyCentre, typename Use>
void for_each_local_text(AnyCentre& centre, const Use& use) {
  for (auto* text : {&centre.name, &centre.city, &centre.address, &centre.country}) use(*text);
  for (auto& closure : centre.closures) use(closure.reason);
  for (auto& service : centre.services) {
    use(service.name);
    use(service.room);
    for (auto& thing : service.bring) use(thing);
  }
}

/// `centre` with "" set in every text and the made languages added.
Centre completed_centre(const PackSource& pack);

}  // namespace kiosk::content
