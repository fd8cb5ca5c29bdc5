#pragma once

#include "app/config.h"
#include "base/files.h"
#include "base/temporary_folder.h"
#include "content/library.h"
#include "content/problem.h"
#include "device/child_process.h"
#include "device/folder_watch.h"

#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

/// Which translations an author wants to see.
enum class Drafts { kShown, kHidden };

/// Keeps a pack built while its author works on the folder. The building is another
/// program's: what authors bring is decoded there, and the terminal stays as lean as it is.
/// Owned by the application; main thread, which is never held up except in `wait`.
class Preview {
 public:
  /// What one build brought.
  struct Built {
    content::Problems problems;
    std::unique_ptr<content::Library> library;  ///< Null with errors.
  };

  /// Begins the first build of `config.pack` with `config.preview_tool`.
  /// Errors: kNotFound, kUnreadable when the folder cannot be watched, kUnwritable.
  static Result<std::unique_ptr<Preview>> start(const Config& config, const Files& files);

  /// Looks after the folder and the build; gives what a build brought, once.
  std::optional<Built> poll();
  /// A change has been seen whose build has not been taken yet.
  bool busy();
  /// Until the build that goes on is finished.
  void wait();

  /// A file's path from the folder that holds base and centre, as authors speak of it.
  std::string short_path(const std::string& path) const;
  Drafts drafts() const { return m_drafts; }
  /// Builds anew.
  void set_drafts(Drafts drafts);

 private:
  Preview(const Config& config, const std::string& base, device::FolderWatch watch);
  Status begin_build();
  Built take();

  std::string m_folder;
  std::string m_root;  ///< Ends with a slash; may be empty.
  std::string m_tool;
  std::string m_fonts;
  device::FolderWatch m_watch;
  TemporaryFolder m_private;
  std::optional<device::ChildProcess> m_build;
  bool m_stale = false;  ///< Changed after the build that goes on began.
  Drafts m_drafts = Drafts::kShown;
};

}  // namespace kiosk::app
