#include "app/config.h"

#include <unistd.h>

#include <array>
#include <cstdlib>

namespace kiosk::app {

namespace {

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

Surroundings find_surroundings() {
  std::array<char, 4096> path{};
  const ssize_t length = ::readlink("/proc/self/exe", path.data(), path.size());
  return {variable("HOME"), variable("XDG_STATE_HOME"),
          std::string(path.data(), length > 0 ? static_cast<std::size_t>(length) : 0)};
}

}  // namespace kiosk::app
