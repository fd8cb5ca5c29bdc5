#pragma once

#include "base/assert.h"

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace kiosk {

/// A new folder that its owner alone may read, gone with its owner. Its path is empty when it
/// could not be made.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(
      const std::filesystem::path& parent = std::filesystem::temp_directory_path())
      : m_path((parent / ("wegweiser-" + std::string(6, 'X'))).string()) {
    if (::mkdtemp(m_path.data()) == nullptr) m_path.clear();
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
  }

  const std::string& path() const { return m_path; }
  std::string file(std::string_view name) const {
    KIOSK_ASSERT(!m_path.empty());
    return m_path + '/' + std::string(name);
  }

 private:
  std::string m_path;
};

}  // namespace kiosk
