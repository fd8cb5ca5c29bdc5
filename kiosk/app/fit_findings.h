#pragma once

#include "app/fit_check.h"
#include "app/fit_tour.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

/// Collects what does not fit, each text once. Owned by one thread.
class FitFindings {
 public:
  /// All parts of a screen in one pose; `longest` is the longest text on it.
  void add(std::vector<Misfit> misfits, const std::string& longest, const FitStop& stop,
           const std::string& locale, std::size_t pose);
  /// What another thread has found.
  void take(const FitFindings& other);
  /// By language and text. A text that another one on its screen has pushed away is left out
  /// while that one does not fit either: mending the one mends both.
  std::vector<FitFinding> result() const;

 private:
  struct Found {
    FitFinding finding;
    std::string longest;
    std::uint32_t poses = 0;  ///< A bit for each of kFitPoses.
  };
  void add(const std::pair<std::string, std::string>& key, Found found);
  bool pushed(const Found& found) const;

  std::map<std::pair<std::string, std::string>, Found> m_found;  ///< By language and text.
  std::set<std::string> m_too_large;  ///< Texts with more than a word that is too long.
};

}  // namespace kiosk::app
