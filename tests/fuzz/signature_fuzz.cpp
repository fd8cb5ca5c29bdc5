// What lies beside a pack on a stick, read before anything is known of who wrote it; and keys.
#include "base/assert.h"
#include "content/signature.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

// What was read says the same when it is written and read again.

void read_public(std::string_view text) {
  const auto key = PackPublicKey::parse(text);
  if (key) KIOSK_ASSERT(*PackPublicKey::parse(key->text()) == *key);
}

void read_secret(std::string_view text) {
  // A passphrase is meant to cost seconds, and a wrong one says nothing about the reader.
  if (PackSecretKey::is_locked(text)) return;
  const auto key = PackSecretKey::parse(text, {});
  if (!key) return;
  const auto written = key->text({});
  KIOSK_ASSERT(written.ok());
  KIOSK_ASSERT(PackSecretKey::parse(*written, {})->public_key() == key->public_key());
}

void read_signature(std::string_view text) {
  const auto signature = PackSignature::parse(text);
  if (!signature) return;
  const auto again = PackSignature::parse(signature->text());
  KIOSK_ASSERT(again.ok());
  KIOSK_ASSERT(again->key == signature->key);
  KIOSK_ASSERT(again->bytes == signature->bytes);
  KIOSK_ASSERT(again->trusted_comment == signature->trusted_comment);
  KIOSK_ASSERT(again->comment_bytes == signature->comment_bytes);
  PackPublicKey key;
  key.id = signature->key;
  KIOSK_ASSERT(!verify(*signature, key, PackDigest{}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  read_public(text);
  read_secret(text);
  read_signature(text);
  return 0;
}
