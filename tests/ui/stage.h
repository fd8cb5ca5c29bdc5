#pragma once

#include "text/engine.h"
#include "ui/imgui_context.h"
#include "ui/renderer.h"
#include "ui/ui.h"
#include "ui/window.h"

#include <functional>
#include <memory>
#include <string>

namespace kiosk::ui_test {

/// The kit without a window: fonts, ImGui and, when asked for, pixels.
class Stage {
 public:
  Stage() : m_engine(text::Engine::open(SOURCE_DIR "/fonts/fonts.toml").value()), m_ui(*m_engine) {}

  /// One frame of `draw`; its semantics.
  const ui::Tree& frame(const ui::Frame& wanted, const std::function<void(ui::Ui&)>& draw) {
    ui::Frame frame = wanted;
    frame.draw_list = m_imgui.begin(frame.size_px);
    m_ui.begin(std::move(frame));
    m_ui.fill(m_ui.screen(), m_ui.colours().paper);
    draw(m_ui);
    const ui::Tree& tree = m_ui.end();
    m_data = m_imgui.end();
    m_engine->end_frame();
    return tree;
  }

  /// The pixels of the last frame.
  ui::Picture picture(Vec2 size) {
    ui::WindowOptions options;
    options.mode = ui::WindowMode::kHeadless;
    options.width = static_cast<int>(size.x);
    options.height = static_cast<int>(size.y);
    const auto window = ui::Window::open(options).value();
    const auto renderer = ui::Renderer::open(*window).value();
    renderer->set_atlas(m_engine->pages());
    renderer->draw(*m_data, Color::rgb(0xFAF6EF));
    static_cast<void>(renderer->present().ok());
    return renderer->read_back().value();
  }

  ui::Ui& ui() { return m_ui; }
  text::Engine& engine() { return *m_engine; }

 private:
  std::unique_ptr<text::Engine> m_engine;
  ui::ImguiContext m_imgui;
  ui::Ui m_ui;
  const ImDrawData* m_data = nullptr;
};

}  // namespace kiosk::ui_test
