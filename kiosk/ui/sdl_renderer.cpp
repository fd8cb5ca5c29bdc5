#include "ui/sdl_renderer.h"

#include "ui/imgui_compat.h"
#include "ui/raster_hash.h"
#include "ui/sdl_driver.h"
#include "ui/window.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

Error sdl_error(const std::string& what) {
  return {ErrorCode::kUnsupported, what + " (" + SDL_GetError() + ")."};
}

/// Coverage as white pixels with alpha, for one upload.
std::vector<std::uint32_t> expand(const text::AtlasPage& page, const SDL_Rect& part) {
  std::vector<std::uint32_t> pixels;
  pixels.reserve(static_cast<std::size_t>(part.w) * static_cast<std::size_t>(part.h));
  for (int y = part.y; y < part.y + part.h; ++y) {
    const std::uint8_t* row = page.pixels + static_cast<std::ptrdiff_t>(y) * page.size + part.x;
    for (int x = 0; x < part.w; ++x) {
      pixels.push_back(static_cast<std::uint32_t>(row[x]) << 24 | 0xFFFFFFU);
    }
  }
  return pixels;
}

SDL_Rect whole_pixels(const Rect& rect, int size) {
  const int left = std::clamp(static_cast<int>(std::floor(rect.x)), 0, size);
  const int top = std::clamp(static_cast<int>(std::floor(rect.y)), 0, size);
  const int right = std::clamp(static_cast<int>(std::ceil(rect.right())), left, size);
  const int bottom = std::clamp(static_cast<int>(std::ceil(rect.bottom())), top, size);
  return {left, top, right - left, bottom - top};
}

}  // namespace

void SdlRenderer::TextureFree::operator()(SDL_Texture* texture) const {
  SDL_DestroyTexture(texture);
}

Result<std::unique_ptr<SdlRenderer>> SdlRenderer::open(Window& window, Driver driver) {
  Uint32 flags = SDL_RENDERER_TARGETTEXTURE;
  if (driver == Driver::kAccelerated) flags |= SDL_RENDERER_ACCELERATED;
  SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  SDL_Renderer* renderer = SDL_CreateRenderer(window.handle(), -1, flags);
  if (renderer == nullptr) return sdl_error("The graphics card cannot be used");
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(renderer, &info);
  const std::string gl = gl_driver();
  if (driver == Driver::kAccelerated && draws_on_the_processor(gl)) {
    SDL_DestroyRenderer(renderer);
    return Error{ErrorCode::kUnsupported,
                 "The graphics driver draws on the processor (" + gl + ")."};
  }
  std::string description = "gpu, " + std::string(info.name == nullptr ? "?" : info.name);
  if (!gl.empty()) description += " (" + gl + ")";
  return std::unique_ptr<SdlRenderer>(
      new SdlRenderer(window, renderer, description + " on " + window.video_driver()));
}

SdlRenderer::SdlRenderer(Window& window, SDL_Renderer* renderer, std::string description)
    : m_window(window), m_renderer(renderer), m_description(std::move(description)) {}

SdlRenderer::~SdlRenderer() {
  m_pages.clear();
  m_pictures.clear();
  m_frame.reset();
  m_previous.reset();
  SDL_DestroyRenderer(m_renderer);
}

SdlRenderer::TexturePtr SdlRenderer::make_texture(int width, int height, int access) {
  TexturePtr texture(
      SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_ARGB8888, access, width, height));
  if (texture != nullptr) SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
  return texture;
}

void SdlRenderer::set_atlas(std::span<const text::AtlasPage> pages) {
  m_pages.resize(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) upload(m_pages[i], pages[i]);
}

