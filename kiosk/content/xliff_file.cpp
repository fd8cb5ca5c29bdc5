#include "content/xliff_file.h"

#include "base/utf8.h"
#include "content/source_text.h"
#include "content/xliff_names.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace kiosk::content {

namespace {

/// A longer mark is not put back for an emptied element: a file could grow without end by it.
constexpr std::size_t kMaxMarkBytes = 200;

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

std::string text_of(const xmlChar* text) {
  if (text == nullptr) return {};
  const auto* bytes = static_cast<const char*>(static_cast<const void*>(text));
  return bytes;
}

const xmlChar* to_xml(const char* text) {
  return static_cast<const xmlChar*>(static_cast<const void*>(text));
}

Error error_at(long line, const std::string& sentence) {
  return {ErrorCode::kInvalidInput,
          line > 0 ? "Line " + std::to_string(line) + ": " + sentence : sentence};
}
Error error_at(const xmlNode* node, const std::string& sentence) {
  return error_at(xmlGetLineNo(node), sentence);
}

/// Called where a document type begins, before anything in it is read.
void refuse_document_type(void* data, const xmlChar* /*name*/, const xmlChar* /*external*/,
                          const xmlChar* /*system*/) {
  auto* context = static_cast<xmlParserCtxt*>(data);
  context->_private = context;
  xmlStopParser(context);
}

/// libxml2 would print what it finds; the context keeps the last error for us. A template, as
/// the error is const from libxml2 2.12 on.
template <typename XmlError>
void stay_silent(void* /*data*/, XmlError* /*error*/) {}

Error syntax_error(xmlParserCtxt& context) {
  if (context._private != nullptr) {
    return error_at(context.input == nullptr ? 0 : context.input->line,
                    "The file brings a document type (<!DOCTYPE …>) of its own. Export it anew as "
                    "XLIFF 1.2 without one.");
  }
  const xmlError* error = xmlCtxtGetLastError(&context);
  std::string reason = error == nullptr || error->message == nullptr ? "" : error->message;
  reason = utf8::repaired(trimmed(reason));
  return error_at(error == nullptr ? 0 : error->line,
                  "The file is not XML, or was cut off" +
                      (reason.empty() ? std::string() : " (" + reason + ")") +
                      ". Export it anew from the translator's tool.");
}

Result<Document> parse_xml(std::string_view bytes) {
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (context == nullptr) return Error{ErrorCode::kUnreadable, "There is no memory left."};
  context->sax->internalSubset = refuse_document_type;
  context->sax->serror = stay_silent;
  // Entities stay unread, no other file is opened, and libxml2's limits of depth and length hold.
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;
  Document document(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()),
                                      nullptr, nullptr, kOptions));
  if (context->_private != nullptr || document == nullptr || context->wellFormed == 0) {
    return syntax_error(*context);
  }
  return document;
}

bool is_xliff(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE && node->ns != nullptr &&
         text_of(node->ns->href) == xliff::kNamespace;
}
bool is_xliff(const xmlNode* node, std::string_view name) {
  return is_xliff(node) && text_of(node->name) == name;
}

std::string taken(xmlChar* allocated) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(allocated, xmlFree);
  return text_of(value.get());
}

/// An attribute of XLIFF; empty when the element has none.
std::string attribute(const xmlNode* node, const char* name) {
  return taken(xmlGetNoNsProp(node, to_xml(name)));
}

/// xml:lang.
std::string language_of(const xmlNode* node) {
  return taken(xmlGetNsProp(node, to_xml("lang"), XML_XML_NAMESPACE));
}

const xmlNode* child(const xmlNode* node, std::string_view name) {
  for (const xmlNode* each = node->children; each != nullptr; each = each->next) {
    if (is_xliff(each, name)) return each;
  }
  return nullptr;
}

/// Everything written inside `node`, of whatever element.
std::string content_of(const xmlNode* node) {
  std::string text;
  for (const xmlNode* each = node->children; each != nullptr; each = each->next) {
    if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE) {
      text += text_of(each->content);
    } else if (each->type == XML_ELEMENT_NODE) {
      text += content_of(each);
    }
  }
  return text;
}

/// The characters of the marks of a unit by the ids of their elements, for tools that empty
/// the elements or put others in their place.
class Marks {
 public:
  /// Learns from a <source> or a <target>; what is known already stays.
  void learn(const xmlNode* node) {
    for (const xmlNode* each = node->children; each != nullptr; each = each->next) {
      if (each->type != XML_ELEMENT_NODE) continue;
      if (const auto role = role_of(each)) {
        std::string content = content_of(each);
        if (content.empty() || content.size() > kMaxMarkBytes) continue;
        m_known.emplace(Key{*role, attribute(each, "id")}, std::move(content));
      } else {
        learn(each);
      }
    }
  }

