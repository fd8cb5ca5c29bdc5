#include "tests/catch.h"
#include "ui/imgui_compat.h"
#include "ui/imgui_context.h"
#include "ui/raster.h"
#include "ui/renderer.h"
#include "ui/sdl_driver.h"
#include "ui/window.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 300;
constexpr int kAtlas = 64;
constexpr std::uint64_t kTilePixels = 128 * 32;
constexpr Color kPaper = Color::rgb(0xFAF6EF);
constexpr Color kInk = Color::rgb(0x16222E);
constexpr Color kTeal = Color::rgb(0x0B5563);

/// A headless window of 400 × 300 with one atlas page of noise.
class Stage {
 public:
  Stage() : m_coverage(kAtlas * kAtlas) {
    WindowOptions options;
    options.mode = WindowMode::kHeadless;
    options.width = kWidth;
    options.height = kHeight;
    m_window = Window::open(options).value();
    m_renderer = Renderer::open(*m_window).value();
    for (std::size_t i = 0; i < m_coverage.size(); ++i) {
      m_coverage[i] = static_cast<std::uint8_t>(i * 37 + i / 64 * 11);
    }
  }

  const Damage& draw(const std::function<void(ImDrawList&)>& content) {
    content(*m_imgui.begin(m_window->size()));
    m_data = m_imgui.end();
    const text::AtlasPage page{m_coverage.data(), kAtlas, m_revision, {}};
    m_renderer->set_atlas({&page, 1});
    const Damage& damage = m_renderer->draw(*m_data, kPaper);
    CHECK(m_renderer->present().ok());
    return damage;
  }
  /// Draws another glyph into the atlas.
  void change_atlas(int x, int y) {
    m_coverage[static_cast<std::size_t>(y * kAtlas + x)] ^= 0x5A;
    ++m_revision;
  }
  Color pixel(int x, int y) {
    const Picture picture = m_renderer->read_back().value();
    const std::uint8_t* p = picture.rgba.data() + (y * picture.width + x) * 4;
    return {p[0], p[1], p[2], p[3]};
  }
  Picture picture() { return m_renderer->read_back().value(); }
  Renderer& renderer() { return *m_renderer; }
  Window& window() { return *m_window; }
  const ImDrawData& data() const { return *m_data; }
  const std::vector<std::uint8_t>& coverage() const { return m_coverage; }

 private:
  std::unique_ptr<Window> m_window;
  std::unique_ptr<Renderer> m_renderer;
  ImguiContext m_imgui;
  std::vector<std::uint8_t> m_coverage;
  std::uint32_t m_revision = 1;
  const ImDrawData* m_data = nullptr;
};

/// A glyph of 10 × 12 texels at whole pixels.
void glyph(ImDrawList& list, float x, float y, float u = 8, float v = 8, Color color = kInk) {
  list.PushTextureID(to_imgui(atlas_texture(0)));
  list.PrimReserve(6, 4);
  list.PrimRectUV({x, y}, {x + 10, y + 12}, {u / kAtlas, v / kAtlas},
                  {(u + 10) / kAtlas, (v + 12) / kAtlas}, to_imgui(color));
  list.PopTextureID();
}

void card(ImDrawList& list, Color color = Color::rgb(0xFFFFFF)) {
  list.AddRectFilled({70, 50}, {310, 250}, to_imgui(color), 28);
}

/// Everything the screens draw with: rectangles, soft round shapes, outlines,
/// lines, glyphs, clips, transparency.
void everything(ImDrawList& list) {
  card(list);
  list.AddRect({72, 52}, {308, 248}, to_imgui(kTeal), 26, 0, 3);
  list.AddCircleFilled({200, 150}, 40, to_imgui(kTeal.with_alpha(120)));
  list.AddCircle({120, 100}, 25, to_imgui(kInk), 0, 2);
  list.AddLine({20, 20}, {380, 290}, to_imgui(kInk), 1.5F);
  list.AddRectFilled({10.3F, 10.7F}, {60.6F, 30.2F}, to_imgui(kTeal));
  list.AddQuadFilled({330, 40}, {380, 60}, {370, 110}, {320, 90}, to_imgui(kInk.with_alpha(90)));
  list.AddRectFilledMultiColor({320, 200}, {390, 290}, to_imgui(kInk), to_imgui(kTeal),
                               to_imgui(kPaper), to_imgui(kInk.with_alpha(0)));
  for (int i = 0; i < 20; ++i) glyph(list, static_cast<float>(90 + i * 10), 120);
  list.PushClipRect(
      {
          95,
          200,
      },
      {105, 206}, true);
  glyph(list, 92, 198, 20, 20, kTeal.with_alpha(200));
  list.PopClipRect();
}

