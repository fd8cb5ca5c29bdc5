#pragma once

#include "content/centre.h"
#include "content/toml.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

enum class Need { kRequired, kOptional };

/// Reads one TOML table key by key. Whatever is missing, of the wrong type or never
/// asked for becomes a problem, so a misspelt key cannot pass unnoticed. Borrows the
/// table and the problems; call `finish` once at the end.
class TableReader {
 public:
  /// `what` names the table in sentences: "a service".
  TableReader(const TomlTable& table, Place place, std::string what, Problems& problems);

  std::string text(std::string_view key, Need need);
  std::vector<std::string> texts(std::string_view key, Need need = Need::kOptional);
  std::optional<std::chrono::year_month_day> date(std::string_view key, Need need);
  /// Outside [min, max] is a problem and gives `otherwise`.
  int integer(std::string_view key, int otherwise, int min, int max, Need need = Need::kOptional);
  bool boolean(std::string_view key, bool otherwise);
  /// One of `allowed`; the first of them when something is wrong.
  std::string word(std::string_view key, const std::vector<std::string>& allowed, Need need);
  /// Those of `allowed` that stand in a list; each other one is a problem.
  std::vector<std::string> words(std::string_view key, const std::vector<std::string>& allowed,
                                 Need need = Need::kOptional);
  /// Lower-case ASCII words joined by '-'; empty when something is wrong.
  std::string id(std::string_view key, Need need);
  /// A table of locale → text. Must hold at least one text when required.
  LocalText local_text(std::string_view key, Need need);

  const TomlTable* table(std::string_view key, Need need = Need::kOptional);
  /// An array of tables; each with its line.
  std::vector<const TomlNode*> tables(std::string_view key);
  /// Any value; the caller reports what does not fit.
  const TomlNode* any(std::string_view key, Need need = Need::kOptional);

  /// The line of a key, or of the table when the key is missing.
  Place place(std::string_view key) const;
  const Place& place() const { return m_place; }

  /// Reports every key that no call asked for.
  void finish();

 private:
  const TomlEntry* find(std::string_view key, Need need);
  void wrong_type(const TomlEntry& entry, const std::string& remedy);

  const TomlTable& m_table;
  Place m_place;
  std::string m_what;
  Problems& m_problems;
  std::set<std::string, std::less<>> m_asked;
};

/// True for lower-case ASCII words and digits joined by single '-'.
bool is_id(std::string_view text);

/// The locale → text pairs of a table node; reports what is not text.
LocalText read_local_text(const TomlTable& table, const Place& place, Problems& problems);

}  // namespace kiosk::content
