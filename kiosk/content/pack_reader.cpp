#include "content/source_readers.h"
#include "content/source_text.h"
#include "content/table_reader.h"
#include "media/picture.h"

#include <algorithm>

namespace kiosk::content {

namespace {

/// Of a page, for its recordings.
constexpr const char* kSpeechFolder = "speech";

/// `name` without `ending`; empty when it does not end so.
std::string stem(const std::string& name, std::string_view ending) {
  if (name.size() <= ending.size()) return {};
  const std::size_t at = name.size() - ending.size();
  return name.compare(at, ending.size(), ending) == 0 ? name.substr(0, at) : std::string();
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Reads one folder over what is already in `m_pack`.
class FolderReader {
 public:
  FolderReader(const Files& files, std::string folder, PackSource& pack, Problems& problems)
      : m_files(files), m_folder(std::move(folder)), m_pack(pack), m_problems(problems) {}

  std::optional<ManifestSource> manifest(const std::string& kind) {
    const std::string path = join_path(m_folder, "pack.toml");
    const auto text = read_source_text(m_files, path, m_problems);
    if (!text) return std::nullopt;
    std::optional<ManifestSource> manifest = read_manifest(*text, path, m_problems);
    if (manifest && manifest->kind != kind) {
      m_problems.error("pack-kind"_rule, {path, 1}, "This is not the pack.toml of a " + kind + ".",
                       "Name the right folder, or write kind = \"" + kind + "\".");
    }
    return manifest;
  }

  void content() {
    whole_file("topics.toml", [&](const std::string& text, const std::string& path) {
      m_pack.topics = read_topics(text, path, m_problems);
    });
    whole_file("facts.toml", [&](const std::string& text, const std::string& path) {
      const auto facts = read_facts(text, path, m_problems);
      m_pack.facts_broken = m_pack.facts_broken || (facts.empty() && m_problems.has_errors());
      for (const auto& [id, fact] : facts) m_pack.facts[id] = fact;
    });
    catalogues();
    articles("pages", m_pack.pages, read_page);
    recordings();
    articles("glossary", m_pack.terms, read_term);
    finders();
    pictures();
    unknown_names();
  }

  void centre(const std::string& id) {
    const std::string path = join_path(m_folder, "centre.toml");
    m_pack.centre_place = {path, 1};
    if (const auto text = read_source_text(m_files, path, m_problems)) {
      m_pack.centre = read_centre(*text, path, id, m_pack.centre_lines, m_problems);
    }
  }

 private:
  template <typename Use>
  void whole_file(const std::string& name, const Use& use) {
    const std::string path = join_path(m_folder, name);
    if (!m_files.is_file(path)) return;
    if (const auto text = read_source_text(m_files, path, m_problems)) use(*text, path);
  }

  std::vector<std::string> names(const std::string& folder) {
    const Result<std::vector<std::string>> listed = m_files.list(folder);
    std::vector<std::string> shown;
    if (!listed) return shown;
    // Editors leave such files behind.
    for (const std::string& name : *listed) {
      if (name[0] != '.' && name.back() != '~') shown.push_back(name);
    }
    return shown;
  }

  void stray(const std::string& path, const std::string& remedy) {
    m_problems.error("stray-file"_rule, {path, 0}, "This file belongs to nothing.", remedy);
  }

  /// The language of a file name, when the pack has it.
  std::string locale_of(const std::string& folder, const std::string& name,
                        const std::string& ending, const std::vector<std::string>& allowed) {
    const std::string path = join_path(folder, name);
    const std::string locale = stem(name, ending);
    if (locale.empty()) {
      stray(path, "Name it LANGUAGE" + ending + ", for example en" + ending + ", or delete it.");
      return {};
    }
    if (contains(allowed, locale)) return locale;
    m_problems.error("unknown-locale"_rule, {path, 0},
                     "The pack has no language \"" + locale + "\" for this file.",
                     m_pack.base.transliterate.count(locale) != 0
                         ? "Delete the file; this language is made from another."
                         : allowed_remedy(locale, allowed));
    return {};
  }

  void catalogues() {
    const std::string folder = join_path(m_folder, "strings");
    std::vector<std::string> allowed = m_pack.base.locales;
    allowed.insert(allowed.end(), m_pack.base.terminal_locales.begin(),
                   m_pack.base.terminal_locales.end());
    for (const std::string& name : names(folder)) {
      const std::string locale = locale_of(folder, name, ".po", allowed);
      const std::string path = join_path(folder, name);
      if (locale.empty()) continue;
      const auto text = read_source_text(m_files, path, m_problems);
      if (!text) continue;
      std::optional<Catalogue> read = parse_po(*text, path, m_problems);
      if (!read) continue;
      Catalogue& to = m_pack.catalogues[locale];
      if (to.file.empty()) {
        to.file = read->file;
        to.state = read->state;
      }
      for (auto& [key, entry] : read->entries) to.entries.insert_or_assign(key, std::move(entry));
    }
  }

  template <typename Article, typename Read>
  void articles(const std::string& kind, std::map<std::string, ByLocale<Article>, std::less<>>& to,
                const Read& read) {
    const std::string parent = join_path(m_folder, kind);
    for (const std::string& id : names(parent)) {
      const std::string folder = join_path(parent, id);
      if (!m_files.is_folder(folder)) {
        stray(folder, "Put each text into a folder of its own: " + kind + "/its-id/en.md.");
        continue;
      }
      if (!is_id(id)) {
        m_problems.error("bad-id"_rule, {folder, 0}, "\"" + id + "\" cannot be an id.",
                         "Name the folder with lower-case letters a–z, digits and single '-'.");
        continue;
      }
      for (const std::string& name : names(folder)) {
        if (kind == "pages" && name == kSpeechFolder) continue;
        const std::string locale = locale_of(folder, name, ".md", m_pack.base.locales);
        if (locale.empty()) continue;
        const std::string path = join_path(folder, name);
        const auto text = read_source_text(m_files, path, m_problems);
        if (!text) continue;
        const bool is_source = locale == m_pack.base.source_locale;
        if (auto article = read(*text, path, is_source, m_problems)) {
          to[id].insert_or_assign(locale, std::move(*article));
        }
      }
    }
  }

  void recordings() {
    const std::string parent = join_path(m_folder, "pages");
    for (const std::string& id : names(parent)) {
      const std::string folder = join_path(join_path(parent, id), kSpeechFolder);
      if (!m_files.is_folder(folder)) continue;
      read_recordings(m_files, folder, m_pack.base.locales, m_pack.speech[id], m_problems);
    }
  }

  void finders() {
    const std::string folder = join_path(m_folder, "finder");
    for (const std::string& name : names(folder)) {
      const std::string path = join_path(folder, name);
      const std::string id = stem(name, ".toml");
      if (!is_id(id)) {
        stray(path, "Name it ID.toml, or delete it.");
        continue;
      }
      const auto text = read_source_text(m_files, path, m_problems);
      if (!text) continue;
      if (auto finder = read_finder(*text, path, m_problems)) {
        m_pack.finders.insert_or_assign(id, std::move(*finder));
      }
    }
  }

  void pictures() {
    const std::string folder = join_path(m_folder, "pictures");
    for (const std::string& name : names(folder)) {
      const std::string path = join_path(folder, name);
      const std::size_t dot = std::min(name.rfind('.'), name.size());
      if (!media::has_picture_ending(name) || !is_id(name.substr(0, dot))) {
        stray(path,
              "Pictures are PNG, JPEG, WebP or SVG files named with lower-case letters: "
              "its-name.png, .jpg, .webp or .svg.");
        continue;
      }
      if (auto png = picture(path, name)) {
        m_pack.pictures.insert_or_assign(name, PictureSource{path, *std::move(png)});
      }
    }
  }

  std::optional<std::string> picture(const std::string& path, const std::string& name) {
    const Result<std::string> bytes = m_files.read(path, media::kMaxPictureFileBytes);
    if (!bytes) {
      m_problems.error("picture-size"_rule, {path, 0},
                       "The picture cannot be read or has more than 16 MiB.",
                       "Save it with at most 1920 × 1080 pixels.");
      return std::nullopt;
    }
    media::MadePicture made = media::make_picture(name, *bytes);
    if (auto* png = std::get_if<std::string>(&made)) return std::move(*png);
    auto& refusal = std::get<media::Refusal>(made);
    m_problems.error(RuleId::of_refusal(refusal.rule), {path, 0}, std::move(refusal.sentence),
                     std::move(refusal.remedy));
    return std::nullopt;
  }

  void unknown_names() {
    const std::vector<std::string> known = {"pack.toml", "centre.toml", "topics.toml", "facts.toml",
                                            "README.md", "strings",     "pages",       "glossary",
                                            "finder",    "pictures"};
    for (const std::string& name : names(m_folder)) {
      if (!contains(known, name)) stray(join_path(m_folder, name), allowed_remedy(name, known));
    }
  }

  const Files& m_files;
  std::string m_folder;
  PackSource& m_pack;
  Problems& m_problems;
};

}  // namespace

PackSource read_pack_source(const Files& files, const std::string& base_folder,
                            const std::string& centre_folder, Problems& problems) {
  PackSource pack;
  FolderReader base(files, base_folder, pack, problems);
  std::optional<ManifestSource> manifest = base.manifest("base");
  // Without the list of languages every file would look wrong.
  if (!manifest) return pack;
  pack.base = std::move(*manifest);
  base.content();
  if (centre_folder.empty()) return pack;

  FolderReader centre(files, centre_folder, pack, problems);
  pack.centre_manifest = centre.manifest("centre");
  if (!pack.centre_manifest) return pack;
  if (pack.centre_manifest->base != pack.base.id) {
    problems.error("wrong-base"_rule, pack.centre_manifest->place,
                   "The centre adds to \"" + pack.centre_manifest->base + "\", the base is \"" +
                       pack.base.id + "\".",
                   "Name the right folder with --base, or correct base = ….");
  }
  centre.centre(pack.centre_manifest->id);
  centre.content();
  return pack;
}

}  // namespace kiosk::content
