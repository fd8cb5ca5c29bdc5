#include "ctl_passphrase.h"

#include "base/files.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace kiosk {

namespace {

constexpr std::uint64_t kMaxPassphraseBytes = 1024;

/// While it lives, the terminal does not show what is typed.
class Unseen {
 public:
  Unseen() {
    m_terminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
    if (!m_terminal) return;
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  ~Unseen() {
    if (!m_terminal) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    std::fputc('\n', stderr);
  }
  bool terminal() const { return m_terminal; }

 private:
  termios m_before{};
  bool m_terminal = false;
};

std::string typed(const std::string& prompt) {
  const Unseen unseen;
  if (unseen.terminal()) std::fprintf(stderr, "%s: ", prompt.c_str());
  std::string line;
  // A string that grows leaves its letters behind.
  line.reserve(kMaxPassphraseBytes);
  for (int c = 0; line.size() < kMaxPassphraseBytes && (c = std::getchar()) != EOF && c != '\n';) {
    line += static_cast<char>(c);
  }
  return line;
}

}  // namespace

Result<WipedText> read_passphrase(const std::string& prompt, const std::string& file) {
  Result<std::string> text = file.empty() ? Result<std::string>(typed(prompt))
                                          : DiskFiles().read(file, kMaxPassphraseBytes);
  if (!text) return text.error();
  const WipedText passphrase(std::string_view(*text).substr(0, text->find_first_of("\r\n")));
  wipe(*text);
  if (passphrase.empty()) return Error{ErrorCode::kUnreadable, "nothing was given"};
  return passphrase;
}

Result<WipedText> read_new_passphrase(const std::string& prompt, const std::string& file) {
  const auto first = read_passphrase(prompt, file);
  if (!first || !file.empty()) return first;
  const auto second = read_passphrase("Once more", file);
  if (!second) return second;
  if (first->get() != second->get()) {
    return Error{ErrorCode::kInvalidInput, "the two were not the same; try again"};
  }
  return first;
}

}  // namespace kiosk
