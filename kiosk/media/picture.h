#pragma once

#include "media/refusal.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace kiosk::media {

/// The largest file an author may bring: a photograph straight from a good camera.
inline constexpr std::uint64_t kMaxPictureFileBytes = 16 << 20;
/// The most pixels it may declare: 6000 × 4000. Decoded, they take 170 MB for a moment.
inline constexpr std::uint64_t kMaxPicturePixels = 24'000'000;
/// What a made picture fits into: nothing on a Full-HD screen is drawn larger.
inline constexpr std::uint32_t kMadeWidth = 1920;
inline constexpr std::uint32_t kMadeHeight = 1080;
/// A visitor waits for every byte; a photograph that needs more is made smaller.
inline constexpr std::size_t kMaxMadeBytes = 2 << 20;

/// The bytes of a PNG file, or why there are none.
using MadePicture = std::variant<std::string, Refusal>;

/// Makes the picture a terminal shows from the file an author saved: PNG, JPEG, WebP or
/// SVG, which is decided by the first bytes and has to agree with the ending of
/// `file_name`. Turned upright, fitted into kMadeWidth × kMadeHeight (never enlarged, but
/// a drawing fills it), encoded as PNG without anything but the pixels. The same bytes
/// give the same PNG. What the header declares is checked before memory is taken.
MadePicture make_picture(std::string_view file_name, std::string_view bytes);

/// Whether pictures may be called so: ends with .png, .jpg, .jpeg, .webp or .svg.
bool has_picture_ending(std::string_view file_name);

}  // namespace kiosk::media
