#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace kiosk {

void assertion_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "kiosk: broken assumption %s (%s:%d)\n", expression, file, line);
  std::abort();
}

}  // namespace kiosk
