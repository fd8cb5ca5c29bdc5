#pragma once

#include "content/pack_source.h"

#include <string>
#include <string_view>

namespace kiosk::content {

/// Most that the recordings of one page in one language may take, and those of a pack: the
/// pack has to fit onto a stick and through a slow line.
constexpr std::size_t kMaxPageSpeechBytes = std::size_t{8} << 20;
constexpr std::size_t kMaxPackSpeechBytes = std::size_t{200} << 20;

/// The digest a mark carries of the words that were recorded. A figure counts with its value
/// and unit, not as a language writes it: a changed fee outdates the recording that tells it.
std::string speech_digest(const Block& block, const PackSource& pack);

/// The recording a block names; null when it names none or there is no such file.
const SpeechSource* named_recording(const PackSource& pack, std::string_view page,
                                    std::string_view locale, const BlockSource& block);

/// The same, but only where somebody has said that it reads the words as they are now. A
/// wrong fee read aloud harms people who cannot compare it with the text.
const SpeechSource* valid_recording(const PackSource& pack, std::string_view page,
                                    std::string_view locale, const BlockSource& block);

}  // namespace kiosk::content
