#pragma once

#include "booking/crypto.h"
#include "booking/sealed.h"

#include <future>
#include <optional>
#include <span>
#include <vector>

namespace kiosk::booking {

/// Sealed boxes for one public key with their slow half (two steps of X25519, a tenth of a
/// millisecond) done ahead on another thread, so that a booking does not wait for it. Each
/// envelope has its own key, is used once and wiped. The boxes are those of seal().
/// One thread calls; the helper thread only ever hands over a finished batch.
class Envelopes {
 public:
  explicit Envelopes(const PublicKey& key);
  Envelopes(const Envelopes&) = delete;
  Envelopes& operator=(const Envelopes&) = delete;
  ~Envelopes();

  /// Empty for a weak key.
  std::optional<crypto::Bytes> close(std::span<const unsigned char> plain);

 private:
  using Batch = std::vector<crypto::Envelope>;
  void refill();

  crypto::Key m_key;
  Batch m_ready;
  std::future<Batch> m_next;  ///< Not valid: nothing is under way.
};

}  // namespace kiosk::booking
