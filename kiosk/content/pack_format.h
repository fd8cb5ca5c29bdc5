#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::content {

// The outer form of a .kpack file; FORMAT.md tells what the tables hold.

/// "KWPK" in the header of the SQLite file.
constexpr std::int64_t kPackApplicationId = 0x4B57504B;
/// PRAGMA user_version. A higher number is a newer program's pack.
constexpr std::int64_t kPackVersion = 1;

constexpr const char* kPackSchema =
    "CREATE TABLE manifest(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE centre(id INTEGER PRIMARY KEY CHECK(id = 1), body BLOB NOT NULL) STRICT;"
    "CREATE TABLE languages(position INTEGER PRIMARY KEY, locale TEXT NOT NULL UNIQUE,"
    " endonym TEXT NOT NULL, greeting TEXT NOT NULL, content INTEGER NOT NULL) STRICT;"
    "CREATE TABLE strings(locale TEXT NOT NULL, key TEXT NOT NULL, pattern TEXT NOT NULL,"
    " PRIMARY KEY(locale, key)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE topics(locale TEXT NOT NULL, position INTEGER NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY(locale, position)) STRICT;"
    "CREATE TABLE pages(id TEXT NOT NULL, locale TEXT NOT NULL, card BLOB NOT NULL,"
    " body BLOB NOT NULL, PRIMARY KEY(id, locale)) STRICT;"
    "CREATE TABLE terms(id TEXT NOT NULL, locale TEXT NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY(id, locale)) STRICT;"
    "CREATE TABLE finders(id TEXT NOT NULL, locale TEXT NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY(id, locale)) STRICT;"
    "CREATE TABLE pictures(name TEXT PRIMARY KEY, png BLOB NOT NULL) STRICT;"
    "CREATE TABLE speech(name TEXT PRIMARY KEY, opus BLOB NOT NULL) STRICT;"
    "CREATE TABLE documents(id INTEGER PRIMARY KEY, locale TEXT NOT NULL, kind INTEGER NOT NULL,"
    " target TEXT NOT NULL, text TEXT NOT NULL) STRICT;"
    "CREATE TABLE vocabulary(locale TEXT NOT NULL, length INTEGER NOT NULL, word TEXT NOT NULL,"
    " PRIMARY KEY(locale, length, word)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE divided_words(locale TEXT NOT NULL, word TEXT NOT NULL,"
    " PRIMARY KEY(locale, word)) STRICT, WITHOUT ROWID;";

/// The name of a locale's full-text index, quoted for SQL. `locale` comes from the
/// file, so a quotation mark in it must not end the name.
inline std::string search_table(std::string_view locale) {
  std::string name = "\"search_";
  for (const char c : locale) {
    if (c == '"') name += '"';
    name += c;
  }
  return name + '"';
}

}  // namespace kiosk::content
