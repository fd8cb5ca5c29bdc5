#include "content/translation_import.h"

#include "content/catalogue_edit.h"
#include "content/digest.h"
#include "content/forbidden.h"
#include "content/overlay_files.h"
#include "content/protected_parts.h"
#include "content/source_text.h"
#include "content/translation_units.h"

#include <algorithm>
#include <optional>
#include <set>

namespace kiosk::content {

namespace {

using Units = std::map<std::string, const TranslationUnit*>;

/// Merges one translator's file, article by article.
class Merge {
 public:
  Merge(const Workspace& workspace, const Files& files, const ImportPlace& place,
        const TranslationFile& file)
      : m_pack(workspace.pack), m_files(files), m_place(place), m_file(file) {
    for (const TranslationUnit& unit : file.units) m_units[unit.id] = &unit;
  }

  Result<ImportPlan> run() {
    for (const ArticleTexts& article : articles_in(m_pack, m_file.target_locale, m_place.folder)) {
      if (const Status merged = merge(article); !merged) return merged.error();
    }
    merge_words();
    for (const auto& unit : m_units) {
      if (!m_known.contains(unit.first)) {
        refuse(unit.first, "There is no such text in this folder any more.");
      }
    }
    drop_broken();
    for (const auto& [path, count] : m_taken) m_plan.taken += count;
    return std::move(m_plan);
  }

 private:
  void refuse(const std::string& id, const std::string& sentence) {
    m_plan.refused.push_back({id, sentence});
  }

  /// The unit's text when it came, is not empty and may be taken. What stands there already was
  /// somebody's decision: `before` is never refused for its marks.
  std::optional<std::string> accepted(const std::string& id, const std::string& source,
                                      const std::string& before) {
    const auto found = m_units.find(id);
    if (found == m_units.end()) return std::nullopt;
    m_known.insert(id);
    const TranslationUnit& unit = *found->second;
    if (trimmed(unit.target).empty()) {
      ++m_plan.empty;
      return std::nullopt;
    }
    if (unit.source != source) {
      refuse(id, "The text it was translated from has changed since. Export it once more.");
      return std::nullopt;
    }
    if (unit.target == before) {
      ++m_plan.unchanged;
      return before;
    }
    const auto broken = broken_parts(source, unit.target, m_file.target_locale);
    for (const std::string& sentence : broken) refuse(id, sentence);
    if (!broken.empty() || refused_characters(unit)) return std::nullopt;
    ++m_newly_accepted;
    return unit.target;
  }

  /// One such text must not keep the others of its file out.
  bool refused_characters(const TranslationUnit& unit) {
    Problems problems;
    check_characters(unit.target, unit.id, problems);
    for (const Problem& problem : problems.all()) {
      refuse(unit.id, problem.sentence + ' ' + problem.remedy);
    }
    return problems.has_errors();
  }

  Status merge(const ArticleTexts& article) {
    const auto begin = m_units.lower_bound(article.prefix);
    if (begin == m_units.end() || !begin->first.starts_with(article.prefix)) return Done{};
    Problems problems;
    const auto source = read_source_text(m_files, article.source->file, problems);
    if (!source) return Error{ErrorCode::kUnreadable, article.source->file + " cannot be read"};
    const std::vector<ArticlePart> ours = article_parts(*source, *article.source);
    std::string old_file;
    std::vector<ArticlePart> theirs;
    if (article.translation != nullptr) {
      const auto text = read_source_text(m_files, article.translation->file, problems);
      if (!text) {
        return Error{ErrorCode::kUnreadable, article.translation->file + " cannot be read"};
      }
      old_file = *text;
      theirs = article_parts(old_file, *article.translation);
    }
    m_newly_accepted = 0;
    merge_parts(article, *source, ours, old_file, theirs);
    return Done{};
  }

