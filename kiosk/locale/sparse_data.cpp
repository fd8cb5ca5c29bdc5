#include "locale/sparse_data.h"

#include <link.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace kiosk::locale {

namespace {

/// With Debian's usual 128 KiB, single pages took longer than they and their neighbours did.
constexpr int kMuchKiB = 1024;

/// What the file's disk reads at a time; 0 when the system does not say.
int read_ahead_kib(const char* path) {
  struct stat info {};
  if (::stat(path, &info) != 0) return 0;
  const std::string device = "/sys/dev/block/" + std::to_string(major(info.st_dev)) + ":" +
                             std::to_string(minor(info.st_dev));
  // A partition has the queue of the disk around it.
  for (const char* const queue : {"/queue/read_ahead_kb", "/../queue/read_ahead_kb"}) {
    int kib = 0;
    if (std::ifstream(device + queue) >> kib) return kib;
  }
  return 0;
}

int advise(dl_phdr_info* library, std::size_t, void*) {
  const std::string_view path = library->dlpi_name;
  if (path.find("/libicudata.so") == std::string_view::npos) return 0;
  if (read_ahead_kib(library->dlpi_name) < kMuchKiB) return 1;
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  for (int i = 0; i < library->dlpi_phnum; ++i) {
    const auto& segment = library->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD) continue;
    const std::uintptr_t start = library->dlpi_addr + segment.p_vaddr;
    const std::uintptr_t end = start + segment.p_memsz;
    const std::uintptr_t begin = (start + page - 1) / page * page;
    // Advice only: where it is refused, the data is read as before.
    if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_RANDOM);
  }
  return 1;
}

}  // namespace

void read_data_sparsely() {
  ::dl_iterate_phdr(advise, nullptr);
}

}  // namespace kiosk::locale
