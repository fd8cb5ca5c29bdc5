#pragma once

#include "app/config.h"
#include "app/staff_sources.h"
#include "app/staff_stick.h"
#include "base/files.h"
#include "device/media_watch.h"
#include "screens/staff_content.h"
#include "screens/staff_details.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

/// The packs of this terminal and of a stick as staff see and exchange them. Owned by the staff
/// area, which lends it the media; main thread.
class StaffPacks {
 public:
  StaffPacks(const Config& config, const Files& files, device::MediaWatch& media)
      : m_config(config), m_files(files), m_media(media), m_reader(config, files) {}

  /// Staff opened the area: looks at what is there.
  void open(std::chrono::sys_days today);
  void close();
  /// Looks for sticks and for what has been read. True when the screen is to be drawn anew.
  /// `wait` holds the caller up until a stick has been read.
  bool tick(std::chrono::sys_days today, bool wait = false);
  /// Something is being read; call `tick` soon.
  bool busy() const { return m_reader.busy(); }

  screens::StaffContentModel model(const StaffSources& sources) const;
  screens::StaffDetailsModel details(const std::string& id, const StaffSources& sources) const;
  /// The name and version of a pack, for a question; empty when there is none.
  std::string title(const std::string& id, const StaffSources& sources) const;
  /// Its file; empty when there is none.
  std::string path(const std::string& id) const;

  /// Visits begin with this pack from now on; the pack, or why not.
  content::Verdict activate(const std::string& id, std::chrono::sys_days today);
  content::Verdict go_back();
  /// Findings that nobody has logged yet.
  std::vector<StickFinding> take_news() { return std::exchange(m_news, {}); }
  const device::MediaWatch& media() const { return m_media; }

 private:
  void look_at_store();
  void look_at_media(std::chrono::sys_days today);
  const content::StoredPack* find(const std::string& id) const;
  screens::StaffPack pack_of(const content::StoredPack& pack, const StaffSources& sources) const;
  screens::StaffPack active_pack(const content::StoredPack& pack,
                                 const StaffSources& sources) const;
  screens::StaffFound found_of(const StickFinding& finding, const StaffSources& sources) const;
  /// What may be activated first.
  std::vector<screens::StaffFound> found(const StaffSources& sources) const;
  screens::StaffMachine machine(const StaffSources& sources) const;
  std::vector<screens::StaffAttention> attention(const StaffSources& sources) const;
  void add_machine(const StaffSources& sources, std::vector<screens::StaffAttention>& list) const;

  const Config& m_config;
  const Files& m_files;
  device::MediaWatch& m_media;
  StickReader m_reader;
  std::optional<content::StoredPack> m_active;  ///< Empty: the one the terminal came with.
  std::optional<content::StoredPack> m_previous;
  bool m_can_go_back = false;
  /// The one the terminal came with, where it is the one to go back to.
  std::unique_ptr<content::Library> m_shipped;
  std::string m_shown_path;  ///< Of the pack that visitors see.
  bool m_stick = false;
  bool m_activated = false;  ///< Since the area was opened.
  std::vector<StickFinding> m_found;
  std::vector<StickFinding> m_news;
  /// Not taken from a stick that has been pulled out: without a card, but not to be forgotten.
  std::vector<StickFinding> m_turned_away;
};

}  // namespace kiosk::app
