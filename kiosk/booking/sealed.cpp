#include "booking/sealed.h"

#include "booking/crypto.h"
#include "booking/sealer.h"

namespace kiosk::booking {

namespace {

/// Every visitor's data fills this many bytes: the longest name, phone and wishes do.
constexpr std::size_t kFrameBytes = 1024;
constexpr unsigned char kFrameVersion = 1;

Error too_long() {
  return {ErrorCode::kInvalidInput, "name, phone and wishes are too long"};
}
Error damaged() {
  return {ErrorCode::kDamaged,
          "this was not sealed to the given key, or was changed since it was sealed"};
}

/// version, then per text two bytes of length (high first) and the bytes: name, phone, the
/// number of wishes as one byte, each wish; zeros to the end.
class FrameWriter {
 public:
  FrameWriter() { m_bytes.reserve(kFrameBytes); }
  ~FrameWriter() { crypto::wipe(m_bytes); }

  bool byte(std::size_t value) {
    // Growing would leave a copy behind in freed memory.
    if (value > 0xFF || m_bytes.size() == kFrameBytes) return false;
    m_bytes.push_back(static_cast<unsigned char>(value));
    return true;
  }
  bool text(std::string_view text) {
    if (!byte(text.size() >> 8) || !byte(text.size() & 0xFF)) return false;
    if (text.size() > kFrameBytes - m_bytes.size()) return false;
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    return true;
  }
  std::span<const unsigned char> padded() {
    m_bytes.resize(kFrameBytes);
    return m_bytes;
  }

 private:
  crypto::Bytes m_bytes;
};

class FrameReader {
 public:
  explicit FrameReader(std::span<const unsigned char> bytes) : m_rest(bytes) {}

  bool byte(std::size_t& value) {
    if (m_rest.empty()) return false;
    value = m_rest[0];
    m_rest = m_rest.subspan(1);
    return true;
  }
  bool text(std::string& text) {
    std::size_t high = 0;
    std::size_t low = 0;
    if (!byte(high) || !byte(low)) return false;
    const std::size_t size = high << 8 | low;
    if (size > m_rest.size()) return false;
    text.assign(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(size));
    m_rest = m_rest.subspan(size);
    return true;
  }

 private:
  std::span<const unsigned char> m_rest;
};

/// `close` makes a sealed box of bytes.
template <typename Close>
Result<std::vector<unsigned char>> seal_with(const PersonalData& data, Close close) {
  FrameWriter frame;
  bool fits = frame.byte(kFrameVersion) && frame.text(data.name) && frame.text(data.phone) &&
              frame.byte(data.wishes.size());
  for (const std::string& wish : data.wishes) fits = fits && frame.text(wish);
  if (!fits) return too_long();
  std::optional<crypto::Bytes> sealed = close(frame.padded());
  if (!sealed) {
    return Error{ErrorCode::kUnsupported, "nothing can be sealed with this centre key"};
  }
  return std::move(*sealed);
}

}  // namespace

Result<std::vector<unsigned char>> seal(const PersonalData& data, const PublicKey& key) {
  return seal_with(data, [&](auto plain) { return crypto::box_seal(plain, key.bytes); });
}

Result<std::vector<unsigned char>> seal(const PersonalData& data, Sealer& sealer) {
  return seal_with(data, [&](auto plain) { return sealer.close(plain); });
}

Result<PersonalData> open_sealed(std::span<const unsigned char> sealed, const SecretKey& key) {
  auto frame = crypto::box_open(sealed, key.bytes());
  if (!frame) return damaged();
  FrameReader reader(*frame);
  PersonalData data;
  std::size_t version = 0;
  std::size_t wishes = 0;
  bool whole = reader.byte(version) && version == kFrameVersion && reader.text(data.name) &&
               reader.text(data.phone) && reader.byte(wishes);
  for (std::size_t i = 0; whole && i < wishes; ++i) {
    whole = reader.text(data.wishes.emplace_back());
  }
  crypto::wipe(*frame);
  if (!whole) return damaged();
  return data;
}

}  // namespace kiosk::booking
