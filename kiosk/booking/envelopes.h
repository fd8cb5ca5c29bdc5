#pragma once

#include "booking/crypto.h"
#include "booking/sealed.h"

#include <optional>
#include <span>

namespace kiosk::booking {

/// Sealed boxes for one public key, as those of seal(). Their slow half (two steps of
/// X25519, a tenth of a millisecond) can be done ahead, so that a booking does not wait for
/// it. Each envelope has a key of its own, is used once and wiped.
class Envelopes {
 public:
  explicit Envelopes(const PublicKey& key) : m_key(key.bytes) {}

  /// Makes the next envelope, unless there is one.
  void prepare();
  /// Empty for a weak key.
  std::optional<crypto::Bytes> close(std::span<const unsigned char> plain);

 private:
  crypto::Key m_key;
  std::optional<crypto::Envelope> m_next;
};

}  // namespace kiosk::booking
