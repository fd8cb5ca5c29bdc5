#pragma once

#include "text/engine.h"
#include "text/rasteriser.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kiosk::text {

/// Glyphs by key, looked up some ten thousand times a frame: open addressing in one block
/// of memory instead of a node for each. Pointers hold until the next change.
class GlyphTable {
 public:
  GlyphTable() : m_slots(kFirstSlots) {}
  const AtlasGlyph* find(std::uint64_t key) const;
  /// `key` must not be there.
  void insert(std::uint64_t key, const AtlasGlyph& glyph);
  /// Removes every glyph with ink on a page; tells how many.
  std::size_t remove_page(std::uint16_t page);

 private:
  static constexpr std::size_t kFirstSlots = 1024;  // A power of two, as always.
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};
  struct Slot {
    std::uint64_t key = kFree;
    AtlasGlyph glyph;
  };
  std::size_t slot_of(std::uint64_t key) const;
  void rebuild(std::size_t slots, std::optional<std::uint16_t> without_page);

  std::vector<Slot> m_slots;
  std::size_t m_used = 0;
};

/// Pictures of glyphs, packed on shelves in pages of 1024 × 1024. When all pages are
/// there and full, the page not used for longest is emptied, but never one that the
/// current frame draws from. Owned by the engine; main thread only.
class Atlas {
 public:
  static constexpr std::uint16_t kPageSize = 1024;

  explicit Atlas(std::size_t max_pages) : m_max_pages(max_pages) {}

  /// Where the picture of `key` is; null when it has to be added.
  const AtlasGlyph* find(std::uint64_t key);
  /// Copies `picture` in. Without ink when it fits nowhere.
  AtlasGlyph add(std::uint64_t key, const GlyphPicture& picture);

  std::span<const AtlasPage> pages() const { return m_pages; }
  void clear_dirty();
  void end_frame() { ++m_frame; }

  std::size_t bytes() const { return m_pages.size() * kPageSize * kPageSize; }
  std::uint64_t evicted() const { return m_evicted; }

 private:
  struct Shelf {
    int top;
    int height;
    int used;  // Width taken from the left.
  };
  struct PageState {
    std::unique_ptr<std::uint8_t[]> pixels;
    std::vector<Shelf> shelves;
    std::uint64_t last_frame = 0;
  };
  bool place_on(std::size_t page, int width, int height, AtlasGlyph& glyph);
  bool find_place(int width, int height, AtlasGlyph& glyph);
  void add_page();
  void empty_page(std::size_t page);
  void copy(const GlyphPicture& picture, const AtlasGlyph& glyph);

  std::size_t m_max_pages;
  std::uint64_t m_frame = 1;
  std::uint64_t m_evicted = 0;
  std::vector<AtlasPage> m_pages;
  std::vector<PageState> m_states;
  GlyphTable m_glyphs;
};

}  // namespace kiosk::text
