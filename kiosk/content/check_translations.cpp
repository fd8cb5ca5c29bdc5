#include "content/check_parts.h"

namespace kiosk::content {

namespace {

void check_digest(const ArticleSource& translation, const ArticleSource& source,
                  const std::string& locale, Problems& problems) {
  if (translation.source_digest == source.digest) return;
  const Place place{translation.file, translation.digest_line};
  const std::string remedy =
      "Compare it with " + source.file + ", then run kioskctl strings stamp DIR " + locale + ".";
  if (translation.source_digest.empty()) {
    problems.warning("no-digest"_rule, place,
                     "The translation does not say which source text it follows.", remedy);
  } else {
    problems.warning("outdated"_rule, place,
                     "The source text has changed since this was translated.", remedy);
  }
}

const char* block_name(const Block& block) {
  constexpr const char* kNames[] = {"paragraph", "heading", "list",  "checklist", "steps",
                                    "callout",   "glance",  "chart", "picture"};
  static_assert(std::variant_size_v<Block> == std::size(kNames));
  return kNames[block.index()];
}

/// The same blocks in the same order; the first difference tells enough.
void check_blocks(const PageSource& page, const PageSource& source, Problems& problems) {
  const std::size_t common = std::min(page.blocks.size(), source.blocks.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (page.blocks[i].block.index() == source.blocks[i].block.index()) continue;
    problems.warning("block-order"_rule, {page.file, page.blocks[i].line},
                     std::string("Here stands a ") + block_name(page.blocks[i].block) +
                         ", the source has a " + block_name(source.blocks[i].block) + " (line " +
                         std::to_string(source.blocks[i].line) + ").",
                     "Give the translation the same parts in the same order.");
    return;
  }
  if (page.blocks.size() == source.blocks.size()) return;
  problems.warning("block-order"_rule, {page.file, 0},
                   "The translation has " + std::to_string(page.blocks.size()) +
                       " parts, its source has " + std::to_string(source.blocks.size()) + ".",
                   "Give the translation the same parts in the same order.");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

template <typename Article>
void check_all(const std::map<std::string, ByLocale<Article>, std::less<>>& articles,
               const char* what, const PackSource& pack, Problems& problems) {
  for (const auto& [id, locales] : articles) {
    const auto source = locales.find(pack.base.source_locale);
    if (source == locales.end()) {
      problems.error(
          "no-source-text"_rule, {locales.begin()->second.file, 0},
          std::string("The ") + what + " \"" + id + "\" has no text in the source language.",
          "Write " + pack.base.source_locale + ".md in the same folder.");
      continue;
    }
    std::vector<std::string> missing;
    for (const std::string& locale : pack.base.locales) {
      if (locale == pack.base.source_locale) continue;
      const auto translation = locales.find(locale);
      if (translation == locales.end()) {
        missing.push_back(locale);
        continue;
      }
      check_digest(translation->second, source->second, locale, problems);
      if constexpr (std::is_same_v<Article, PageSource>) {
        check_blocks(translation->second, source->second, problems);
      }
    }
    if (missing.empty()) continue;
    problems.warning("missing-translation"_rule, {source->second.file, 0},
                     std::string("The ") + what + " is missing in " + joined(missing) + ".",
                     "Write " + missing.front() +
                         ".md in the same folder; until then visitors see another language "
                         "with a note.");
  }
}

/// One sentence a language; a warning for each page would hide the others.
void check_drafts(const PackSource& pack, Problems& problems) {
  std::map<std::string, int> drafts;
  const auto count = [&](const auto& articles) {
    for (const auto& article : articles) {
      for (const auto& [locale, text] : article.second) {
        if (text.state == TranslationState::kDraft) ++drafts[locale];
      }
    }
  };
  count(pack.pages);
  count(pack.terms);
  for (const auto& [locale, number] : drafts) {
    problems.warning("draft"_rule, pack.base.place,
                     std::to_string(number) + " texts in \"" + locale +
                         "\" have not been read by a native speaker.",
                     "Let somebody read them, then write translation = \"reviewed\"; kioskctl "
                     "strings status lists them.");
  }
}

}  // namespace

void check_translations(const PackSource& pack, Problems& problems) {
  check_all(pack.pages, "page", pack, problems);
  check_all(pack.terms, "glossary word", pack, problems);
  check_drafts(pack, problems);
}

}  // namespace kiosk::content