/// Draws the same frame triangle by triangle, without any shortcut.
std::vector<raster::Pixel> plain_triangles(const ImDrawData& data,
                                           const std::vector<std::uint8_t>& coverage) {
  std::vector<raster::Pixel> pixels(kWidth * kHeight, 0xFFFAF6EFU);
  const raster::Target target{pixels.data(), kWidth, {0, 0, kWidth, kHeight}};
  const raster::Texture page{coverage.data(), nullptr, kAtlas, kAtlas, nullptr};
  raster::Rows scratch;
  for (int l = 0; l < data.CmdListsCount; ++l) {
    const ImDrawList& list = *data.CmdLists[l];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const raster::Box clip{
          static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
          static_cast<int>(command.ClipRect.z), static_cast<int>(command.ClipRect.w)};
      for (unsigned i = 0; i < command.ElemCount; i += 3) {
        std::array<raster::Vertex, 3> corners;
        for (unsigned k = 0; k < 3; ++k) {
          const ImDrawVert& v =
              list.VtxBuffer
                  .Data[command.VtxOffset + list.IdxBuffer.Data[command.IdxOffset + i + k]];
          const auto c = ImGui::ColorConvertU32ToFloat4(v.col);
          const auto part = [](float f) { return static_cast<raster::Pixel>(f * 255 + 0.5F); };
          corners[k] = {v.pos.x, v.pos.y, v.uv.x * kAtlas, v.uv.y * kAtlas,
                        part(c.w) << 24 | part(c.x) << 16 | part(c.y) << 8 | part(c.z)};
        }
        raster::draw_triangle(target, clip.intersect(target.box), corners,
                              texture_of(command) == kWhiteTexture ? nullptr : &page, scratch);
      }
    }
  }
  return pixels;
}

bool covers(const Damage& damage, Rect rect) {
  return std::any_of(damage.rects.begin(), damage.rects.end(),
                     [&](const Rect& r) { return r.intersect(rect) == rect; });
}

}  // namespace

TEST_CASE("the software renderer's shortcuts draw what the triangles say") {
  Stage stage;
  stage.draw(everything);
  const Picture picture = stage.picture();
  const auto expected = plain_triangles(stage.data(), stage.coverage());
  int worst = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      const int wanted = static_cast<int>(expected[i] >> (16 - 8 * c) & 255);
      worst = std::max(worst, std::abs(wanted - picture.rgba[i * 4 + c]));
    }
  }
  // One or two steps of 255 come from rounding alpha once or twice.
  CHECK(worst <= 2);
  CHECK(stage.pixel(0, 0) == kPaper);
  CHECK(stage.pixel(30, 20) == kTeal);
}

TEST_CASE("rectangles cover the pixels whose centres they hold") {
  Stage stage;
  stage.draw([](ImDrawList& list) {
    list.AddRectFilled({10, 10}, {20, 20}, to_imgui(kTeal));
    list.AddRectFilled({30.4F, 10.5F}, {40.6F, 20.49F}, to_imgui(kTeal));
  });
  CHECK(stage.pixel(9, 10) == kPaper);
  CHECK(stage.pixel(10, 10) == kTeal);
  CHECK(stage.pixel(19, 19) == kTeal);
  CHECK(stage.pixel(20, 19) == kPaper);
  CHECK(stage.pixel(30, 10) == kTeal);
  CHECK(stage.pixel(40, 19) == kTeal);
  CHECK(stage.pixel(41, 19) == kPaper);
  CHECK(stage.pixel(40, 20) == kPaper);
}

