#include "booking/sealer.h"

namespace kiosk::booking {

void Sealer::prepare() {
  if (!m_next) m_next = crypto::make_envelope(m_key);
}

std::optional<crypto::Bytes> Sealer::close(std::span<const unsigned char> plain) {
  prepare();
  if (!m_next) return std::nullopt;
  crypto::Bytes sealed = crypto::close_envelope(*m_next, plain);
  m_next.reset();
  return sealed;
}

}  // namespace kiosk::booking
