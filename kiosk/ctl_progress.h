#pragma once

#include <cstdio>
#include <string>

namespace kiosk {

/// One line that says what a slow command is doing, written over itself, and gone with the
/// object. Only on a terminal: a file or another program gets nothing of it.
class ProgressLine {
 public:
  /// On standard error, if that is a terminal.
  ProgressLine();
  /// On a stream that is borrowed; `terminal` says what it is.
  ProgressLine(std::FILE* stream, bool terminal);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { clear(); }

  /// "Reading the texts", short enough for one line.
  void say(const std::string& text);
  /// The same with how much of it is done: "Laying out every screen: 40 %".
  void say(const std::string& text, int done, int total);
  /// Before something else is written to the terminal.
  void clear();

 private:
  std::FILE* m_stream;  ///< Null: not a terminal.
};

}  // namespace kiosk
