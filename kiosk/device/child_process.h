#pragma once

#include "base/result.h"

#include <sys/types.h>

#include <array>
#include <string>
#include <vector>

namespace kiosk::device {

/// Another program at work, its standard output and errors collected. Owned by whoever
/// wants its answer; ended with its owner. One thread, which is never held up except in
/// `wait`.
class ChildProcess {
 public:
  /// `words` are the program's path and its arguments; its input is empty.
  /// Errors: kNotFound when it cannot be started.
  static Result<ChildProcess> start(const std::vector<std::string>& words);
  ChildProcess(ChildProcess&& other) noexcept { *this = std::move(other); }
  ChildProcess& operator=(ChildProcess&& other) noexcept;
  ~ChildProcess();

  /// Takes what it has written so far. True once it has ended.
  bool finished();
  /// Until it has ended.
  void wait();

  /// What it returned; -1 when it was ended by force. Valid when finished.
  int exit_code() const { return m_exit_code; }
  const std::string& output() const { return m_streams[0].text; }
  const std::string& errors() const { return m_streams[1].text; }

 private:
  struct Stream {
    int descriptor = -1;  ///< -1 once the other end is closed.
    std::string text;
  };

  ChildProcess() = default;
  void read_from(Stream& stream);
  void end();

  pid_t m_id = -1;  ///< -1 once it has been waited for.
  int m_exit_code = -1;
  std::array<Stream, 2> m_streams;
};

}  // namespace kiosk::device
