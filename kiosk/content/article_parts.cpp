#include "content/article_parts.h"

#include "content/source_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::content {

namespace {

constexpr std::string_view kSpeechMark = "{speech:";
constexpr std::string_view kFence = "```";

/// A line of the text and where it begins.
struct Line {
  std::size_t begin = 0;
  std::string_view text;
  std::size_t end() const { return begin + text.size(); }
};

std::vector<Line> lines_of(std::string_view text, std::size_t begin) {
  std::vector<Line> lines;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, text.substr(begin, end - begin)});
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Translators write the comma of their script.
std::vector<std::string> split_keywords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto take = [&] {
    const std::string_view plain = trimmed(word);
    if (!plain.empty()) words.emplace_back(plain);
    word.clear();
  };
  constexpr std::string_view kArabicComma = "،";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, kArabicComma.size()) == kArabicComma) {
      at += kArabicComma.size() - 1;
      take();
    } else if (text[at] == ',' || text[at] == '\n') {
      take();
    } else {
      word += text[at];
    }
  }
  take();
  return words;
}

/// How a part of this name is written in the file.
std::string written(const std::string& name, const std::string& text) {
  if (name == "title" || name == "summary") return quoted(text);
  if (name != "keywords") return text;
  std::string list;
  for (const std::string& word : split_keywords(text)) {
    list += (list.empty() ? "" : ", ") + quoted(word);
  }
  return '[' + list + ']';
}

/// The value of `key` on `line`; nothing when it stands on several lines.
void add_value(const Line& line, const char* key, const std::string& text,
               std::vector<ArticlePart>& parts) {
  const std::string start = std::string(key) + " = ";
  if (!line.text.starts_with(start)) return;
  const std::string_view value = trimmed(line.text.substr(start.size()));
  const bool whole =
      value.size() > 1 &&
      ((value.front() == '"' && value.back() == '"' && !value.starts_with("\"\"\"")) ||
       (value.front() == '[' && value.back() == ']'));
  if (!whole) return;
  const std::size_t begin = line.begin + static_cast<std::size_t>(value.data() - line.text.data());
  parts.push_back({key, text, begin, begin + value.size()});
}

/// Collects lines to blocks.
class Blocks {
 public:
  Blocks(std::string_view file, std::vector<ArticlePart>& parts) : m_file(file), m_parts(parts) {}

  void take(const Line& line) {
    if (m_in_fence) {
      m_end = line.end();
      if (trimmed(line.text) == kFence) finish();
    } else if (trimmed(line.text).empty() || line.text.starts_with(kSpeechMark)) {
      finish();
    } else if (line.text.starts_with(kFence)) {
      finish();
      begin(line);
      m_in_fence = true;
    } else if (line.text.starts_with("#")) {
      finish();
      begin(line);
      finish();
    } else if (m_open) {
      m_end = line.end();
    } else {
      begin(line);
    }
  }
  void finish() {
    if (!m_open) return;
    m_parts.push_back({std::to_string(++m_count),
                       std::string(m_file.substr(m_begin, m_end - m_begin)), m_begin, m_end});
    m_open = m_in_fence = false;
  }

 private:
  void begin(const Line& line) {
    m_open = true;
    m_begin = line.begin;
    m_end = line.end();
  }

  std::string_view m_file;
  std::vector<ArticlePart>& m_parts;
  bool m_open = false;
  bool m_in_fence = false;
  std::size_t m_begin = 0;
  std::size_t m_end = 0;
  int m_count = 0;
};

bool in_front(const ArticlePart& part) {
  return part.name == "title" || part.name == "summary" || part.name == "keywords";
}

}  // namespace

std::vector<ArticlePart> article_parts(std::string_view file, const ArticleSource& article) {
  std::vector<ArticlePart> parts;
  Problems ignored;
  const auto matter = split_front_matter(file, article.file, ignored);
  if (!matter) return parts;
  const auto body = static_cast<std::size_t>(matter->body.data() - file.data());
  for (const Line& line : lines_of(file.substr(0, body), 0)) {
    add_value(line, "title", article.title, parts);
    add_value(line, "summary", article.summary, parts);
    add_value(line, "keywords", joined(article.keywords), parts);
  }
  Blocks blocks(file, parts);
  for (const Line& line : lines_of(file, body)) blocks.take(line);
  blocks.finish();
  return parts;
}

std::string part_kind(const ArticlePart& part) {
  if (in_front(part)) return part.name;
  if (part.text.starts_with(kFence)) return part.text.substr(0, part.text.find('\n'));
  if (part.text.starts_with("1. ")) return "1. ";
  for (const std::string kind : {"## ", "- ", "!["}) {
    if (part.text.starts_with(kind)) return kind;
  }
  return {};
}

std::vector<int> paired_parts(const std::vector<ArticlePart>& ours,
                              const std::vector<ArticlePart>& theirs) {
  // The longest common sequence of kinds: common[i][j] is its length from ours[i], theirs[j] on.
  const std::size_t n = ours.size();
  const std::size_t m = theirs.size();
  std::vector<std::vector<int>> common(n + 1, std::vector<int>(m + 1, 0));
  const auto alike = [&](std::size_t i, std::size_t j) {
    return part_kind(ours[i]) == part_kind(theirs[j]);
  };
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      common[i][j] =
          alike(i, j) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::vector<int> pairs(n, -1);
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (alike(i, j)) {
      pairs[i++] = static_cast<int>(j++);
    } else if (common[i + 1][j] >= common[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

std::string with_parts(std::string_view file, const std::vector<ArticlePart>& parts,
                       const std::map<std::string, std::string>& texts) {
  std::string out;
  std::size_t done = 0;
  for (const ArticlePart& part : parts) {
    const auto text = texts.find(part.name);
    if (text == texts.end() || text->second == part.text) continue;
    out += file.substr(done, part.begin - done);
    out += written(part.name, text->second);
    done = part.end;
  }
  return out.append(file.substr(done));
}

std::string new_translation(std::string_view source, const std::vector<ArticlePart>& parts,
                            const std::map<std::string, std::string>& texts,
                            const std::string& digest) {
  std::string front = "+++\n";
  std::string body;
  std::size_t end_before = 0;
  for (const ArticlePart& part : parts) {
    const std::string text = written(part.name, texts.at(part.name));
    if (in_front(part)) {
      front += part.name + " = " + text + '\n';
      continue;
    }
    if (!body.empty()) {
      // Blocks that stand on each other in the source do so here.
      const std::string_view between = source.substr(end_before, part.begin - end_before);
      body += between.find("\n\n") == std::string_view::npos ? "\n" : "\n\n";
    }
    body += text;
    end_before = part.end;
  }
  front += "translation = \"draft\"\nsource_digest = \"" + digest + "\"\n+++\n";
  return front + body + '\n';
}

}  // namespace kiosk::content
