#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace kiosk::device {

/// A pack file in the root of a stick that has a signature beside it.
struct StickPack {
  std::string name;  ///< "gh-accra.kpack"
};

/// What a terminal looks at on a stick: plain files named *.kpack in its root, each with a plain
/// file *.kpack.minisig. Links, folders, pipes and devices are passed over, and so are names
/// that nobody could read out; at most 32 are named, sorted. Errors: kUnreadable (the stick went).
Result<std::vector<StickPack>> find_packs(const std::string& folder);

/// Opens one of them, through no link. Errors: kNotFound, kUnreadable.
Result<std::unique_ptr<ByteSource>> open_on_stick(const std::string& folder,
                                                  const std::string& name);
/// Its signature; at most 16 KiB. Errors: kNotFound, kUnreadable.
Result<std::string> read_signature_on_stick(const std::string& folder, const std::string& name);

}  // namespace kiosk::device
