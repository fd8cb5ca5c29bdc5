#include "locale/message.h"

#include "locale/habits.h"
#include "locale/icu_text.h"
#include "locale/tag.h"
#include "locale/zone.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <set>

namespace kiosk::locale {

namespace {

/// Characters of context in an error, so that an author finds the place.
constexpr std::int32_t kContextUnits = 12;

/// The innermost brace without a partner; the end when every one has.
std::int32_t open_brace(const icu::UnicodeString& pattern) {
  std::vector<std::int32_t> open;
  for (std::int32_t i = 0; i < pattern.length(); ++i) {
    if (pattern[i] == u'{') open.push_back(i);
    if (pattern[i] == u'}' && open.empty()) return i;
    if (pattern[i] == u'}') open.pop_back();
  }
  return open.empty() ? pattern.length() : open.back();
}

Error syntax_error(const icu::UnicodeString& pattern, const UParseError& where, UErrorCode status) {
  // For a missing brace ICU names the beginning of the pattern.
  const std::int32_t at = status == U_UNMATCHED_BRACES
                              ? open_brace(pattern)
                              : std::clamp(where.offset, 0, pattern.length());
  std::string message = "character " + std::to_string(pattern.countChar32(0, at) + 1);
  if (at < pattern.length()) {
    message += " (\u201C" + from_icu(pattern.tempSubString(at, kContextUnits)) + "\u201D)";
  }
  switch (status) {
    case U_UNMATCHED_BRACES: message += ": a brace { or } has no partner"; break;
    case U_DEFAULT_KEYWORD_MISSING:
      message += ": a plural or select needs a form \u201Cother\u201D";
      break;
    case U_PATTERN_SYNTAX_ERROR: message += ": this is not how a placeholder is written"; break;
    default: message += ": the placeholder's kind is not known"; break;
  }
  return {ErrorCode::kInvalidInput, message};
}

/// Names of all arguments, nested ones included.
std::set<std::string> argument_names(const icu::MessagePattern& parsed) {
  std::set<std::string> names;
  for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
    const auto type = parsed.getPartType(i);
    if (type == UMSGPAT_PART_TYPE_ARG_NAME || type == UMSGPAT_PART_TYPE_ARG_NUMBER) {
      names.insert(from_icu(parsed.getSubstring(parsed.getPart(i))));
    }
  }
  return names;
}

bool has_placeholder(std::string_view pattern) {
  // Without these three there is nothing to fill in and nothing to unquote.
  return pattern.find_first_of("{}'") != std::string_view::npos;
}

}  // namespace

struct Messages::Impl {
  struct Parsed {
    icu::MessageFormat format;
    std::set<std::string> names;
  };

  icu::Locale locale;
  Zone zone;
  mutable std::map<std::string, std::unique_ptr<Parsed>, std::less<>> parsed;

  Result<const Parsed*> parse(std::string_view pattern) const {
    const auto found = parsed.find(pattern);
    if (found != parsed.end()) return found->second.get();
    const icu::UnicodeString text = to_icu(pattern);
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::MessagePattern names(text, &where, status);
    if (U_FAILURE(status)) return syntax_error(text, where, status);
    auto made = std::make_unique<Parsed>(
        Parsed{icu::MessageFormat(text, locale, where, status), argument_names(names)});
    if (U_FAILURE(status)) return syntax_error(text, where, status);
    return parsed.emplace(pattern, std::move(made)).first->second.get();
  }

  icu::Formattable formattable(const Argument& argument) const {
    if (const auto* text = std::get_if<std::string>(&argument)) return to_icu(*text);
    if (const auto* number = std::get_if<std::int64_t>(&argument)) return *number;
    if (const auto* number = std::get_if<double>(&argument)) return *number;
    // ICU shows it in UTC; the centre's zone is added here, because ICU's own zones are old.
    const Instant instant = std::get<Instant>(argument);
    const Instant local = instant + zone.to_local(instant).offset;
    return {static_cast<double>(local.time_since_epoch().count()), icu::Formattable::kIsDate};
  }
};

Messages::Messages(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Messages::Messages(Messages&&) noexcept = default;
Messages& Messages::operator=(Messages&&) noexcept = default;
Messages::~Messages() = default;

Result<Messages> Messages::make(std::string_view tag, std::string_view zone) {
  if (!well_formed(tag)) {
    return Error{ErrorCode::kInvalidInput, "a language is written like \"en\" or \"sr-Latn\""};
  }
  auto opened = Zone::open(zone);
  if (!opened) return opened.error();
  // A MessageFormat gives its dates the process's default zone and no way to choose another
  // for those inside a plural. Nothing else of ours asks ICU for a zone.
  icu::TimeZone::setDefault(*icu::TimeZone::getGMT());
  return Messages(std::unique_ptr<Impl>(new Impl{icu_locale(tag), *opened, {}}));
}

Result<std::string> Messages::format(std::string_view pattern, const Arguments& arguments) const {
  if (!has_placeholder(pattern)) return std::string(pattern);
  const auto parsed = m_impl->parse(pattern);
  if (!parsed) return parsed.error();
  for (const std::string& name : (*parsed)->names) {
    if (arguments.count(name) == 0) {
      return Error{ErrorCode::kNotFound, "nothing was given for {" + name + "}"};
    }
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(to_icu(name));
    values.push_back(m_impl->formattable(value));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  (*parsed)->format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()),
                           text, status);
  if (U_FAILURE(status)) {
    return Error{ErrorCode::kInvalidInput, "a value is not of the kind its placeholder wants"};
  }
  return from_icu(text);
}

Result<std::vector<std::string>> message_arguments(std::string_view pattern) {
  const icu::UnicodeString text = to_icu(pattern);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern parsed(text, &where, status);
  if (U_FAILURE(status)) return syntax_error(text, where, status);
  const auto names = argument_names(parsed);
  return std::vector<std::string>(names.begin(), names.end());
}

}  // namespace kiosk::locale
