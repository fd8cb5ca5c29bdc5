#include "tests/fuzz/example.h"

using kiosk::MemoryFiles;

MemoryFiles example_files(const std::string& manual) {
  MemoryFiles files;
  const std::string fence = "\n````";
  for (std::size_t at = manual.find(fence); at != std::string::npos;) {
    const std::size_t line_end = manual.find('\n', at + 1);
    const std::string head = manual.substr(at + fence.size(), line_end - at - fence.size());
    const std::size_t close = manual.find(fence, line_end - 1);
    files.content[head.substr(head.find(' ') + 1)] = manual.substr(line_end + 1, close - line_end);
    at = manual.find(fence, close + fence.size());
  }
  return files;
}
