#include "device/machine.h"

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

namespace kiosk::device {

namespace {

bool has(const std::array<unsigned char, 4>& bits, unsigned bit) {
  return (bits[bit / 8] >> (bit % 8) & 1U) != 0;
}

/// Fingers of one input device; 0 when it is no touch panel.
int points_of(int device) {
  std::array<unsigned char, 4> properties{};
  const int got = ::ioctl(device, EVIOCGPROP(properties.size()), properties.data());
  // A touchpad is not direct: what it points at lies elsewhere.
  if (got < 0 || !has(properties, INPUT_PROP_DIRECT)) return 0;
  input_absinfo slots{};
  // A panel without slots tells of one finger.
  return ::ioctl(device, EVIOCGABS(ABS_MT_SLOT), &slots) == 0 ? slots.maximum + 1 : 1;
}

}  // namespace

std::optional<int> SystemMachine::storage_used(const std::string& folder) const {
  std::error_code error;
  const auto space = std::filesystem::space(folder, error);
  if (error || space.capacity == 0) return std::nullopt;
  const auto used = static_cast<double>(space.capacity - space.available);
  return static_cast<int>(std::lround(100 * used / static_cast<double>(space.capacity)));
}

std::optional<int> SystemMachine::touch_points() const {
  std::error_code error;
  std::filesystem::directory_iterator entries(m_inputs, error);
  if (error) return error == std::errc::no_such_file_or_directory ? std::optional(0) : std::nullopt;
  int most = 0;
  bool all_seen = true;
  for (const auto& entry : entries) {
    if (!entry.path().filename().string().starts_with("event")) continue;
    const int device = ::open(entry.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (device < 0) {
      all_seen = false;
      continue;
    }
    most = std::max(most, points_of(device));
    ::close(device);
  }
  return most > 0 || all_seen ? std::optional(most) : std::nullopt;
}

}  // namespace kiosk::device