TEST_CASE("damage") {
  Stage stage;
  const auto page = [](float x, Color color) {
    return [=](ImDrawList& list) {
      card(list, color);
      glyph(list, x, 100);
      glyph(list, 200, 200);
    };
  };
  const Color white = Color::rgb(0xFFFFFF);
  CHECK(stage.draw(page(100, white)).pixels == kWidth * kHeight);

  SECTION("is nothing when the same is drawn again") {
    CHECK(stage.draw(page(100, white)).empty());
    CHECK(stage.draw(page(100, white)).pixels == 0);
  }
  SECTION("of a glyph that moved is its tile") {
    const Damage& damage = stage.draw(page(104, white));
    REQUIRE(damage.rects.size() == 1);
    CHECK(damage.rects[0] == Rect{0, 96, 128, 32});
    CHECK(damage.pixels == kTilePixels);
  }
  SECTION("of a card is the card's tiles, joined") {
    const Damage& damage = stage.draw(page(100, kTeal));
    REQUIRE(damage.rects.size() == 1);
    CHECK(damage.rects[0] == Rect{0, 32, 384, 224});
    CHECK(stage.pixel(100, 80) == kTeal);
  }
  SECTION("never covers a pixel twice and always what changed") {
    const Picture before = stage.picture();
    const Damage damage = stage.draw(everything);
    const Picture after = stage.picture();
    for (int y = 0; y < kHeight; ++y) {
      for (int x = 0; x < kWidth; ++x) {
        const auto at = static_cast<std::size_t>(y * kWidth + x) * 4;
        const bool changed = !std::equal(before.rgba.begin() + at, before.rgba.begin() + at + 4,
                                         after.rgba.begin() + at);
        const auto count =
            std::count_if(damage.rects.begin(), damage.rects.end(), [&](const Rect& r) {
              return r.contains({static_cast<float>(x), static_cast<float>(y)});
            });
        if (count > 1 || (changed && count == 0)) FAIL(x << " " << y);
      }
    }
  }
  SECTION("follows the texels of a glyph, not those beside it") {
    stage.change_atlas(40, 40);
    CHECK(stage.draw(page(100, white)).empty());
    stage.change_atlas(12, 12);
    const Damage& damage = stage.draw(page(100, white));
    CHECK(damage.pixels == 2 * kTilePixels);
    CHECK(covers(damage, {100, 100, 10, 12}));
    CHECK(covers(damage, {200, 200, 10, 12}));
  }
  SECTION("is everything after the window lost its pixels or changed its size") {
    stage.renderer().invalidate();
    CHECK(stage.draw(page(100, white)).pixels == kWidth * kHeight);
    stage.window().resize_headless(300, 400);
    CHECK(stage.draw(page(100, white)).pixels == 300 * 400);
    CHECK(stage.picture().width == 300);
  }
  SECTION("is nothing for what an opaque rectangle hides") {
    const auto hidden = [](Color below) {
      return [=](ImDrawList& list) {
        list.AddRectFilled({64, 64}, {128, 128}, to_imgui(below));
        list.AddRectFilled({0, 0}, {256, 256}, to_imgui(kTeal));
      };
    };
    stage.draw(hidden(kInk));
    CHECK(stage.draw(hidden(kPaper)).empty());
  }
  SECTION("follows the clip of a glyph") {
    const auto clipped = [](float glyph_x) {
      return [=](ImDrawList& list) {
        list.PushClipRect({96, 100}, {100, 104}, true);
        glyph(list, glyph_x, 98);
        list.PopClipRect();
      };
    };
    stage.draw(clipped(93));
    CHECK(stage.draw(clipped(93)).empty());
    CHECK(stage.draw(clipped(92)).pixels == kTilePixels);
  }
}

TEST_CASE("a cross-fade") {
  Stage stage;
  const auto plain = [](Color color) {
    return [=](ImDrawList& list) { list.AddRectFilled({0, 0}, {kWidth, 150}, to_imgui(color)); };
  };
  const Color from = Color::rgb(0x204060);
  const Color to = Color::rgb(0xE0A020);
  stage.draw(plain(from));
  stage.renderer().begin_fade();
  CHECK(stage.renderer().fading());
  stage.draw(plain(to));

  SECTION("shows the old screen until it goes on") {
    CHECK(stage.pixel(10, 10) == from);
  }
  SECTION("shows the middle in the middle, only where the screens differ") {
    stage.renderer().set_fade(0.5F);
    CHECK(stage.pixel(10, 10) == Color::rgb(0x807040));
    CHECK(stage.pixel(10, 290) == kPaper);
    CHECK(stage.renderer().fading());
  }
  SECTION("ends exactly with the new screen") {
    stage.renderer().set_fade(0.3F);
    stage.renderer().set_fade(1);
    CHECK(stage.pixel(10, 10) == to);
    CHECK_FALSE(stage.renderer().fading());
    CHECK(stage.draw(plain(to)).empty());
  }
  SECTION("takes in what changes on the way") {
    stage.renderer().set_fade(0.5F);
    stage.draw(plain(kInk));
    stage.renderer().set_fade(1);
    CHECK(stage.pixel(10, 10) == kInk);
  }
  SECTION("may be overtaken by the next") {
    stage.renderer().set_fade(0.5F);
    stage.renderer().begin_fade();
    stage.draw(plain(to));
    CHECK(stage.pixel(10, 10) == Color::rgb(0x807040));
    stage.renderer().set_fade(1);
    CHECK(stage.pixel(10, 10) == to);
  }
  SECTION("ends at once when the window lost its pixels") {
    stage.renderer().invalidate();
    stage.draw(plain(to));
    CHECK(stage.pixel(10, 10) == to);
    CHECK_FALSE(stage.renderer().fading());
  }
  SECTION("to the same screen is none") {
    stage.renderer().set_fade(1);
    stage.renderer().begin_fade();
    CHECK(stage.draw(plain(to)).empty());
    CHECK_FALSE(stage.renderer().fading());
  }
}

