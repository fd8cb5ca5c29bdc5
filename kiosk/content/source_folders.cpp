#include "content/source_folders.h"

#include "content/source_readers.h"
#include "content/source_text.h"

#include <string_view>

namespace kiosk::content {

namespace {

constexpr std::string_view kManifest = "pack.toml";

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

/// `folder`/../../base with the dots worked out, so that problems name short paths.
std::string default_base(const std::string& folder) {
  const std::size_t last = folder.rfind('/');
  const std::size_t before = last == std::string::npos ? last : folder.rfind('/', last - 1);
  const bool plain = folder.find("..") == std::string::npos && last != 0;
  if (!plain || last == std::string::npos) return folder + "/../../base";
  return before == std::string::npos ? "base" : folder.substr(0, before) + "/base";
}

}  // namespace

bool is_source_folder(const Files& files, const std::string& folder) {
  return files.is_file(join_path(without_slash(folder), kManifest));
}

std::vector<std::string> source_folders(const Files& files, const std::string& given_folder,
                                        const std::string& base) {
  const std::string folder = without_slash(given_folder);
  if (!is_source_folder(files, folder)) return {};
  const std::string path = join_path(folder, kManifest);
  // A pack.toml that cannot be read is checked as a base, which reports why.
  Problems ignored;
  const auto text = read_source_text(files, path, ignored);
  const auto manifest = text ? read_manifest(*text, path, ignored) : std::nullopt;
  if (!manifest || manifest->kind != "centre") return {folder};
  return {base.empty() ? default_base(folder) : without_slash(base), folder};
}

}  // namespace kiosk::content
