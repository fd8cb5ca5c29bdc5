#pragma once

namespace kiosk {

/// Writes one line about a broken assumption to standard error and aborts; the
/// watchdog starts the kiosk again. `expression` is source text, never data.
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);

}  // namespace kiosk

/// For what can only be false through a defect of ours, in release builds too.
/// Never for input: that is a Result.
#define KIOSK_ASSERT(expression) \
  ((expression) ? static_cast<void>(0) : ::kiosk::assertion_failed(#expression, __FILE__, __LINE__))
