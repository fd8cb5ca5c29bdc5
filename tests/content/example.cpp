#include "tests/content/example.h"

#include "content/pack_build.h"
#include "content/source_text.h"
#include "content/workspace.h"
#include "tests/catch.h"

#include <algorithm>

namespace kiosk::content {

MemoryFiles example_files() {
  const auto manual = DiskFiles().read(SOURCE_DIR "/content/REFERENCE.md", kMaxTextBytes);
  REQUIRE(manual.ok());
  MemoryFiles files;
  // Each file stands between a line "````kind path" and a line "````".
  const std::string fence = "\n````";
  std::size_t at = manual->find(fence);
  while (at != std::string::npos) {
    const std::size_t line_end = manual->find('\n', at + 1);
    const std::string head = manual->substr(at + fence.size(), line_end - at - fence.size());
    const std::size_t close = manual->find(fence, line_end - 1);
    const std::string path = head.substr(head.find(' ') + 1);
    files.content[path] = manual->substr(line_end + 1, close - line_end);
    at = manual->find(fence, close + fence.size());
  }
  REQUIRE(files.content.size() >= 10);
  return files;
}

Problems problems_in(const MemoryFiles& files, const CheckOptions& options) {
  const auto workspace = open_workspace(files, kExampleCentre, {}, options);
  REQUIRE(workspace.ok());
  return workspace->problems;
}

bool has_problem(const Problems& problems, const std::string& rule, const std::string& file,
                 int line) {
  return std::any_of(problems.all().begin(), problems.all().end(), [&](const Problem& p) {
    return p.rule == rule && p.file == file && p.line == line && !p.sentence.empty() &&
           !p.remedy.empty();
  });
}

std::string reported(const Problems& problems) {
  return report_text(problems);
}

MemoryFiles changed(const std::string& path, const std::string& from, const std::string& to) {
  MemoryFiles files = example_files();
  std::string& text = files.content[path];
  const std::size_t at = text.find(from);
  INFO(path << " holds " << from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  return files;
}

int line_in(const MemoryFiles& files, const std::string& path, const std::string& text) {
  const std::string& content = files.content.at(path);
  const std::size_t at = content.find(text);
  REQUIRE(at != std::string::npos);
  return line_of(content, at);
}

void build_example(const MemoryFiles& files, const std::string& path) {
  const auto workspace = open_workspace(files, kExampleCentre, {}, {});
  REQUIRE(workspace.ok());
  INFO(reported(workspace->problems));
  REQUIRE_FALSE(workspace->problems.has_errors());
  const Status built = build_pack(workspace->pack, path);
  INFO((built.ok() ? std::string() : built.error().message));
  REQUIRE(built.ok());
}

std::unique_ptr<Library> open_example(const TemporaryFolder& folder) {
  const std::string path = folder.file("example.kpack");
  build_example(example_files(), path);
  auto library = Library::open(path);
  REQUIRE(library.ok());
  return std::move(*library);
}

std::string marked(const Inlines& text) {
  std::string out;
  for (const Inline& part : text) out += part.bold ? '[' + part.text + ']' : part.text;
  return out;
}

}  // namespace kiosk::content
