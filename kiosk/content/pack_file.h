#pragma once

#include "content/centre.h"
#include "content/manifest.h"
#include "content/page.h"
#include "store/connection.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// An opened .kpack and its rows, one at a time. A row that is missing and a row that
/// is damaged are the same to a visitor: both give nothing. Main thread.
class PackFile {
 public:
  /// Errors: kNotFound, kUnreadable, kDamaged, kTooNew.
  static Result<PackFile> open(const std::string& path);

  const Manifest& manifest() const { return m_manifest; }
  const Centre& centre() const { return m_centre; }
  const std::vector<Language>& languages() const { return m_languages; }
  const std::string& source_locale() const { return m_source_locale; }
  const store::Connection& database() const { return m_database; }

  std::optional<std::string> pattern(std::string_view key, std::string_view locale) const;
  /// Card and translation state of a page in exactly this language.
  std::optional<PageCard> card(std::string_view id, std::string_view locale) const;
  std::optional<Page> page(std::string_view id, std::string_view locale) const;
  std::optional<Term> term(std::string_view id, std::string_view locale) const;
  std::optional<Finder> finder(std::string_view id, std::string_view locale) const;
  /// Topics with the ids of their pages.
  std::vector<std::pair<Topic, std::vector<std::string>>> topics(std::string_view locale) const;
  /// Sorted by bytes, each once. `table` is pages, terms or finders.
  std::vector<std::string> ids(const char* table) const;
  std::string picture(std::string_view name) const;
  std::string speech(std::string_view name) const;
  std::vector<std::string> divided_words(std::string_view locale) const;

 private:
  explicit PackFile(store::Connection database) : m_database(std::move(database)) {}
  Status read_head(const std::string& path);
  Status read_manifest(const std::string& path);

  store::Connection m_database;
  Manifest m_manifest;
  Centre m_centre;
  std::vector<Language> m_languages;
  std::string m_source_locale;
};

}  // namespace kiosk::content
