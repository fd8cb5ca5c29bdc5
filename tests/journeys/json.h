#pragma once

#include "base/utf8.h"

#include <cmath>
#include <concepts>
#include <cstdio>
#include <string>
#include <string_view>

namespace kiosk::journeys {

/// `text` as a JSON string, quotes included; ill-formed UTF-8 as U+FFFD.
inline std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : utf8::repaired(text)) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          char escaped[8];
          std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
          out += escaped;
        } else {
          out += c;
        }
    }
  }
  return out + '"';
}

/// Builds one JSON object, member by member; values keep the order of the calls.
class JsonObject {
 public:
  JsonObject& text(std::string_view key, std::string_view value) {
    return raw(key, json_string(value));
  }
  template <std::integral Number>
  JsonObject& number(std::string_view key, Number value) {
    return raw(key, std::to_string(value));
  }
  JsonObject& number(std::string_view key, double value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.3f", std::isfinite(value) ? value : 0);
    return raw(key, digits);
  }
  JsonObject& flag(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
  /// `value` is JSON already.
  JsonObject& raw(std::string_view key, std::string_view value) {
    if (!m_members.empty()) m_members += ',';
    m_members += json_string(key) + ':';
    m_members += value;
    return *this;
  }
  std::string done() const { return '{' + m_members + '}'; }

 private:
  std::string m_members;
};

/// JSON array of values that are JSON already.
template <typename Values, typename ToJson>
std::string json_array(const Values& values, ToJson to_json) {
  std::string out;
  for (const auto& value : values) {
    if (!out.empty()) out += ',';
    out += to_json(value);
  }
  return '[' + out + ']';
}

}  // namespace kiosk::journeys
