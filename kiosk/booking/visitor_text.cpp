#include "booking/visitor_text.h"

#include "base/utf8.h"
#include "locale/characters.h"
#include "locale/fold.h"

namespace kiosk::booking {

namespace {

constexpr std::size_t kMinPhoneDigits = 5;
constexpr std::size_t kMaxPhoneDigits = 15;  // E.164.
constexpr std::size_t kMaxExtensionDigits = 6;

Error refused(const char* message) {
  return {ErrorCode::kInvalidInput, message};
}

/// What stands between the digits of a number on a visiting card.
bool is_phone_separator(char32_t c) {
  constexpr std::u32string_view kSeparators = U"-.()/\u2010\u2011\u2012\u2013\u00B7";
  return locale::is_space(c) || locale::is_control(c) ||
         kSeparators.find(c) != std::u32string_view::npos;
}

void remove_trunk_zero(std::string& number) {
  const std::size_t at = number.find("(0)");
  if (at != std::string::npos) number.erase(at, 3);
}

}  // namespace

Result<std::string> clean_name(std::string_view text) {
  if (text.size() > kMaxNameBytes) return refused("the name is too long");
  if (!utf8::valid(text)) return refused("the name is not text");
  std::string name;
  std::size_t marks = 0;
  bool has_visible = false;
  bool space_waits = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (locale::is_space(c)) {
      space_waits = !name.empty();
      continue;
    }
    if (locale::is_control(c)) continue;
    if (locale::is_mark(c)) {
      // A mark without a letter, and marks beyond any language's need, would be drawn
      // over the words around them.
      if (name.empty() || space_waits || ++marks > kMaxMarksPerBase) continue;
    } else {
      marks = 0;
    }
    if (space_waits) name += ' ';
    space_waits = false;
    has_visible = has_visible || locale::is_visible(c);
    utf8::append(name, c);
  }
  if (!has_visible) return std::string();
  if (utf8::length(name) > kMaxNameCodePoints) return refused("the name is too long");
  return name;
}

Result<std::string> clean_phone(std::string_view text) {
  if (text.size() > kMaxPhoneBytes) return refused("the phone number is too long");
  if (!utf8::valid(text)) return refused("the phone number is not text");
  std::string typed = locale::digits_to_ascii(text);
  std::string number;
  std::string extension;
  bool in_extension = false;
  const std::size_t start = typed.find_first_not_of(" (");
  if (start != std::string::npos && (typed[start] == '+' || typed.compare(start, 2, "00") == 0)) {
    remove_trunk_zero(typed);
  }
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = utf8::next(typed, at);
    if (c >= U'0' && c <= U'9') {
      (in_extension ? extension : number) += static_cast<char>(c);
    } else if ((c == U'+' || c == U'\uFF0B') && number.empty()) {
      number = "+";
    } else if (c == U'#' && !in_extension && !number.empty()) {
      in_extension = true;
    } else if (!is_phone_separator(c)) {
      return refused("a phone number has digits only");
    }
  }
  if (number.empty())
    return in_extension ? Result<std::string>(refused("a phone number is missing"))
                        : Result<std::string>(std::string());
  if (number.starts_with("00")) number.replace(0, 2, "+");
  const std::size_t digits = number.size() - (number[0] == '+' ? 1 : 0);
  if (digits < kMinPhoneDigits) return refused("the phone number is too short");
  if (digits > kMaxPhoneDigits || extension.size() > kMaxExtensionDigits) {
    return refused("the phone number is too long");
  }
  return extension.empty() ? number : number + "#" + extension;
}

}  // namespace kiosk::booking
