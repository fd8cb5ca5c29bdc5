#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// The seam between readers of source folders and the disk.
/// Paths are UTF-8 with '/'; borrowed for the call. Any thread.
class Files {
 public:
  virtual ~Files() = default;

  /// The whole file. Errors: kNotFound, kUnreadable (also when over `max_bytes`).
  virtual Result<std::string> read(std::string_view path, std::uint64_t max_bytes) const = 0;

  /// Names (not paths) in a folder, sorted by bytes. Errors: kNotFound, kUnreadable.
  virtual Result<std::vector<std::string>> list(std::string_view folder) const = 0;

  virtual bool is_file(std::string_view path) const = 0;
  virtual bool is_folder(std::string_view path) const = 0;
};

/// The machine's file system.
class DiskFiles final : public Files {
 public:
  Result<std::string> read(std::string_view path, std::uint64_t max_bytes) const override;
  Result<std::vector<std::string>> list(std::string_view folder) const override;
  bool is_file(std::string_view path) const override;
  bool is_folder(std::string_view path) const override;
};

/// A folder tree in memory, for tests: path → content.
class MemoryFiles final : public Files {
 public:
  std::map<std::string, std::string, std::less<>> content;

  Result<std::string> read(std::string_view path, std::uint64_t max_bytes) const override;
  Result<std::vector<std::string>> list(std::string_view folder) const override;
  bool is_file(std::string_view path) const override;
  bool is_folder(std::string_view path) const override;
};

/// Writes `bytes` beside `path`, syncs file and folder, and renames: after a power
/// cut `path` holds the old or the new content, whole. Only the owner may read it.
/// Errors: kUnwritable.
Status replace_file(const std::string& path, std::string_view bytes);

/// The same for what people share with each other, as authors do their texts: a file that is there
/// keeps its rights, a new one has those that the system gives new files. Errors: kUnwritable.
Status replace_shared_file(const std::string& path, std::string_view bytes);

/// Creates `path` and its parents, readable by the owner alone. Errors: kUnwritable.
Status make_folder(const std::string& path);
/// The same with the rights that the system gives new folders. Errors: kUnwritable.
Status make_shared_folder(const std::string& path);

/// `folder` + '/' + `name`.
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace kiosk
