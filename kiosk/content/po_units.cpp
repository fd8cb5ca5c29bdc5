#include "content/po_units.h"

#include "base/utf8.h"
#include "content/gettext_file.h"
#include "content/source_text.h"
#include "content/xliff_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace kiosk::content {

namespace {

constexpr const char* kPack = "X-Wegweiser-Pack";
// Tools write Language in their own way: Poedit makes fa_AF of fa-AF.
constexpr const char* kLanguage = "X-Target-Language";
constexpr const char* kSourceLanguage = "X-Source-Language";
constexpr const char* kSecondLanguage = "X-Second-Language";
constexpr const char* kState = "X-Translation-State";

// A comment is lines "Key: text"; a text of several lines goes on with "| ".
constexpr std::string_view kPlace = "Place";
constexpr std::string_view kNote = "Note";
constexpr std::string_view kReviewed = "Reviewed";
constexpr std::string_view kGoesOn = "| ";

std::string comment_lines(std::string_view key, std::string_view text) {
  if (text.empty()) return {};
  std::string to = std::string(key) + ": ";
  for (const char c : text) {
    to += c;
    if (c == '\n') to += kGoesOn;
  }
  return to + '\n';
}

/// Key → text. Lines of others, before the first key or without one, are passed over.
std::map<std::string, std::string, std::less<>> fields_of(std::string_view comment) {
  std::map<std::string, std::string, std::less<>> fields;
  std::string* last = nullptr;
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size());
    const std::string_view line = comment.substr(0, end);
    comment.remove_prefix(std::min(end + 1, comment.size()));
    const std::size_t colon = line.find(": ");
    if (line.substr(0, 1) == kGoesOn.substr(0, 1)) {
      if (last != nullptr)
        last->append("\n").append(line.substr(std::min(kGoesOn.size(), line.size())));
    } else if (colon != std::string_view::npos) {
      last = &fields[std::string(line.substr(0, colon))];
      *last = line.substr(colon + 2);
    } else {
      last = nullptr;
    }
  }
  return fields;
}

/// libgettextpo takes texts that end at the first NUL, and counts on UTF-8.
std::string storable(std::string_view text) {
  std::string to = utf8::repaired(text);
  to.erase(std::remove(to.begin(), to.end(), '\0'), to.end());
  return to;
}

/// A value of one line for the header.
std::string header_line(const char* field, std::string_view value) {
  std::string line = storable(value);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return std::string(field) + ": " + line + '\n';
}

bool all_reviewed(const TranslationFile& file) {
  const auto has = [&](UnitState state) {
    return std::any_of(file.units.begin(), file.units.end(), [&](const TranslationUnit& unit) {
      return unit.state == state && !unit.target.empty();
    });
  };
  return has(UnitState::kReviewed) && !has(UnitState::kDraft);
}

/// With the fields that gettext's own check asks for; nobody reads the empty ones. The library
/// takes the first "charset=" of the header for its own, so no words of others stand before it.
std::string header_of(const TranslationFile& file, bool reviewed) {
  std::string header =
      header_line("Content-Type", "text/plain; charset=UTF-8") +
      header_line("Project-Id-Version", file.pack) + header_line("PO-Revision-Date", "") +
      header_line("Last-Translator", "") + header_line("Language-Team", "") +
      header_line("Language", file.target_locale) + header_line("MIME-Version", "1.0") +
      header_line("Content-Transfer-Encoding", "8bit") +
      header_line(kState, reviewed ? "reviewed" : "draft") + header_line(kPack, file.pack) +
      header_line(kSourceLanguage, file.source_locale) + header_line(kLanguage, file.target_locale);
  if (!file.also_locale.empty()) header += header_line(kSecondLanguage, file.also_locale);
  return header;
}

GettextMessage message_of(const TranslationUnit& unit, const TranslationFile& file, bool reviewed) {
  GettextMessage message;
  message.context = storable(unit.id);
  message.source = storable(unit.source);
  message.text = storable(unit.target);
  message.fuzzy = unit.state == UnitState::kOutdated && !unit.target.empty();
  message.comment = comment_lines(kPlace, unit.context) + comment_lines(kNote, unit.note) +
                    comment_lines(file.also_locale, unit.also);
  if (unit.state == UnitState::kReviewed && !reviewed) {
    message.comment += comment_lines(kReviewed, "yes");
  }
  message.comment = storable(message.comment);
  return message;
}

