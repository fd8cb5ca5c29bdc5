// How long the software renderer takes for one Full-HD frame, without a display:
// everything changes, nothing changes, one card is pressed, one step of a fade.
// Prints one JSON object.
#include "ui/imgui_compat.h"
#include "ui/imgui_context.h"
#include "ui/renderer.h"
#include "ui/window.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace kiosk;
using namespace kiosk::ui;

constexpr Vec2 kSize{1920, 1080};
constexpr int kAtlasSize = 1024;
constexpr int kGlyphs = 2000;
// A page shows three sizes of text, each letter at up to four places between pixels.
constexpr int kDifferentGlyphs = 300;
constexpr int kRounds = 60;

/// Round blots as big as glyphs of body text, a fifth of their box inked.
std::vector<std::uint8_t> make_atlas() {
  std::vector<std::uint8_t> pixels(kAtlasSize * kAtlasSize, 0);
  for (int y = 0; y < kAtlasSize; ++y) {
    for (int x = 0; x < kAtlasSize; ++x) {
      const int distance = (x % 32 - 10) * (x % 32 - 10) + (y % 32 - 12) * (y % 32 - 12);
      const int ring = std::abs(distance - 60);
      pixels[static_cast<std::size_t>(y * kAtlasSize + x)] =
          static_cast<std::uint8_t>(std::clamp(300 - ring * 10, 0, 255));
    }
  }
  return pixels;
}

/// A page as the screens draw it: paper, eight rounded cards with a border, text,
/// a bar of buttons. `page` changes every glyph, `pressed` one card.
void draw_page(ImDrawList& list, int page, int pressed) {
  list.AddRectFilled({0, 0}, {kSize.x, kSize.y}, to_imgui(Color::rgb(0xFAF6EF)));
  for (int i = 0; i < 8; ++i) {
    const ImVec2 from{60.0F + static_cast<float>(i % 2) * 910.0F,
                      120.0F + static_cast<float>(i / 2) * 200.0F};
    const ImVec2 to{from.x + 880, from.y + 176};
    list.AddRectFilled(from, to, to_imgui(Color::rgb(0xDED5C6)), 28);
    const Color card = Color::rgb(i == pressed ? 0xE1EEF0 : page % 2 == 0 ? 0xFFFFFF : 0xFDF0DA);
    list.AddRectFilled({from.x + 2, from.y + 2}, {to.x - 2, to.y - 2}, to_imgui(card), 26);
  }
  for (int i = 0; i < 6; ++i) {
    const float left = 60.0F + static_cast<float>(i) * 300.0F;
    list.AddRectFilled({left, 970}, {left + 280, 1060}, to_imgui(Color::rgb(0x0B5563)), 28);
  }
  list.PushTextureID(to_imgui(atlas_texture(0)));
  list.PrimReserve(kGlyphs * 6, kGlyphs * 4);
  for (int i = 0; i < kGlyphs; ++i) {
    const int cell = (i * 37 + page * 11) % kDifferentGlyphs;
    const auto u = static_cast<float>(cell % 32 * 32);
    const auto v = static_cast<float>(cell / 32 * 32);
    const auto x = static_cast<float>(100 + i % 80 * 21 + page % 3);
    const auto y = static_cast<float>(140 + i / 80 * 32);
    constexpr float kScale = 1.0F / kAtlasSize;
    list.PrimRectUV({x, y}, {x + 20, y + 25}, {u * kScale, v * kScale},
                    {(u + 20) * kScale, (v + 25) * kScale}, to_imgui(Color::rgb(0x16222E)));
  }
  list.PopTextureID();
}

double cpu_ms() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto ms = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// CPU milliseconds of one call, the median of three runs of kRounds.
double measure(const std::function<void(int)>& frame) {
  std::vector<double> runs;
  int number = 1;
  for (int run = 0; run < 3; ++run) {
    const double start = cpu_ms();
    for (int i = 0; i < kRounds; ++i) frame(number++);
    runs.push_back((cpu_ms() - start) / kRounds);
  }
  std::sort(runs.begin(), runs.end());
  return runs[1];
}

}  // namespace

int main() {
  WindowOptions options;
  options.mode = WindowMode::kHeadless;
  auto window = Window::open(options);
  if (!window) return 2;
  auto renderer = Renderer::open(**window, RendererChoice::kSoftware);
  if (!renderer) return 2;
  Renderer& r = **renderer;
  const auto atlas = make_atlas();
  const text::AtlasPage page{atlas.data(), kAtlasSize, 1, {}};
  ImguiContext imgui;
  const auto frame = [&](int number, int pressed) {
    draw_page(*imgui.begin(kSize), number, pressed);
    const ImDrawData& data = *imgui.end();
    r.set_atlas({&page, 1});
    const std::uint64_t pixels = r.draw(data, Color::rgb(0xFAF6EF)).pixels;
    return r.present().ok() ? pixels : 0;
  };
  frame(0, -1);
  const double list = measure([&](int i) {
    draw_page(*imgui.begin(kSize), i, -1);
    imgui.end();
  });
  const double change = measure([&](int i) { frame(i, -1); });
  std::uint64_t pressed_pixels = 0;
  const double pressed = measure([&](int i) { pressed_pixels = frame(0, i % 2 == 0 ? 3 : -1); });
  frame(0, -1);
  std::uint64_t unchanged_pixels = 0;
  const double unchanged = measure([&](int) { unchanged_pixels += frame(0, -1); });
  r.begin_fade();
  frame(1, -1);
  const double fade = measure([&](int i) { r.set_fade(static_cast<float>(i % 100) / 200); });
  std::printf(
      "{\"glyphs\":%d,\"list_ms\":%.3f,\"page_change_ms\":%.3f,\"pressed_ms\":%.3f,"
      "\"pressed_pixels\":%llu,\"unchanged_ms\":%.3f,\"unchanged_pixels\":%llu,"
      "\"fade_step_ms\":%.3f}\n",
      kGlyphs, list, change, pressed, static_cast<unsigned long long>(pressed_pixels), unchanged,
      static_cast<unsigned long long>(unchanged_pixels), fade);
  return 0;
}
