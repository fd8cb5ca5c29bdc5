#pragma once

#include "locale/message.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk::screens {

/// The words of the terminal in one language. Every word a visitor sees on a screen
/// that is not content comes from here. Cheap to copy: copies share the formatters.
/// Main thread only.
class Words {
 public:
  /// The ICU pattern of a key in a locale, with the pack's own fallbacks.
  using Patterns = std::function<std::string(std::string_view key, std::string_view locale)>;

  /// `zone` is the centre's IANA zone, for Instants among the arguments.
  Words(Patterns patterns, std::string locale, std::string zone);

  /// The words of `key`. A pattern that cannot be formatted gives the pattern itself,
  /// so that a visitor still reads something; the pack check finds it earlier.
  std::string operator()(std::string_view key, const locale::Arguments& arguments = {}) const;

  /// A whole number in the language's own digits.
  std::string number(std::int64_t value) const;

  /// The same words in another language (attract, out of order).
  Words in(std::string locale) const;
  const std::string& locale() const { return m_locale; }

 private:
  struct Shared;
  Words(std::shared_ptr<Shared> shared, std::string locale);
  std::string format(std::string pattern, const locale::Arguments& arguments) const;

  std::shared_ptr<Shared> m_shared;
  std::string m_locale;
};

}  // namespace kiosk::screens
