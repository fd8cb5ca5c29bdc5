#include "content/overlay_files.h"

#include <algorithm>

namespace kiosk::content {

OverlayFiles::OverlayFiles(const Files& files, const Changed& changed) : m_files(files) {
  m_changed.content.insert(changed.begin(), changed.end());
}

Result<std::string> OverlayFiles::read(std::string_view path, std::uint64_t max_bytes) const {
  return m_changed.is_file(path) ? m_changed.read(path, max_bytes) : m_files.read(path, max_bytes);
}

Result<std::vector<std::string>> OverlayFiles::list(std::string_view folder) const {
  auto names = m_files.list(folder);
  const auto added = m_changed.list(folder);
  if (!added) return names;
  if (!names) return added;
  names->insert(names->end(), added->begin(), added->end());
  std::sort(names->begin(), names->end());
  names->erase(std::unique(names->begin(), names->end()), names->end());
  return names;
}

bool OverlayFiles::is_file(std::string_view path) const {
  return m_changed.is_file(path) || m_files.is_file(path);
}

bool OverlayFiles::is_folder(std::string_view path) const {
  return m_changed.is_folder(path) || m_files.is_folder(path);
}

}  // namespace kiosk::content
