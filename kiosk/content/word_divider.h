#pragma once

#include "base/result.h"

#include <memory>
#include <string>

namespace kiosk::content {

/// Divides words by one of the dictionaries that Debian keeps for libhyphen. Opening the
/// German one takes seconds and 35 MB, so packs are built with it and terminals read only
/// the divided words.
class WordDivider {
 public:
  /// `dictionary` is the middle of the file's name: "de_DE" for hyph_de_DE.dic.
  static bool is_installed(const std::string& dictionary);
  /// Errors: kNotFound; kUnsupported (another encoding than UTF-8 or ISO 8859-1).
  static Result<WordDivider> open(const std::string& dictionary);
  ~WordDivider();
  WordDivider(WordDivider&&) noexcept;

  /// `word`, letters in lower case, with hyphens where it may be divided; at least two
  /// letters stay on each side.
  std::string divide(const std::string& word) const;

 private:
  struct Impl;
  explicit WordDivider(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace kiosk::content
