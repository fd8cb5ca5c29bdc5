#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::locale {

/// What a placeholder of a message may be filled with. An Instant is shown in the
/// zone given to the formatter.
using Argument = std::variant<std::string, std::int64_t, double, Instant>;
using Arguments = std::map<std::string, Argument, std::less<>>;

/// Fills ICU MessageFormat patterns ("{count, plural, one {# page} other {# pages}}")
/// for one language and zone, with that language's digits. Parsed patterns are kept;
/// a pattern without a placeholder is returned as it is and costs no ICU call.
/// Move-only; main thread. Source: ICU User Guide, "Formatting Messages".
class Messages {
 public:
  /// Errors: kInvalidInput (tag not well-formed), those of Zone::open.
  static Result<Messages> make(std::string_view tag, std::string_view zone);
  Messages(Messages&&) noexcept;
  Messages& operator=(Messages&&) noexcept;
  ~Messages();

  /// Errors: kInvalidInput with the position in the pattern; kNotFound when the pattern
  /// asks for an argument that is not in `arguments`.
  Result<std::string> format(std::string_view pattern, const Arguments& arguments) const;

 private:
  struct Impl;
  explicit Messages(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// Names of the arguments a pattern uses, sorted, each once. Errors: kInvalidInput with
/// the position.
Result<std::vector<std::string>> message_arguments(std::string_view pattern);

/// What is wrong with `pattern` in `tag`, in words an author understands, or nothing:
/// syntax, a plural or select without "other", a straight apostrophe that hides text.
std::optional<std::string> message_problem(std::string_view pattern, std::string_view tag);

/// A form that the language counts or ranks with and a plural or selectordinal of `pattern` lacks.
struct MissingForm {
  std::string form;  ///< "few".
  int number = 0;    ///< The smallest that needs it.
};
/// The first form that is missing; none in a pattern that message_problem() refuses. Source:
/// CLDR's plural rules, for whole numbers as visitors see them.
std::optional<MissingForm> missing_form(std::string_view pattern, std::string_view tag);

}  // namespace kiosk::locale
