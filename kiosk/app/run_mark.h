#pragma once

#include "base/clock.h"

#include <string>

namespace kiosk::app {

/// A file that is there while the terminal runs. What finds it at the start knows that the run
/// before ended by a crash or a cut of the power.
class RunMark {
 public:
  /// Looks for the mark of the run before in `folder`, the state's.
  RunMark(const std::string& folder, const Clock& clock);
  RunMark(const RunMark&) = delete;
  RunMark& operator=(const RunMark&) = delete;
  /// This run ended as it should.
  ~RunMark();

  /// Sets the mark, durably: not before the first picture. A folder that cannot be written only
  /// means that the next run knows nothing.
  void set() const;
  Instant since() const { return m_since; }
  /// The run before ended as it should, or there was none.
  bool planned() const { return m_planned; }

 private:
  std::string m_folder;
  std::string m_path;
  Instant m_since;
  bool m_planned;
};

}  // namespace kiosk::app
