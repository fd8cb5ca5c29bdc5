#pragma once

#include "app/config.h"
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
  std::vector<std::string> problems;          ///< For staff, one line each.
};

/// A pack file, opened, made for a program as old as this one, with a zone that this system
/// knows. Errors: those of content::Library::open; kTooNew; kNotFound or kUnsupported for
/// the zone.
Result<std::unique_ptr<content::Library>> open_pack(const std::string& path);

/// Opens the pack that the configuration means; one that cannot be opened is no error.
/// Errors: kInvalidInput when the configured locale is not in the pack.
Result<OpenedLibrary> open_library(const Config& config, const Files& files);

/// How visits begin; `library` may be null.
Session::Setup visit_setup(const Config& config, const content::Library* library);

}  // namespace kiosk::app
