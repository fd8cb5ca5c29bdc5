#pragma once

#include "content/rules.h"

#include <string>
#include <vector>

namespace kiosk::content {

/// Where in a pack's folder something stands. Line 0 means the file as a whole.
struct Place {
  std::string file;
  int line = 0;
};

/// One thing to mend in a pack's folder, in words an author understands.
struct Problem {
  Severity severity = Severity::kError;
  std::string rule;  ///< Of content/rules.h.
  std::string file;
  int line = 0;          ///< From 1; 0 means the file as a whole.
  std::string sentence;  ///< What is wrong.
  std::string remedy;    ///< How to mend it.
};

/// Collects what readers and checks find, so that an author sees everything at once.
class Problems {
 public:
  void error(RuleId rule, const Place& place, std::string sentence, std::string remedy);
  void warning(RuleId rule, const Place& place, std::string sentence, std::string remedy);
  void note(RuleId rule, const Place& place, std::string sentence, std::string remedy);
  /// With another severity than usual, or as a report says it.
  void add(Severity severity, RuleId rule, const Place& place, std::string sentence,
           std::string remedy);

  bool has_errors() const { return errors() > 0; }
  int errors() const { return count(Severity::kError); }
  int warnings() const { return count(Severity::kWarning); }
  int count(Severity severity) const;
  const std::vector<Problem>& all() const { return m_all; }

  /// By file, then line; equal ones keep the order they were found in.
  void sort();

 private:
  std::vector<Problem> m_all;
};

/// `words` as a list for people: "a", "b" or "c"; none gives an empty text.
std::string quoted_list(const std::vector<std::string>& words);

/// The word of `allowed` a typing error most likely meant; empty when none is near.
std::string nearest_word(const std::string& word, const std::vector<std::string>& allowed);

/// "Did you mean "x"? Allowed are …", for a word that is none of `allowed`.
std::string allowed_remedy(const std::string& word, const std::vector<std::string>& allowed);

}  // namespace kiosk::content
