#include "content/word_divider.h"

#include "base/files.h"
#include "base/utf8.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace kiosk::content {

namespace {

// The longest German word in use has some eighty letters; more is noise.
constexpr std::size_t kMaxLetters = 100;
constexpr int kMinPart = 2;
constexpr char32_t kLastLatin1 = 0xFF;

struct Free {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

std::string file_of(const std::string& dictionary) {
  return "/usr/share/hyphen/hyph_" + dictionary + ".dic";
}

/// Empty when a letter is not in the encoding.
std::string latin1(const std::u32string& word) {
  std::string bytes;
  for (const char32_t letter : word) {
    if (letter > kLastLatin1) return {};
    bytes += static_cast<char>(letter);
  }
  return bytes;
}

/// What libhyphen gives for divisions that change letters ("ck" to "k-k"): for each letter
/// a replacement or nothing. It allocates, we free.
struct Changes {
  char** texts = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;

  Changes() = default;
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;
  void release(std::size_t letters) {
    for (std::size_t i = 0; texts != nullptr && i < letters; ++i) std::free(texts[i]);
    std::free(texts);
    std::free(positions);
    std::free(cuts);
  }
  bool at(std::size_t letter) const { return texts != nullptr && texts[letter] != nullptr; }
};

}  // namespace

struct WordDivider::Impl {
  std::unique_ptr<HyphenDict, Free> dictionary;
  bool utf8 = false;
};

WordDivider::WordDivider(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
WordDivider::WordDivider(WordDivider&&) noexcept = default;
WordDivider::~WordDivider() = default;

bool WordDivider::is_installed(const std::string& dictionary) {
  return DiskFiles().is_file(file_of(dictionary));
}

Result<WordDivider> WordDivider::open(const std::string& dictionary) {
  const std::string file = file_of(dictionary);
  auto impl = std::make_unique<Impl>();
  impl->dictionary.reset(hnj_hyphen_load(file.c_str()));
  if (!impl->dictionary) return Error{ErrorCode::kNotFound, file + ": cannot be read"};
  impl->utf8 = impl->dictionary->utf8 != 0;
  if (!impl->utf8 && std::string_view(impl->dictionary->cset) != "ISO8859-1") {
    return Error{ErrorCode::kUnsupported, file + ": its encoding is neither UTF-8 nor ISO 8859-1"};
  }
  return WordDivider(std::move(impl));
}

std::string WordDivider::divide(const std::string& word) const {
  const std::u32string letters = utf8::to_utf32(word);
  const std::string bytes = m_impl->utf8 ? word : latin1(letters);
  if (bytes.empty() || letters.size() > kMaxLetters) return word;
  // Sizes as hyphen.h asks for them.
  std::vector<char> digits(bytes.size() + 5);
  std::vector<char> hyphenated(2 * bytes.size() + 5);
  Changes changes;
  const int failed =
      hnj_hyphen_hyphenate3(m_impl->dictionary.get(), bytes.c_str(), static_cast<int>(bytes.size()),
                            digits.data(), hyphenated.data(), &changes.texts, &changes.positions,
                            &changes.cuts, kMinPart, kMinPart, kMinPart, kMinPart);
  std::string divided;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    utf8::append(divided, letters[i]);
    // An odd digit behind a letter allows a division.
    const bool here = failed == 0 && (digits[i] & 1) != 0 && !changes.at(i);
    if (here && i + 1 < letters.size()) divided += '-';
  }
  changes.release(bytes.size());
  return divided;
}

}  // namespace kiosk::content
