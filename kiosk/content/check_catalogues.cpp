#include "content/check_parts.h"
#include "content/fact_marks.h"
#include "locale/message.h"

#include <algorithm>

namespace kiosk::content {

namespace {

/// Facts are filled in before ICU sees a pattern; for the check any word will do.
std::string without_facts(const std::string& pattern) {
  return replace_facts(pattern, [](const FactMark&) { return std::string("0"); });
}

void check_facts(const CatalogueEntry& entry, const std::string& pattern, const PackSource& pack,
                 Problems& problems) {
  for_each_fact(pattern, [&](const FactMark& mark) {
    if (pack.facts_broken || pack.facts.find(mark.id) != pack.facts.end()) return;
    const std::string id(mark.id);
    problems.error("unknown-fact"_rule, entry.place, "There is no fact \"" + id + "\".",
                   allowed_remedy(id, keys_of(pack.facts)));
  });
}

void check_pattern(const CatalogueEntry& entry, const std::string& key, const std::string& pattern,
                   const std::string& locale, const PackSource& pack, Problems& problems) {
  check_facts(entry, pattern, pack, problems);
  const std::string bare = without_facts(pattern);
  if (const auto problem = locale::message_problem(bare, locale)) {
    problems.error("message"_rule, entry.place,
                   "The text of \"" + key + "\" is faulty: " + *problem,
                   "Keep every {…} of the English text, close each brace, and write ’ for an "
                   "apostrophe.");
  }
  if (const auto missing = locale::missing_form(bare, locale)) {
    const std::string number = std::to_string(missing->number);
    problems.error("plural-forms"_rule, entry.place,
                   "The text of \"" + key + "\" lacks the form \"" + missing->form +
                       "\", which \"" + locale + "\" needs for the number " + number + ".",
                   "Add " + missing->form +
                       " {…} beside the other forms, with the words as they "
                       "are said for " +
                       number + ".");
  }
}

/// A translation must use the placeholders of its source and no others.
void check_arguments(const CatalogueEntry& entry, const std::string& key, Problems& problems) {
  const auto wanted = locale::message_arguments(without_facts(entry.source));
  const auto used = locale::message_arguments(without_facts(entry.text));
  if (!wanted || !used || *wanted == *used) return;
  std::vector<std::string> differing;
  std::set_symmetric_difference(wanted->begin(), wanted->end(), used->begin(), used->end(),
                                std::back_inserter(differing));
  problems.error(
      "message-arguments"_rule, entry.place,
      "The text of \"" + key + "\" does not have the same places to fill as the English.",
      "Look at {" + quoted_list(differing) + "}; names inside braces stay English.");
}

void check_source(const Catalogue& source, const PackSource& pack, Problems& problems) {
  for (const auto& [key, entry] : source.entries) {
    if (!entry.text.empty() && entry.text != entry.source) {
      problems.error("source-catalogue"_rule, entry.place,
                     "\"" + key + "\" has two different English texts.",
                     "Leave msgstr empty here; change msgid.");
    }
    check_pattern(entry, key, entry.source, pack.base.source_locale, pack, problems);
  }
  for (const auto& [key, place] : needed_keys(pack)) {
    if (source.entries.count(key) != 0) continue;
    problems.error("missing-words"_rule, place, "The words for \"" + key + "\" are missing.",
                   "Add msgctxt \"" + key + "\" with its English msgid to " + source.file + ".");
  }
}

void check_entry(const CatalogueEntry& entry, const std::string& key, const std::string& locale,
                 const Catalogue& source, const PackSource& pack, Problems& problems) {
  const auto original = source.entries.find(key);
  if (original == source.entries.end()) {
    problems.warning("unused-words"_rule, entry.place,
                     "No text of the terminal is called \"" + key + "\".",
                     "Delete the message, or correct its msgctxt.");
    return;
  }
  if (entry.text.empty() || entry.fuzzy) return;
  check_pattern(entry, key, entry.text, locale, pack, problems);
  check_arguments(entry, key, problems);
  if (entry.source != original->second.source) {
    problems.warning("outdated-words"_rule, entry.place,
                     "The English text of \"" + key + "\" has changed since it was translated.",
                     "Compare it with " + source.file + ", then copy the new msgid here.");
  }
}

void check_translation(const Catalogue& catalogue, const std::string& locale,
                       const Catalogue& source, const PackSource& pack, Problems& problems) {
  if (catalogue.state != "draft" && catalogue.state != "reviewed") {
    problems.error(
        "catalogue-state"_rule, {catalogue.file, 1},
        "The catalogue does not say whether somebody has read it.",
        "Add \"X-Translation-State: draft\\n\" to its header; \"reviewed\" once a native "
        "speaker has read it.");
  }
  int missing = 0;
  std::string example;
  for (const auto& [key, entry] : source.entries) {
    const auto translated = catalogue.entries.find(key);
    const bool there = translated != catalogue.entries.end() && !translated->second.text.empty() &&
                       !translated->second.fuzzy;
    if (!there && missing++ == 0) example = key;
  }
  if (missing > 0) {
    problems.warning("untranslated"_rule, {catalogue.file, 0},
                     std::to_string(missing) + " of " + std::to_string(source.entries.size()) +
                         " texts are not translated, the first is \"" + example + "\".",
                     "Translate them; until then visitors see another language there.");
  }
  for (const auto& [key, entry] : catalogue.entries) {
    check_entry(entry, key, locale, source, pack, problems);
  }
}

}  // namespace

void check_catalogues(const PackSource& pack, Problems& problems) {
  const auto source = pack.catalogues.find(pack.base.source_locale);
  if (source == pack.catalogues.end()) {
    problems.error("no-catalogue"_rule, pack.base.place, "The words of the terminal are missing.",
                   "Create strings/" + pack.base.source_locale + ".po.");
    return;
  }
  check_source(source->second, pack, problems);
  for (const auto& [locale, catalogue] : pack.catalogues) {
    if (locale == pack.base.source_locale) continue;
    check_translation(catalogue, locale, source->second, pack, problems);
  }
  std::vector<std::string> wanted = pack.base.locales;
  wanted.insert(wanted.end(), pack.base.terminal_locales.begin(), pack.base.terminal_locales.end());
  for (const std::string& locale : wanted) {
    if (pack.catalogues.count(locale) != 0) continue;
    problems.warning("untranslated"_rule, pack.base.place,
                     "The terminal has no words in \"" + locale + "\".",
                     "Create strings/" + locale + ".po.");
  }
}

}  // namespace kiosk::content
