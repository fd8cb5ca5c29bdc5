#include "content/check_parts.h"
#include "content/written_texts.h"
#include "locale/characters.h"
#include "locale/look_alike.h"

#include <fmt/format.h>

namespace kiosk::content {

void check_spelling(const PackSource& pack, Problems& problems) {
  for_each_written_text(pack, [&](const WrittenText& written) {
    const auto found = locale::find_look_alike(written.text, written.locale);
    if (!found) return;
    // A warning: what is shown reads well; the search and a voice that reads aloud miss it.
    problems.warning("look-alike"_rule, written.place,
                     fmt::format("The word \"{}\" holds {}, which looks like a letter or digit of "
                                 "another alphabet.",
                                 found->word, locale::character_name(found->odd)),
                     "Type the whole word anew on one keyboard.");
  });
}

}  // namespace kiosk::content
