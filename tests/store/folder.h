#pragma once

#include "base/files.h"

#include <unistd.h>

#include <filesystem>
#include <string>

/// A folder that is gone with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kiosk-test-XXXXXX").string();
    m_path = ::mkdtemp(name.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(m_path); }

  const std::string& path() const { return m_path; }
  std::string file(const char* name) const { return kiosk::join_path(m_path, name); }

 private:
  std::string m_path;
};
