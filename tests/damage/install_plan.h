#pragma once

#include "content/pack_store.h"
#include "tests/content/signed_packs.h"

#include <chrono>
#include <optional>
#include <string>

// What the fault tests and the program that is killed do alike.

namespace kiosk::content::install_plan {

constexpr std::chrono::sys_days kToday = std::chrono::year(2026) / 12 / 1;

inline PackStore store(PrivateFolder& folder, const PackPublicKey& key) {
  KeyList list;
  list.keys.push_back({key, "The centre's own key", {"gh-accra"}, false});
  return {folder, list, {"gh-accra", *Version::parse("1.0"), std::nullopt}};
}

/// Takes a pack and shows it. Empty when done.
inline std::optional<Refused> install(PackStore& store, ByteSource& pack,
                                      const std::string& signature) {
  const Verdict verdict = store.stage(pack, signature, kToday);
  if (const auto* refused = std::get_if<Refused>(&verdict)) return *refused;
  return store.activate(std::get<StoredPack>(verdict).name, kToday);
}

}  // namespace kiosk::content::install_plan
