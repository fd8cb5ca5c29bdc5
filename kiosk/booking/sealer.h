#pragma once

#include "booking/crypto.h"
#include "booking/sealed.h"

#include <optional>
#include <span>

namespace kiosk::booking {

/// Makes sealed boxes for one public key, as those of seal(). Their slow half (two steps of
/// X25519, a tenth of a millisecond) can be done ahead, so that a booking does not wait for
/// it. Each box has a key pair of its own, used once and wiped.
class Sealer {
 public:
  explicit Sealer(const PublicKey& key) : m_key(key.bytes) {}

  /// Does the slow half of the next box, unless that is done.
  void prepare();
  /// A sealed box of `plain`; empty for a weak key.
  std::optional<crypto::Bytes> close(std::span<const unsigned char> plain);

 private:
  crypto::Key m_key;
  std::optional<crypto::Envelope> m_next;
};

}  // namespace kiosk::booking
