#include "booking/envelopes.h"

#include <chrono>
#include <system_error>

namespace kiosk::booking {

namespace {

/// Two milliseconds of work for the helper, and few keys waiting in memory.
constexpr std::size_t kBatch = 16;

std::vector<crypto::Envelope> make_batch(const crypto::Key& key) {
  std::vector<crypto::Envelope> batch;
  batch.reserve(kBatch);
  while (batch.size() < kBatch) {
    auto envelope = crypto::make_envelope(key);
    if (!envelope) break;
    batch.push_back(std::move(*envelope));
  }
  return batch;
}

}  // namespace

Envelopes::Envelopes(const PublicKey& key) : m_key(key.bytes) {
  m_ready.reserve(2 * kBatch);
  refill();
}

Envelopes::~Envelopes() = default;

void Envelopes::refill() {
  if (m_next.valid()) return;
  try {
    m_next = std::async(std::launch::async, make_batch, m_key);
  } catch (const std::system_error&) {
    // No thread to be had: close() makes its envelope itself.
  }
}

std::optional<crypto::Bytes> Envelopes::close(std::span<const unsigned char> plain) {
  const bool arrived =
      m_next.valid() && m_next.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  if (arrived) {
    for (crypto::Envelope& envelope : m_next.get()) m_ready.push_back(std::move(envelope));
  }
  std::optional<crypto::Envelope> envelope;
  if (m_ready.empty()) {
    envelope = crypto::make_envelope(m_key);
  } else {
    envelope = std::move(m_ready.back());
    m_ready.pop_back();
  }
  if (m_ready.size() < kBatch / 2) refill();
  if (!envelope) return std::nullopt;
  return crypto::close_envelope(*envelope, plain);
}

}  // namespace kiosk::booking
