#pragma once

#include "app/misfit.h"
#include "base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace kiosk::app {

/// One text that does not fit, where it is worst, and how often it happens.
struct FitFinding {
  Misfit misfit;
  std::string screen;  ///< For authors: `page "study"`.
  std::string page;    ///< Ids of the page or the glossary word that screen shows.
  std::string term;
  FitPose pose;
  std::string screen_locale;  ///< The visitor's language, which may not be the text's own.
  int poses = 0;              ///< In how many of `kFitPoses`.
};

/// How many frames were laid out, and what was found in them.
struct FitReport {
  std::vector<FitFinding> findings;  ///< By language and text.
  int frames = 0;
};

/// Told how many of the equal parts of the work are done: from 0 to `total`, one at a time, from
/// either thread. May be empty.
using FitProgress = std::function<void(int done, int total)>;

/// Lays out every screen of a compiled pack, part by part, in every language it offers and in
/// `kFitPoses`, with the fonts of a manifest. Takes seconds, and a second thread while it
/// runs. Errors: those of content::Library::open and text::Engine::open.
Result<FitReport> check_fit(const std::string& kpack_path, const std::string& fonts_manifest,
                            const FitProgress& progress = {});

}  // namespace kiosk::app
