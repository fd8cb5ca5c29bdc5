#pragma once

#include "content/signature.h"
#include "tests/content/signed_packs.h"

#include <string>

namespace kiosk::journeys {

/// The built pack of `centre` as its author would have changed it: another version, and in
/// English another name of the start screen. Signed with `key`.
content::SignedPack changed_pack(const std::string& centre, const content::PackSecretKey& key,
                                 const std::string& version, const std::string& start_title);

/// Writes a keys.toml that lets `key` sign for every centre.
void write_keys(const std::string& path, const content::PackSecretKey& key);

}  // namespace kiosk::journeys