void SdlRenderer::upload(Page& page, const text::AtlasPage& source) {
  const bool is_new = page.texture == nullptr || page.size != source.size;
  if (is_new) {
    page.texture = make_texture(source.size, source.size, SDL_TEXTUREACCESS_STATIC);
    page.size = source.size;
  } else if (page.revision == source.revision) {
    return;
  }
  if (page.texture == nullptr) return;
  // Without a rectangle of changes everything may have changed.
  SDL_Rect part = whole_pixels(source.dirty, source.size);
  if (is_new || part.w == 0 || part.h == 0) part = {0, 0, source.size, source.size};
  const auto pixels = expand(source, part);
  if (SDL_UpdateTexture(page.texture.get(), &part, pixels.data(), part.w * 4) == 0) {
    page.revision = source.revision;
  } else {
    page.texture.reset();  // Uploaded whole next time.
  }
}

SdlRenderer::TexturePtr SdlRenderer::upload(const Picture& picture) {
  TexturePtr texture(SDL_CreateTexture(m_renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC,
                                       picture.width, picture.height));
  if (texture == nullptr ||
      SDL_UpdateTexture(texture.get(), nullptr, picture.rgba.data(), picture.width * 4) != 0) {
    return nullptr;
  }
  SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
  return texture;
}

Result<TextureId> SdlRenderer::add_picture(const Picture& picture) {
  if (picture.width <= 0 || picture.height <= 0 ||
      picture.rgba.size() !=
          static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4) {
    return Error{ErrorCode::kInvalidInput, "The picture's size and its pixels do not match."};
  }
  TexturePtr texture = upload(picture);
  if (texture == nullptr) return sdl_error("The graphics card refuses the picture");
  const TextureId id = m_next_picture++;
  m_pictures.emplace(id, Kept{picture, std::move(texture)});
  return id;
}

void SdlRenderer::remove_picture(TextureId texture) {
  m_pictures.erase(texture);
}

SDL_Texture* SdlRenderer::find(TextureId id) const {
  if (id >= kFirstPictureTexture) {
    const auto found = m_pictures.find(id);
    return found == m_pictures.end() ? nullptr : found->second.texture.get();
  }
  const std::size_t page = id - kFirstAtlasTexture;
  return page < m_pages.size() ? m_pages[page].texture.get() : nullptr;
}

bool SdlRenderer::ensure_targets() {
  const Vec2 size = m_window.size();
  if (m_frame != nullptr && size == m_size) return true;
  m_size = size;
  m_previous.reset();
  m_progress = 1;
  m_frame =
      make_texture(static_cast<int>(size.x), static_cast<int>(size.y), SDL_TEXTUREACCESS_TARGET);
  m_valid = false;
  return m_frame != nullptr;
}

std::uint64_t SdlRenderer::hash_of(const ImDrawData& frame, Color clear) const {
  raster::Hash hash;
  hash.add(clear.r << 16 | clear.g << 8, clear.b);
  for (const Page& page : m_pages) hash.add(page.revision);
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    hash.add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
    hash.add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list.CmdBuffer) {
      hash.add(&command.ClipRect, sizeof command.ClipRect);
      hash.add(texture_of(command));
      hash.add(static_cast<int>(command.IdxOffset), static_cast<int>(command.ElemCount));
    }
  }
  return hash.value();
}

const Damage& SdlRenderer::draw(const ImDrawData& frame, Color clear) {
  m_damage = {};
  if (!ensure_targets()) return m_damage;
  const std::uint64_t hash = hash_of(frame, clear);
  if (m_valid && hash == m_shown) return m_damage;
  SDL_SetRenderTarget(m_renderer, m_frame.get());
  SDL_RenderSetClipRect(m_renderer, nullptr);
  SDL_SetRenderDrawColor(m_renderer, clear.r, clear.g, clear.b, 255);
  SDL_RenderClear(m_renderer);
  for (int i = 0; i < frame.CmdListsCount; ++i) draw_list(*frame.CmdLists[i]);
  SDL_RenderSetClipRect(m_renderer, nullptr);
  SDL_SetRenderTarget(m_renderer, nullptr);
  m_shown = hash;
  m_valid = true;
  m_to_present = true;
  m_damage.rects.push_back({0, 0, m_size.x, m_size.y});
  m_damage.pixels = static_cast<std::uint64_t>(m_size.x) * static_cast<std::uint64_t>(m_size.y);
  return m_damage;
}

