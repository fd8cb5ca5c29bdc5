#include "device/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

extern char** environ;

namespace kiosk::device {

namespace {

/// What to do in the child before the program begins; freed on all ways out.
class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&m_actions); }
  ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  posix_spawn_file_actions_t* get() { return &m_actions; }

 private:
  posix_spawn_file_actions_t m_actions{};
};

}  // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& words) {
  KIOSK_ASSERT(!words.empty());
  ChildProcess child;
  FileActions actions;
  posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  std::array<int, 2> written{-1, -1};
  for (std::size_t i = 0; i < child.m_streams.size(); ++i) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
      if (written[0] >= 0) close(written[0]);
      return Error{ErrorCode::kNotFound, words[0] + ": " + std::strerror(errno)};
    }
    child.m_streams[i].descriptor = ends[0];
    written[i] = ends[1];
    posix_spawn_file_actions_adddup2(actions.get(), ends[1], static_cast<int>(i) + STDOUT_FILENO);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
  }
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int failed =
      posix_spawn(&child.m_id, words[0].c_str(), actions.get(), nullptr, arguments.data(), environ);
  for (const int end : written) close(end);
  if (failed != 0) {
    child.m_id = -1;
    return Error{ErrorCode::kNotFound, words[0] + ": " + std::strerror(failed)};
  }
  return child;
}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
  std::swap(m_id, other.m_id);
  std::swap(m_exit_code, other.m_exit_code);
  std::swap(m_streams, other.m_streams);
  return *this;
}

ChildProcess::~ChildProcess() {
  end();
  for (const Stream& stream : m_streams) {
    if (stream.descriptor >= 0) close(stream.descriptor);
  }
}

void ChildProcess::end() {
  if (m_id < 0) return;
  kill(m_id, SIGKILL);
  waitpid(m_id, nullptr, 0);
  m_id = -1;
}

void ChildProcess::read_from(Stream& stream) {
  std::array<char, 16 * 1024> block;
  while (stream.descriptor >= 0) {
    const ssize_t got = read(stream.descriptor, block.data(), block.size());
    if (got > 0) {
      stream.text.append(block.data(), static_cast<std::size_t>(got));
    } else if (got < 0 && errno == EINTR) {
      continue;
    } else if (got < 0 && errno == EAGAIN) {
      return;
    } else {
      close(std::exchange(stream.descriptor, -1));
    }
  }
}

bool ChildProcess::finished() {
  for (Stream& stream : m_streams) read_from(stream);
  const bool open = std::any_of(m_streams.begin(), m_streams.end(),
                                [](const Stream& stream) { return stream.descriptor >= 0; });
  if (open) return false;
  if (m_id < 0) return true;
  // Both ends are closed: it is ending, if it has not yet.
  int status = 0;
  while (waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
  }
  m_id = -1;
  m_exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return true;
}

void ChildProcess::wait() {
  while (!finished()) {
    std::array<pollfd, 2> ends{};
    for (std::size_t i = 0; i < ends.size(); ++i) {
      ends[i] = {.fd = m_streams[i].descriptor, .events = POLLIN, .revents = 0};
    }
    poll(ends.data(), ends.size(), -1);
  }
}

}  // namespace kiosk::device
