#pragma once

#include "text/layout.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::ui {

/// What a field takes at most. Marks without limit on one letter would push the
/// text out of its box.
struct TextLimits {
  std::size_t bytes = 200;
  std::size_t code_points = 80;
  std::size_t marks_per_base = 4;
  std::u32string_view characters = {};  ///< The only ones it takes; empty takes all.
};

/// The text of one field, edited by graphemes. No drawing, no ImGui: nothing of
/// it stays in undo buffers or clipboards, and its memory is overwritten when
/// the text shrinks, moves or ends. Owned by a screen's model.
///
/// Invariant: `text` is well-formed UTF-8 within the limits; caret and anchor
/// lie on grapheme borders.
class TextEdit {
 public:
  explicit TextEdit(TextLimits limits = {});
  ~TextEdit();
  TextEdit(const TextEdit&) = delete;
  TextEdit& operator=(const TextEdit&) = delete;
  TextEdit(TextEdit&& other) noexcept;
  TextEdit& operator=(TextEdit&& other) noexcept;

  const std::string& text() const { return m_text; }
  bool empty() const { return m_text.empty(); }
  text::Caret caret() const { return m_caret; }
  /// Empty range when nothing is selected.
  text::Range selection() const;

  /// Replaces the selection. False when a limit stopped it; then nothing changes.
  /// Line ends and other controls are left out, ill-formed bytes refused.
  bool insert(std::string_view typed);
  /// Deletes the selection or the grapheme before the caret in logical order.
  void backspace();
  void delete_forward();
  /// Replaces everything; the caret goes to the end.
  bool set_text(std::string_view text);
  void select_all();
  /// Empties and overwrites.
  void clear();

  /// One grapheme on the glass, by the layout of the current text.
  void move_left(const text::Layout& layout);
  void move_right(const text::Layout& layout);
  void move_to(text::Caret caret);
  void move_to_start() { move_to({0, false}); }
  void move_to_end() { move_to({static_cast<std::uint32_t>(m_text.size()), false}); }

 private:
  void replace(text::Range range, std::string_view with);

  TextLimits m_limits;
  std::string m_text;
  text::Caret m_caret;
  std::uint32_t m_anchor = 0;
};

}  // namespace kiosk::ui
