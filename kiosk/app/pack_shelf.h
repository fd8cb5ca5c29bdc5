#pragma once

#include "app/config.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/private_folder.h"
#include "base/result.h"
#include "content/library.h"
#include "content/pack_store.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// This program's own.
content::Version program_version();

/// A pack file, opened, made for a program as old as this one, with a zone that this system
/// knows. Errors: those of content::Library::open; kTooNew; kNotFound or kUnsupported for
/// the zone.
Result<std::unique_ptr<content::Library>> open_pack(const std::string& path);

/// Whether the pack has the configured language; an empty one is always allowed.
/// Errors: kInvalidInput, with the languages there are.
Status check_locale(const std::string& locale, const content::Library& library);

/// The packs of one terminal: the one it came with and those it has taken since. Any thread
/// may have one of its own.
class PackShelf {
 public:
  /// Makes the store's folder in `config.state` when there is none. A pack or a list of keys
  /// that the configuration means and that cannot be read is told in `problems`.
  /// Errors: kUnwritable.
  static Result<std::unique_ptr<PackShelf>> open(const Config& config, const Files& files);
  /// What the store remembers, as it stands in its file: another text means another pack or
  /// list of keys. Empty when the terminal has never taken any. Cheap.
  static std::string memory(const Config& config, const Files& files);

  /// When that last changed; empty when never.
  static std::optional<Instant> changed(const Config& config);

  content::PackStore& store() { return m_store; }
  const content::PackStore& store() const { return m_store; }
  /// Whose packs the terminal takes: the configured centre, else that of the pack it came with.
  const std::string& centre() const { return m_centre; }
  /// The pack the terminal came with; empty when there is none.
  const std::string& shipped_path() const { return m_shipped_path; }
  const std::vector<std::string>& problems() const { return m_problems; }

 private:
  PackShelf(std::unique_ptr<PrivateFolder> folder, content::KeyList keys,
            content::Terminal terminal);

  std::unique_ptr<PrivateFolder> m_folder;
  content::PackStore m_store;
  std::string m_centre;
  std::string m_shipped_path;
  std::vector<std::string> m_problems;
};

}  // namespace kiosk::app
