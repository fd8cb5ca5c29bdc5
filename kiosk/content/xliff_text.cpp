// How texts are written for translators' tools; reading needs a library, see xliff_file.cpp.
#include "base/utf8.h"
#include "content/protected_parts.h"
#include "content/xliff_file.h"
#include "content/xliff_names.h"

#include <map>

namespace kiosk::content {

namespace {

/// `text` as XML holds it. A carriage return is written as a reference, or a reader would make a
/// line feed of it; in an attribute the other white space too.
std::string escaped(std::string_view text, bool attribute) {
  std::string to;
  const std::string whole = utf8::repaired(text);
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(whole, at);
    if (c == U'&') {
      to += "&amp;";
    } else if (c == U'<') {
      to += "&lt;";
    } else if (c == U'>') {
      to += "&gt;";
    } else if (c == U'"' && attribute) {
      to += "&quot;";
    } else if (c == U'\r' || (attribute && (c == U'\n' || c == U'\t'))) {
      to += "&#" + std::to_string(static_cast<int>(c)) + ';';
    } else if ((c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == U'\n' || c == U'\t') {
      to.append(whole, begin, at - begin);
    }
  }
  return to;
}

std::string attribute(const char* name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + escaped(value, true) + '"';
}

/// What a tool may show as the kind of a part.
const char* part_type(std::string_view words, PartKind kind) {
  if (kind != PartKind::kStandalone) {
    return words == "**" ? "bold" : words.substr(0, 2) == "![" ? "x-picture" : "link";
  }
  if (words.substr(0, 6) == "{fact:") return "x-fact";
  if (words.substr(0, 8) == "{speech:") return "x-speech";
  return words.substr(0, 1) == "{" ? "x-argument" : "x-layout";
}

/// Gives equal marks of a source and its translations equal numbers, as tools expect.
class Numbers {
 public:
  /// Call before each of the texts.
  void next_text() { m_used.clear(); }

  int of(const std::string& mark) {
    std::vector<int>& known = m_numbers[mark];
    const std::size_t use = m_used[mark]++;
    if (use == known.size()) known.push_back(++m_last);
    return known[use];
  }

 private:
  std::map<std::string, std::vector<int>> m_numbers;
  std::map<std::string, std::size_t> m_used;
  int m_last = 0;
};

/// One text with its protected parts as inline elements.
class Inlined {
 public:
  Inlined(std::string_view text, Numbers& numbers)
      : m_text(text), m_parts(protected_parts(text)), m_numbers(numbers) {}

  std::string xml() {
    m_numbers.next_text();
    number_pairs();
    std::string to;
    std::size_t at = 0;
    for (const ProtectedPart& part : m_parts) {
      to += escaped(m_text.substr(at, part.begin - at), false) + element(part);
      at = part.end;
    }
    return to + escaped(m_text.substr(at), false);
  }

 private:
  std::string_view words(const ProtectedPart& part) const {
    return m_text.substr(part.begin, part.end - part.begin);
  }

  /// A pair is known by both its marks: "[" alone does not tell where a link leads.
  void number_pairs() {
    std::map<int, std::string> openings;
    for (const ProtectedPart& part : m_parts) {
      if (part.kind == PartKind::kOpening) openings[part.pair] = words(part);
      if (part.kind != PartKind::kClosing) continue;
      const std::string& opening = openings[part.pair];
      m_pairs[part.pair] = {m_numbers.of(opening + '\n' + std::string(words(part))),
                            part_type(opening, PartKind::kOpening)};
    }
  }

  std::string element(const ProtectedPart& part) {
    const std::string content = escaped(words(part), false);
    if (part.kind == PartKind::kStandalone) {
      const int id = m_numbers.of(std::string(words(part)));
      return "<ph" + attribute("id", std::to_string(id)) +
             attribute("ctype", part_type(words(part), part.kind)) + '>' + content + "</ph>";
    }
    const auto& [id, type] = m_pairs[part.pair];
    if (part.kind == PartKind::kClosing) {
      return "<ept" + attribute("id", std::to_string(id)) + '>' + content + "</ept>";
    }
    return "<bpt" + attribute("id", std::to_string(id)) + attribute("ctype", type) + '>' + content +
           "</bpt>";
  }

  std::string_view m_text;
  std::vector<ProtectedPart> m_parts;
  Numbers& m_numbers;
  std::map<int, std::pair<int, const char*>> m_pairs;
};

const char* target_state(const TranslationUnit& unit) {
  if (unit.target.empty()) return xliff::kNew;
  switch (unit.state) {
    case UnitState::kMissing: return xliff::kNew;
    case UnitState::kOutdated: return xliff::kNeedsTranslation;
    case UnitState::kDraft: return xliff::kTranslated;
    case UnitState::kReviewed: return xliff::kFinal;
  }
  return xliff::kNew;
}

std::string note(std::string_view from, std::string_view text) {
  if (text.empty()) return {};
  return "<note" + attribute("from", from) + '>' + escaped(text, false) + "</note>\n";
}

/// Most tools show notes and nothing else, so the place and the second language are notes, too.
std::string unit_xml(const TranslationUnit& unit, const TranslationFile& file) {
  Numbers numbers;
  const bool approved = unit.state == UnitState::kReviewed && !unit.target.empty();
  std::string to = "<trans-unit" + attribute("id", unit.id) + " xml:space=\"preserve\"" +
                   attribute("approved", approved ? "yes" : "no") + ">\n";
  to += "<source>" + Inlined(unit.source, numbers).xml() + "</source>\n";
  to += "<target" + attribute("state", target_state(unit)) + '>' +
        Inlined(unit.target, numbers).xml() + "</target>\n";
  if (!unit.context.empty()) {
    to += "<context-group purpose=\"information\"><context" +
          attribute("context-type", xliff::kPlace) + '>' + escaped(unit.context, false) +
          "</context></context-group>\n";
  }
  to += note("place", unit.context) + note(xliff::kOurNote, unit.note);
  if (!unit.also.empty()) {
    to += note(file.also_locale, file.also_locale + ": " + unit.also) + "<alt-trans" +
          attribute("alttranstype", xliff::kSecondLanguage) + "><target" +
          attribute("xml:lang", file.also_locale) + '>' + Inlined(unit.also, numbers).xml() +
          "</target></alt-trans>\n";
  }
  return to + "</trans-unit>\n";
}

}  // namespace

std::string xliff_text(const TranslationFile& file) {
  std::string to = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\"" +
                   attribute("xmlns", xliff::kNamespace) + ">\n<file" +
                   attribute("original", file.pack) +
                   attribute("source-language", file.source_locale) +
                   attribute("target-language", file.target_locale) + " datatype=\"plaintext\">\n";
  if (!file.also_locale.empty()) {
    to += "<header>\n" + note(xliff::kSecondLanguageNote, file.also_locale) + "</header>\n";
  }
  to += "<body>\n";
  for (const TranslationUnit& unit : file.units) to += unit_xml(unit, file);
  return to + "</body>\n</file>\n</xliff>\n";
}

}  // namespace kiosk::content
