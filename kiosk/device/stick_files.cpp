#include "device/stick_files.h"

#include "base/descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace kiosk::device {

namespace {

constexpr std::string_view kEnding = ".kpack";
constexpr const char* kSignatureEnding = ".minisig";
constexpr std::size_t kLongestName = 128;
constexpr std::size_t kMostPacks = 32;
/// A root with more entries than this is no one's stick of packs.
constexpr int kMostEntries = 10'000;
constexpr std::size_t kLongestSignature = 16'384;

Error gone(const std::string& what) {
  return {ErrorCode::kUnreadable, what + ": " + std::strerror(errno)};
}

/// Letters of ASCII that stand for themselves everywhere: in a sentence, in a log, on a screen.
bool is_plain_name(std::string_view name) {
  if (name.size() > kLongestName || name.starts_with('.') || name.starts_with('-')) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '_' || c == ' ' || c == '(' || c == ')';
  });
}

bool is_plain_file(const Descriptor& folder, const std::string& name) {
  struct stat info {};
  return ::fstatat(folder.get(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISREG(info.st_mode);
}

Descriptor open_folder(const std::string& folder) {
  return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
}

Result<std::unique_ptr<ByteSource>> open_plain(const std::string& folder, const std::string& name) {
  const Descriptor root = open_folder(folder);
  if (!root.ok()) return gone(folder);
  // Without O_NONBLOCK a FIFO would wait for its writer for ever.
  const int file =
      ::openat(root.get(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file >= 0) return take_bytes(file, name);
  return Error{errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable,
               name + ": " + std::strerror(errno)};
}

}  // namespace

Result<std::vector<StickPack>> find_packs(const std::string& folder) {
  Descriptor root = open_folder(folder);
  if (!root.ok()) return gone(folder);
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(::fdopendir(::dup(root.get())), ::closedir);
  if (!entries) return gone(folder);
  std::vector<StickPack> packs;
  errno = 0;
  for (int number = 0; number < kMostEntries && packs.size() < kMostPacks; ++number) {
    const dirent* const entry = ::readdir(entries.get());
    if (entry == nullptr) break;
    const std::string name = entry->d_name;
    if (name.ends_with(kEnding) && is_plain_name(name) && is_plain_file(root, name) &&
        is_plain_file(root, name + kSignatureEnding)) {
      packs.push_back({name});
    }
    errno = 0;
  }
  if (errno != 0) return gone(folder);
  std::sort(packs.begin(), packs.end(),
            [](const StickPack& left, const StickPack& right) { return left.name < right.name; });
  return packs;
}

Result<std::unique_ptr<ByteSource>> open_on_stick(const std::string& folder,
                                                  const std::string& name) {
  if (!is_plain_name(name)) return Error{ErrorCode::kNotFound, "there is no such pack"};
  return open_plain(folder, name);
}

Result<std::string> read_signature_on_stick(const std::string& folder, const std::string& name) {
  if (!is_plain_name(name)) return Error{ErrorCode::kNotFound, "there is no such pack"};
  const auto bytes = open_plain(folder, name + kSignatureEnding);
  if (!bytes) return bytes.error();
  std::string text;
  std::vector<char> block(kLongestSignature);
  for (;;) {
    const auto got = (*bytes)->read(block);
    if (!got) return got.error();
    if (*got == 0) return text;
    text.append(block.data(), *got);
    if (text.size() > kLongestSignature) {
      return Error{ErrorCode::kUnreadable, name + ": the signature is too long to be one"};
    }
  }
}

}  // namespace kiosk::device
