#pragma once

#include "content/pack_source.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A text of an article's file that a translator works on, and where it stands.
struct ArticlePart {
  std::string name;  ///< "title", "summary", "keywords", or the number of a block: "1", "2" …
  std::string text;  ///< Without the quotation marks of TOML; keywords with ", " between them.
  std::size_t begin = 0;  ///< Of what with_parts() replaces: bytes of the file,
  std::size_t end = 0;    ///< one past the last.
};

/// The texts of a page's or a glossary word's file in its order, as `article` was read from it.
/// A block is what stands between empty lines, a heading, or a block between fences; lines that
/// name recordings are none. `file` has LF at its line ends. Keys that stand on several lines
/// or are missing give no part.
std::vector<ArticlePart> article_parts(std::string_view file, const ArticleSource& article);

/// What a block is, so that a translation's can be paired with the source's: "## ", "- ", "1. ",
/// "![", the opening of a fence, or nothing for a paragraph; a front matter's part is its name.
std::string part_kind(const ArticlePart& part);

/// Which of `theirs` is the translation of each of `ours`: an index or -1. Parts of one kind are
/// paired in their order; where a translation has more or fewer, as many as fit.
std::vector<int> paired_parts(const std::vector<ArticlePart>& ours,
                              const std::vector<ArticlePart>& theirs);

/// `file` with other texts for some of its `parts`, by name; every other byte stays.
std::string with_parts(std::string_view file, const std::vector<ArticlePart>& parts,
                       const std::map<std::string, std::string>& texts);

/// A translation's file as the source's file `source` has it: title, summary and keywords, a draft
/// with the digest of the source, and the blocks, all from `texts` by the names of the source's
/// `parts`. Recordings are not taken along.
std::string new_translation(std::string_view source, const std::vector<ArticlePart>& parts,
                            const std::map<std::string, std::string>& texts,
                            const std::string& digest);

}  // namespace kiosk::content
