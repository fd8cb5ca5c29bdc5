#pragma once

#include "base/files.h"

namespace kiosk::content {

/// Files as they would be with some of them changed or new; borrows both. Folders of new files
/// are there too.
class OverlayFiles final : public Files {
 public:
  using Changed = std::map<std::string, std::string>;

  OverlayFiles(const Files& files, const Changed& changed);

  Result<std::string> read(std::string_view path, std::uint64_t max_bytes) const override;
  Result<std::vector<std::string>> list(std::string_view folder) const override;
  bool is_file(std::string_view path) const override;
  bool is_folder(std::string_view path) const override;

 private:
  const Files& m_files;
  MemoryFiles m_changed;
};

}  // namespace kiosk::content
