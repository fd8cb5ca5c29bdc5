#include "app/fit_findings.h"

#include <bit>

namespace kiosk::app {

void FitFindings::add(std::vector<Misfit> misfits, const std::string& longest, const FitStop& stop,
                      const std::string& locale, std::size_t pose) {
  for (Misfit& misfit : misfits) {
    const auto key = std::make_pair(misfit.locale, misfit.words);
    if (misfit.kind != Misfit::Kind::kWord) m_too_large.insert(misfit.words);
    FitFinding finding{std::move(misfit), stop.name, stop.page, stop.term,
                       kFitPoses[pose],   locale,    0};
    add(key, {std::move(finding), longest, 1U << pose});
  }
}

void FitFindings::add(const std::pair<std::string, std::string>& key, Found found) {
  const auto [entry, is_new] = m_found.try_emplace(key, found);
  if (is_new) return;
  Found& known = entry->second;
  const std::uint32_t poses = known.poses | found.poses;
  if (worse(found.finding.misfit, known.finding.misfit)) known = std::move(found);
  known.poses = poses;
}

void FitFindings::take(const FitFindings& other) {
  for (const auto& [key, found] : other.m_found) add(key, found);
  m_too_large.insert(other.m_too_large.begin(), other.m_too_large.end());
}

bool FitFindings::pushed(const Found& found) const {
  const Misfit& misfit = found.finding.misfit;
  return misfit.kind != Misfit::Kind::kWord && found.longest != misfit.words &&
         m_too_large.contains(found.longest);
}

std::vector<FitFinding> FitFindings::result() const {
  std::vector<FitFinding> all;
  for (const auto& [key, found] : m_found) {
    if (pushed(found)) continue;
    all.push_back(found.finding);
    all.back().poses = std::popcount(found.poses);
  }
  return all;
}

}  // namespace kiosk::app