Error refused(int line, const std::string& sentence) {
  return {ErrorCode::kInvalidInput,
          line > 0 ? "Line " + std::to_string(line) + ": " + sentence : sentence};
}

Error first_error(const Problems& problems) {
  for (const Problem& problem : problems.all()) {
    if (problem.severity != Severity::kError) continue;
    return refused(problem.line, utf8::repaired(problem.sentence) + ". " + problem.remedy);
  }
  return refused(0, "The catalogue cannot be read. Export it anew from the translator's tool.");
}

UnitState state_of(const GettextMessage& message, bool reviewed) {
  if (message.text.empty()) return UnitState::kMissing;
  if (message.fuzzy) return UnitState::kOutdated;
  return reviewed ? UnitState::kReviewed : UnitState::kDraft;
}

std::string language_of(const std::string& header) {
  std::string language = header_field(header, kLanguage);
  if (language.empty()) language = header_field(header, "Language");
  std::replace(language.begin(), language.end(), '_', '-');
  return language;
}

/// Why this message cannot be taken; empty when it can.
std::string fault_of(const GettextMessage& message) {
  if (message.context.empty()) {
    return "The message \"" + message.source +
           "\" has no msgctxt, so nobody knows where it belongs.";
  }
  if (message.plural) {
    return "The message \"" + message.context +
           "\" uses msgid_plural. Plurals stand inside the text: {count, plural, one {…} other "
           "{…}}.";
  }
  return {};
}

TranslationUnit unit_of(const GettextMessage& message, const std::string& also_locale,
                        bool reviewed) {
  auto fields = fields_of(message.comment);
  TranslationUnit unit;
  unit.state = state_of(message, reviewed || fields[std::string(kReviewed)] == "yes");
  unit.id = storable(message.context);  // An escape in it may stand for any byte.
  unit.source = storable(message.source);
  unit.target = storable(message.text);
  unit.context = fields[std::string(kPlace)];
  unit.note = fields[std::string(kNote)];
  if (!also_locale.empty()) unit.also = fields[also_locale];
  return unit;
}

}  // namespace

std::string po_text(const TranslationFile& file) {
  const bool reviewed = all_reviewed(file);
  GettextFile to;
  to.header = header_of(file, reviewed);
  for (const TranslationUnit& unit : file.units) {
    to.messages.push_back(message_of(unit, file, reviewed));
  }
  return gettext_text(to);
}

Result<TranslationFile> read_po_units(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.size() > kMaxTranslationFileBytes) {
    return refused(0, "The file is larger than 16 MiB. Export fewer texts at once.");
  }
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  if (trimmed(bytes).empty()) return refused(0, "The file is empty.");
  if (const auto at = utf8::first_invalid(bytes)) {
    return refused(line_of(bytes, *at),
                   "The file is not in UTF-8. Set the tool to the character set UTF-8 and save "
                   "the file anew.");
  }
  // libgettextpo would read on behind one as if nothing had stood there.
  if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos) {
    return refused(line_of(bytes, at),
                   "The file has bytes here that are no text. Export it anew from the translator's "
                   "tool.");
  }
  Problems problems;
  auto read = read_gettext(bytes, "catalogue", problems);
  if (!read) return first_error(problems);
  TranslationFile file;
  file.target_locale = language_of(read->header);
  file.source_locale = header_field(read->header, kSourceLanguage);
  file.also_locale = header_field(read->header, kSecondLanguage);
  file.pack = header_field(read->header, kPack);
  if (file.target_locale.empty()) {
    return refused(0, "The file does not name its language. Add \"Language: …\\n\" to its header.");
  }
  const bool reviewed = header_field(read->header, kState) == "reviewed";
  std::set<std::string, std::less<>> ids;
  for (const GettextMessage& message : read->messages) {
    const std::string fault = fault_of(message);
    if (!fault.empty()) return refused(message.line, utf8::repaired(fault));
    file.units.push_back(unit_of(message, file.also_locale, reviewed));
    const std::string& id = file.units.back().id;
    // Also what escapes made of it: written again, such a message could not be read.
    if (id.empty() || file.units.back().source.empty()) {
      return refused(message.line,
                     "The message \"" + id + "\" has no text to translate. Export the file anew.");
    }
    if (!ids.insert(id).second) {
      return refused(message.line, "The msgctxt \"" + id + "\" stands here twice. Remove one.");
    }
  }
  return file;
}

}  // namespace kiosk::content
