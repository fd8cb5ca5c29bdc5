#include "ctl_progress.h"

#include <fmt/format.h>
#include <unistd.h>

namespace kiosk {

namespace {

// Back to the beginning of the line, and what stands behind is cleared (ECMA-48, EL).
constexpr const char* kAnew = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine() : ProgressLine(stderr, ::isatty(STDERR_FILENO) != 0) {}

ProgressLine::ProgressLine(std::FILE* stream, bool terminal)
    : m_stream(terminal ? stream : nullptr) {}

void ProgressLine::say(const std::string& text) {
  if (m_stream == nullptr) return;
  std::fprintf(m_stream, "%s%s …", kAnew, text.c_str());
  std::fflush(m_stream);
}

void ProgressLine::say(const std::string& text, int done, int total) {
  say(fmt::format("{}: {} %", text, total > 0 ? done * 100 / total : 0));
}

void ProgressLine::clear() {
  if (m_stream == nullptr) return;
  std::fputs(kAnew, m_stream);
  std::fflush(m_stream);
}

}  // namespace kiosk
