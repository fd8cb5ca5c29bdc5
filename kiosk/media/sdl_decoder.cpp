#include "media/sdl_decoder.h"

#include "media/picture.h"

#include <SDL2/SDL_image.h>

#include <memory>

namespace kiosk::media {

namespace {

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

constexpr std::size_t kBytesPerPixel = 4;

Surface load(std::string_view bytes, PictureKind kind) {
  SDL_RWops* const source = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  if (source == nullptr) return nullptr;
  const std::unique_ptr<SDL_RWops, decltype(&SDL_RWclose)> closed(source, SDL_RWclose);
  switch (kind) {
    case PictureKind::kJpeg: return Surface(IMG_LoadJPG_RW(source));
    case PictureKind::kWebp: return Surface(IMG_LoadWEBP_RW(source));
    case PictureKind::kSvg:
      return Surface(
          IMG_LoadSizedSVG_RW(source, static_cast<int>(kMadeWidth), static_cast<int>(kMadeHeight)));
    case PictureKind::kPng: break;
  }
  return nullptr;
}

Error decoder_error() {
  return {ErrorCode::kDamaged, SDL_GetError()};
}

/// The surface's pixels in `format`, without a second surface on the way: a photograph is large.
Result<Pixels> converted(const SDL_Surface& surface, std::uint32_t format) {
  Pixels pixels{static_cast<std::uint32_t>(surface.w), static_cast<std::uint32_t>(surface.h), {}};
  const std::size_t row_bytes = pixels.width * kBytesPerPixel;
  pixels.rgba.resize(row_bytes * pixels.height);
  if (SDL_ConvertPixels(surface.w, surface.h, surface.format->format, surface.pixels, surface.pitch,
                        format, pixels.rgba.data(), static_cast<int>(row_bytes)) != 0) {
    return decoder_error();
  }
  return pixels;
}

/// SDL_image hands the four inks of a printer's JPEG on as if they were colours. Programs
/// that write such files store how much light each ink lets through.
void mix_inks(Pixels& pixels) {
  for (std::size_t i = 0; i < pixels.rgba.size(); i += kBytesPerPixel) {
    std::uint8_t* const ink = &pixels.rgba[i];
    for (std::size_t c = 0; c < 3; ++c) ink[c] = static_cast<std::uint8_t>(ink[c] * ink[3] / 255);
    ink[3] = 0xFF;
  }
}

}  // namespace

Result<Pixels> decode_with_sdl(std::string_view bytes, const PictureHeader& header) {
  const Surface loaded = load(bytes, header.kind);
  if (!loaded) return decoder_error();
  // Inks are copied as they are: they only look like colours.
  Result<Pixels> pixels = converted(
      *loaded, header.inks ? loaded->format->format : std::uint32_t{SDL_PIXELFORMAT_RGBA32});
  if (pixels && header.inks) mix_inks(*pixels);
  return pixels;
}

}  // namespace kiosk::media
