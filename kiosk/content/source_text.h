#pragma once

#include "base/files.h"
#include "content/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

/// No file of words in a pack is longer; everything that reads them may rely on it.
constexpr std::uint64_t kMaxTextBytes = 1 << 20;

/// The text of a source file with line ends as LF and no byte order mark. Problems: a
/// missing or too large file, ill-formed UTF-8, characters that steer other characters
/// (bidi controls, tags, stray joiners), control and private-use characters; each with
/// its line. Nothing is returned after ill-formed UTF-8.
std::optional<std::string> read_source_text(const Files& files, const std::string& path,
                                            Problems& problems);

/// The line, from 1, of byte `offset` in `text`.
int line_of(std::string_view text, std::size_t offset);

/// `text` without spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// A front matter between two lines "+++" and what follows.
struct FrontMatter {
  std::string_view front;
  int front_line = 2;  ///< The line `front` begins on.
  std::string_view body;
  int body_line = 0;  ///< The line `body` begins on.
};

/// Borrows `text`. A file without front matter is a problem and gives nothing.
std::optional<FrontMatter> split_front_matter(std::string_view text, const std::string& file,
                                              Problems& problems);

}  // namespace kiosk::content
