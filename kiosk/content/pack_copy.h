#pragma once

#include "base/byte_source.h"
#include "base/private_folder.h"
#include "content/pack_refusal.h"
#include "content/signature.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace kiosk::content {

/// Copies a pack into `folder` as `name`, to the disk, and hashes what it writes: the medium is
/// read once, so that it cannot show one pack first and another one later. `progress` is told
/// bytes done and claimed; false stops it. The caller removes what a refusal leaves.
std::variant<PackDigest, Refused> copy_pack(
    ByteSource& pack, PrivateFolder& folder, const std::string& name,
    const std::function<bool(std::uint64_t, std::uint64_t)>& progress);

}  // namespace kiosk::content
