#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::text {

/// Asked for the words of a language that may be divided, each in lower case with hyphens
/// at the places: "an-er-ken-nung". Empty for a language without any.
using DividedWordSource = std::function<std::vector<std::string>(std::string_view locale)>;

/// Where the words of one language may be divided, from a list of them.
class DividedWords {
 public:
  explicit DividedWords(const std::vector<std::string>& words);

  bool empty() const { return m_places.empty(); }
  /// Offsets in code units before which `word`, in any case, may be divided; none for a
  /// word that is not in the list.
  const std::vector<std::uint32_t>& divide(std::u16string_view word) const;

 private:
  std::unordered_map<std::u16string, std::vector<std::uint32_t>> m_places;
};

}  // namespace kiosk::text
