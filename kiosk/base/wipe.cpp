#include "base/wipe.h"

namespace kiosk {

void wipe(std::string& secret) {
  // The whole buffer: earlier, longer values may still lie behind the end.
  secret.resize(secret.capacity());
  // Writes that nobody reads may be left out by the optimiser, volatile ones not.
  volatile char* const bytes = secret.data();
  for (std::size_t i = 0; i < secret.size(); ++i) bytes[i] = '\0';
  secret.clear();
}

WipedText& WipedText::operator=(const WipedText& other) {
  if (this == &other) return *this;
  wipe(m_text);
  m_text = other.m_text;
  return *this;
}

}  // namespace kiosk
