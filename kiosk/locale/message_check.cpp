// What an author can do wrong in a message although ICU accepts it.
#include "locale/habits.h"
#include "locale/icu_text.h"
#include "locale/message.h"
#include "locale/tag.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>

#include <memory>
#include <set>

namespace kiosk::locale {

namespace {

/// Numbers tried to learn which forms a language's counting needs; visitors see no larger
/// ones in sentences, and forms that begin at a million ("many" in French) are not asked for.
constexpr int kLargestCount = 200;

/// The selectors of the complex argument whose ARG_START is part `start`.
std::set<std::string> selectors(const icu::MessagePattern& parsed, std::int32_t start) {
  std::set<std::string> found;
  const std::int32_t limit = parsed.getLimitPartIndex(start);
  for (std::int32_t i = start + 1; i < limit; ++i) {
    const auto type = parsed.getPartType(i);
    // Messages inside have selectors of their own.
    if (type == UMSGPAT_PART_TYPE_MSG_START) {
      i = parsed.getLimitPartIndex(i);
    } else if (type == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      found.insert(from_icu(parsed.getSubstring(parsed.getPart(i))));
    }
  }
  return found;
}

std::optional<MissingForm> missing_of(const std::set<std::string>& given, UPluralType type,
                                      std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu_locale(tag), type, status));
  require(status);
  for (int count = 0; count <= kLargestCount; ++count) {
    if (given.count("=" + std::to_string(count)) != 0) continue;
    const std::string form = from_icu(rules->select(count));
    if (given.count(form) == 0) return MissingForm{form, count};
  }
  return std::nullopt;
}

/// An apostrophe before a brace turns the placeholder into plain text.
bool hides_placeholder(std::string_view pattern) {
  return pattern.find("'{") != std::string_view::npos ||
         pattern.find("'}") != std::string_view::npos;
}

}  // namespace

std::optional<std::string> message_problem(std::string_view pattern, std::string_view tag) {
  if (!well_formed(tag)) return "the language tag is not well-formed";
  if (const auto arguments = message_arguments(pattern); !arguments) {
    return arguments.error().message;
  }
  if (hides_placeholder(pattern)) {
    return "the straight apostrophe before a brace hides the placeholder; write \u2019 instead";
  }
  const icu::UnicodeString text = to_icu(pattern);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  // Kinds of placeholders ("{n, nummer}") are only looked at by MessageFormat itself.
  const icu::MessageFormat format(text, icu_locale(tag), where, status);
  if (U_FAILURE(status)) return "the kind of a placeholder is not known";
  return std::nullopt;
}

std::optional<MissingForm> missing_form(std::string_view pattern, std::string_view tag) {
  if (message_problem(pattern, tag)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern parsed(to_icu(pattern), &where, status);
  require(status);
  for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
    const icu::MessagePattern::Part& part = parsed.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType kind = part.getArgType();
    if (kind != UMSGPAT_ARG_TYPE_PLURAL && kind != UMSGPAT_ARG_TYPE_SELECTORDINAL) continue;
    const auto missing = missing_of(
        selectors(parsed, i),
        kind == UMSGPAT_ARG_TYPE_PLURAL ? UPLURAL_TYPE_CARDINAL : UPLURAL_TYPE_ORDINAL, tag);
    if (missing) return missing;
  }
  return std::nullopt;
}

}  // namespace kiosk::locale
