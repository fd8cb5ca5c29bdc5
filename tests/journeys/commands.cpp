#include "tests/journeys/commands.h"

#include "base/files.h"
#include "base/log.h"
#include "tests/journeys/json.h"
#include "ui/png.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace kiosk::journeys {

namespace {

Answer good(const JsonObject& more = {}) {
  const std::string rest = more.done();
  return {true, false,
          rest.size() > 2 ? "{\"ok\":true," + rest.substr(1) : std::string("{\"ok\":true}")};
}

Answer bad(std::string_view message) {
  return {false, false, JsonObject().flag("ok", false).text("error", message).done()};
}

Answer from(const Status& status) {
  return status ? good() : bad(status.error().message);
}

std::string json_rect(const Rect& r) {
  char text[96];
  std::snprintf(text, sizeof text, "[%.1f,%.1f,%.1f,%.1f]", static_cast<double>(r.x),
                static_cast<double>(r.y), static_cast<double>(r.width),
                static_cast<double>(r.height));
  return text;
}

std::string json_color(Color c) {
  char text[16];
  std::snprintf(text, sizeof text, "\"%02X%02X%02X\"", c.r, c.g, c.b);
  return text;
}

std::string json_node(const ui::Node& node) {
  JsonObject out;
  out.text("id", node.id).text("role", ui::to_string(node.role)).text("name", node.name);
  if (!node.value.empty()) out.text("value", node.value);
  if (!node.description.empty()) out.text("description", node.description);
  out.text("locale", node.locale).raw("rect", json_rect(node.rect));
  if (node.target) out.raw("touch", json_rect(node.touch_rect));
  const std::pair<const char*, bool> states[] = {
      {"checked", node.checked},    {"selected", node.selected},
      {"disabled", node.disabled},  {"focused", node.focused},
      {"expanded", node.expanded},  {"pressed", node.pressed},
      {"private", node.is_private}, {"decorative", node.decorative},
      {"inert", node.inert},        {"overflowing", node.overflowing}};
  for (const auto& [name, set] : states) {
    if (set) out.flag(name, true);
  }
  if (node.focus_order >= 0) out.number("focus", node.focus_order);
  if (node.capital_px > 0) {
    out.number("capital_px", static_cast<double>(node.capital_px))
        .raw("foreground", json_color(node.foreground))
        .raw("background", json_color(node.background));
  }
  if (node.missing_glyphs > 0) out.number("missing_glyphs", node.missing_glyphs);
  if (node.undescribed_texts > 0) out.number("undescribed_texts", node.undescribed_texts);
  return out.done();
}

Answer tree(Driver& driver) {
  return good(JsonObject().raw("nodes", json_array(driver.tree().nodes, json_node)));
}

Answer screenshot(Driver& driver, std::string_view path) {
  if (path.empty()) return bad("screenshot: the name of a file is missing");
  const auto picture = driver.picture();
  if (!picture) return bad(picture.error().message);
  return from(ui::write_png(std::string(path), *picture));
}

Answer log() {
  const auto json_record = [](const LogRecord& record) {
    return JsonObject()
        .text("event", event_name(record.event))
        .raw("numbers",
             json_array(record.numbers, [](std::int64_t n) { return std::to_string(n); }))
        .done();
  };
  return good(JsonObject().raw("events", json_array(take_log(), json_record)));
}

Answer sounds(Driver& driver) {
  const auto json_sound = [](device::Sound sound) -> std::string {
    return sound == device::Sound::kClick ? "\"click\"" : "\"attention\"";
  };
  return good(JsonObject().raw("sounds", json_array(driver.speaker().take(), json_sound)));
}

/// What was read aloud; everybody in the room hears the loudspeaker.
Answer spoken(Driver& driver) {
  const auto json_speech = [](const device::Speech& speech) {
    return JsonObject()
        .text("text", speech.text)
        .text("language", speech.locale)
        .text("route", "public")
        .done();
  };
  return good(JsonObject().raw("spoken", json_array(driver.speaker().take_spoken(), json_speech)));
}

double milliseconds(Ticks ticks) {
  return static_cast<double>(ticks.count()) / 1000;
}

Answer stats(Driver& driver) {
  const app::FrameTimes& times = driver.application().stage().times();
  const text::EngineStats text = driver.engine().stats();
  return good(JsonObject()
                  .number("frames", times.frames)
                  .number("build_ms", milliseconds(times.build))
                  .number("draw_ms", milliseconds(times.draw))
                  .number("present_ms", milliseconds(times.present))
                  .number("layouts", text.layouts_cached)
                  .number("layout_hits", text.layout_hits)
                  .number("layout_misses", text.layout_misses)
                  .number("layout_bytes", text.layout_bytes)
                  .number("atlas_bytes", text.atlas_bytes)
                  .number("glyphs_rasterised", text.glyphs_rasterised)
                  .number("glyphs_evicted", text.glyphs_evicted));
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<Vec2> point(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto x = number(text.substr(0, space));
  const auto y = number(text.substr(space + 1));
  if (!x || !y) return std::nullopt;
  return Vec2{static_cast<float>(*x), static_cast<float>(*y)};
}

using AtPoint = Status (Driver::*)(Vec2, ui::FingerId);

Answer at_point(Driver& driver, AtPoint act, std::string_view command, std::string_view text) {
  const auto place = point(text);
  if (!place) return bad(std::string(command) + ": two numbers are needed, X Y in pixels");
  return from((driver.*act)(*place, 0));
}

Answer tap_at(Driver& driver, std::string_view text) {
  const auto place = point(text);
  return place ? from(driver.tap_at(*place)) : bad("tapxy: two numbers are needed, X Y in pixels");
}

Answer advance(Driver& driver, std::string_view text) {
  const auto seconds = number(text);
  if (!seconds || *seconds < 0 || *seconds > 1e7) {
    return bad("advance: a number of seconds is needed, 0 to 10000000");
  }
  return from(driver.advance(Ticks(std::llround(*seconds * 1e6))));
}

/// Until the terminal has looked for sticks again.
constexpr Ticks kNoticed = std::chrono::seconds(1);

/// "MEDIA DIR": a stick of this name with what is in the folder.
Answer plug(Driver& driver, std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string folder(space == std::string_view::npos ? "" : text.substr(space + 1));
  if (folder.empty() || !DiskFiles().is_folder(folder)) {
    return bad("plug: a name and a folder are needed, MEDIA DIR");
  }
  driver.media().plug(std::string(text.substr(0, space)), folder);
  return from(driver.advance(kNoticed));
}

constexpr std::string_view kCommands =
    "tap, tapxy, press, release, swipe, key, type, text, advance, tree, screenshot, spoken, "
    "sounds, printed, log, stats, plug, unplug, quit";

}  // namespace

Answer answer(Driver& driver, std::string_view line) {
  const std::size_t space = line.find(' ');
  const std::string_view command = line.substr(0, space);
  const std::string_view rest =
      space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
  if (command == "tap") return from(driver.tap(rest));
  if (command == "tapxy") return tap_at(driver, rest);
  if (command == "press") return at_point(driver, &Driver::press, command, rest);
  if (command == "release") return at_point(driver, &Driver::release, command, rest);
  if (command == "swipe") return from(driver.swipe(rest));
  if (command == "key") return from(driver.key(rest));
  if (command == "text") return from(driver.text(rest));
  if (command == "type") return from(driver.type(rest));
  if (command == "advance") return advance(driver, rest);
  if (command == "tree") return tree(driver);
  if (command == "screenshot") return screenshot(driver, rest);
  if (command == "sounds") return sounds(driver);
  if (command == "log") return log();
  if (command == "stats") return stats(driver);
  if (command == "spoken") return spoken(driver);
  // No printer exists, so nothing has ever been printed.
  if (command == "printed") return good(JsonObject().raw("jobs", "[]"));
  if (command == "plug") return plug(driver, rest);
  if (command == "unplug") {
    driver.media().unplug();
    return from(driver.advance(kNoticed));
  }
  if (command == "quit") {
    Answer last = good();
    last.quit = true;
    return last;
  }
  return bad("unknown command \"" + std::string(command) +
             "\"; there are: " + std::string(kCommands));
}

}  // namespace kiosk::journeys
