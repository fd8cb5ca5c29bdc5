// The one file that knows libudev.
#include "device/media_watch.h"

#include "base/descriptor.h"
#include "device/mount_table.h"

#include <fcntl.h>
#include <libudev.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace kiosk::device {

namespace {

struct Unref {
  void operator()(udev* handle) const { udev_unref(handle); }
  void operator()(udev_monitor* handle) const { udev_monitor_unref(handle); }
  void operator()(udev_enumerate* handle) const { udev_enumerate_unref(handle); }
  void operator()(udev_device* handle) const { udev_device_unref(handle); }
};
using Udev = std::unique_ptr<udev, Unref>;
using Monitor = std::unique_ptr<udev_monitor, Unref>;
using Enumerate = std::unique_ptr<udev_enumerate, Unref>;
using Device = std::unique_ptr<udev_device, Unref>;

constexpr const char* kMountTable = "/proc/self/mountinfo";

std::string text(const char* value) {
  return value == nullptr ? std::string() : std::string(value);
}

std::string property(udev_device* device, const char* name) {
  return text(udev_device_get_property_value(device, name));
}

bool is_readable_format(const std::string& format) {
  return format == "vfat" || format == "exfat" || format == "ext4";
}

/// A file system that somebody brought, not the machine's own.
bool is_stick(udev_device* device) {
  if (property(device, "ID_FS_USAGE") != "filesystem") return false;
  if (property(device, "ID_BUS") == "usb") return true;
  udev_device* const disk = udev_device_get_parent_with_subsystem_devtype(device, "block", "disk");
  return text(udev_device_get_sysattr_value(disk == nullptr ? device : disk, "removable")) == "1";
}

std::string device_number(udev_device* device) {
  return property(device, "MAJOR") + ":" + property(device, "MINOR");
}

Medium describe(udev_device* device, const std::string& mounts) {
  Medium medium;
  medium.id = text(udev_device_get_sysname(device));
  medium.label = property(device, "ID_FS_LABEL");
  medium.state = MediumState::kOtherFormat;
  if (!is_readable_format(property(device, "ID_FS_TYPE"))) return medium;
  Mounts found = find_mounts(mounts, device_number(device));
  medium.state = !found.any                   ? MediumState::kNotMounted
                 : !found.read_folder.empty() ? MediumState::kReady
                                              : MediumState::kNotSafe;
  medium.folder = std::move(found.read_folder);
  medium.save_folder = std::move(found.save_folder);
  return medium;
}

class UdevWatch final : public MediaWatch {
 public:
  UdevWatch()
      : m_udev(udev_new()), m_mounts(::open(kMountTable, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    listen();
    m_media = scan();
  }

  bool changed() override {
    if (!heard_of_devices() && !heard_of_mounts()) return false;
    std::vector<Medium> now = scan();
    if (now == m_media) return false;
    m_media = std::move(now);
    return true;
  }
  const std::vector<Medium>& media() const override { return m_media; }

 private:
  void listen() {
    if (!m_udev) return;
    m_monitor.reset(udev_monitor_new_from_netlink(m_udev.get(), "udev"));
    if (!m_monitor) return;
    udev_monitor_filter_add_match_subsystem_devtype(m_monitor.get(), "block", nullptr);
    if (udev_monitor_enable_receiving(m_monitor.get()) < 0) m_monitor.reset();
  }

  bool heard_of_devices() {
    bool heard = false;
    // The monitor never waits: without news it gives nothing.
    while (m_monitor && Device(udev_monitor_receive_device(m_monitor.get()))) heard = true;
    return heard;
  }

  /// The table tells that it changed as an exceptional condition. Source: proc(5).
  bool heard_of_mounts() const {
    pollfd table{m_mounts.get(), POLLPRI, 0};
    return ::poll(&table, 1, 0) > 0 && (table.revents & (POLLPRI | POLLERR)) != 0;
  }

  std::string read_mounts() const {
    std::string table;
    std::array<char, 16'384> block{};
    ::lseek(m_mounts.get(), 0, SEEK_SET);
    ssize_t got = 0;
    while ((got = ::read(m_mounts.get(), block.data(), block.size())) > 0) {
      table.append(block.data(), static_cast<std::size_t>(got));
    }
    return table;
  }

  std::vector<Medium> scan() const {
    std::vector<Medium> media;
    if (!m_udev) return media;
    const std::string mounts = read_mounts();
    const Enumerate list(udev_enumerate_new(m_udev.get()));
    udev_enumerate_add_match_subsystem(list.get(), "block");
    udev_enumerate_scan_devices(list.get());
    udev_list_entry* entry = nullptr;
    udev_list_entry_foreach(entry, udev_enumerate_get_list_entry(list.get())) {
      const Device device(
          udev_device_new_from_syspath(m_udev.get(), udev_list_entry_get_name(entry)));
      if (device && is_stick(device.get())) media.push_back(describe(device.get(), mounts));
    }
    std::sort(media.begin(), media.end(),
              [](const Medium& left, const Medium& right) { return left.id < right.id; });
    return media;
  }

  Udev m_udev;
  Monitor m_monitor;
  Descriptor m_mounts;
  std::vector<Medium> m_media;
};

}  // namespace

std::unique_ptr<MediaWatch> make_media_watch() {
  return std::make_unique<UdevWatch>();
}

}  // namespace kiosk::device
