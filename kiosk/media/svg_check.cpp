#include "media/svg_check.h"

#include "media/svg_numbers.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace kiosk::media {

namespace {

constexpr std::size_t kMaxBytes = 1 << 20;
constexpr std::string_view kSpace = " \t\r\n";

/// Shapes, and what only describes them.
constexpr std::array<std::string_view, 16> kDrawn = {
    "svg",     "g",     "defs",     "path",    "rect",           "circle",
    "ellipse", "line",  "polyline", "polygon", "linearGradient", "radialGradient",
    "stop",    "title", "desc",     "metadata"};
/// Properties that would be left out silently; a dashed line may also have dashes without
/// number.
constexpr std::array<std::string_view, 8> kNotDrawn = {
    "clip-path", "mask",         "filter",     "stroke-dasharray",
    "marker",    "marker-start", "marker-mid", "marker-end"};

/// Attributes that only name something; their digits are no numbers.
constexpr std::array<std::string_view, 2> kNames = {"id", "class"};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

Refusal unsafe(const std::string& what) {
  return {"picture-unsafe", "The drawing holds " + what + ".",
          "Take it out; a drawing consists of shapes alone. \"Plain SVG\" of a drawing program "
          "usually does."};
}

Refusal not_drawn(const std::string& what, const std::string& remedy) {
  return {"picture-drawing", "The drawing uses " + what + ", which would be missing.", remedy};
}

/// Units of which one is worth as much as a letter is large.
constexpr std::array<std::string_view, 3> kOfLetters = {"em", "ex", "%"};

/// False for numbers with which the decoder would leave its memory.
bool is_measured(std::string_view name, std::string_view value) {
  if (holds_endless_number(value)) return false;
  if (name == "width" || name == "height" || name == "viewBox") return !holds_tiny_size(value);
  // Sizes of letters that depend on one another grow from group to group.
  if (name != "font-size") return true;
  return std::all_of(kOfLetters.begin(), kOfLetters.end(), [&](std::string_view unit) {
    return value.find(unit) == std::string_view::npos;
  });
}

Refusal unmeasured() {
  return not_drawn("numbers or transforms beyond all measure",
                   "Draw it in a common size, or save it as PNG.");
}

/// One property of a shape, from an attribute or from inside style="…".
std::optional<Refusal> refuse_property(std::string_view name, std::string_view value) {
  if (!is_measured(name, value)) return unmeasured();
  if (contains(kNotDrawn, name) && value != "none" && !value.empty()) {
    return not_drawn(std::string(name), "Turn it into plain shapes, or save the picture as PNG.");
  }
  for (std::size_t at = value.find("url("); at != std::string_view::npos;
       at = value.find("url(", at + 1)) {
    const std::size_t target = value.find_first_not_of(" \t\r\n\"'", at + 4);
    if (target == std::string_view::npos || value[target] != '#') {
      return unsafe("a reference to another file");
    }
  }
  return std::nullopt;
}

std::optional<Refusal> refuse_style(std::string_view style) {
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(style.size(), declaration.size() + 1));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    auto refusal = refuse_property(trimmed(declaration.substr(0, colon)),
                                   trimmed(declaration.substr(colon + 1)));
    if (refusal) return refusal;
  }
  return std::nullopt;
}

std::optional<Refusal> refuse_attribute(std::string_view name, std::string_view value) {
  if (name.starts_with("on")) return unsafe("a script");
  if (name == "href" || name == "xlink:href") {
    if (!value.starts_with('#')) return unsafe("a reference to another file");
    return std::nullopt;
  }
  const bool draws = !contains(kNames, name) && name.find(':') == std::string_view::npos;
  if (!draws) return std::nullopt;
  return name == "style" ? refuse_style(value) : refuse_property(name, value);
}