  /// The text of a <source> or <target> with its marks.
  std::string text(const xmlNode* node) const {
    std::string to;
    for (const xmlNode* each = node->children; each != nullptr; each = each->next) {
      if (each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE) {
        to += text_of(each->content);
      } else if (each->type == XML_ELEMENT_NODE) {
        to += element(each);
      }
    }
    return to;
  }

 private:
  enum class Role { kAlone, kOpening, kClosing };
  using Key = std::pair<Role, std::string>;

  static std::optional<Role> role_of(const xmlNode* node) {
    if (!is_xliff(node)) return std::nullopt;
    const std::string name = text_of(node->name);
    if (name == "ph" || name == "it" || name == "x") return Role::kAlone;
    if (name == "bpt" || name == "bx") return Role::kOpening;
    if (name == "ept" || name == "ex") return Role::kClosing;
    return std::nullopt;
  }

  std::string known(Role role, const xmlNode* node) const {
    for (const char* by : {"id", "rid"}) {
      const auto found = m_known.find({role, attribute(node, by)});
      if (found != m_known.end()) return found->second;
    }
    return attribute(node, "equiv-text");
  }

  std::string element(const xmlNode* node) const {
    if (const auto role = role_of(node)) {
      std::string content = content_of(node);
      return content.empty() ? known(*role, node) : content;
    }
    if (is_xliff(node, "g")) {
      return known(Role::kOpening, node) + text(node) + known(Role::kClosing, node);
    }
    return text(node);  // A segment, a comment of a tool, whatever: its words count.
  }

  std::map<Key, std::string> m_known;
};

bool is_segment(const xmlNode* node) {
  return node != nullptr && is_xliff(node, "mrk") && attribute(node, "mtype") == "seg";
}

/// Segment → the white space behind it in <seg-source>.
std::map<std::string, std::string> segment_gaps(const xmlNode* unit) {
  std::map<std::string, std::string> gaps;
  const xmlNode* segments = child(unit, "seg-source");
  if (segments == nullptr) return gaps;
  for (const xmlNode* each = segments->children; each != nullptr; each = each->next) {
    if (!is_segment(each) || each->next == nullptr || each->next->type != XML_TEXT_NODE) continue;
    const std::string gap = text_of(each->next->content);
    if (gap.size() <= kMaxMarkBytes && trimmed(gap).empty()) gaps[attribute(each, "mid")] = gap;
  }
  return gaps;
}

/// Some tools return segments without the spaces between them.
void put_gaps_back(xmlNode* target, const std::map<std::string, std::string>& gaps) {
  for (xmlNode* each = target->children; each != nullptr; each = each->next) {
    const auto gap = is_segment(each) ? gaps.find(attribute(each, "mid")) : gaps.end();
    if (gap == gaps.end() || !is_segment(each->next)) continue;
    xmlAddNextSibling(each, xmlNewText(to_xml(gap->second.c_str())));
  }
}

UnitState state_of(const xmlNode* unit, const xmlNode* target) {
  const std::string state = attribute(target, "state");
  if (state.rfind("needs-", 0) == 0) return UnitState::kOutdated;
  if (state == xliff::kFinal || state == "signed-off") return UnitState::kReviewed;
  // Poedit leaves approved="yes" beside a text it has changed and called "translated".
  const bool says_more = !state.empty() && state.rfind("x-", 0) != 0;
  return !says_more && attribute(unit, "approved") == "yes" ? UnitState::kReviewed
                                                            : UnitState::kDraft;
}

/// The text of the first note that is `from` us, in a <trans-unit> or a <header>.
std::string note_of(const xmlNode* node, const char* from) {
  for (const xmlNode* each = node->children; each != nullptr; each = each->next) {
    if (is_xliff(each, "note") && attribute(each, "from") == from) {
      return content_of(each);
    }
  }
  return {};
}

std::string our_context(const xmlNode* unit) {
  for (const xmlNode* group = unit->children; group != nullptr; group = group->next) {
    if (!is_xliff(group, "context-group")) continue;
    const xmlNode* context = child(group, "context");
    if (context != nullptr && attribute(context, "context-type") == xliff::kPlace) {
      return content_of(context);
    }
  }
  return {};
}

/// The <target> of the second source language; null when it was not sent or not sent back.
const xmlNode* second_language(const xmlNode* unit) {
  for (const xmlNode* each = unit->children; each != nullptr; each = each->next) {
    if (is_xliff(each, "alt-trans") && attribute(each, "alttranstype") == xliff::kSecondLanguage) {
      return child(each, "target");
    }
  }
  return nullptr;
}

/// Walks a parsed document. Borrows it.
class Reader {
 public:
  Result<TranslationFile> read(xmlNode* root) {
    if (auto refused = check_root(root)) return *refused;
    for (xmlNode* each = root->children; each != nullptr && !m_error; each = each->next) {
      if (is_xliff(each, "file")) read_file(each);
    }
    if (!m_error && !m_started) m_error = error_at(root, "The file holds no texts (no <file>).");
    if (m_error) return *m_error;
    return std::move(m_file);
  }

