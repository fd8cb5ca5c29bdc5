#include "tests/write_and_kill.h"

#include "tests/catch.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kiosk {

std::string write_and_kill(const std::vector<std::string>& words, int lines,
                           std::chrono::microseconds rest) {
  std::array<int, 2> channel{};
  REQUIRE(::pipe(channel.data()) == 0);
  const pid_t writer = ::fork();
  if (writer == 0) {
    ::dup2(channel[1], STDOUT_FILENO);
    ::close(channel[0]);
    ::close(channel[1]);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(channel[1]);
  std::string confirmed;
  std::array<char, 256> block{};
  const auto read_more = [&] {
    const ssize_t got = ::read(channel[0], block.data(), block.size());
    if (got > 0) confirmed.append(block.data(), static_cast<std::size_t>(got));
    return got > 0;
  };
  const auto line_count = [&] { return std::count(confirmed.begin(), confirmed.end(), '\n'); };
  while (line_count() < lines && read_more()) {
  }
  // Spends the time instead of sleeping, which would always wake at a timer's tick.
  const auto until = std::chrono::steady_clock::now() + rest;
  while (std::chrono::steady_clock::now() < until) {
  }
  ::kill(writer, SIGKILL);
  while (read_more()) {
  }
  ::close(channel[0]);
  int status = 0;
  ::waitpid(writer, &status, 0);
  REQUIRE((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
  return confirmed;
}

int crash_runs(int fast) {
  const char* const runs = std::getenv("KIOSK_CRASH_RUNS");
  return runs == nullptr ? fast : std::atoi(runs);
}

}  // namespace kiosk
