#include "app/run_mark.h"

#include "base/files.h"

#include <filesystem>

namespace kiosk::app {

RunMark::RunMark(const std::string& folder, const Clock& clock)
    : m_folder(folder),
      m_path(join_path(folder, "running")),
      m_since(clock.now()),
      m_planned(!DiskFiles().is_file(m_path)) {}

void RunMark::set() const {
  // Who cannot write here has been told by the agenda already.
  if (make_folder(m_folder).ok()) static_cast<void>(replace_file(m_path, "running\n"));
}

RunMark::~RunMark() {
  std::error_code none;
  std::filesystem::remove(m_path, none);
}

}  // namespace kiosk::app
