#pragma once

#include "app/config.h"
#include "app/pack_shelf.h"
#include "app/session.h"
#include "base/files.h"
#include "base/result.h"
#include "content/library.h"

#include <memory>
#include <string>
#include <vector>

namespace kiosk::app {

/// The pack of a terminal, or why there is none.
struct OpenedLibrary {
  std::unique_ptr<content::Library> library;  ///< Null: out of order.
  std::string taken;                  ///< Its name in the store; empty: the terminal came with it.
  std::string memory;                 ///< PackShelf::memory when it was opened.
  std::vector<std::string> problems;  ///< For staff, one line each.
};

/// Opens the pack that visitors are to see: the last one activated here, else the one that the
/// configuration means. One that cannot be opened is no error.
/// Errors: kInvalidInput when the configured locale is not in the pack.
Result<OpenedLibrary> open_library(const Config& config, const Files& files);

/// Any pack beside those the configuration means, whichever centre's: a terminal without one of
/// its own borrows the staff area's words from it, and nothing else. Null when none can be opened.
std::unique_ptr<content::Library> open_any_pack(const Config& config, const Files& files);

/// How visits begin; `library` may be null.
Session::Setup visit_setup(const Config& config, const content::Library* library);

}  // namespace kiosk::app
