#pragma once

#include "app/config.h"
#include "base/files.h"
#include "content/pack_diff.h"
#include "content/pack_judge.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// A pack of a stick, copied and looked at.
struct StickFinding {
  std::string file;
  content::Verdict verdict;
  /// How it differs from the pack that visitors see; empty when it was refused or cannot be
  /// compared.
  std::optional<content::PackDiff> diff;
};

/// Copies the packs of a stick into the terminal's store and judges them, on a thread of its own,
/// so that the glass goes on. Owned by the staff area; its functions are the main thread's.
class StickReader {
 public:
  StickReader(const Config& config, const Files& files) : m_config(config), m_files(files) {}
  ~StickReader() { stop(); }

  /// Reads the packs in `folder`. What was under way is stopped.
  void start(const std::string& folder, std::chrono::sys_days today, std::string shown_pack);
  /// What was under way counts for nothing.
  void stop();

  bool busy() const { return m_work.valid(); }
  /// The file that is being copied, and how far, 0 to 1.
  std::string file() const;
  float share() const;
  /// Once, when everything has been read. `wait` holds the caller up until then.
  std::optional<std::vector<StickFinding>> take(bool wait = false);

 private:
  struct Progress;
  static std::vector<StickFinding> read(const Config& config, const Files& files,
                                        const std::string& folder, std::chrono::sys_days today,
                                        const std::string& shown_pack, Progress& progress);

  const Config& m_config;
  const Files& m_files;
  std::shared_ptr<Progress> m_progress;
  std::future<std::vector<StickFinding>> m_work;
};

}  // namespace kiosk::app
