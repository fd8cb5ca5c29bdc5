#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace kiosk::content {

/// Ids of pages, sorted.
struct PageChanges {
  std::vector<std::string> added;
  std::vector<std::string> changed;
  std::vector<std::string> removed;
  bool none() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// What a visitor would find otherwise in a newer pack.
struct PackDiff {
  struct Language {
    std::string locale;
    PageChanges pages;
  };
  /// Each page once; changed means in at least one language.
  PageChanges pages;
  /// Languages of both packs in which pages differ, sorted by locale.
  std::vector<Language> languages;
  std::vector<std::string> languages_added;
  std::vector<std::string> languages_removed;
  bool words = false;     ///< Words of the terminal, topics or decision trees.
  bool glossary = false;  ///< Terms.
  bool centre = false;    ///< Name, address, hours, services.
  bool pictures = false;

  bool none() const;
};

/// Compares two packs, row by row; a fact that changed changes every page that shows it.
/// Errors: those of PackFile::open.
Result<PackDiff> compare_packs(const std::string& old_path, const std::string& new_path);

}  // namespace kiosk::content
