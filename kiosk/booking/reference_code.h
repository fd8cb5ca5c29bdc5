#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::booking {

/// Secret of one installation, made with its agenda.
using InstallationKey = std::array<unsigned char, 32>;
/// Keyed BLAKE2b-128.
using Digest = std::array<unsigned char, 16>;

/// The letters and digits of a reference code: none that look alike on paper (0 O, 1 I L,
/// 2 Z, 5 S, 6 G, 8 B: one of each pair at most), no U and V, and no vowel, so that no
/// code is a word.
inline constexpr std::string_view kCodeAlphabet = "23456789CDFHJKMNPQRTWXY";
inline constexpr std::size_t kCodeLength = 8;

/// The code of a request: 8 letters of the alphabet, the same for the same `request_key`
/// and `attempt` (counted up when a code is in use), unguessable without the request key.
std::string make_code(const InstallationKey& key, std::string_view request_key, int attempt);

/// "K7M4QX2P" as "K7M4-QX2P".
std::string show_code(std::string_view code);

/// What a person typed or read out as a code: case, spaces and dashes do not matter,
/// letters that look like one of the alphabet count as it (B for 8, S for 5, Z for 2, G
/// for 6), digits of any script as themselves. Empty when it cannot be a code.
std::optional<std::string> parse_code(std::string_view typed);

/// What the agenda keeps of a code: a number of 63 bits, keyed, by which it is found.
std::int64_t code_digest(const InstallationKey& key, std::string_view code);

/// What the agenda keeps of a request key; `purpose` keeps uses apart.
Digest keyed_digest(const InstallationKey& key, std::string_view purpose, std::string_view value);

}  // namespace kiosk::booking
