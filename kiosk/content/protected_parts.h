#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// What a part of a text is that a translator may move but not change.
enum class PartKind {
  kStandalone,  ///< One mark by itself: "{fact:visa-fee}", "{name}", "picture:map.png".
  kOpening,     ///< "**", or "[" before the words of a link.
  kClosing,     ///< "**", or "](term:recognition)".
};

/// A protected part of a text: the bytes from `begin` to `end`, which is one past the last.
struct ProtectedPart {
  std::size_t begin = 0;
  std::size_t end = 0;
  PartKind kind = PartKind::kStandalone;
  int pair = 0;  ///< An opening and its closing have the same number, from 1; 0 for the others.

  friend bool operator==(const ProtectedPart&, const ProtectedPart&) = default;
};

/// The protected parts of `text`, in their order, none inside another. A message with plurals or
/// choices ("{count, plural, …}") is plain text here: its words must be translated, and ICU checks
/// the rest. A mark that has no partner is plain text too.
std::vector<ProtectedPart> protected_parts(std::string_view text);

/// What a translation of `source` may not do: lose, add or change a protected part (they may stand
/// in any order), use other arguments or cases than the language has, break a pair. Sentences for
/// the translator, empty when all is well. `locale` is the language of `target`.
std::vector<std::string> broken_parts(std::string_view source, std::string_view target,
                                      std::string_view locale);

}  // namespace kiosk::content
