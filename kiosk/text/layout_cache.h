#pragma once

#include "text/layout.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>

namespace kiosk::text {

/// Layouts by everything that affects them; forgets what was not asked for longest when
/// it grows over its limit. Owned by the engine; main thread only.
class LayoutCache {
 public:
  explicit LayoutCache(std::size_t max_bytes) : m_max_bytes(max_bytes) {}

  /// Null when the paragraph is not there.
  std::shared_ptr<const Layout> find(const Paragraph& paragraph);
  std::shared_ptr<const Layout> insert(const Paragraph& paragraph, Layout layout);

  /// Forgets everything but words of the pack; the texts are overwritten first.
  void forget();

  std::size_t size() const { return m_entries.size(); }
  std::size_t bytes() const { return m_bytes; }

 private:
  struct Entry {
    std::uint64_t hash;
    Paragraph paragraph;
    std::shared_ptr<const Layout> layout;
    std::size_t bytes;
  };
  using Entries = std::list<Entry>;  // Most recently used first.
  void drop(Entries::iterator entry);

  std::size_t m_max_bytes;
  std::size_t m_bytes = 0;
  Entries m_entries;
  std::unordered_multimap<std::uint64_t, Entries::iterator> m_by_hash;
};

}  // namespace kiosk::text
