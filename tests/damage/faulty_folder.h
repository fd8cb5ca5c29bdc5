#pragma once

#include "base/private_folder.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace kiosk {

/// A folder of the disk at which one step of writing goes wrong.
class FaultyFolder final : public PrivateFolder {
 public:
  enum class Fault {
    kOnce,   ///< The step fails; later ones work.
    kPower,  ///< The power goes: this step and all later ones fail, a write gets half through.
  };

  /// The step number `fails_at`, from 0, fails.
  FaultyFolder(PrivateFolder& disk, int fails_at, Fault fault)
      : m_disk(disk), m_fails_at(fails_at), m_fault(fault) {}

  /// The disk has no more room than this.
  void leave_free(std::uint64_t bytes) { m_free_bytes = bytes; }
  /// Steps asked for so far.
  int steps() const { return m_steps; }

  Result<std::unique_ptr<NewFile>> create(const std::string& name) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove(const std::string& name) override;
  Result<std::string> read(const std::string& name, std::uint64_t max_bytes) const override {
    return m_disk.read(name, max_bytes);
  }
  Result<std::vector<std::string>> list() const override { return m_disk.list(); }
  Result<std::uint64_t> free_bytes() const override {
    return m_free_bytes ? Result<std::uint64_t>(*m_free_bytes) : m_disk.free_bytes();
  }
  Result<std::unique_ptr<FolderLock>> lock() override { return m_disk.lock(); }
  std::string path(const std::string& name) const override { return m_disk.path(name); }

  /// Counts a step; false when it is to fail.
  bool step();

 private:
  PrivateFolder& m_disk;
  int m_fails_at;
  Fault m_fault;
  int m_steps = 0;
  std::optional<std::uint64_t> m_free_bytes;
};

}  // namespace kiosk
