#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace kiosk::screens {

/// One named argument of a message: a text that is put in as it is, or a number
/// that plural forms and the language's own digits apply to.
struct Argument {
  std::string_view name;
  std::variant<std::string, double> value;
};

/// The words of the terminal in one language. Every word a visitor sees on a screen
/// that is not content comes from here. Cheap to copy; main thread.
class Words {
 public:
  /// The ICU pattern of a key in a locale, with the pack's own fallbacks.
  using Patterns = std::function<std::string(std::string_view key, std::string_view locale)>;

  Words(Patterns patterns, std::string locale)
      : m_patterns(std::move(patterns)), m_locale(std::move(locale)) {}

  /// The words of `key`. A pattern that cannot be formatted gives the pattern itself,
  /// so that a visitor still reads something; the pack check finds it earlier.
  std::string operator()(std::string_view key) const;
  std::string operator()(std::string_view key, std::initializer_list<Argument> arguments) const;

  /// The same words in another language (attract, out of order).
  Words in(std::string locale) const { return {m_patterns, std::move(locale)}; }
  const std::string& locale() const { return m_locale; }

 private:
  Patterns m_patterns;
  std::string m_locale;
};

}  // namespace kiosk::screens
