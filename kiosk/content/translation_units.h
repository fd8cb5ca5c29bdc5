#pragma once

#include "base/files.h"
#include "content/article_parts.h"
#include "content/pack_source.h"
#include "content/translation_unit.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// What is sent to a translator.
struct UnitWishes {
  std::string locale;
  std::string also;    ///< A second language to translate from, or empty.
  std::string folder;  ///< Texts whose source stands in this folder: the base's or the centre's.
  bool all = false;    ///< Also what is up to date.
};

/// Whether texts of `pack` are written in `locale` by people, and not the source itself.
/// Errors: kInvalidInput with what to do instead.
Status check_target(const PackSource& pack, const std::string& locale);

/// The texts of a pack that a language lacks or that are older than their source: pages in the
/// order of the topics, glossary, words. A page of which anything is out of date is there whole.
/// Errors: those of check_target, and of reading a file.
Result<TranslationFile> collect_units(const PackSource& pack, const Files& files,
                                      const UnitWishes& wishes);

/// A page or a glossary word that translators work on.
struct ArticleTexts {
  std::string prefix;  ///< Of its units: "page/study/".
  const ArticleSource* source = nullptr;
  const ArticleSource* translation = nullptr;  ///< Null when there is none.
};

/// Every article whose source stands in `folder`, in the order of collect_units().
std::vector<ArticleTexts> articles_in(const PackSource& pack, const std::string& locale,
                                      const std::string& folder);

/// The words whose source stands in `folder`, in the order of the file; borrows `pack`.
struct WordText {
  std::string key;
  const CatalogueEntry* source = nullptr;
  const CatalogueEntry* translation = nullptr;  ///< Null when there is none.
};
std::vector<WordText> words_in(const PackSource& pack, const std::string& locale,
                               const std::string& folder);

/// How far a translation has come. `reviewed`: see is_reviewed(). A text that stays away from
/// translators is kReviewed or kDraft.
UnitState state_of(const ArticleTexts& article);
UnitState state_of(const WordText& word, bool reviewed);
/// Whether a native speaker has read the words of a language.
bool is_reviewed(const PackSource& pack, const std::string& locale);

/// The parts of an article's file; none when there is no article. Errors: kUnreadable.
Result<std::vector<ArticlePart>> parts_of(const Files& files, const ArticleSource* article);

/// Whether `file` stands in `folder`.
bool stands_in(const std::string& file, const std::string& folder);

}  // namespace kiosk::content
