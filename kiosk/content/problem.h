#pragma once

#include <string>
#include <vector>

namespace kiosk::content {

/// Errors stop a build; warnings are for the author to decide; notes say what could be better.
enum class Severity { kError, kWarning, kNote };
/// "error", "warning", "note".
const char* severity_name(Severity severity);

/// Where in a pack's folder something stands. Line 0 means the file as a whole.
struct Place {
  std::string file;
  int line = 0;
};

/// One thing to mend in a pack's folder, in words an author understands.
struct Problem {
  Severity severity = Severity::kError;
  std::string rule;  ///< Stable short name for machines: "unknown-key".
  std::string file;
  int line = 0;          ///< From 1; 0 means the file as a whole.
  std::string sentence;  ///< What is wrong.
  std::string remedy;    ///< How to mend it.
};

/// Collects what readers and checks find, so that an author sees everything at once.
class Problems {
 public:
  void error(std::string rule, const Place& place, std::string sentence, std::string remedy);
  void warning(std::string rule, const Place& place, std::string sentence, std::string remedy);
  void note(std::string rule, const Place& place, std::string sentence, std::string remedy);

  bool has_errors() const { return errors() > 0; }
  int errors() const { return count(Severity::kError); }
  int warnings() const { return count(Severity::kWarning); }
  int count(Severity severity) const;
  const std::vector<Problem>& all() const { return m_all; }

  /// By file, then line; equal ones keep the order they were found in.
  void sort();

 private:
  void add(Severity severity, std::string rule, const Place& place, std::string sentence,
           std::string remedy);

  std::vector<Problem> m_all;
};

/// `words` as a list for people: "a", "b" or "c"; none gives an empty text.
std::string quoted_list(const std::vector<std::string>& words);

/// The word of `allowed` a typing error most likely meant; empty when none is near.
std::string nearest_word(const std::string& word, const std::vector<std::string>& allowed);

/// "Did you mean "x"? Allowed are …", for a word that is none of `allowed`.
std::string allowed_remedy(const std::string& word, const std::vector<std::string>& allowed);

}  // namespace kiosk::content
