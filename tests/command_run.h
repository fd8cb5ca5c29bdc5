#pragma once

#include "base/files.h"
#include "tests/temporary_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// What a command prints on one of the two streams while the object lives.
class Captured {
 public:
  Captured(int stream, const std::string& path) : m_stream(stream), m_path(path) {
    std::fflush(nullptr);
    m_saved = ::dup(stream);
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    ::dup2(file, stream);
    ::close(file);
  }
  Captured(const Captured&) = delete;
  Captured& operator=(const Captured&) = delete;
  ~Captured() { end(); }

  std::string end() {
    if (m_saved >= 0) {
      std::fflush(nullptr);
      ::dup2(m_saved, m_stream);
      ::close(m_saved);
      m_saved = -1;
    }
    return *DiskFiles().read(m_path, 1'000'000);
  }

 private:
  int m_stream;
  std::string m_path;
  int m_saved = -1;
};

/// How a command of kioskctl ended, and what it printed.
struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

inline Outcome run(int (*command)(std::span<const std::string_view>),
                   const std::vector<std::string>& words) {
  const TemporaryFolder folder;
  const std::vector<std::string_view> arguments(words.begin(), words.end());
  Captured out(STDOUT_FILENO, folder.file("out"));
  Captured err(STDERR_FILENO, folder.file("err"));
  const int code = command(arguments);
  const std::string error_text = err.end();
  return {code, out.end(), error_text};
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace kiosk
