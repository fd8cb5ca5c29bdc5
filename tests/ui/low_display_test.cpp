// The window on a real X server: CTest starts this program under xvfb-run.
#include "tests/catch.h"
#include "tests/ui/low_glass.h"
#include "ui/imgui_compat.h"
#include "ui/imgui_context.h"
#include "ui/renderer.h"
#include "ui/window.h"

#include <SDL.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <memory>

using namespace kiosk;
using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Window> open_window(WindowMode mode) {
  // SDL's own driver behind the GPU renderer: the same calls on every machine, and
  // no OpenGL driver whose leaks would be taken for ours.
  setenv("SDL_RENDER_DRIVER", "software", 1);
  WindowOptions options;
  options.mode = mode;
  options.width = 320;
  options.height = 200;
  auto window = Window::open(options);
  if (!window) FAIL(window.error().message);
  return std::move(window).value();
}

/// Takes what the system tells a new window (shown, exposed, size).
void settle(Window& window) {
  while (window.wait_event(100ms)) {
  }
}

/// A card, a circle and one glyph: an inked square of 8 × 8 in an atlas of 16 × 16.
void draw_shapes(ImguiContext& imgui, Window& window, Renderer& renderer, float x) {
  std::vector<std::uint8_t> coverage(16 * 16, 0);
  for (std::size_t i = 0; i < 64; ++i) coverage[(4 + i / 8) * 16 + 4 + i % 8] = 255;
  const text::AtlasPage page{coverage.data(), 16, 1, {}};
  ImDrawList& list = *imgui.begin(window.size());
  list.AddRectFilled({x, 20}, {x + 120, 120}, to_imgui(Color::rgb(0x0B5563)), 20);
  list.AddCircleFilled({250, 150}, 30, to_imgui(Color::rgb(0xF2A33A)));
  list.AddImage(to_imgui(atlas_texture(0)), {20, 160}, {36, 176}, {0, 0}, {1, 1},
                to_imgui(Color::rgb(0x16222E)));
  renderer.set_atlas({&page, 1});
  renderer.draw(*imgui.end(), Color::rgb(0xFAF6EF));
  REQUIRE(renderer.present().ok());
}

void push_finger(Uint32 type, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.touchId = 3;
  event.tfinger.fingerId = 5;
  event.tfinger.x = x;
  event.tfinger.y = y;
  SDL_PushEvent(&event);
}

/// The next event of a kind, or a failed test.
InputEvent next(Window& window, InputKind kind) {
  while (auto event = window.wait_event(1s)) {
    if (event->kind == kind) return *event;
  }
  FAIL("the event did not come");
  return {};
}

}  // namespace

TEST_CASE("the glass shows what was drawn") {
  auto window = open_window(WindowMode::kWindowed);
  settle(*window);
  const auto choice = GENERATE(RendererChoice::kSoftware, RendererChoice::kGpu);
  auto renderer = Renderer::open(*window, choice);
  if (!renderer) FAIL(renderer.error().message);
  ImguiContext imgui;

  SECTION("whole, and after a change of a part") {
    draw_shapes(imgui, *window, **renderer, 10);
    const Picture first = (*renderer)->read_back().value();
    if (choice == RendererChoice::kSoftware) CHECK(on_the_glass(window->handle()) == first);
    draw_shapes(imgui, *window, **renderer, 40);
    const Picture second = (*renderer)->read_back().value();
    CHECK(second != first);
    if (choice == RendererChoice::kSoftware) CHECK(on_the_glass(window->handle()) == second);
  }
  SECTION("in the colours asked for, with any renderer") {
    draw_shapes(imgui, *window, **renderer, 10);
    const Picture picture = (*renderer)->read_back().value();
    const auto at = [&](int x, int y) {
      const std::uint8_t* p = picture.rgba.data() + (y * picture.width + x) * 4;
      return Color{p[0], p[1], p[2], p[3]};
    };
    CHECK(at(5, 5) == Color::rgb(0xFAF6EF));
    CHECK(at(70, 70) == Color::rgb(0x0B5563));
    CHECK(at(250, 150) == Color::rgb(0xF2A33A));
    CHECK(at(23, 168) == Color::rgb(0xFAF6EF));
    CHECK(at(24, 168) == Color::rgb(0x16222E));
    CHECK(at(31, 171) == Color::rgb(0x16222E));
    CHECK(at(32, 171) == Color::rgb(0xFAF6EF));
  }
  SECTION("after a fade, the new screen exactly") {
    draw_shapes(imgui, *window, **renderer, 10);
    (*renderer)->begin_fade();
    draw_shapes(imgui, *window, **renderer, 90);
    (*renderer)->set_fade(0.5F);
    CHECK((*renderer)->fading());
    REQUIRE((*renderer)->present().ok());
    (*renderer)->set_fade(1);
    REQUIRE((*renderer)->present().ok());
    CHECK_FALSE((*renderer)->fading());
    if (choice == RendererChoice::kSoftware) {
      CHECK(on_the_glass(window->handle()) == (*renderer)->read_back().value());
    }
  }
}

