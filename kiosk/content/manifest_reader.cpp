#include "content/source_readers.h"
#include "content/table_reader.h"
#include "content/version.h"
#include "content/web_host.h"
#include "locale/tag.h"

#include <algorithm>

namespace kiosk::content {

namespace {

void check_tags(TableReader& reader, std::string_view key, const std::vector<std::string>& tags,
                Problems& problems) {
  for (const std::string& tag : tags) {
    if (locale::well_formed(tag)) continue;
    problems.error("bad-locale"_rule, reader.place(key), "\"" + tag + "\" is not a language tag.",
                   "Write tags such as \"fr\", \"sr-Cyrl\" or \"fa-AF\".");
  }
}

void read_language(const TomlEntry& entry, ManifestSource& manifest, Problems& problems) {
  TableReader reader(*entry.node.as<TomlTable>(), {manifest.place.file, entry.node.line},
                     "a language", problems);
  Language& language = manifest.languages[entry.key];
  language.locale = entry.key;
  language.endonym = reader.text("endonym", Need::kRequired);
  language.greeting = reader.text("greeting", Need::kRequired);
  const std::vector<std::string>& words_only = manifest.terminal_locales;
  language.content = std::find(words_only.begin(), words_only.end(), entry.key) == words_only.end();
  const std::string dictionary = reader.text("hyphenation", Need::kOptional);
  if (!dictionary.empty()) manifest.dictionaries[entry.key] = dictionary;
  reader.finish();
}

void read_languages(TableReader& reader, ManifestSource& manifest, Problems& problems) {
  const TomlTable* table = reader.table("languages", Need::kRequired);
  if (table == nullptr) return;
  for (const TomlEntry& entry : *table) {
    if (entry.node.as<TomlTable>() == nullptr) {
      problems.error("wrong-type"_rule, {manifest.place.file, entry.line},
                     "\"" + entry.key + "\" is not a language.",
                     "Write [languages." + entry.key + "] with endonym and greeting.");
      continue;
    }
    read_language(entry, manifest, problems);
  }
}

void read_transliterations(TableReader& reader, ManifestSource& manifest, Problems& problems) {
  const TomlTable* table = reader.table("transliterate");
  if (table == nullptr) return;
  for (const TomlEntry& entry : *table) {
    const auto* from = entry.node.as<std::string>();
    // The one pair whose letters map without loss; ICU's other rules only approximate.
    if (from == nullptr || entry.key != "sr-Latn" || *from != "sr-Cyrl") {
      problems.error("transliterate"_rule, {manifest.place.file, entry.line},
                     "Only \"sr-Latn\" can be made, from \"sr-Cyrl\".",
                     "Write \"sr-Latn\" = \"sr-Cyrl\", or remove the line.");
      continue;
    }
    manifest.transliterate[entry.key] = *from;
  }
}

/// Every language of the lists has its name and greeting.
void check_languages(TableReader& reader, const ManifestSource& manifest, Problems& problems) {
  std::vector<std::string> all = manifest.locales;
  all.insert(all.end(), manifest.terminal_locales.begin(), manifest.terminal_locales.end());
  for (const auto& made : manifest.transliterate) all.push_back(made.first);
  for (const std::string& locale : all) {
    if (manifest.languages.count(locale) != 0) continue;
    problems.error("language-name"_rule, reader.place("languages"),
                   "The language \"" + locale + "\" has no name and greeting.",
                   "Add [languages." + locale + "] with endonym and greeting.");
  }
  for (const auto& [locale, language] : manifest.languages) {
    if (std::find(all.begin(), all.end(), locale) != all.end()) continue;
    problems.error("unknown-locale"_rule, reader.place("languages"),
                   "The language \"" + locale + "\" is in none of the lists.",
                   "Add it to locales or terminal_locales.");
  }
  if (std::find(manifest.locales.begin(), manifest.locales.end(), manifest.source_locale) ==
      manifest.locales.end()) {
    problems.error("unknown-locale"_rule, reader.place("source_locale"),
                   "The source language \"" + manifest.source_locale + "\" is not in locales.",
                   allowed_remedy(manifest.source_locale, manifest.locales));
  }
}

void read_hosts(TableReader& reader, ManifestSource& manifest, Problems& problems) {
  for (const std::string& host : reader.texts("allowed_hosts")) {
    if (is_host(host)) {
      manifest.allowed_hosts.push_back(host);
      continue;
    }
    problems.error("bad-host"_rule, reader.place("allowed_hosts"),
                   "\"" + host + "\" is not the name of a site.",
                   "Write it in small letters, without https:// and without a page: \"daad.de\".");
  }
}

/// A version, "2026.11.1"; `otherwise` when it is missing.
std::string read_version(TableReader& reader, std::string_view key, const std::string& otherwise,
                         Need need, Problems& problems) {
  const std::string text = reader.text(key, need);
  if (text.empty()) return otherwise;
  const auto version = Version::parse(text);
  if (version) return version->text();
  problems.error("bad-version"_rule, reader.place(key), "\"" + text + "\" is not a version.",
                 "Write one to four numbers with dots between them: \"2026.11.1\".");
  return otherwise;
}

/// What only the pack of a centre has: its place in the order of packs, and its time.
void read_centre_part(TableReader& reader, ManifestSource& manifest, Problems& problems) {
  constexpr int kHighestEpoch = 1'000'000;
  manifest.base = reader.text("base", Need::kRequired);
  manifest.epoch = reader.integer("epoch", 1, 1, kHighestEpoch);
  manifest.min_program = read_version(reader, "min_program", "0", Need::kOptional, problems);
  manifest.require_reviewed = reader.boolean("require_reviewed", false);
  const auto created = reader.date("created", Need::kRequired);
  const auto expires = reader.date("expires", Need::kRequired);
  if (!created || !expires) return;
  manifest.created = *created;
  manifest.expires = *expires;
  if (*expires <= *created) {
    problems.error("pack-expires"_rule, reader.place("expires"),
                   "The pack expires before it can be used.",
                   "Write a day after \"created\", half a year later for example.");
  }
}

}  // namespace

std::optional<ManifestSource> read_manifest(std::string_view text, const std::string& file,
                                            Problems& problems) {
  const std::optional<TomlTable> table = parse_toml(text, file, 1, problems);
  if (!table) return std::nullopt;
  ManifestSource manifest;
  manifest.place = {file, 1};
  TableReader reader(*table, manifest.place, "pack.toml", problems);
  reader.integer("format", 1, 1, 1, Need::kRequired);
  manifest.kind = reader.word("kind", {"base", "centre"}, Need::kRequired);
  manifest.id = reader.id("id", Need::kRequired);
  manifest.version = read_version(reader, "version", "0", Need::kRequired, problems);
  if (manifest.kind == "centre") {
    read_centre_part(reader, manifest, problems);
  } else {
    manifest.source_locale = reader.text("source_locale", Need::kRequired);
    manifest.locales = reader.texts("locales", Need::kRequired);
    manifest.terminal_locales = reader.texts("terminal_locales");
    check_tags(reader, "locales", manifest.locales, problems);
    check_tags(reader, "terminal_locales", manifest.terminal_locales, problems);
    read_transliterations(reader, manifest, problems);
    read_languages(reader, manifest, problems);
    check_languages(reader, manifest, problems);
  }
  read_hosts(reader, manifest, problems);
  reader.finish();
  return manifest;
}

}  // namespace kiosk::content
