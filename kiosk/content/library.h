#pragma once

#include "base/result.h"
#include "content/centre.h"
#include "content/manifest.h"
#include "content/page.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// An opened pack: the base content with one centre's additions. Reads from a
/// compiled .kpack (SQLite, read-only, immutable, defensive). Main thread.
class Library {
 public:
  /// Errors: kNotFound, kUnreadable, kDamaged, kTooNew.
  static Result<std::unique_ptr<Library>> open(const std::string& kpack_path);
  ~Library();

  const Manifest& manifest() const;
  const Centre& centre() const;
  /// Languages this pack offers, in the centre's order (the grid and the greeting).
  const std::vector<Language>& languages() const;

  /// A word or sentence of the terminal: an ICU MessageFormat pattern by its key
  /// ("start.title"). Falls back to the centre's first language, then to English;
  /// an unknown key gives the key itself and counts as missing.
  std::string pattern(std::string_view key, std::string_view locale) const;
  /// Keys asked for that had no translation in the asked locale, since last asked.
  std::vector<std::string> take_missing() const;

  std::vector<Topic> topics(std::string_view locale) const;
  std::optional<Page> page(std::string_view id, std::string_view locale) const;
  std::optional<Term> term(std::string_view id, std::string_view locale) const;
  /// All terms, sorted for the locale.
  std::vector<Term> terms(std::string_view locale) const;
  std::optional<Finder> finder(std::string_view id, std::string_view locale) const;
  std::vector<std::string> finder_ids() const;
  std::vector<std::string> page_ids() const;

  /// PNG bytes; empty when the pack has no such picture.
  std::string picture(std::string_view name) const;

  /// Ogg Opus, mono, 48 kHz; empty when the pack has no such recording.
  std::string speech(std::string_view name) const;

  /// The words of a language that may be divided, in lower case with hyphens at the
  /// places: "an-er-ken-nung". Empty when the language has no dictionary.
  std::vector<std::string> divided_words(std::string_view locale) const;

  /// Full-text search: folded, prefix on the last word, small typing errors
  /// forgiven; best first, at most `limit`. Any text is only text: no input is an
  /// error. Input is cut to 64 code points. Nothing found gives an empty list.
  std::vector<Hit> search(std::string_view query, std::string_view locale,
                          std::size_t limit = 12) const;

 private:
  struct Impl;
  explicit Library(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace kiosk::content
