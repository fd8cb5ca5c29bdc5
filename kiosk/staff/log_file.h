#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

// The writes that a log needs beside replace_file, and one program at a time at them.

namespace kiosk::staff {

/// Appends to a file of `size_before` bytes, or makes it where that is 0, for the owner alone;
/// when it returns the bytes are on the disk. When they do not fit, none of them stays.
/// Errors: kDamaged (it has another size: somebody else wrote), kUnwritable.
Status append_to_file(const std::string& path, std::uint64_t size_before, std::string_view bytes);

/// While it lives, no other program of ours writes to the log of `state_folder`; waits for its
/// turn. Where there is no folder there is nothing to lock.
class LogLock {
 public:
  explicit LogLock(const std::string& state_folder);
  LogLock(const LogLock&) = delete;
  LogLock& operator=(const LogLock&) = delete;
  ~LogLock();

 private:
  int m_folder;
};

/// Cuts what lies behind `size` off, durably. Errors: kUnwritable.
Status cut_file(const std::string& path, std::uint64_t size);

}  // namespace kiosk::staff
