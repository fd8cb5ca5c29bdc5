#include "content/po.h"

#include "content/forbidden.h"
#include "content/gettext_file.h"

namespace kiosk::content {

std::optional<Catalogue> parse_po(std::string_view text, const std::string& file,
                                  Problems& problems) {
  auto read = read_gettext(text, file, problems);
  if (!read) return std::nullopt;
  Catalogue catalogue;
  catalogue.file = file;
  catalogue.state = header_field(read->header, "X-Translation-State");
  for (GettextMessage& message : read->messages) {
    const std::string& key = message.context;
    if (key.empty()) {
      problems.error("po-no-key"_rule, {file, 0},
                     "The message \"" + message.source + "\" has no key.",
                     "Put a line msgctxt \"…\" before its msgid.");
      continue;
    }
    if (message.plural) {
      problems.error("po-plural"_rule, {file, 0}, "The message \"" + key + "\" uses msgid_plural.",
                     "Write the plural inside the text: {count, plural, one {…} other {…}}.");
      continue;
    }
    const Place place{file, message.line};
    check_escaped(message.source, text, place, problems);
    check_escaped(message.text, text, place, problems);
    catalogue.entries.emplace(
        key, CatalogueEntry{place, std::move(message.source), std::move(message.text),
                            std::move(message.comment), message.fuzzy});
  }
  return catalogue;
}

}  // namespace kiosk::content
