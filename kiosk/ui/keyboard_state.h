#pragma once

#include <cstddef>
#include <cstdint>

namespace kiosk::ui {

/// Which keys of the on-screen keyboard are up.
struct KeyboardState {
  enum class Page : std::uint8_t { kLetters, kSymbols, kAccents } page = Page::kLetters;
  bool shift = false;
  std::size_t language = 0;  ///< Index into `Keyboard::locales`.
};

}  // namespace kiosk::ui
