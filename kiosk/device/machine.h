#pragma once

#include <optional>
#include <string>

namespace kiosk::device {

/// What staff are told of the machine below the terminal. Main thread.
class Machine {
 public:
  virtual ~Machine() = default;
  /// Per cent of the disk at `folder` that are used; empty when nobody knows.
  virtual std::optional<int> storage_used(const std::string& folder) const = 0;
  /// How many fingers the best touch panel tells apart, 0 without one; empty when the system does
  /// not let this program look.
  virtual std::optional<int> touch_points() const = 0;
};

/// The machine this program runs on.
class SystemMachine : public Machine {
 public:
  /// `inputs` is the folder of the kernel's input devices.
  explicit SystemMachine(std::string inputs = "/dev/input") : m_inputs(std::move(inputs)) {}
  std::optional<int> storage_used(const std::string& folder) const override;
  std::optional<int> touch_points() const override;

 private:
  std::string m_inputs;
};

}  // namespace kiosk::device
