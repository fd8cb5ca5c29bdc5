#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// What a part of a text is that a translator may move but not change.
enum class PartKind {
  kStandalone,  ///< One mark by itself: "{fact:visa-fee}", "{name}", "- " before an item.
  kOpening,     ///< "**", "[" before the words of a link, "![" before those of a picture.
  kClosing,     ///< "**", "](term:recognition)", "](picture:map.png)".
};

/// A protected part of a text: the bytes from `begin` to `end`, which is one past the last.
struct ProtectedPart {
  std::size_t begin = 0;
  std::size_t end = 0;
  PartKind kind = PartKind::kStandalone;
  int pair = 0;  ///< An opening and its closing have the same number, from 1; 0 for the others.

  friend bool operator==(const ProtectedPart&, const ProtectedPart&) = default;
};

/// The protected parts of `text`, in their order, none inside another. `text` may be a whole block
/// of several lines: what begins its lines ("- ", "1. ", "## ", "```steps", "title: ", the icon of
/// a glance row) and the bars between cells are parts, line ends are not. Of a plural or a choice
/// ("{count, plural, …}") only facts are parts: its words must be translated, and ICU checks the
/// rest. A mark that has no partner is plain text. Linear in the length; any bytes are safe.
std::vector<ProtectedPart> protected_parts(std::string_view text);

/// What a translation of `source` may not do: lose, add or change a protected part (they may stand
/// in any order, a figure may leave its unit to the sentence by "|number", a picture may have
/// another file), use other arguments or cases than the language has, break a pair. Sentences for
/// the translator, empty when all is well or `target` is empty. `locale` is the language of
/// `target`. Texts with other braces than facts and recordings are ICU messages.
std::vector<std::string> broken_parts(std::string_view source, std::string_view target,
                                      std::string_view locale);

}  // namespace kiosk::content
