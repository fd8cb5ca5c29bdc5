// The one file of the application that knows toml++.
#include "app/config.h"
#include "staff/pin.h"

#include <toml++/toml.h>

#include <functional>
#include <map>

namespace kiosk::app {

namespace {

constexpr std::uint64_t kLargestFile = 64 * 1024;

/// Takes one value over; false when it is none of the allowed ones.
using Reader = std::function<bool(const toml::node& value, Config& config)>;

struct Key {
  std::string_view allowed;
  Reader read;
};

/// A whole number from `least` to `most`.
std::optional<std::int64_t> number(const toml::node& value, std::int64_t least, std::int64_t most) {
  const auto* const integer = value.as_integer();
  if (integer == nullptr || integer->get() < least || integer->get() > most) return std::nullopt;
  return integer->get();
}

template <typename Duration>
Reader duration(Duration Config::*field, std::int64_t least, std::int64_t most) {
  return [=](const toml::node& value, Config& config) {
    const auto count = number(value, least, most);
    if (count) config.*field = Duration(*count);
    return count.has_value();
  };
}

template <typename Enum>
Reader choice(Enum Config::*field, std::map<std::string, Enum> values) {
  return [=](const toml::node& value, Config& config) {
    const auto* const word = value.as_string();
    const auto found = word == nullptr ? values.end() : values.find(word->get());
    if (found == values.end()) return false;
    config.*field = found->second;
    return true;
  };
}

Reader text(std::string Config::*field) {
  return [=](const toml::node& value, Config& config) {
    const auto* const word = value.as_string();
    if (word == nullptr || word->get().empty()) return false;
    config.*field = word->get();
    return true;
  };
}

bool read_panel(const toml::node& value, Config& config) {
  const auto* const sides = value.as_array();
  if (sides == nullptr || sides->size() != 2) return false;
  const auto first = number((*sides)[0], 100, 5000);
  const auto second = number((*sides)[1], 100, 5000);
  if (!first || !second) return false;
  // A panel hung upright is the same panel; its pixels tell how it hangs.
  config.panel_mm = {static_cast<float>(std::max(*first, *second)),
                     static_cast<float>(std::min(*first, *second))};
  return true;
}

bool read_staff_pin(const toml::node& value, Config& config) {
  const auto* const hash = value.as_string();
  const bool allowed = hash != nullptr && (hash->get().empty() || staff::is_pin_hash(hash->get()));
  if (allowed) config.staff_pin = hash->get();
  return allowed;
}

const std::map<std::string_view, Key>& keys() {
  static const std::map<std::string_view, Key> table{
      {"panel_mm", {"[width, height] in millimetres, 100 to 5000 each", read_panel}},
      {"orientation",
       {"auto, landscape, portrait",
        choice(&Config::orientation, {{"auto", Orientation::kAuto},
                                      {"landscape", Orientation::kLandscape},
                                      {"portrait", Orientation::kPortrait}})}},
      // Shorter, nobody could read; longer, the next visitor finds the last one's visit.
      {"idle_s", {"10 to 3600", duration(&Config::idle, 10, 3600)}},
      {"warning_s", {"5 to 600", duration(&Config::warning, 5, 600)}},
      {"sound",
       {"true, false",
        [](const toml::node& value, Config& config) {
          const auto* const flag = value.as_boolean();
          if (flag != nullptr) config.sound = flag->get();
          return flag != nullptr;
        }}},
      {"renderer",
       {"auto, software, gpu", choice(&Config::renderer, {{"auto", RendererChoice::kAuto},
                                                          {"software", RendererChoice::kSoftware},
                                                          {"gpu", RendererChoice::kGpu}})}},
      {"rest",
       {"greeting, languages",
        choice(&Config::rest, {{"greeting", Rest::kGreeting}, {"languages", Rest::kLanguages}})}},
      {"transition_ms", {"0 to 1000", duration(&Config::transition, 0, 1000)}},
      {"locale", {"a language tag, as \"ar\" or \"sr-Cyrl\"", text(&Config::locale)}},
      {"pack", {"the path of a .kpack file or of a folder of them", text(&Config::pack)}},
      {"pack_keys", {"the path of a keys.toml", text(&Config::pack_keys)}},
      {"state", {"the path of a folder", text(&Config::state)}},
      {"centre", {"a centre's id, as \"gh-accra\"", text(&Config::centre)}},
      {"fonts", {"the path of fonts.toml", text(&Config::fonts)}},
      // The PIN itself is refused as well: whoever reads the file would know it.
      {"staff_pin",
       {"the whole line that \"kioskctl staff pin\" prints, or \"\" for no staff area",
        read_staff_pin}},
  };
  return table;
}

std::string line_of(const toml::source_region& source) {
  return std::to_string(source.begin.line);
}

}  // namespace

Status read_config_file(const std::string& path, const Files& files, Config& config) {
  const Result<std::string> bytes = files.read(path, kLargestFile);
  if (!bytes) return bytes.error_in("config");
  toml::table document;
  try {
    document = toml::parse(*bytes, path);
  } catch (const toml::parse_error& error) {
    return Error{ErrorCode::kUnreadable,
                 path + ":" + line_of(error.source()) + ": " + std::string(error.description())};
  }
  Config read = config;
  for (const auto& [name, value] : document) {
    const std::string place = path + ":" + line_of(value.source()) + ": ";
    const auto key = keys().find(name.str());
    if (key == keys().end()) {
      std::string allowed;
      for (const auto& entry : keys()) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(entry.first);
      }
      return Error{ErrorCode::kInvalidInput,
                   place + "unknown key " + std::string(name.str()) + "; allowed: " + allowed};
    }
    if (!key->second.read(value, read)) {
      return Error{ErrorCode::kInvalidInput, place + std::string(name.str()) +
                                                 ": allowed: " + std::string(key->second.allowed)};
    }
  }
  const std::size_t slash = path.find_last_of('/');
  for (const auto field : {&Config::pack, &Config::pack_keys, &Config::state, &Config::fonts}) {
    std::string& file = read.*field;
    const bool from_here = file != config.*field && slash != std::string::npos;
    if (from_here && !file.starts_with('/')) file = join_path(path.substr(0, slash), file);
  }
  config = std::move(read);
  return Done{};
}

}  // namespace kiosk::app
