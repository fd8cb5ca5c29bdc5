#pragma once

#include "text/font_manifest.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct _HyphenDict;

namespace kiosk::text {

/// Where words may be divided, by the patterns of one language (libhyphen). The
/// patterns are read for the first word. Owned by the layout builder; main thread only.
class Hyphenator {
 public:
  explicit Hyphenator(HyphenationFile file) : m_file(std::move(file)) {}
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  /// Offsets in code units before which `word`, letters alone, may be divided; at least
  /// two letters stay on each side. Valid until the next call.
  const std::vector<std::uint32_t>& divide(std::u16string_view word);

 private:
  HyphenationFile m_file;
  _HyphenDict* m_patterns = nullptr;
  bool m_tried = false;
  std::vector<std::uint32_t> m_offsets;
  std::string m_bytes;
  std::vector<char> m_marks;
};

}  // namespace kiosk::text
