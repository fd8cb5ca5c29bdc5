#include "tests/text/corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;

void erase_all(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at)) {
    text.erase(at, what.size());
  }
}

/// Replaces everything from `open` to `close` by `by`.
void replace_between(std::string& text, std::string_view open, char close, std::string_view by) {
  for (auto at = text.find(open); at != text.npos; at = text.find(open, at + by.size())) {
    const auto end = text.find(close, at);
    if (end == text.npos) return;
    text.replace(at, end + 1 - at, by);
  }
}

/// A line of Markdown as a reader sees it.
std::string plain(std::string line) {
  const auto first = line.find_first_not_of("#-0123456789. ");
  const bool marked = line.starts_with("#") || line.starts_with("- ") ||
                      (line.size() > 2 && line[1] == '.' && line[0] >= '0' && line[0] <= '9');
  if (marked) line.erase(0, std::min(first, line.size()));
  replace_between(line, "](", ')', "");
  erase_all(line, "[");
  erase_all(line, "**");
  replace_between(line, "{", '}', "75");
  return line;
}

/// A paragraph; or the cells of a table's line, without the icon in its first one.
void add_cells(std::string line, std::vector<std::string>& out) {
  constexpr std::string_view kBorder = " | ";
  for (auto at = line.find(kBorder); at != line.npos; at = line.find(kBorder)) {
    if (line[0] < 'a' || line[0] > 'z') out.push_back(plain(line.substr(0, at)));
    line.erase(0, at + kBorder.size());
  }
  out.push_back(plain(std::move(line)));
}

void read_markdown(const fs::path& path, std::vector<std::string>& out) {
  std::ifstream file(path);
  bool front_matter = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "+++") {
      front_matter = !front_matter;
      continue;
    }
    if (front_matter || line.empty() || line.starts_with("```") || line.starts_with("!")) continue;
    for (const std::string_view key : {"title: ", "source: "}) {
      if (line.starts_with(key)) line.erase(0, key.size());
    }
    add_cells(line, out);
  }
}

void read_catalogue(const fs::path& path, std::string_view key, std::vector<std::string>& out) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(key) || line.size() < key.size() + 4) continue;
    std::string text = line.substr(key.size() + 2, line.size() - key.size() - 3);
    erase_all(text, "\\");
    replace_between(text, "{", '}', "75");
    if (!text.empty()) out.push_back(std::move(text));
  }
}

}  // namespace

std::string family_of(std::string_view locale) {
  if (locale == "ur") return "Noto Nastaliq Urdu";
  if (locale == "zgh") return "Noto Sans Tifinagh";
  for (const std::string_view arabic : {"ar", "fa", "fa-AF", "ps", "ckb"}) {
    if (locale == arabic) return "Noto Sans Arabic";
  }
  return "Noto Sans";
}

Corpus corpus_of_content(const std::string& folder, const std::string& locale) {
  Corpus corpus{locale, {}};
  std::vector<fs::path> files;
  for (const char* part : {"pages", "glossary"}) {
    const fs::path root = fs::path(folder) / part;
    if (!fs::is_directory(root)) continue;
    for (const auto& entry : fs::directory_iterator(root)) {
      files.push_back(entry.path() / (locale + ".md"));
    }
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) read_markdown(path, corpus.paragraphs);
  read_catalogue(fs::path(folder) / "strings" / (locale + ".po"),
                 locale == "en" ? "msgid" : "msgstr", corpus.paragraphs);
  return corpus;
}

std::vector<Corpus> corpora_of_folder(const std::string& folder) {
  std::vector<Corpus> corpora;
  if (!fs::is_directory(folder)) return corpora;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    Corpus corpus{entry.path().stem().string(), {}};
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (!line.empty()) corpus.paragraphs.push_back(line);
    }
    corpora.push_back(std::move(corpus));
  }
  std::sort(corpora.begin(), corpora.end(),
            [](const Corpus& a, const Corpus& b) { return a.locale < b.locale; });
  return corpora;
}