TEST_CASE("pictures") {
  Stage stage;
  const Picture red{2, 2, {255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255}};
  const auto id = stage.renderer().add_picture(red);
  REQUIRE(id.ok());
  CHECK(*id >= kFirstPictureTexture);
  const auto show = [&](TextureId texture) {
    return [=](ImDrawList& list) { list.AddImage(to_imgui(texture), {100, 100}, {150, 150}); };
  };

  SECTION("are drawn at the size asked for") {
    stage.draw(show(*id));
    CHECK(stage.pixel(99, 99) == kPaper);
    CHECK(stage.pixel(100, 100) == Color::rgb(0xFF0000));
    CHECK(stage.pixel(149, 149) == Color::rgb(0xFF0000));
    CHECK(stage.pixel(150, 149) == kPaper);
  }
  SECTION("leave nothing behind when they are removed, and no number comes back") {
    stage.draw(show(*id));
    stage.renderer().remove_picture(*id);
    stage.draw(show(*id));
    CHECK(stage.pixel(120, 120) == kPaper);
    CHECK(*stage.renderer().add_picture(red) != *id);
  }
  SECTION("whose pixels do not match their size are refused") {
    CHECK(stage.renderer().add_picture({3, 2, red.rgba}).error().code == ErrorCode::kInvalidInput);
    CHECK(stage.renderer().add_picture({0, 0, {}}).error().code == ErrorCode::kInvalidInput);
  }
}

TEST_CASE("a broken draw list draws less and nothing worse") {
  Stage stage;
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr float kFar = 1e30F;
  stage.draw([&](ImDrawList& list) {
    list.AddRectFilled({kNan, 0}, {100, 100}, to_imgui(kTeal));
    list.AddRectFilled({-kFar, -kFar}, {kFar, 50}, to_imgui(kTeal));
    list.AddTriangleFilled({-kFar, 0}, {kFar, 0}, {0, kFar}, to_imgui(kTeal.with_alpha(10)));
    list.AddImage(to_imgui(atlas_texture(9)), {0, 200}, {50, 250});
    list.AddImage(to_imgui(TextureId{4711}), {0, 200}, {50, 250});
    glyph(list, 300, 280, 60, 60);
    list.AddImage(to_imgui(atlas_texture(0)), {100, 200}, {150, 250}, {-3, -3}, {7, 7});
  });
  CHECK(stage.pixel(10, 49) == kPaper);
  CHECK(stage.pixel(10, 220) == kPaper);
  CHECK(stage.pixel(303, 283) != kPaper);
}

TEST_CASE("the renderer is chosen by name") {
  CHECK(*renderer_choice("auto") == RendererChoice::kAuto);
  CHECK(*renderer_choice("software") == RendererChoice::kSoftware);
  CHECK(*renderer_choice("gpu") == RendererChoice::kGpu);
  CHECK(renderer_choice("vulkan").error().code == ErrorCode::kInvalidInput);
  Stage stage;
  CHECK(stage.renderer().kind() == RendererKind::kSoftware);
  CHECK_FALSE(Renderer::open(stage.window(), RendererChoice::kGpu).ok());
}

TEST_CASE("drivers that only imitate a graphics card are told by their names") {
  const auto [driver, on_the_processor] =
      GENERATE(table<const char*, bool>({{"llvmpipe (LLVM 15.0.6, 256 bits)", true},
                                         {"softpipe", true},
                                         {"Google SwiftShader", true},
                                         {"Software Rasterizer", true},
                                         {"Mesa Intel(R) UHD Graphics 600 (GLK 2)", false},
                                         {"V3D 4.2", false},
                                         {"", false}}));
  CHECK(draws_on_the_processor(driver) == on_the_processor);
}