TEST_CASE("a window in fullscreen is as large as the display") {
  auto window = open_window(WindowMode::kFullscreen);
  SDL_Rect display;
  SDL_GetDisplayBounds(0, &display);
  CHECK(window->size() == Vec2{static_cast<float>(display.w), static_cast<float>(display.h)});
  CHECK(window->video_driver() == "x11");
  // SDL's own fullscreen waits 0.2 s for a window manager, and there is none.
  CHECK((SDL_GetWindowFlags(window->handle()) & SDL_WINDOW_FULLSCREEN) == 0);
}

TEST_CASE("events of the system become the kiosk's") {
  auto window = open_window(WindowMode::kWindowed);
  settle(*window);

  SECTION("fingers in pixels of the window, the last edge inside it") {
    push_finger(SDL_FINGERDOWN, 0.5F, 0.25F);
    const InputEvent down = next(*window, InputKind::kFingerDown);
    CHECK(down.position == Vec2{160, 50});
    CHECK(down.finger >= 0);
    push_finger(SDL_FINGERUP, 1, 1);
    const InputEvent up = next(*window, InputKind::kFingerUp);
    CHECK(up.finger == down.finger);
    CHECK(up.position == Vec2{319.5F, 199.5F});
  }
  SECTION("the left mouse button as a finger, others not at all") {
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = SDL_BUTTON_RIGHT;
    SDL_PushEvent(&event);
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = 17;
    event.button.y = 23;
    SDL_PushEvent(&event);
    const InputEvent down = next(*window, InputKind::kFingerDown);
    CHECK(down.finger == kMouseFinger);
    CHECK(down.position == Vec2{17, 23});
    CHECK_FALSE(window->poll_event().has_value());
  }
  SECTION("keys by name, repeats not at all") {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_TAB;
    event.key.keysym.mod = KMOD_LSHIFT;
    SDL_PushEvent(&event);
    const InputEvent key = next(*window, InputKind::kKey);
    CHECK(key.key == "Tab");
    CHECK(key.shift);
    event.key.repeat = 1;
    SDL_PushEvent(&event);
    CHECK_FALSE(window->poll_event().has_value());
  }
  SECTION("a held key that deletes goes on, one that types does not") {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_BACKSPACE;
    event.key.repeat = 1;
    SDL_PushEvent(&event);
    CHECK(next(*window, InputKind::kKey).repeat);
    event.key.keysym.sym = SDLK_a;
    SDL_PushEvent(&event);
    SDL_Event text{};
    text.type = SDL_TEXTINPUT;
    std::strcpy(text.text.text, "a");
    SDL_PushEvent(&text);
    CHECK_FALSE(window->poll_event().has_value());
    event.key.repeat = 0;
    SDL_PushEvent(&event);
    SDL_PushEvent(&text);
    CHECK(next(*window, InputKind::kKey).key == "A");
    CHECK(next(*window, InputKind::kText).text.get() == "a");
  }
  SECTION("made-up ones come first, in order") {
    window->push_event({.kind = InputKind::kQuit});
    window->push_event({.kind = InputKind::kExposed});
    CHECK(window->poll_event()->kind == InputKind::kQuit);
    CHECK(window->poll_event()->kind == InputKind::kExposed);
  }
  SECTION("a wake-up from a worker ends the wait, once for many") {
    window->wake();
    window->wake();
    CHECK(next(*window, InputKind::kWoken).kind == InputKind::kWoken);
    CHECK_FALSE(window->poll_event().has_value());
    window->wake();
    CHECK(next(*window, InputKind::kWoken).kind == InputKind::kWoken);
  }
}

TEST_CASE("waiting costs nothing") {
  auto window = open_window(WindowMode::kWindowed);
  settle(*window);
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(window->wait_event(1s).has_value());
  CHECK(std::chrono::steady_clock::now() - start >= 990ms);
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  // One for the end of the wait; a polling loop would need a thousand.
  CHECK(after.ru_nvcsw - before.ru_nvcsw <= 3);
}
