#include "content/gettext_file.h"

// The header itself needs size_t and no more; it is plain C.
#include <gettext-po.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>

namespace kiosk::content {

namespace {

/// What the handler of the running parse writes to; libgettextpo passes no pointer of ours.
struct Parse {
  const std::string* file = nullptr;
  Problems* problems = nullptr;
  bool failed = false;
  std::jmp_buf give_up;
};
Parse* g_parse = nullptr;

void report(int severity, std::size_t line, const char* message) {
  const bool error = severity != PO_SEVERITY_WARNING;
  const Place place{*g_parse->file,
                    line == static_cast<std::size_t>(-1) ? 0 : static_cast<int>(line)};
  std::string sentence = "The catalogue cannot be read here: ";
  sentence.append(message, std::strcspn(message, "\n"));
  const std::string remedy =
      "Each message is msgctxt \"key\", msgid \"English\", msgstr \"translation\", with straight "
      "quotation marks around and \\\" inside.";
  if (error) {
    g_parse->problems->error("po-syntax"_rule, place, sentence, remedy);
    g_parse->failed = true;
  } else {
    g_parse->problems->warning("po-syntax"_rule, place, sentence, remedy);
  }
}

void on_problem(int severity, po_message_t /*message*/, const char* /*filename*/, std::size_t line,
                std::size_t /*column*/, int /*multiline*/, const char* text) {
  report(severity, line, text);
  // The library demands that a fatal report does not return. Only its own C frames lie
  // between here and the caller of setjmp, and nothing on them has a destructor.
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(g_parse->give_up, 1);
}

void on_problem_pair(int severity, po_message_t first, const char* first_file,
                     std::size_t first_line, std::size_t first_column, int first_multiline,
                     const char* first_text, po_message_t /*second*/, const char* /*second_file*/,
                     std::size_t /*second_line*/, std::size_t /*second_column*/,
                     int /*second_multiline*/, const char* /*second_text*/) {
  on_problem(severity, first, first_file, first_line, first_column, first_multiline, first_text);
}

struct FreePo {
  void operator()(po_file* file) const { po_file_free(file); }
};
using PoFile = std::unique_ptr<po_file, FreePo>;

/// libgettextpo only opens paths, so the text gets one that leads to memory.
class MemoryPath {
 public:
  explicit MemoryPath(std::string_view text = {}) : m_fd(::memfd_create("catalogue", MFD_CLOEXEC)) {
    if (m_fd < 0) return;
    while (!text.empty()) {
      const ssize_t written = ::write(m_fd, text.data(), text.size());
      if (written <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    m_path = "/proc/self/fd/" + std::to_string(m_fd);
  }
  MemoryPath(const MemoryPath&) = delete;
  MemoryPath& operator=(const MemoryPath&) = delete;
  ~MemoryPath() {
    if (m_fd >= 0) ::close(m_fd);
  }
  const char* path() const { return m_path.empty() ? nullptr : m_path.c_str(); }

  /// What was written to the path.
  std::string content() const {
    std::string text;
    std::array<char, 4096> piece{};
    for (;;) {
      const ssize_t got =
          ::pread(m_fd, piece.data(), piece.size(), static_cast<off_t>(text.size()));
      if (got <= 0) return text;
      text.append(piece.data(), static_cast<std::size_t>(got));
    }
  }

 private:
  int m_fd;
  std::string m_path;
};

/// Null when the library gave up. Everything with a destructor lives in the caller.
po_file_t read_file(Parse& parse, const char* path) {
  static const po_xerror_handler handler = {on_problem, on_problem_pair};
  g_parse = &parse;
  if (setjmp(parse.give_up) != 0) return nullptr;
  return po_file_read(path, &handler);
}

/// Key → line of its msgctxt; the library does not tell where a message stands.
std::map<std::string, int, std::less<>> key_lines(std::string_view text) {
  std::map<std::string, int, std::less<>> lines;
  constexpr std::string_view kStart = "msgctxt \"";
  int line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view whole = text.substr(at, end - at);
    if (whole.substr(0, kStart.size()) == kStart) {
      const std::size_t quote = whole.rfind('"');
      lines.emplace(whole.substr(kStart.size(), quote - kStart.size()), line);
    }
    at = end + 1;
  }
  return lines;
}

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string() : text;
}

/// `text` with a header that names the character set it is in; the library would take it apart
/// by another one, and some of those make it end the program.
std::string named_utf8(std::string_view text) {
  constexpr std::string_view kName = "charset=";
  std::string to(text);
  const std::size_t at = to.find(kName);
  if (at >= to.find("msgctxt")) return to;
  const std::size_t begin = at + kName.size();
  const std::size_t end = std::min(to.find_first_of("\\\" \n", begin), to.size());
  return to.replace(begin, end - begin, "UTF-8");
}

/// True unless the library gave up.
bool write_file(Parse& parse, po_file_t file, const char* path) {
  static const po_xerror_handler handler = {on_problem, on_problem_pair};
  g_parse = &parse;
  if (setjmp(parse.give_up) != 0) return false;
  return po_file_write(file, path, &handler) != nullptr;
}

using Messages = std::unique_ptr<struct po_message_iterator, decltype(&po_message_iterator_free)>;

Messages messages_of(const PoFile& file) {
  return {po_message_iterator(file.get(), nullptr), &po_message_iterator_free};
}

void insert(const Messages& into, const GettextMessage& from) {
  po_message_t message = po_message_create();
  if (!from.context.empty()) po_message_set_msgctxt(message, from.context.c_str());
  po_message_set_msgid(message, from.source.c_str());
  po_message_set_msgstr(message, from.text.c_str());
  po_message_set_extracted_comments(message, from.comment.c_str());
  po_message_set_fuzzy(message, from.fuzzy ? 1 : 0);
  po_message_insert(into.get(), message);
}

}  // namespace

std::optional<GettextFile> read_gettext(std::string_view text, const std::string& name,
                                        Problems& problems) {
  const MemoryPath memory(named_utf8(text));
  if (memory.path() == nullptr) {
    problems.error("unreadable-file"_rule, {name, 0},
                   "There is no memory left to read the catalogue.", "Close other programs.");
    return std::nullopt;
  }
  Parse parse;
  parse.file = &name;
  parse.problems = &problems;
  const PoFile po(read_file(parse, memory.path()));
  g_parse = nullptr;
  if (!po || parse.failed) return std::nullopt;

  GettextFile file;
  file.header = text_or_empty(po_file_domain_header(po.get(), nullptr));
  const auto lines = key_lines(text);
  const Messages each = messages_of(po);
  while (po_message_t message = po_next_message(each.get())) {
    GettextMessage read{text_or_empty(po_message_msgctxt(message)),
                        text_or_empty(po_message_msgid(message)),
                        text_or_empty(po_message_msgstr(message)),
                        text_or_empty(po_message_extracted_comments(message)),
                        po_message_is_fuzzy(message) != 0,
                        po_message_msgid_plural(message) != nullptr,
                        0};
    const bool header = read.context.empty() && read.source.empty();
    if (po_message_is_obsolete(message) || header) continue;
    const auto line = lines.find(read.context);
    if (line != lines.end()) read.line = line->second;
    file.messages.push_back(std::move(read));
  }
  return file;
}

std::string gettext_text(const GettextFile& file) {
  const PoFile po(po_file_create());
  {
    const Messages into = messages_of(po);
    insert(into, {{}, {}, file.header, {}, false, false, 0});
    for (const GettextMessage& message : file.messages) insert(into, message);
  }
  const MemoryPath memory;
  if (memory.path() == nullptr) return {};
  const std::string name = "catalogue";
  Problems unused;  // The library warns of characters that are unusual in programs.
  Parse parse;
  parse.file = &name;
  parse.problems = &unused;
  const bool written = write_file(parse, po.get(), memory.path());
  g_parse = nullptr;
  return written ? memory.content() : std::string();
}

std::string header_field(const std::string& header, const char* field) {
  const std::unique_ptr<char, decltype(&std::free)> value(po_header_field(header.c_str(), field),
                                                          &std::free);
  return text_or_empty(value.get());
}

}  // namespace kiosk::content
