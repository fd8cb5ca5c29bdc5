#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Paragraphs of one locale to lay out.
struct Corpus {
  std::string locale;
  std::vector<std::string> paragraphs;
};

/// The family that the kiosk and its peers set a locale in.
std::string family_of(std::string_view locale);

/// Everything a content folder (content/base) says in `locale`: pages, glossary and the
/// words of the terminal, without their markup. May be empty.
Corpus corpus_of_content(const std::string& folder, const std::string& locale);

/// One corpus for each <locale>.txt of a folder, one paragraph a line.
std::vector<Corpus> corpora_of_folder(const std::string& folder);
