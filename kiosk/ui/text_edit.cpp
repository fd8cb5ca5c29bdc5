#include "ui/text_edit.h"

#include "base/utf8.h"
#include "base/wipe.h"
#include "locale/break_iterator.h"
#include "locale/script.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace kiosk::ui {
namespace {

// Invisible characters that would let typed text rearrange what stands around it.
bool is_direction_control(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_line_or_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

std::string printable(std::string_view typed) {
  std::string kept;
  for (std::size_t i = 0; i < typed.size();) {
    const char32_t c = utf8::next(typed, i);
    if (!is_line_or_control(c) && !is_direction_control(c)) utf8::append(kept, c);
  }
  return kept;
}

// Grapheme borders as byte offsets, 0 and the end included.
std::vector<std::uint32_t> borders(std::string_view text) {
  const std::u16string wide = utf8::to_utf16(text);
  const auto chars = std::make_unique<locale::CharTable>();
  std::vector<std::uint32_t> units;
  locale::Graphemes().find(wide, *chars, units);
  std::vector<std::uint32_t> bytes;
  std::uint32_t unit = 0;
  std::size_t byte = 0;
  for (const std::uint32_t border : units) {
    while (unit < border) unit += utf8::next(text, byte) > 0xFFFF ? 2U : 1U;
    bytes.push_back(static_cast<std::uint32_t>(byte));
  }
  return bytes;
}

std::uint32_t border_at_or_after(std::string_view text, std::uint32_t offset) {
  const auto all = borders(text);
  const auto it = std::lower_bound(all.begin(), all.end(), offset);
  return it == all.end() ? static_cast<std::uint32_t>(text.size()) : *it;
}

bool within(std::string_view text, const TextLimits& limits) {
  if (text.size() > limits.bytes || utf8::length(text) > limits.code_points) return false;
  const auto chars = std::make_unique<locale::CharTable>();
  std::size_t marks = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    const auto& only = limits.characters;
    if (!only.empty() && only.find(c) == only.npos) return false;
    marks = (*chars)[c].grapheme == locale::CharInfo::kExtend ? marks + 1 : 0;
    if (marks > limits.marks_per_base) return false;
  }
  return true;
}

}  // namespace

TextEdit::TextEdit(TextLimits limits) : m_limits(limits) {
  // Room for all of it at once, so that growing never leaves a copy behind.
  m_text.reserve(limits.bytes + 1);
}

TextEdit::~TextEdit() {
  wipe(m_text);
}

TextEdit::TextEdit(TextEdit&& other) noexcept
    : m_limits(other.m_limits),
      m_text(std::move(other.m_text)),
      m_caret(std::exchange(other.m_caret, {})),
      m_anchor(std::exchange(other.m_anchor, 0)) {
  wipe(other.m_text);
}

TextEdit& TextEdit::operator=(TextEdit&& other) noexcept {
  if (this == &other) return *this;
  wipe(m_text);
  m_limits = other.m_limits;
  m_text = std::move(other.m_text);
  m_caret = std::exchange(other.m_caret, {});
  m_anchor = std::exchange(other.m_anchor, 0);
  wipe(other.m_text);
  return *this;
}

text::Range TextEdit::selection() const {
  return {std::min(m_anchor, m_caret.offset), std::max(m_anchor, m_caret.offset)};
}

bool TextEdit::insert(std::string_view typed) {
  if (!utf8::valid(typed)) return false;
  std::string kept = printable(typed);
  const text::Range range = selection();
  std::string wanted = m_text;
  wanted.replace(range.start, range.end - range.start, kept);
  const bool fits = within(wanted, m_limits);
  if (fits) replace(range, kept);
  wipe(wanted);
  wipe(kept);
  return fits;
}

void TextEdit::backspace() {
  text::Range range = selection();
  if (range.start == range.end) {
    const auto all = borders(m_text);
    const auto it = std::lower_bound(all.begin(), all.end(), range.start);
    if (it == all.begin()) return;
    range.start = *std::prev(it);
  }
  replace(range, {});
}

void TextEdit::delete_forward() {
  text::Range range = selection();
  if (range.start == range.end) {
    const auto all = borders(m_text);
    const auto it = std::upper_bound(all.begin(), all.end(), range.end);
    if (it == all.end()) return;
    range.end = *it;
  }
  replace(range, {});
}

bool TextEdit::set_text(std::string_view text) {
  if (!utf8::valid(text)) return false;
  std::string kept = printable(text);
  const bool fits = within(kept, m_limits);
  if (fits) replace({0, static_cast<std::uint32_t>(m_text.size())}, kept);
  wipe(kept);
  return fits;
}

void TextEdit::select_all() {
  m_anchor = 0;
  m_caret = {static_cast<std::uint32_t>(m_text.size()), false};
}

void TextEdit::clear() {
  wipe(m_text);
  m_text.reserve(m_limits.bytes + 1);
  m_caret = {};
  m_anchor = 0;
}

void TextEdit::move_left(const text::Layout& layout) {
  move_to(layout.move_left(m_caret));
}

void TextEdit::move_right(const text::Layout& layout) {
  move_to(layout.move_right(m_caret));
}

void TextEdit::move_to(text::Caret caret) {
  const auto size = static_cast<std::uint32_t>(m_text.size());
  caret.offset = border_at_or_after(m_text, std::min(caret.offset, size));
  m_caret = caret;
  m_anchor = caret.offset;
}

void TextEdit::replace(text::Range range, std::string_view with) {
  const std::size_t before = m_text.size();
  m_text.replace(range.start, range.end - range.start, with);
  const std::size_t after = m_text.size();
  if (after < before) {
    m_text.append(before - after, '\0');
    m_text.resize(after);
  }
  // What came in or went may have joined its neighbours to one grapheme.
  const auto end = range.start + static_cast<std::uint32_t>(with.size());
  move_to({end, false});
}

}  // namespace kiosk::ui
