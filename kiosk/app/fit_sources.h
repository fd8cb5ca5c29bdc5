#pragma once

#include "app/fit_check.h"
#include "content/local_texts.h"
#include "content/pack_source.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::app {

/// Finds where in a pack's folders a text of the glass was written. Borrows the pack.
class FitSources {
 public:
  explicit FitSources(const content::PackSource& pack) : m_pack(pack) {}

  struct Origin {
    content::Place place;
    std::string key;        ///< Of a catalogue; empty for pages, words and the centre's own texts.
    std::string part = {};  ///< Tells texts of one place apart.
  };
  /// The text's line, or the file of the page or language it most likely comes from.
  Origin origin(const FitFinding& finding);

 private:
  const content::LocalTexts* texts(const std::string& locale);
  std::string written(const std::string& locale) const;
  std::optional<Origin> in_page(const std::string& id, const Misfit& misfit);
  std::optional<Origin> in_term(const std::string& id, const Misfit& misfit);
  std::optional<Origin> in_catalogue(const std::string& locale, const std::string& words);
  std::optional<Origin> in_centre(const std::string& words) const;
  std::optional<Origin> in_languages(const std::string& words) const;
  std::string catalogue_file(const std::string& locale) const;

  const content::PackSource& m_pack;
  std::map<std::string, std::optional<content::LocalTexts>> m_texts;  ///< By locale.
};

}  // namespace kiosk::app