  void merge_parts(const ArticleTexts& article, const std::string& source,
                   const std::vector<ArticlePart>& ours, const std::string& old_file,
                   const std::vector<ArticlePart>& theirs) {
    const std::vector<int> pairs = paired_parts(ours, theirs);
    std::map<std::string, std::string> texts;      // by the names of our parts
    std::map<std::string, std::string> new_texts;  // by the names of theirs
    bool all_came = true;
    bool whole = true;
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const ArticlePart* const old =
          pairs[i] < 0 ? nullptr : &theirs[static_cast<std::size_t>(pairs[i])];
      const auto text = accepted(article.prefix + ours[i].name, ours[i].text,
                                 old == nullptr ? std::string() : old->text);
      if (text) {
        texts[ours[i].name] = *text;
        if (old != nullptr) new_texts[old->name] = *text;
      } else if (old != nullptr) {
        texts[ours[i].name] = old->text;
      }
      all_came = all_came && text;
      whole = whole && texts.contains(ours[i].name);
    }
    if (texts.empty()) return;
    const bool same_build =
        ours.size() == theirs.size() && std::count(pairs.begin(), pairs.end(), -1) == 0;
    if (same_build) {
      std::string changed = with_parts(old_file, theirs, new_texts);
      const bool other = changed != old_file;
      if (all_came) changed = with_digest(changed, article.source->digest);
      if (other || changed != old_file) write(article, as_draft(std::move(changed)));
    } else if (whole) {
      write(article, new_translation(source, ours, texts, article.source->digest));
    } else {
      refuse(article.prefix,
             "Parts of it are still missing, so none of it is shown. Complete the file and import "
             "it again.");
    }
  }

  static std::string as_draft(std::string text) {
    const std::string reviewed = "\ntranslation = \"reviewed\"\n";
    const std::size_t at = text.find(reviewed);
    if (at != std::string::npos) {
      text.replace(at, reviewed.size(), "\ntranslation = \"draft\"\n");
    }
    return text;
  }

  void write(const ArticleTexts& article, std::string text) {
    // A centre's translation of a text of its own; a base's stays where it is.
    const std::string& source = article.source->file;
    const std::string path = source.substr(0, source.rfind('/') + 1) + m_file.target_locale + ".md";
    take(path, std::move(text));
  }

  void take(const std::string& path, std::string text) {
    m_plan.files[path] = std::move(text);
    m_taken[path] = m_newly_accepted;
  }

  /// Files that would have errors with their new texts stay as they are.
  void drop_broken() {
    const OverlayFiles changed(m_files, m_plan.files);
    const auto workspace = open_workspace(changed, m_place.folder, m_place.base, {});
    if (!workspace) return;
    for (const Problem& problem : workspace->problems.all()) {
      if (problem.severity != Severity::kError || m_plan.files.erase(problem.file) == 0) continue;
      m_taken.erase(problem.file);
      refuse(problem.file, "Line " + std::to_string(problem.line) + " of " + problem.file +
                               " would be wrong: " + problem.sentence + ' ' + problem.remedy);
    }
  }

  void merge_words() {
    const std::string path = m_place.folder + "/strings/" + m_file.target_locale + ".po";
    Problems problems;
    const std::string before = m_files.is_file(path)
                                   ? read_source_text(m_files, path, problems).value_or("")
                                   : new_catalogue(m_file.target_locale);
    std::string text = before;
    m_newly_accepted = 0;
    for (const WordText& word : words_in(m_pack, m_file.target_locale, m_place.folder)) {
      const std::string old = word.translation == nullptr ? "" : word.translation->text;
      const auto target = accepted("words/" + word.key, word.source->source, old);
      if (!target) continue;
      const bool current = *target == old && word.translation != nullptr &&
                           !word.translation->fuzzy &&
                           word.translation->source == word.source->source;
      if (current) continue;
      text = with_message(std::move(text),
                          {word.key, word.source->source, *target, word.source->comment});
    }
    if (text != before) take(path, std::move(text));
  }

  const PackSource& m_pack;
  const Files& m_files;
  const ImportPlace& m_place;
  const TranslationFile& m_file;
  Units m_units;
  std::set<std::string> m_known;
  int m_newly_accepted = 0;            ///< Of the file at hand.
  std::map<std::string, int> m_taken;  ///< By changed file.
  ImportPlan m_plan;
};

}  // namespace

Result<ImportPlan> plan_import(const Workspace& workspace, const Files& files,
                               const ImportPlace& place, const TranslationFile& file) {
  if (const Status known = check_target(workspace.pack, file.target_locale); !known) {
    return known.error();
  }
  return Merge(workspace, files, place, file).run();
}

}  // namespace kiosk::content
