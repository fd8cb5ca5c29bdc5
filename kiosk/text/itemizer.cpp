#include "text/itemizer.h"

#include <algorithm>

namespace kiosk::text {

using locale::CharInfo;
using locale::ScriptTag;

namespace {

constexpr std::size_t kMaxOpenBrackets = 32;
// Longer stretches are shaped in parts, so that one change near a line's end never costs
// more than this to shape again.
constexpr std::uint32_t kMaxItemUnits = 4096;

bool names_script(ScriptTag script) {
  return script != locale::kScriptCommon && script != locale::kScriptInherited;
}

}  // namespace

ScriptTag Itemizer::script_here(char32_t c, const CharInfo& info, ScriptTag current) {
  if (info.is(CharInfo::kCloseBracket)) {
    // A closing bracket belongs to the script of its opening one.
    for (std::size_t i = m_brackets.size(); i-- > 0;) {
      if (m_brackets[i].closing != c) continue;
      const ScriptTag script = m_brackets[i].script;
      m_brackets.resize(i);
      return names_script(script) ? script : current;
    }
  }
  if (info.is(CharInfo::kOpenBracket) && m_brackets.size() < kMaxOpenBrackets) {
    m_brackets.push_back({locale::paired_bracket(c), current});
  }
  if (info.is(CharInfo::kExtensions) && names_script(current) && !locale::has_script(c, current)) {
    return locale::first_script_extension(c);
  }
  return current;
}

void Itemizer::begin_script(std::uint32_t at, ScriptTag script) {
  if (!m_scripts.empty()) m_scripts.back().end = at;
  m_scripts.push_back({at, script});
}

void Itemizer::find_scripts(std::u16string_view text, ScriptTag of_locale) {
  m_scripts.clear();
  m_brackets.clear();
  ScriptTag current = locale::kScriptCommon;
  for (std::uint32_t i = 0; i < text.size();) {
    const char32_t c = locale::code_point_at(text, i);
    const CharInfo& info = m_chars[c];
    ScriptTag script = info.script;
    if (script != current) {
      if (!names_script(script)) script = script_here(c, info, current);
      // Characters of no script at the start join the first script that follows.
      if (m_scripts.empty() || (script != current && names_script(current))) {
        begin_script(i, script);
      } else if (script != current) {
        m_scripts.back().script = script;
      }
      current = script;
    }
    i += locale::units_of(c);
  }
  if (m_scripts.empty()) begin_script(0, of_locale);
  m_scripts.back().end = static_cast<std::uint32_t>(text.size());
  if (!names_script(m_scripts.back().script)) m_scripts.back().script = of_locale;
}

std::size_t Itemizer::typeface_for(ScriptTag script, const LocaleFacts& facts) const {
  return script == facts.script ? facts.typeface : m_fonts.typeface_for(script, facts.tag);
}

bool Itemizer::covers(FontId id, std::u16string_view cluster) {
  const Font* font = m_fonts.font(id);
  if (font == nullptr) return false;
  for (std::size_t i = 0; i < cluster.size();) {
    const char32_t c = locale::code_point_at(cluster, i);
    if (!font->covers(c) && !m_chars[c].is(CharInfo::kIgnorable)) return false;
    i += locale::units_of(c);
  }
  return true;
}

FontId Itemizer::font_for_cluster(std::u16string_view cluster, std::size_t typeface,
                                  Weight weight) {
  const FontId first = m_fonts.font_id(typeface, weight);
  if (covers(first, cluster)) return first;
  for (std::size_t i = 0; i < m_fonts.typeface_count(); ++i) {
    const FontId id = m_fonts.font_id(i, weight);
    if (covers(id, cluster)) return id;
  }
  // A letter with a mark that no font has together: the letter decides.
  const std::u16string_view base =
      cluster.substr(0, locale::units_of(locale::code_point_at(cluster, 0)));
  return base.size() < cluster.size() ? font_for_cluster(base, typeface, weight) : first;
}

FontId Itemizer::take_font(const SourceText& source, std::size_t typeface, Weight weight,
                           Item& item) {
  const std::u16string_view text = source.units();
  const FontId primary = m_fonts.font_id(typeface, weight);
  const Font* font = m_fonts.font(primary);
  std::optional<FontId> chosen;
  std::uint32_t at = item.start;
  while (at < item.end && text[at] != u'\n') {
    const char32_t c = locale::code_point_at(text, at);
    if (chosen && *chosen != primary && m_chars[c].is(CharInfo::kSpace) &&
        joins_fallback(text.substr(at, item.end - at), *chosen, primary)) {
      ++at;
      continue;
    }
    if (font != nullptr && (font->covers(c) || m_chars[c].is(CharInfo::kIgnorable))) {
      if (chosen.value_or(primary) != primary) break;
      chosen = primary;
      at += locale::units_of(c);
      continue;
    }
    const std::uint32_t begin = std::max(source.border_until(at), item.start);
    const std::uint32_t end =
        std::max(at + locale::units_of(c), std::min(source.border_after(at), item.end));
    const FontId id = font_for_cluster(text.substr(begin, end - begin), typeface, weight);
    if (chosen && *chosen != id && begin != item.start) {
      at = begin;  // The mark takes its letter along into the next item.
      break;
    }
    chosen = id;
    at = end;
  }
  item.end = at;
  return chosen.value_or(primary);
}

bool Itemizer::joins_fallback(std::u16string_view from_space, FontId fallback, FontId primary) {
  std::size_t next = 1;
  while (next < from_space.size() && m_chars[from_space[next]].is(CharInfo::kSpace)) ++next;
  if (!covers(fallback, from_space.substr(0, 1))) return false;
  if (next == from_space.size()) return true;
  const std::size_t units = locale::units_of(locale::code_point_at(from_space, next));
  return !covers(primary, from_space.substr(next, units));
}

std::uint32_t Itemizer::part_end(const SourceText& source, std::uint32_t start) const {
  if (source.size() - start <= kMaxItemUnits) return source.size();
  const std::uint32_t limit = start + kMaxItemUnits;
  for (std::uint32_t i = limit; i > limit - kMaxItemUnits / 4; --i) {
    if (source.units()[i - 1] == u' ') return i;
  }
  const std::uint32_t border = source.border_until(limit);
  return border > start ? border : source.border_after(limit);
}

Weight Itemizer::enter_span(const SourceText& source, const Paragraph& paragraph, Item& item) {
  const std::vector<Span>& spans = paragraph.spans;
  const std::uint32_t byte = source.byte_at(item.start);
  while (m_span < spans.size() && spans[m_span].range.end <= byte) ++m_span;
  if (m_span == spans.size()) return paragraph.weight;
  const Span& span = spans[m_span];
  const bool inside = span.range.start <= byte;
  const std::uint32_t border = source.unit_at(inside ? span.range.end : span.range.start);
  // A span that ends inside a character (a defect of the caller) still moves forward.
  item.end = std::min(item.end, std::max(border, item.start + 1));
  if (!inside) return paragraph.weight;
  item.style = span.style;
  return span.weight;
}

void Itemizer::itemize(const SourceText& source, std::span<const std::uint8_t> levels,
                       const LocaleFacts& facts, const Paragraph& paragraph,
                       std::string_view family, std::vector<Item>& items) {
  items.clear();
  m_span = 0;
  find_scripts(source.units(), facts.script);
  const std::optional<std::size_t> forced = m_fonts.typeface_named(family);
  std::size_t script = 0;
  for (std::uint32_t at = 0; at < source.size();) {
    if (source.units()[at] == u'\n') {
      ++at;
      continue;
    }
    while (m_scripts[script].end <= at) ++script;
    Item item{.start = at, .end = m_scripts[script].end, .script = m_scripts[script].script};
    item.end = std::min(item.end, part_end(source, at));
    const Weight weight = enter_span(source, paragraph, item);
    if (!levels.empty()) {
      item.level = levels[at];
      const auto end = std::find_if(levels.begin() + at, levels.begin() + item.end,
                                    [&](std::uint8_t level) { return level != item.level; });
      item.end = static_cast<std::uint32_t>(end - levels.begin());
    }
    item.font = take_font(source, forced.value_or(typeface_for(item.script, facts)), weight, item);
    items.push_back(item);
    at = item.end;
  }
}

}  // namespace kiosk::text
