// Draws the pictures of the base content with the terminal's own icons and colours:
//   draw_pictures FOLDER
// They hold no words and no digits, so that one picture serves all languages of a direction.

#include "text/engine.h"
#include "ui/imgui_context.h"
#include "ui/png.h"
#include "ui/renderer.h"
#include "ui/ui.h"
#include "ui/window.h"

#include <array>
#include <cstdio>
#include <functional>
#include <string>

namespace {

using namespace kiosk;

constexpr Color kPaper = Color::rgb(0xFFFFFF);

/// The kit without a screen, as large as one picture.
Result<ui::Picture> draw(text::Engine& engine, ui::ImguiContext& imgui, Vec2 size,
                         const std::string& locale, const std::function<void(ui::Ui&)>& paint) {
  ui::Ui ui(engine);
  ui::Frame frame;
  frame.draw_list = imgui.begin(size);
  frame.size_px = size;
  frame.locale = locale;
  ui.begin(std::move(frame));
  paint(ui);
  ui.end();
  const ImDrawData* const drawn = imgui.end();
  const auto window = ui::Window::open({.mode = ui::WindowMode::kHeadless,
                                        .width = static_cast<int>(size.x),
                                        .height = static_cast<int>(size.y),
                                        .title = {}});
  if (!window) return window.error();
  const auto renderer = ui::Renderer::open(**window);
  if (!renderer) return renderer.error();
  (*renderer)->set_atlas(engine.pages());
  (*renderer)->draw(*drawn, kPaper);
  if (const Status shown = (*renderer)->present(); !shown) return shown.error();
  return (*renderer)->read_back();
}

struct Station {
  const char* icon;
  ui::Role role;
};

/// The five steps of an application on one road: advice, papers, form, mission, journey.
void paint_way(ui::Ui& ui) {
  constexpr std::array<Station, 5> kStations{{{"forum", ui::Role::kBlue},
                                              {"file-document", ui::Role::kBlue},
                                              {"laptop", ui::Role::kBlue},
                                              {"bank", ui::Role::kBlue},
                                              {"airplane", ui::Role::kGreen}}};
  constexpr float kRing = 6;
  const Rect all = ui.screen().inset(kRing / 2);
  const float side = all.height;
  const float step = (all.width - side) / (kStations.size() - 1);
  const float gap = step - side;
  for (std::size_t i = 0; i < kStations.size(); ++i) {
    const ui::RoleColours colours = ui.theme().role(kStations[i].role);
    const Rect circle{all.x + static_cast<float>(i) * step, all.y, side, side};
    ui::Node node;
    node.id = kStations[i].icon;
    const ui::Item item = ui.add(node, circle);
    ui.circle(circle, colours.tint);
    ui.ring(circle, kRing, 1, colours.line);
    ui.icon(item, circle, kStations[i].icon, side * 0.54F, colours.ink);
    if (i == 0) continue;
    const Rect between{circle.x - gap, circle.y, gap, side};
    ui.icon(item, between, ui.directional("chevron-right"), gap, ui.colours().second_ink);
  }
}

int fail(const Error& error) {
  std::fprintf(stderr, "draw_pictures: %s\n", error.message.c_str());
  return 1;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::fputs("usage: draw_pictures FOLDER\n", stderr);
    return 2;
  }
  const auto engine = text::Engine::open(KIOSK_FONTS);
  if (!engine) return fail(engine.error());
  ui::ImguiContext imgui;
  // A road leads the way the page is read.
  for (const auto& [name, locale] : {std::pair("way", "en"), std::pair("way-rtl", "ar")}) {
    const auto picture = draw(**engine, imgui, {1600, 240}, locale, paint_way);
    if (!picture) return fail(picture.error());
    const Status written = ui::write_png(std::string(argv[1]) + "/" + name + ".png", *picture);
    if (!written) return fail(written.error());
  }
  return 0;
}
