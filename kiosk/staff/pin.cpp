#include "staff/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace kiosk::staff {

namespace {

// Each try of somebody who copied the configuration costs this much; more would let a terminal
// with 1 GiB of memory stumble.
constexpr auto kWork = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;
static_assert(kMemory == std::size_t{64} << 20);

/// What a hash made elsewhere may cost, so that a slip of the pen does not stop the terminal.
constexpr std::uint32_t kMostMemoryKib = 256 * 1024;
constexpr std::uint32_t kMostWork = 10;
/// "$salt$tag" in base64 without padding, 16 and 32 bytes; a shorter tag would fit more PINs.
constexpr std::size_t kSaltAndTagLetters = 1 + 22 + 1 + 43;

Error not_allowed(const char* message) {
  return {ErrorCode::kInvalidInput, message};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// True when each digit differs from the one before by `step`.
bool is_run(std::string_view pin, int step) {
  return std::adjacent_find(pin.begin(), pin.end(), [step](char left, char right) {
           return right - left != step;
         }) == pin.end();
}

/// Takes `word` and the number behind it off `rest`.
std::optional<std::uint32_t> take_number(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return std::nullopt;
  rest.remove_prefix(word.size());
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (error != std::errc()) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return value;
}

bool is_ours_and_bearable(std::string_view hash) {
  const auto memory = take_number(hash, "$argon2id$v=19$m=");
  const auto work = memory ? take_number(hash, ",t=") : std::nullopt;
  const auto lanes = work ? take_number(hash, ",p=") : std::nullopt;
  return lanes == 1U && hash.size() == kSaltAndTagLetters && *memory <= kMostMemoryKib &&
         *work <= kMostWork;
}

}  // namespace

Status check_pin(const WipedText& pin) {
  const std::string_view digits = pin.get();
  if (digits.size() < kShortestPin || digits.size() > kLongestPin ||
      !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return not_allowed("a PIN has 6 to 12 digits and nothing else");
  }
  if (is_run(digits, 0)) return not_allowed("a PIN of one digit alone is guessed at once");
  if (is_run(digits, 1) || is_run(digits, -1)) {
    return not_allowed("a PIN that counts up or down is guessed at once");
  }
  return Done{};
}

Result<std::string> hash_pin(const WipedText& pin) {
  if (const Status allowed = check_pin(pin); !allowed) return allowed.error();
  if (sodium_init() < 0) {
    return Error{ErrorCode::kUnsupported, "this machine gives no random numbers"};
  }
  std::array<char, crypto_pwhash_argon2id_STRBYTES> hash{};
  if (crypto_pwhash_argon2id_str(hash.data(), pin.get().data(), pin.get().size(), kWork, kMemory) !=
      0) {
    return Error{ErrorCode::kUnsupported, "hiding a PIN needs 64 MiB of free memory"};
  }
  return std::string(hash.data());
}

bool is_pin_hash(std::string_view text) {
  const std::string hash(text);
  // It compares the costs with ours; what cannot be read gives -1.
  return hash.size() < crypto_pwhash_argon2id_STRBYTES && hash.find('\0') == std::string::npos &&
         is_ours_and_bearable(hash) && sodium_init() >= 0 &&
         crypto_pwhash_argon2id_str_needs_rehash(hash.c_str(), kWork, kMemory) >= 0;
}

bool pin_matches(const std::string& hash, const WipedText& pin) {
  return is_pin_hash(hash) &&
         crypto_pwhash_argon2id_str_verify(hash.c_str(), pin.get().data(), pin.get().size()) == 0;
}

}  // namespace kiosk::staff
