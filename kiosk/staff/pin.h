#pragma once

#include "base/result.h"
#include "base/wipe.h"

#include <string>
#include <string_view>

namespace kiosk::staff {

inline constexpr std::size_t kShortestPin = 6;
inline constexpr std::size_t kLongestPin = 12;

/// Whether a centre may choose this PIN: 6 to 12 digits, not all the same, and no run up or
/// down as 123456 or 987654. Errors: kInvalidInput, in words for who chooses.
Status check_pin(const WipedText& pin);

/// What the terminal keeps in place of the PIN: Argon2id with its salt and costs as one line of
/// ASCII. Takes 64 MiB and some tenths of a second.
/// Errors: those of check_pin; kUnsupported (too little memory, no random numbers).
Result<std::string> hash_pin(const WipedText& pin);

/// Whether `text` is what hash_pin gives, with costs that a small terminal can bear.
bool is_pin_hash(std::string_view text);

/// Whether `pin` is the one that `hash` was made from; as slow as hash_pin. False for a hash that
/// is none, and where the memory is missing.
bool pin_matches(const std::string& hash, const WipedText& pin);

}  // namespace kiosk::staff
