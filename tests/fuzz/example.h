#pragma once

#include "base/files.h"

#include <string>

/// The complete small pack of content/REFERENCE.md, which is `manual`, as files in memory. Each
/// stands there between a line "````kind path" and a line "````".
kiosk::MemoryFiles example_files(const std::string& manual);
