// Pictures as authors save them: headers, decoders, and what is made of the pixels.
#include "base/assert.h"
#include "media/picture.h"
#include "media/picture_header.h"
#include "media/svg_check.h"
#include "tests/fuzz/fuzz.h"

using namespace kiosk::media;

namespace {

/// Larger ones only take longer; a drawing always fills the screen.
constexpr std::uint64_t kMostPixels = 128 * 128;

const char* name_for(PictureKind kind) {
  switch (kind) {
    case PictureKind::kPng: return "a.png";
    case PictureKind::kJpeg: return "a.jpg";
    case PictureKind::kWebp: return "a.webp";
    case PictureKind::kSvg: return "a.svg";
  }
  return "";
}

}  // namespace

/// SDL_image 2.6 loses 16 bytes with each drawing in which it finds nothing to draw.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libSDL2";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = text_of(data, size);
  const auto header = read_picture_header(bytes);
  if (!header) return 0;
  if (header->kind == PictureKind::kSvg && refuse_svg(bytes)) return 0;
  if (header->width * header->height > kMostPixels) return 0;
  const MadePicture made = make_picture(name_for(header->kind), bytes);
  const auto* const png = std::get_if<std::string>(&made);
  // What was made is a picture itself.
  if (png != nullptr) KIOSK_ASSERT(read_picture_header(*png).has_value());
  return 0;
}
