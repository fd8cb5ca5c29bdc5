#pragma once

// Where tests and benchmarks look for it.
#include "base/temporary_folder.h"