 private:
  static std::optional<Error> check_root(const xmlNode* root) {
    if (is_xliff(root, "xliff")) return std::nullopt;
    if (text_of(root->name) != "xliff") {
      return error_at(root, "The file is XML, but not XLIFF: it begins with <" +
                                text_of(root->name) + ">. Export it as XLIFF 1.2.");
    }
    const std::string version = attribute(root, "version");
    return error_at(root, (version.empty() ? "The file does not say that it is XLIFF 1.2"
                                           : "The file is XLIFF " + version) +
                              "; only XLIFF 1.2 can be read. Export it as XLIFF 1.2, often called "
                              ".xlf or .xliff version 1.");
  }

  void read_file(xmlNode* node) {
    const std::string pack = attribute(node, "original");
    const std::string source = attribute(node, "source-language");
    const std::string target = target_language(node);
    if (target.empty()) {
      m_error = error_at(node,
                         "The file does not name its language. Write "
                         "target-language=\"…\" into <file>.");
    } else if (m_started && (source != m_file.source_locale || target != m_file.target_locale)) {
      m_error = error_at(node, "Here begin texts in a second language (" + target +
                                   "). Export "
                                   "one file for each language.");
    } else if (m_started && pack != m_file.pack) {
      m_error = error_at(node, "Here begin texts of a second pack (" + pack +
                                   "). Export one file "
                                   "for each pack.");
    }
    if (m_error) return;
    m_started = true;
    m_file.pack = pack;
    m_file.source_locale = source;
    m_file.target_locale = target;
    const xmlNode* header = child(node, "header");
    if (header != nullptr && m_file.also_locale.empty()) {
      m_file.also_locale = note_of(header, xliff::kSecondLanguageNote);
    }
    read_units(node);
  }

  /// Of the <file>, or of its first target that tells. Some tools write "fa_AF".
  static std::string target_language(const xmlNode* node) {
    std::string language = attribute(node, "target-language");
    if (is_xliff(node, "target")) language = language_of(node);
    for (const xmlNode* each = node->children; each != nullptr && language.empty();
         each = each->next) {
      if (is_xliff(each) && text_of(each->name) != "alt-trans") language = target_language(each);
    }
    std::replace(language.begin(), language.end(), '_', '-');
    return language;
  }

  /// Units may stand in groups, however deep libxml2 lets them.
  void read_units(xmlNode* node) {
    for (xmlNode* each = node->children; each != nullptr && !m_error; each = each->next) {
      if (is_xliff(each, "trans-unit")) {
        read_unit(each);
      } else if (is_xliff(each, "body") || is_xliff(each, "group")) {
        read_units(each);
      }
    }
  }

  void read_unit(xmlNode* node) {
    TranslationUnit unit;
    unit.id = attribute(node, "id");
    if (unit.id.empty()) {
      m_error = error_at(node, "This text has no id, so nobody knows where it belongs.");
      return;
    }
    if (!m_ids.insert(unit.id).second) {
      m_error = error_at(node, "The text \"" + unit.id + "\" is here a second time. Remove one.");
      return;
    }
    const xmlNode* source = child(node, "source");
    if (source == nullptr) {
      m_error = error_at(node, "The text \"" + unit.id + "\" has no <source>.");
      return;
    }
    Marks marks;
    marks.learn(source);
    unit.source = marks.text(source);
    read_target(node, marks, unit);
    unit.context = our_context(node);
    unit.note = note_of(node, xliff::kOurNote);
    if (const xmlNode* also = second_language(node)) {
      marks.learn(also);
      unit.also = marks.text(also);
      if (m_file.also_locale.empty()) m_file.also_locale = language_of(also);
    }
    m_file.units.push_back(std::move(unit));
  }

  static void read_target(const xmlNode* node, const Marks& marks, TranslationUnit& unit) {
    for (xmlNode* each = node->children; each != nullptr; each = each->next) {
      if (!is_xliff(each, "target")) continue;
      put_gaps_back(each, segment_gaps(node));
      unit.target = marks.text(each);
      if (trimmed(unit.target).empty()) {
        unit.target.clear();
      } else {
        unit.state = state_of(node, each);
      }
      return;
    }
  }

  TranslationFile m_file;
  std::set<std::string, std::less<>> m_ids;
  bool m_started = false;
  std::optional<Error> m_error;
};

}  // namespace

Result<TranslationFile> read_xliff(std::string_view bytes) {
  if (bytes.size() > kMaxTranslationFileBytes) {
    return error_at(0L, "The file is larger than 16 MiB. Export fewer texts at once.");
  }
  if (trimmed(bytes).empty()) return error_at(0L, "The file is empty.");
  auto document = parse_xml(bytes);
  if (!document) return document.error();
  xmlNode* root = xmlDocGetRootElement(document->get());
  if (root == nullptr) return error_at(0L, "The file is not XML: it has no element.");
  return Reader().read(root);
}

}  // namespace kiosk::content
