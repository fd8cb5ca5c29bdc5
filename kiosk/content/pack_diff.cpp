#include "content/pack_diff.h"

#include "content/digest.h"
#include "content/pack_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace kiosk::content {

namespace {

/// Digest of a row's blobs by (page, locale).
using Pages = std::map<std::pair<std::string, std::string>, std::string>;

std::string bytes_of(std::span<const unsigned char> blob) {
  return {blob.begin(), blob.end()};
}

Result<Pages> read_pages(const PackFile& pack) {
  auto rows = pack.database().prepare("SELECT id, locale, card, body FROM pages");
  if (!rows) return rows.error();
  Pages pages;
  for (;;) {
    const auto found = rows->step();
    if (!found) return found.error();
    if (!*found) return pages;
    pages[{std::string(rows->text(0)), std::string(rows->text(1))}] =
        digest_hex(bytes_of(rows->blob(2)) + bytes_of(rows->blob(3)));
  }
}

/// One digest over everything a query gives, row by row.
std::string digest_of(const PackFile& pack, const std::string& sql, int columns) {
  auto rows = pack.database().prepare(sql);
  std::string all;
  while (rows) {
    const auto found = rows->step();
    if (!found || !*found) break;
    for (int column = 0; column < columns; ++column) {
      all += digest_hex(bytes_of(rows->blob(column)));
    }
  }
  return digest_hex(all);
}

bool differ(const PackFile& before, const PackFile& after, const std::string& sql, int columns) {
  return digest_of(before, sql, columns) != digest_of(after, sql, columns);
}

std::set<std::string> locales_of(const PackFile& pack) {
  std::set<std::string> locales;
  for (const Language& language : pack.languages()) locales.insert(language.locale);
  return locales;
}

std::vector<std::string> missing_in(const std::set<std::string>& other,
                                    const std::set<std::string>& all) {
  std::vector<std::string> missing;
  std::set_difference(all.begin(), all.end(), other.begin(), other.end(),
                      std::back_inserter(missing));
  return missing;
}

std::set<std::string> ids_of(const Pages& pages) {
  std::set<std::string> ids;
  for (const auto& [key, digest] : pages) ids.insert(key.first);
  return ids;
}

/// What differs in the rows of one language.
PageChanges changes_in(const std::string& locale, const Pages& before, const Pages& after) {
  PageChanges changes;
  for (const auto& [key, digest] : after) {
    if (key.second != locale) continue;
    const auto old = before.find(key);
    if (old == before.end()) {
      changes.added.push_back(key.first);
    } else if (old->second != digest) {
      changes.changed.push_back(key.first);
    }
  }
  for (const auto& [key, digest] : before) {
    if (key.second == locale && !after.contains(key)) changes.removed.push_back(key.first);
  }
  return changes;
}

std::set<std::string> content_locales(const Pages& before, const Pages& after) {
  std::set<std::string> locales;
  for (const Pages* pages : {&before, &after}) {
    for (const auto& [key, digest] : *pages) locales.insert(key.second);
  }
  return locales;
}

PageChanges overall(const PackDiff& diff, const Pages& before, const Pages& after) {
  const std::set<std::string> old_ids = ids_of(before);
  const std::set<std::string> new_ids = ids_of(after);
  PageChanges pages{missing_in(old_ids, new_ids), {}, missing_in(new_ids, old_ids)};
  std::set<std::string> changed;
  for (const PackDiff::Language& language : diff.languages) {
    for (const auto* ids :
         {&language.pages.added, &language.pages.changed, &language.pages.removed}) {
      changed.insert(ids->begin(), ids->end());
    }
  }
  for (const std::string& id : changed) {
    if (old_ids.contains(id) && new_ids.contains(id)) pages.changed.push_back(id);
  }
  return pages;
}

}  // namespace

bool PackDiff::none() const {
  return pages.none() && languages_added.empty() && languages_removed.empty() && !words &&
         !glossary && !centre && !pictures;
}

Result<PackDiff> compare_packs(const std::string& old_path, const std::string& new_path) {
  const auto before = PackFile::open(old_path);
  if (!before) return before.error();
  const auto after = PackFile::open(new_path);
  if (!after) return after.error();
  const auto old_pages = read_pages(*before);
  if (!old_pages) return old_pages.error_in(old_path);
  const auto new_pages = read_pages(*after);
  if (!new_pages) return new_pages.error_in(new_path);

  PackDiff diff;
  for (const std::string& locale : content_locales(*old_pages, *new_pages)) {
    PageChanges changes = changes_in(locale, *old_pages, *new_pages);
    if (!changes.none()) diff.languages.push_back({locale, std::move(changes)});
  }
  diff.pages = overall(diff, *old_pages, *new_pages);
  const std::set<std::string> old_locales = locales_of(*before);
  const std::set<std::string> new_locales = locales_of(*after);
  diff.languages_added = missing_in(old_locales, new_locales);
  diff.languages_removed = missing_in(new_locales, old_locales);
  diff.words =
      differ(*before, *after, "SELECT locale, key, pattern FROM strings ORDER BY 1, 2", 3) ||
      differ(*before, *after, "SELECT locale, body FROM topics ORDER BY locale, position", 2) ||
      differ(*before, *after, "SELECT id, locale, body FROM finders ORDER BY 1, 2", 3);
  diff.glossary = differ(*before, *after, "SELECT id, locale, body FROM terms ORDER BY 1, 2", 3);
  diff.centre = differ(*before, *after, "SELECT body FROM centre", 1);
  diff.pictures = differ(*before, *after, "SELECT name, png FROM pictures ORDER BY 1", 2);
  return diff;
}

}  // namespace kiosk::content
