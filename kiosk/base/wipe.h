#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// Overwrites the whole buffer of a string, so that the optimiser cannot leave it out,
/// and empties it. Copies made earlier are not found.
void wipe(std::string& secret);

/// A short text that overwrites itself when it ends or changes. It is copied, never moved:
/// a moved short string leaves its letters behind.
class WipedText {
 public:
  WipedText() = default;
  explicit WipedText(std::string_view text) : m_text(text) {}
  WipedText(const WipedText&) = default;
  WipedText& operator=(const WipedText& other);
  ~WipedText() { wipe(m_text); }

  const std::string& get() const { return m_text; }
  bool empty() const { return m_text.empty(); }

 private:
  std::string m_text;
};

}  // namespace kiosk
