#include "screens/words.h"

#include <map>
#include <optional>
#include <utility>

namespace kiosk::screens {

struct Words::Shared {
  Patterns patterns;
  std::string zone;
  /// By locale; empty where ICU refuses the tag.
  std::map<std::string, std::optional<locale::Messages>, std::less<>> messages;

  const locale::Messages* formatter(const std::string& tag) {
    auto found = messages.find(tag);
    if (found == messages.end()) {
      auto made = locale::Messages::make(tag, zone);
      found = messages.try_emplace(tag).first;
      if (made) found->second.emplace(std::move(*made));
    }
    return found->second ? &*found->second : nullptr;
  }
};

Words::Words(Patterns patterns, std::string locale, std::string zone)
    : m_shared(std::make_shared<Shared>(Shared{std::move(patterns), std::move(zone), {}})),
      m_locale(std::move(locale)) {}

Words::Words(std::shared_ptr<Shared> shared, std::string locale)
    : m_shared(std::move(shared)), m_locale(std::move(locale)) {}

std::string Words::format(std::string pattern, const locale::Arguments& arguments) const {
  const locale::Messages* formatter = m_shared->formatter(m_locale);
  if (formatter == nullptr) return pattern;
  auto formatted = formatter->format(pattern, arguments);
  return formatted ? std::move(*formatted) : pattern;
}

std::string Words::operator()(std::string_view key, const locale::Arguments& arguments) const {
  return format(m_shared->patterns(key, m_locale), arguments);
}

std::string Words::number(std::int64_t value) const {
  return format("{value, number}", {{"value", value}});
}

Words Words::in(std::string locale) const {
  return {m_shared, std::move(locale)};
}

}  // namespace kiosk::screens
