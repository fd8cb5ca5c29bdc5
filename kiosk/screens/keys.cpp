#include "screens/keys.h"

namespace kiosk::screens {

ui::Keyboard keyboard_of(const Context& context, const std::vector<std::string>& locales,
                         bool phone) {
  ui::Keyboard keyboard;
  keyboard.locales = locales;
  if (keyboard.locales.empty()) keyboard.locales.push_back(context.words.locale());
  keyboard.phone = phone;
  keyboard.words.space = context.words("keyboard.space");
  keyboard.words.next = context.words("keyboard.next");
  keyboard.words.backspace = context.words("keyboard.backspace");
  keyboard.words.shift = context.words("keyboard.shift");
  keyboard.words.accents = context.words("keyboard.accents");
  keyboard.words.language = context.words("keyboard.language");
  return keyboard;
}

}  // namespace kiosk::screens
