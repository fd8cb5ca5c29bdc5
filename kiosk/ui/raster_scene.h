#pragma once

#include "ui/raster.h"
#include "ui/texture.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

namespace kiosk::ui::raster {

enum class Shape : std::uint8_t {
  kFill,      ///< A rectangle of whole pixels in one colour.
  kConvex,    ///< A convex polygon in one colour.
  kGlyph,     ///< Coverage at whole pixels, texel for pixel.
  kPicture,   ///< A rectangle with a texture in one colour.
  kTriangle,  ///< Everything else.
};

/// One thing to draw.
struct Primitive {
  Shape shape = Shape::kFill;
  Box box;  ///< The pixels it may change, cut to clip and screen.
  Pixel color = 0;
  const Texture* texture = nullptr;
  int dx = 0;  ///< kGlyph: texel minus pixel.
  int dy = 0;
  std::uint32_t first_vertex = 0;  ///< kConvex, kPicture (two corners), kTriangle.
  std::uint32_t vertex_count = 0;
  std::uint64_t hash = 0;  ///< Of everything that decides its pixels, texels included.
};

/// Where a scene finds textures: their texels and a number that changes with them.
class TextureSource {
 public:
  virtual ~TextureSource() = default;
  /// Null for a texture that does not exist: nothing is drawn with it.
  virtual const Texture* find(TextureId id) const = 0;
  /// Of the texels in `box` of a texture that exists.
  virtual std::uint64_t content(TextureId id, const Box& box) const = 0;
};

/// A frame's draw lists as primitives in drawing order. Reused from frame to
/// frame, so that it takes no memory after the first few.
class Scene {
 public:
  /// Reads ImGui's triangles and finds rectangles, glyphs and convex shapes in
  /// them. Borrows textures until the next `read`.
  void read(const ImDrawData& frame, const Box& screen, const TextureSource& textures);

  std::span<const Primitive> primitives() const { return m_primitives; }
  std::span<const Vertex> vertices(const Primitive& primitive) const {
    return std::span(m_vertices).subspan(primitive.first_vertex, primitive.vertex_count);
  }

 private:
  void read_command(const ImDrawList& list, const ImDrawCmd& command);
  bool add_rectangle(std::span<const Vertex, 4> corners);
  void add_glyph_or_picture(const Vertex& first, const Vertex& last);
  void add_convex(std::span<const Vertex> corners);
  void add_triangle(std::span<const Vertex, 3> corners);
  void add_with_vertices(Primitive primitive, std::span<const Vertex> vertices);

  std::vector<Primitive> m_primitives;
  std::vector<Vertex> m_vertices;
  std::vector<Vertex> m_corners;  ///< Scratch.
  Box m_screen;
  Box m_clip;
  const TextureSource* m_textures = nullptr;
  TextureId m_texture_id = kWhiteTexture;
  const Texture* m_texture = nullptr;
};

}  // namespace kiosk::ui::raster
