// Runs a fuzzer's entry over the files it is given, and over those in folders: a build without
// libFuzzer, too, tries what was once found.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace fs = std::filesystem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const fs::path& file) {
  std::ifstream from(file, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(from), {}};
  // Known before it could fail.
  std::fprintf(stderr, "%s\n", file.c_str());
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** words) {
  int ran = 0;
  for (int i = 1; i < count; ++i) {
    if (fs::is_regular_file(words[i])) {
      run(words[i]);
      ++ran;
    } else if (fs::is_directory(words[i])) {
      for (const auto& entry : fs::directory_iterator(words[i])) {
        run(entry.path());
        ++ran;
      }
    }
  }
  std::fprintf(stderr, "%d inputs\n", ran);
  return ran == 0 ? 1 : 0;
}
