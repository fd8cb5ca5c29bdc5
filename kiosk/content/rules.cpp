#include "content/rules.h"

#include "base/assert.h"

namespace kiosk::content {

const char* severity_name(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNote: break;
  }
  return "note";
}

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    if (name == severity_name(severity)) return severity;
  }
  return std::nullopt;
}

std::optional<RuleId> RuleId::named(std::string_view id) {
  const std::size_t index = find_rule(id);
  if (index == kRules.size()) return std::nullopt;
  return RuleId(index);
}

RuleId RuleId::of_refusal(std::string_view id) {
  const auto known = named(id);
  KIOSK_ASSERT(known.has_value());
  return *known;
}

}  // namespace kiosk::content
