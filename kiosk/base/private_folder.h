#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// A file that is being written. What is not finished is rubbish for its folder's owner.
class NewFile {
 public:
  virtual ~NewFile() = default;
  /// Errors: kUnwritable.
  virtual Status write(std::string_view bytes) = 0;
  /// Brings everything to the disk; once, at the end. Errors: kUnwritable.
  virtual Status finish() = 0;
};

/// Held by one process at a time; given back when destroyed.
class FolderLock {
 public:
  virtual ~FolderLock() = default;
};

/// The files that one store keeps for itself, all in one folder: the seam at which tests let
/// the disk fail or the power go. Names are plain names, not paths. One thread at a time.
class PrivateFolder {
 public:
  virtual ~PrivateFolder() = default;
  /// In the place of an older file of that name. Errors: kUnwritable.
  virtual Result<std::unique_ptr<NewFile>> create(const std::string& name) = 0;
  /// `to` is the old or the new file at every moment, and the new one for good once this has
  /// returned. Errors: kUnwritable.
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  /// A file that is not there is no error. Errors: kUnwritable.
  virtual Status remove(const std::string& name) = 0;
  /// Errors: kNotFound, kUnreadable (also when over `max_bytes`).
  virtual Result<std::string> read(const std::string& name, std::uint64_t max_bytes) const = 0;
  /// Plain files, sorted by bytes. Errors: kUnreadable.
  virtual Result<std::vector<std::string>> list() const = 0;
  /// What may still be written. Errors: kUnreadable.
  virtual Result<std::uint64_t> free_bytes() const = 0;
  /// Errors: kTaken (another process has it), kUnwritable.
  virtual Result<std::unique_ptr<FolderLock>> lock() = 0;
  virtual std::string path(const std::string& name) const = 0;
};

/// A folder of the disk that is made when missing, for its owner alone. Errors: kUnwritable.
Result<std::unique_ptr<PrivateFolder>> open_private_folder(const std::string& path);

/// Puts `bytes` in the place of `name` in one step. Errors: kUnwritable.
Status replace_file(PrivateFolder& folder, const std::string& name, std::string_view bytes);

}  // namespace kiosk
