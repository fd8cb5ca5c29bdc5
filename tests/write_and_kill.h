#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace kiosk {

/// Starts the program `words`, reads `lines` lines of what it confirms, lets it work on for
/// `rest` and kills it. Returns everything it had confirmed.
std::string write_and_kill(const std::vector<std::string>& words, int lines,
                           std::chrono::microseconds rest);

/// How often to do that: `fast`, or what KIOSK_CRASH_RUNS says for the long form.
int crash_runs(int fast);

}  // namespace kiosk
