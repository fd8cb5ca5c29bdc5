#include "locale/tag.h"

#include "locale/direction.h"

#include <algorithm>
#include <array>

namespace kiosk::locale {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

std::vector<std::string_view> subtags(std::string_view tag) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t dash = tag.find('-');
    parts.push_back(tag.substr(0, dash));
    if (dash == std::string_view::npos) return parts;
    tag.remove_prefix(dash + 1);
  }
}

bool all_letters(std::string_view s) {
  return std::all_of(s.begin(), s.end(), is_letter);
}
bool all_digits(std::string_view s) {
  return std::all_of(s.begin(), s.end(), is_digit);
}
bool alphanumeric(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_language(std::string_view s) {
  return (s.size() == 2 || s.size() == 3) && all_letters(s);
}
bool is_script(std::string_view s) {
  return s.size() == 4 && all_letters(s);
}
bool is_region(std::string_view s) {
  return (s.size() == 2 && all_letters(s)) || (s.size() == 3 && all_digits(s));
}
bool is_variant(std::string_view s) {
  return (s.size() >= 5 && s.size() <= 8) || (s.size() == 4 && is_digit(s[0]));
}

/// Index of the first subtag that is a script or region, or the end of the list.
template <typename Test>
std::string_view find_subtag(std::string_view tag, Test test) {
  const auto parts = subtags(tag);
  for (std::size_t i = 1; i < parts.size() && parts[i].size() > 1; ++i) {
    if (test(parts[i])) return parts[i];
  }
  return {};
}

// The languages and scripts of the terminal and of its neighbours that run from right
// to left. Source: CLDR scriptMetadata and likelySubtags.
constexpr std::array<std::string_view, 9> kRightToLeftLanguages = {"ar", "ckb", "dv", "fa", "he",
                                                                   "ps", "sd",  "ug", "ur"};
constexpr std::array<std::string_view, 6> kRightToLeftScripts = {"Adlm", "Arab", "Hebr",
                                                                 "Nkoo", "Rohg", "Thaa"};

}  // namespace

bool well_formed(std::string_view tag) {
  // Longer than any tag in use; keeps hostile options short.
  if (tag.empty() || tag.size() > 64 || !alphanumeric(tag.substr(0, 1))) return false;
  const auto parts = subtags(tag);
  if (!is_language(parts[0])) return false;
  std::size_t i = 1;
  if (i < parts.size() && is_script(parts[i])) ++i;
  if (i < parts.size() && is_region(parts[i])) ++i;
  while (i < parts.size() && alphanumeric(parts[i]) && is_variant(parts[i])) ++i;
  // Extensions: a singleton, then at least one subtag of two to eight.
  while (i < parts.size()) {
    if (parts[i].size() != 1 || !alphanumeric(parts[i])) return false;
    const bool is_private = lower(parts[i][0]) == 'x';
    const std::size_t first = ++i;
    while (i < parts.size() && parts[i].size() <= 8 && alphanumeric(parts[i]) &&
           parts[i].size() >= (is_private ? 1U : 2U)) {
      ++i;
    }
    if (i == first) return false;
  }
  return true;
}

std::string language_of(std::string_view tag) {
  std::string language(tag.substr(0, tag.find('-')));
  std::transform(language.begin(), language.end(), language.begin(), lower);
  return language;
}

std::string script_of(std::string_view tag) {
  std::string script(find_subtag(tag, is_script));
  std::transform(script.begin(), script.end(), script.begin(), lower);
  if (!script.empty()) script[0] = upper(script[0]);
  return script;
}

std::string region_of(std::string_view tag) {
  std::string region(find_subtag(tag, is_region));
  std::transform(region.begin(), region.end(), region.begin(), upper);
  return region;
}

std::vector<std::string> fallback_chain(std::string_view tag) {
  std::vector<std::string> chain;
  while (!tag.empty()) {
    chain.emplace_back(tag);
    const std::size_t dash = tag.rfind('-');
    if (dash == std::string_view::npos) break;
    tag = tag.substr(0, dash);
    // A singleton says what follows it; alone it means nothing.
    if (tag.size() >= 2 && tag[tag.size() - 2] == '-') tag.remove_suffix(2);
  }
  return chain;
}

Direction direction_of(std::string_view locale) {
  const std::string script = script_of(locale);
  const bool right_to_left =
      script.empty()
          ? std::count(kRightToLeftLanguages.begin(), kRightToLeftLanguages.end(),
                       language_of(locale)) != 0
          : std::count(kRightToLeftScripts.begin(), kRightToLeftScripts.end(), script) != 0;
  return right_to_left ? Direction::kRightToLeft : Direction::kLeftToRight;
}

std::string_view separator_of(std::string_view locale) {
  return direction_of(locale) == Direction::kRightToLeft ? "، " : " · ";
}

}  // namespace kiosk::locale
