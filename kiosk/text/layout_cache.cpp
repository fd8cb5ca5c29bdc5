#include "text/layout_cache.h"

#include "base/wipe.h"

#include <bit>
#include <cstring>
#include <string_view>
#include <utility>

namespace kiosk::text {

namespace {

// Multiply and fold, eight bytes a step: texts are hashed every frame. The constants are
// odd numbers with their bits well spread (fractions of the golden ratio and of √2).
constexpr std::uint64_t kStepFactor = 0x9E3779B97F4A7C15;
constexpr std::uint64_t kFoldFactor = 0x6A09E667F3BCC909;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * kStepFactor;
  return hash ^ (hash >> 29);
}

std::uint64_t mix_text(std::uint64_t hash, std::string_view text) {
  hash = mix(hash, text.size());
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    hash = mix(hash, word);
    text.remove_prefix(sizeof word);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, text.data(), text.size());
  return mix(hash, rest);
}

std::uint64_t mix_number(std::uint64_t hash, float number) {
  return mix(hash, std::bit_cast<std::uint32_t>(number));
}

std::uint64_t hash_of(const Paragraph& paragraph) {
  std::uint64_t hash = mix_text(kFoldFactor, paragraph.text);
  hash = mix_text(hash, paragraph.locale);
  hash = mix_number(hash, paragraph.size_px);
  hash = mix_number(hash, paragraph.width_px);
  hash = mix_number(hash, paragraph.line_height);
  hash = mix_number(hash, paragraph.tracking);
  const std::uint64_t flags = (paragraph.hyphenate ? 1U : 0U) | (paragraph.of_pack ? 2U : 0U);
  hash = mix(hash, static_cast<std::uint64_t>(paragraph.weight) << 32 |
                       static_cast<std::uint64_t>(paragraph.max_lines) << 16 |
                       static_cast<std::uint64_t>(paragraph.align) << 8 | flags);
  for (const Span& span : paragraph.spans) {
    hash = mix(hash, static_cast<std::uint64_t>(span.range.start) << 32 | span.range.end);
    hash = mix(hash, static_cast<std::uint64_t>(span.weight) << 16 | span.style);
  }
  return hash * kFoldFactor;
}

template <typename T>
std::size_t bytes_of(const std::vector<T>& values) {
  return values.capacity() * sizeof(T);
}

std::size_t bytes_of(const Paragraph& paragraph, const Layout& layout) {
  return sizeof(Paragraph) + sizeof(Layout) + paragraph.text.capacity() +
         bytes_of(paragraph.spans) + bytes_of(layout.lines) + bytes_of(layout.runs) +
         bytes_of(layout.glyphs) + bytes_of(layout.graphemes);
}

}  // namespace

std::shared_ptr<const Layout> LayoutCache::find(const Paragraph& paragraph) {
  const auto [first, last] = m_by_hash.equal_range(hash_of(paragraph));
  for (auto found = first; found != last; ++found) {
    const Entries::iterator entry = found->second;
    if (!(entry->paragraph == paragraph)) continue;
    m_entries.splice(m_entries.begin(), m_entries, entry);
    return entry->layout;
  }
  return nullptr;
}

std::shared_ptr<const Layout> LayoutCache::insert(const Paragraph& paragraph, Layout layout) {
  auto shared = std::make_shared<const Layout>(std::move(layout));
  const std::size_t bytes = sizeof(Entry) + bytes_of(paragraph, *shared);
  const std::uint64_t hash = hash_of(paragraph);
  m_entries.push_front({hash, paragraph, shared, bytes});
  m_by_hash.emplace(hash, m_entries.begin());
  m_bytes += bytes;
  while (m_bytes > m_max_bytes && m_entries.size() > 1) drop(std::prev(m_entries.end()));
  return shared;
}

void LayoutCache::forget() {
  for (auto entry = m_entries.begin(); entry != m_entries.end();) {
    const auto next = std::next(entry);
    if (!entry->paragraph.of_pack) drop(entry);
    entry = next;
  }
}

void LayoutCache::drop(Entries::iterator entry) {
  const auto [first, last] = m_by_hash.equal_range(entry->hash);
  for (auto found = first; found != last; ++found) {
    if (found->second != entry) continue;
    m_by_hash.erase(found);
    break;
  }
  wipe(entry->paragraph.text);
  m_bytes -= entry->bytes;
  m_entries.erase(entry);
}

}  // namespace kiosk::text
