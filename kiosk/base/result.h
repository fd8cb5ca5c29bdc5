#pragma once

#include "base/assert.h"

#include <string>
#include <utility>
#include <variant>

namespace kiosk {

/// The kinds of expected failure. The screens map a code to words in the
/// visitor's language; the message is for staff and maintainers.
enum class ErrorCode {
  kInvalidInput,    ///< The caller's value breaks a documented rule.
  kNotFound,        ///< A file, page, slot or key does not exist.
  kUnreadable,      ///< It exists but cannot be read or is not of its format.
  kDamaged,         ///< It was of its format once; its content contradicts itself.
  kTooNew,          ///< Written by a newer program than this one.
  kUnwritable,      ///< The medium is read-only, full or missing.
  kTaken,           ///< Somebody else has it: a seat, a lock.
  kFontUnreadable,  ///< A font file is missing or FreeType refuses it.
  kUnsupported,     ///< This machine cannot do it.
};

/// One expected failure: a code for programs, one plain sentence for people.
/// The message never holds what a visitor typed.
struct Error {
  ErrorCode code;
  std::string message;
};

/// Either a value or an Error; `std::expected` is not in C++20.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    KIOSK_ASSERT(ok());
    return std::get<0>(m_state);
  }
  const T& value() const& {
    KIOSK_ASSERT(ok());
    return std::get<0>(m_state);
  }
  // By value: `for (auto& x : *make())` would otherwise walk a result that is gone.
  T value() && {
    KIOSK_ASSERT(ok());
    return std::get<0>(std::move(m_state));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    KIOSK_ASSERT(!ok());
    return std::get<1>(m_state);
  }

  /// The same error with `context` and a colon put before its message.
  Error error_in(const std::string& context) const {
    return {error().code, context + ": " + error().message};
  }

 private:
  std::variant<T, Error> m_state;
};

/// Success without a value.
struct Done {};
using Status = Result<Done>;

}  // namespace kiosk