void SdlRenderer::draw_list(const ImDrawList& list) {
  constexpr int kStride = sizeof(ImDrawVert);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    SDL_Texture* texture = nullptr;
    if (const TextureId id = texture_of(command); id != kWhiteTexture) {
      texture = find(id);
      if (texture == nullptr) continue;
    }
    if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
    const ImVec4& box = command.ClipRect;
    const int left = std::max(0, static_cast<int>(box.x));
    const int top = std::max(0, static_cast<int>(box.y));
    const SDL_Rect clip{left, top, static_cast<int>(box.z) - left, static_cast<int>(box.w) - top};
    if (clip.w <= 0 || clip.h <= 0) continue;
    SDL_RenderSetClipRect(m_renderer, &clip);
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    SDL_RenderGeometryRaw(m_renderer, texture, &vertices->pos.x, kStride,
                          reinterpret_cast<const SDL_Color*>(&vertices->col), kStride,
                          &vertices->uv.x, kStride,
                          list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                          list.IdxBuffer.Data + command.IdxOffset,
                          static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
  }
  // SDL batches: the vertices must be read before ImGui changes them.
  SDL_RenderFlush(m_renderer);
}

Status SdlRenderer::present() {
  if (m_frame == nullptr) return sdl_error("The graphics card gives no memory for the screen");
  if (!m_to_present && m_previous == nullptr) return Done{};
  const bool fades = m_progress < 1 && m_previous != nullptr;
  SDL_Texture* below = fades ? m_previous.get() : m_frame.get();
  SDL_SetTextureAlphaMod(below, 255);
  bool done = SDL_RenderCopy(m_renderer, below, nullptr, nullptr) == 0;
  if (fades) {
    SDL_SetTextureAlphaMod(m_frame.get(),
                           static_cast<Uint8>(std::lround(std::max(0.0F, m_progress) * 255)));
    done = SDL_RenderCopy(m_renderer, m_frame.get(), nullptr, nullptr) == 0 && done;
    SDL_SetTextureAlphaMod(m_frame.get(), 255);
  } else {
    m_previous.reset();
  }
  SDL_RenderPresent(m_renderer);
  m_to_present = !done;
  if (!done) return sdl_error("The graphics card cannot show the screen");
  return Done{};
}

void SdlRenderer::invalidate() {
  // After a lost device every texture is gone, and nothing tells which event it was.
  m_frame.reset();
  m_previous.reset();
  m_progress = 1;
  m_valid = false;
  m_pages.clear();  // `set_atlas` uploads them whole.
  for (auto& [id, kept] : m_pictures) kept.texture = upload(kept.picture);
}

void SdlRenderer::begin_fade() {
  if (!m_valid) return;
  m_previous = std::move(m_frame);
  m_frame = make_texture(static_cast<int>(m_size.x), static_cast<int>(m_size.y),
                         SDL_TEXTUREACCESS_TARGET);
  m_valid = false;
  m_progress = 0;
}

Result<Picture> SdlRenderer::read_back() {
  if (m_frame == nullptr || !m_valid) {
    return Error{ErrorCode::kUnsupported, "Nothing has been drawn yet."};
  }
  Picture picture{static_cast<int>(m_size.x), static_cast<int>(m_size.y), {}};
  picture.rgba.resize(static_cast<std::size_t>(picture.width) *
                      static_cast<std::size_t>(picture.height) * 4);
  SDL_SetRenderTarget(m_renderer, m_frame.get());
  const int status = SDL_RenderReadPixels(m_renderer, nullptr, SDL_PIXELFORMAT_RGBA32,
                                          picture.rgba.data(), picture.width * 4);
  SDL_SetRenderTarget(m_renderer, nullptr);
  if (status != 0) return sdl_error("The screen cannot be read back");
  return picture;
}

}  // namespace kiosk::ui
