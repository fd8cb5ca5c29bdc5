#include "app/private_text.h"

#include "base/utf8.h"
#include "base/wipe.h"

namespace kiosk::app {

void assign_private(std::string& text, std::string_view value) {
  const std::string_view kept = utf8::prefix(value, kMaxTypedBytes);
  wipe(text);
  // Room for the longest value at once: growing would free a copy of the old one.
  text.reserve(kMaxTypedBytes);
  text.assign(kept);
}

}  // namespace kiosk::app
