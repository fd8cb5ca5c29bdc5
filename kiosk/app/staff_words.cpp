#include "app/staff_words.h"

#include "base/assert.h"

#include <utility>

namespace kiosk::app {

namespace {

constexpr const char* kZone = "UTC";

}  // namespace

StaffWords::StaffWords(std::unique_ptr<content::Library> library) : m_library(std::move(library)) {
  if (!m_library) return;
  const auto patterns = [from = m_library.get()](std::string_view key, std::string_view locale) {
    return from->pattern(key, locale);
  };
  m_words.emplace(patterns, m_library->languages().front().locale, kZone);
}

const locale::Formats& StaffWords::formats(const std::string& locale) {
  if (!m_formats || m_formats->tag() != locale) {
    auto made = locale::Formats::make(locale, kZone);
    KIOSK_ASSERT(made.ok());  // The languages of packs and of the spare words are well-formed.
    m_formats.emplace(*std::move(made));
  }
  return *m_formats;
}

}  // namespace kiosk::app
