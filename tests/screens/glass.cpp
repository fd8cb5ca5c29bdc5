#include "tests/screens/glass.h"

#include "base/assert.h"
#include "base/files.h"
#include "content/po.h"
#include "ui/renderer.h"
#include "ui/window.h"

#include <map>

namespace kiosk::tests {

namespace {

std::unique_ptr<text::Engine> open_engine() {
  auto engine = text::Engine::open(SOURCE_DIR "/fonts/fonts.toml");
  KIOSK_ASSERT(engine.ok());
  return std::move(*engine);
}

std::map<std::string, content::CatalogueEntry, std::less<>> read_catalogue(
    const std::string& locale) {
  const std::string path = SOURCE_DIR "/content/base/strings/" + locale + ".po";
  DiskFiles files;
  const auto text = files.read(path, 4U << 20U);
  if (!text) return {};
  content::Problems problems;
  auto catalogue = content::parse_po(*text, path, problems);
  return catalogue ? std::move(catalogue->entries)
                   : std::map<std::string, content::CatalogueEntry, std::less<>>{};
}

}  // namespace

struct Glass::Catalogues {
  std::map<std::string, std::map<std::string, content::CatalogueEntry, std::less<>>, std::less<>>
      by_locale;

  std::string pattern(std::string_view key, std::string_view locale) {
    for (const std::string_view asked : {locale, std::string_view("en")}) {
      auto found = by_locale.find(asked);
      if (found == by_locale.end()) {
        found = by_locale.emplace(asked, read_catalogue(std::string(asked))).first;
      }
      const auto entry = found->second.find(key);
      if (entry == found->second.end()) continue;
      if (!entry->second.text.empty()) return entry->second.text;
      if (asked == "en") return entry->second.source;
    }
    return std::string(key);
  }
};

Glass::Glass()
    : m_engine(open_engine()), m_catalogues(std::make_unique<Catalogues>()), m_ui(*m_engine) {}

Glass::~Glass() = default;

screens::Words Glass::words(const std::string& locale) const {
  return {[catalogues = m_catalogues.get()](std::string_view key, std::string_view asked) {
            return catalogues->pattern(key, asked);
          },
          locale, "Africa/Accra"};
}

std::optional<screens::Intent> Glass::frame(const screens::View& view, const Pose& pose,
                                            ui::TouchResult touch) {
  ui::Frame frame;
  frame.draw_list = m_imgui.begin(pose.size);
  frame.size_px = pose.size;
  frame.settings.text_size = pose.text_size;
  frame.settings.contrast = pose.contrast;
  frame.locale = pose.locale;
  frame.input.touch = std::move(touch);
  m_ui.begin(std::move(frame));
  auto intent = screens::show(m_ui, words(pose.locale), view);
  m_ui.end();
  m_drawn = m_imgui.end();
  return intent;
}

const ui::Tree& Glass::draw(const screens::View& view, const Pose& pose) {
  frame(view, pose, {});
  frame(view, pose, {});
  return m_ui.tree();
}

std::optional<screens::Intent> Glass::tap(const screens::View& view, const Pose& pose,
                                          const std::string& id) {
  draw(view, pose);
  const ui::Node* node = m_ui.tree().find(id);
  if (node == nullptr || !node->target) return {};
  ui::Touch touch;
  touch.set_targets(m_ui.touch_targets(), pose.size);
  const Ticks now = std::chrono::seconds(5);
  ui::InputEvent event;
  event.kind = ui::InputKind::kFingerDown;
  event.position = node->touch_rect.centre();
  touch.feed(event, now);
  if (auto early = frame(view, pose, touch.take(now))) return early;
  event.kind = ui::InputKind::kFingerUp;
  touch.feed(event, now + std::chrono::milliseconds(80));
  return frame(view, pose, touch.take(now + std::chrono::milliseconds(80)));
}

std::optional<screens::Intent> Glass::swipe(const screens::View& view, const Pose& pose,
                                            ui::Swipe direction) {
  draw(view, pose);
  ui::TouchResult touch;
  touch.swipe = direction;
  return frame(view, pose, touch);
}

ui::Picture Glass::pixels(const Pose& pose) {
  KIOSK_ASSERT(m_drawn != nullptr);
  ui::WindowOptions options;
  options.mode = ui::WindowMode::kHeadless;
  options.width = static_cast<int>(pose.size.x);
  options.height = static_cast<int>(pose.size.y);
  auto window = ui::Window::open(options);
  KIOSK_ASSERT(window.ok());
  auto renderer = ui::Renderer::open(**window, ui::RendererChoice::kSoftware);
  KIOSK_ASSERT(renderer.ok());
  (*renderer)->set_atlas(m_engine->pages());
  (*renderer)->draw(*m_drawn, m_ui.colours().paper);
  (void)(*renderer)->present();
  auto picture = (*renderer)->read_back();
  KIOSK_ASSERT(picture.ok());
  return std::move(*picture);
}

Glass& shared_glass() {
  static Glass glass;
  return glass;
}

}  // namespace kiosk::tests
