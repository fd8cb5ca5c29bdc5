#include "text/atlas.h"

#include <algorithm>
#include <cstring>

namespace kiosk::text {

namespace {

// An empty pixel between pictures, for renderers that read between pixels.
constexpr int kGap = 1;
// Shelf heights are rounded up to this, so that letters of nearly one size share shelves.
constexpr int kShelfStep = 4;

// Spreads the bits of keys that differ in a few of them (the golden ratio's fraction).
constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;

}  // namespace

std::size_t GlyphTable::slot_of(std::uint64_t key) const {
  const std::uint64_t hash = key * kSpread;
  return static_cast<std::size_t>(hash ^ hash >> 32) & (m_slots.size() - 1);
}

const AtlasGlyph* GlyphTable::find(std::uint64_t key) const {
  for (std::size_t i = slot_of(key);; i = (i + 1) & (m_slots.size() - 1)) {
    if (m_slots[i].key == key) return &m_slots[i].glyph;
    if (m_slots[i].key == kFree) return nullptr;
  }
}

void GlyphTable::insert(std::uint64_t key, const AtlasGlyph& glyph) {
  if (2 * (m_used + 1) > m_slots.size()) rebuild(2 * m_slots.size(), std::nullopt);
  std::size_t i = slot_of(key);
  while (m_slots[i].key != kFree) i = (i + 1) & (m_slots.size() - 1);
  m_slots[i] = {key, glyph};
  ++m_used;
}

std::size_t GlyphTable::remove_page(std::uint16_t page) {
  const std::size_t before = m_used;
  rebuild(m_slots.size(), page);
  return before - m_used;
}

void GlyphTable::rebuild(std::size_t slots, std::optional<std::uint16_t> without_page) {
  std::vector<Slot> old(slots);
  old.swap(m_slots);
  m_used = 0;
  for (const Slot& slot : old) {
    const bool removed = slot.glyph.width != 0 && slot.glyph.page == without_page;
    if (slot.key != kFree && !removed) insert(slot.key, slot.glyph);
  }
}

const AtlasGlyph* Atlas::find(std::uint64_t key) {
  const AtlasGlyph* found = m_glyphs.find(key);
  if (found != nullptr && found->width != 0) m_states[found->page].last_frame = m_frame;
  return found;
}

AtlasGlyph Atlas::add(std::uint64_t key, const GlyphPicture& picture) {
  AtlasGlyph glyph;
  const bool has_ink = picture.width > 0 && picture.height > 0;
  if (has_ink && !find_place(picture.width, picture.height, glyph)) return {};
  if (has_ink) {
    glyph.width = static_cast<std::uint16_t>(picture.width);
    glyph.height = static_cast<std::uint16_t>(picture.height);
    glyph.left = static_cast<std::int16_t>(picture.left);
    glyph.top = static_cast<std::int16_t>(picture.top);
    copy(picture, glyph);
    m_states[glyph.page].last_frame = m_frame;
  }
  m_glyphs.insert(key, glyph);
  return glyph;
}

bool Atlas::place_on(std::size_t page, int width, int height, AtlasGlyph& glyph) {
  std::vector<Shelf>& shelves = m_states[page].shelves;
  const int step = (height + kGap + kShelfStep - 1) / kShelfStep * kShelfStep;
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves) {
    // A shelf half as high again would be wasted on it.
    const bool suits = shelf.height >= height + kGap && shelf.height <= step + step / 2;
    if (suits && shelf.used + width + kGap <= kPageSize &&
        (best == nullptr || shelf.height < best->height)) {
      best = &shelf;
    }
  }
  if (best == nullptr) {
    const int top = shelves.empty() ? 0 : shelves.back().top + shelves.back().height;
    if (top + height + kGap > kPageSize) return false;
    shelves.push_back({top, std::min(step, kPageSize - top), 0});
    best = &shelves.back();
  }
  glyph.page = static_cast<std::uint16_t>(page);
  glyph.x = static_cast<std::uint16_t>(best->used);
  glyph.y = static_cast<std::uint16_t>(best->top);
  best->used += width + kGap;
  return true;
}

bool Atlas::find_place(int width, int height, AtlasGlyph& glyph) {
  if (width + kGap > kPageSize || height + kGap > kPageSize) return false;
  for (std::size_t page = m_pages.size(); page-- > 0;) {
    if (place_on(page, width, height, glyph)) return true;
  }
  if (m_pages.size() < m_max_pages) {
    add_page();
    return place_on(m_pages.size() - 1, width, height, glyph);
  }
  const auto oldest = std::min_element(
      m_states.begin(), m_states.end(),
      [](const PageState& a, const PageState& b) { return a.last_frame < b.last_frame; });
  if (oldest->last_frame == m_frame) return false;
  const auto page = static_cast<std::size_t>(oldest - m_states.begin());
  empty_page(page);
  return place_on(page, width, height, glyph);
}

void Atlas::add_page() {
  PageState state;
  state.pixels = std::make_unique<std::uint8_t[]>(std::size_t{kPageSize} * kPageSize);
  AtlasPage page;
  page.pixels = state.pixels.get();
  page.size = kPageSize;
  m_pages.push_back(page);
  m_states.push_back(std::move(state));
}

void Atlas::empty_page(std::size_t page) {
  PageState& state = m_states[page];
  m_evicted += m_glyphs.remove_page(static_cast<std::uint16_t>(page));
  state.shelves.clear();
  std::memset(state.pixels.get(), 0, std::size_t{kPageSize} * kPageSize);
  m_pages[page].dirty = {0, 0, kPageSize, kPageSize};
  ++m_pages[page].revision;
}

void Atlas::copy(const GlyphPicture& picture, const AtlasGlyph& glyph) {
  std::uint8_t* to = m_states[glyph.page].pixels.get() + std::size_t{glyph.y} * kPageSize + glyph.x;
  const std::uint8_t* from = picture.pixels.data();
  for (int row = 0; row < picture.height; ++row) {
    std::memcpy(to, from, glyph.width);
    to += kPageSize;
    from += glyph.width;
  }
  AtlasPage& page = m_pages[glyph.page];
  page.dirty =
      page.dirty.unite({static_cast<float>(glyph.x), static_cast<float>(glyph.y),
                        static_cast<float>(glyph.width), static_cast<float>(glyph.height)});
  ++page.revision;
}

void Atlas::clear_dirty() {
  for (AtlasPage& page : m_pages) page.dirty = {};
}

}  // namespace kiosk::text
