#include "app/staff_stick.h"

#include "app/pack_shelf.h"
#include "device/stick_files.h"

#include <algorithm>
#include <mutex>

namespace kiosk::app {

namespace {

/// The screen has room for three; more would make staff choose among strangers.
constexpr std::size_t kMostRead = 3;

/// The packs to read. A stick may carry those of many centres; the names of files are only names,
/// but who made the packs named them after the centres.
std::vector<device::StickPack> chosen(std::vector<device::StickPack> packs,
                                      const std::string& centre) {
  std::stable_partition(packs.begin(), packs.end(), [&](const device::StickPack& pack) {
    return !centre.empty() && pack.name.find(centre) != std::string::npos;
  });
  packs.resize(std::min(packs.size(), kMostRead));
  return packs;
}

content::Refused unreadable(const Error& error) {
  return {content::Refusal::kMediumGone, error.message};
}

}  // namespace

/// What the reading thread tells the main one.
struct StickReader::Progress {
  std::atomic<bool> stopped = false;
  std::atomic<std::uint64_t> done = 0;
  std::atomic<std::uint64_t> claimed = 0;
  std::mutex lock;
  std::string file;

  void begin(const std::string& name) {
    const std::lock_guard hold(lock);
    file = name;
    done = 0;
    claimed = 0;
  }
  bool go_on(std::uint64_t bytes, std::uint64_t all) {
    done = bytes;
    claimed = all;
    return !stopped;
  }
};

std::vector<StickFinding> StickReader::read(const Config& config, const Files& files,
                                            const std::string& folder, std::chrono::sys_days today,
                                            const std::string& shown_pack, Progress& progress) {
  const auto packs = device::find_packs(folder);
  if (!packs) return {{"", unreadable(packs.error()), {}}};
  const auto shelf = PackShelf::open(config, files);
  std::vector<StickFinding> findings;
  if (!shelf) return findings;
  for (const auto& [name] : chosen(*packs, (*shelf)->centre())) {
    progress.begin(name);
    const auto bytes = device::open_on_stick(folder, name);
    const auto signature = device::read_signature_on_stick(folder, name);
    StickFinding finding{name, unreadable({ErrorCode::kUnreadable, "the stick went"}), {}};
    if (bytes && signature) {
      finding.verdict = (*shelf)->store().stage(
          **bytes, *signature, today,
          [&](std::uint64_t done, std::uint64_t all) { return progress.go_on(done, all); });
    }
    if (const auto* pack = std::get_if<content::StoredPack>(&finding.verdict)) {
      auto diff = content::compare_packs(shown_pack, (*shelf)->store().path_of(pack->name));
      if (diff) finding.diff = *std::move(diff);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

void StickReader::start(const std::string& folder, std::chrono::sys_days today,
                        std::string shown_pack) {
  stop();
  m_progress = std::make_shared<Progress>();
  m_work =
      std::async(std::launch::async, [&config = m_config, &files = m_files, folder, today,
                                      shown_pack = std::move(shown_pack), progress = m_progress] {
        return read(config, files, folder, today, shown_pack, *progress);
      });
}

void StickReader::stop() {
  if (!m_work.valid()) return;
  m_progress->stopped = true;
  m_work.wait();
  m_work = {};
}

std::string StickReader::file() const {
  if (!m_progress) return {};
  const std::lock_guard hold(m_progress->lock);
  return m_progress->file;
}

float StickReader::share() const {
  const std::uint64_t all = m_progress ? m_progress->claimed.load() : 0;
  if (all == 0) return 0;
  return std::min(1.0F, static_cast<float>(m_progress->done) / static_cast<float>(all));
}

std::optional<std::vector<StickFinding>> StickReader::take(bool wait) {
  if (!m_work.valid()) return std::nullopt;
  const auto patience = std::chrono::seconds(0);
  if (!wait && m_work.wait_for(patience) != std::future_status::ready) return std::nullopt;
  return m_work.get();
}

}  // namespace kiosk::app
