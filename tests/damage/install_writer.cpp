// Takes one pack after the other, over and over, and says so on standard output after each;
// the crash test kills it at some moment. Arguments: the store's folder, the public key file,
// then pack files, each with its signature beside it.
#include "base/files.h"
#include "content/file_digest.h"
#include "tests/damage/install_plan.h"

#include <fmt/format.h>
#include <unistd.h>

using namespace kiosk;

namespace {

bool install(content::PackStore& store, const std::string& pack) {
  const auto bytes = open_bytes(pack);
  const auto signature = DiskFiles().read(content::signature_path(pack), 1 << 16);
  return bytes && signature && !content::install_plan::install(store, **bytes, *signature);
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc < 4) return 2;
  const auto text = DiskFiles().read(argv[2], 1 << 16);
  if (!text) return 3;
  const auto key = content::PackPublicKey::parse(*text);
  const auto folder = open_private_folder(argv[1]);
  if (!key || !folder) return 4;
  content::PackStore store = content::install_plan::store(**folder, *key);
  for (int i = 3; i < argc; ++i) {
    if (!install(store, argv[i])) return 5;
    // One write of one line: it arrives whole or not at all.
    const std::string line = fmt::format("{}\n", i - 3);
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 6;
  }
  return 0;
}