/// `tag` without its brackets: a name, then attributes.
std::optional<Refusal> refuse_attributes(std::string_view tag) {
  while (true) {
    const std::size_t equals = tag.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = trimmed(tag.substr(0, equals));
    // The decoder would give the value to the first of the words.
    if (name.find_first_of(kSpace) != std::string_view::npos) {
      return unsafe("an attribute without value");
    }
    const std::size_t open = tag.find_first_of("\"'", equals);
    const std::size_t close = open == std::string_view::npos ? open : tag.find(tag[open], open + 1);
    if (close == std::string_view::npos) return unsafe("an attribute without end");
    if (auto refusal = refuse_attribute(name, tag.substr(open + 1, close - open - 1))) {
      return refusal;
    }
    tag.remove_prefix(close + 1);
  }
}

std::optional<Refusal> refuse_tag(std::string_view tag) {
  const std::string name(tag.substr(0, tag.find_first_of(" \t\r\n/")));
  if (name == "script" || name == "foreignObject") return unsafe("a script or foreign content");
  if (name == "image" || name == "use") return unsafe("an embedded picture or a reference");
  if (name == "text") {
    return not_drawn("letters", "Convert text to paths; better, use no letters at all.");
  }
  // What editors note for themselves has a prefix of its own and is not drawn.
  if (!contains(kDrawn, name) && name.find(':') == std::string::npos) {
    return not_drawn('<' + name + '>', "Turn it into plain shapes, or save the picture as PNG.");
  }
  return refuse_attributes(tag.substr(name.size()));
}

/// Where the tag that begins after `at` ends: the bracket outside quotation marks.
std::size_t tag_end(std::string_view bytes, std::size_t at) {
  char quote = 0;
  for (; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (quote == 0 && c == '>') return at;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
  }
  return std::string_view::npos;
}

/// Whether the decoder would take what stands behind a bracket in `text` for a tag: it knows
/// neither comments nor quotation marks.
bool hides_tag(std::string_view text) {
  const std::size_t bracket = text.find('>');
  return bracket != std::string_view::npos && text.find('<', bracket) != std::string_view::npos;
}

/// Asked for the colours of a gradient that has one, the decoder reads 256 of them (nanosvg,
/// nsvg__initPaint). A stop belongs to the gradient that began last, as the decoder has it.
class StopCount {
 public:
  /// False when the gradient that ends here has one stop.
  bool see(std::string_view tag) {
    const std::string_view name = tag.substr(0, tag.find_first_of(kSpace));
    if (name == "stop") ++m_stops;
    if (name != "linearGradient" && name != "radialGradient") return true;
    return std::exchange(m_stops, 0) != 1;
  }
  bool finish() const { return m_stops != 1; }

 private:
  int m_stops = 0;
};

Refusal lone_stop() {
  return not_drawn("a gradient of one colour",
                   "Give the gradient a second colour, or fill the shape with the colour itself.");
}

}  // namespace

std::optional<Refusal> refuse_svg(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) {
    return Refusal{"picture-size", "The drawing has more than 1 MiB.",
                   "Simplify it, or save it as PNG."};
  }
  if (bytes.find('\0') != std::string_view::npos) return unsafe("bytes that are no text");
  StopCount stops;
  SvgGrowth growth;
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    std::string_view rest = bytes.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = bytes.find("-->", at);
      if (hides_tag(rest.substr(0, at == std::string_view::npos ? at : rest.find("-->")))) {
        return unsafe("tags in a comment");
      }
      continue;
    }
    const std::size_t end = tag_end(bytes, at);
    if (end == std::string_view::npos) return unsafe("a tag without end");
    rest = rest.substr(0, end - at - 1);
    if (hides_tag(rest)) return unsafe("a tag in quotation marks");
    if (!stops.see(rest)) return lone_stop();
    if (!growth.see(rest)) return unmeasured();
    if (rest.starts_with('!')) {
      // A document type by itself is harmless; one with definitions is not.
      if (rest.find('[') != std::string_view::npos) return unsafe("definitions of its own");
    } else if (rest.starts_with('?')) {
      if (!rest.starts_with("?xml ")) return unsafe("an instruction for other programs");
    } else if (!rest.starts_with('/')) {
      if (auto refusal = refuse_tag(rest)) return refusal;
    }
    at = end;
  }
  if (!stops.finish()) return lone_stop();
  return std::nullopt;
}

}  // namespace kiosk::media
