#include "content/pack_file.h"

#include "content/codec.h"
#include "content/iso_date.h"
#include "content/pack_format.h"
#include "content/table_reader.h"

#include <charconv>
#include <filesystem>
#include <map>

namespace kiosk::content {

namespace {

Error damaged(const std::string& path, const std::string& what) {
  return {ErrorCode::kDamaged, path + ": " + what};
}

/// A row by up to two texts; empty when there is none or it cannot be read.
std::optional<store::Statement> find_row(const store::Connection& database, std::string_view sql,
                                         std::string_view first, std::string_view second = {}) {
  Result<store::Statement> row = database.prepare(sql);
  if (!row) return std::nullopt;
  row->bind(1, first);
  if (!second.empty()) row->bind(2, second);
  const Result<bool> found = row->step();
  if (!found || !*found) return std::nullopt;
  return std::move(*row);
}

/// The texts of the first column; as many as can be read.
std::vector<std::string> first_column(Result<store::Statement> rows) {
  std::vector<std::string> texts;
  while (rows) {
    const Result<bool> found = rows->step();
    if (!found || !*found) break;
    texts.emplace_back(rows->text(0));
  }
  return texts;
}

/// The bytes of the first column; empty without a row.
std::string first_blob(const std::optional<store::Statement>& row) {
  if (!row) return {};
  const auto bytes = row->blob(0);
  return {bytes.begin(), bytes.end()};
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

/// SQLite would read zeros where the last page of a file was cut off.
Status check_size(const store::Connection& database, const std::string& path) {
  const auto pages = database.integer("PRAGMA page_count");
  const auto page_bytes = database.integer("PRAGMA page_size");
  if (!pages) return pages.error_in(path);
  if (!page_bytes) return page_bytes.error_in(path);
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error || size != static_cast<std::uintmax_t>(*pages * *page_bytes)) {
    return damaged(path, "the file has been cut off");
  }
  return Done{};
}

}  // namespace

Result<PackFile> PackFile::open(const std::string& path) {
  Result<store::Connection> database = store::Connection::open(path, store::Mode::kReadOnly);
  if (!database) return database.error();
  const auto application = database->integer("PRAGMA application_id");
  if (!application) return application.error_in(path);
  if (*application != kPackApplicationId) return damaged(path, "this is not a content pack");
  const auto version = database->integer("PRAGMA user_version");
  if (!version) return version.error_in(path);
  if (*version > kPackVersion) {
    return Error{ErrorCode::kTooNew, path + ": the pack was made for a newer program"};
  }
  if (*version < 1) return damaged(path, "the pack has no version");
  if (const Status whole = check_size(*database, path); !whole) return whole.error();
  PackFile pack(std::move(*database));
  if (const Status read = pack.read_head(path); !read) return read.error();
  return pack;
}

Status PackFile::read_manifest(const std::string& path) {
  Result<store::Statement> rows = m_database.prepare("SELECT key, value FROM manifest");
  if (!rows) return damaged(path, "the pack has no manifest");
  std::map<std::string, std::string, std::less<>> values;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return row.error_in(path);
    if (!*row) break;
    values.emplace(rows->text(0), rows->text(1));
  }
  const auto version = Version::parse(values["version"]);
  const auto base_version = Version::parse(values["base_version"]);
  const auto min_program = Version::parse(values["min_program"]);
  const auto created = parse_iso_date(values["created"]);
  const auto expires = parse_iso_date(values["expires"]);
  const auto epoch = whole_number(values["epoch"]);
  m_manifest.type = values["type"];
  m_manifest.id = values["id"];
  m_manifest.centre = values["centre"];
  m_source_locale = values["source_locale"];
  if (m_manifest.type != kPackType) return damaged(path, "this is not a pack for this terminal");
  const bool named = is_id(m_manifest.id) && is_id(m_manifest.centre) && !m_source_locale.empty();
  if (!named || !version || !base_version || !min_program || !created || !expires || !epoch) {
    return damaged(path, "the pack's manifest is incomplete");
  }
  m_manifest.version = *version;
  m_manifest.base_version = *base_version;
  m_manifest.min_program = *min_program;
  m_manifest.created = *created;
  m_manifest.expires = *expires;
  m_manifest.epoch = *epoch;
  return Done{};
}

Status PackFile::read_head(const std::string& path) {
  if (const Status read = read_manifest(path); !read) return read;
  Result<store::Statement> centre = m_database.prepare("SELECT body FROM centre WHERE id = 1");
  if (!centre) return damaged(path, "the pack has no centre");
  const Result<bool> found = centre->step();
  if (!found || !*found || !read_centre(centre->blob(0), m_centre)) {
    return damaged(path, "the centre in the pack cannot be read");
  }
  Result<store::Statement> language = m_database.prepare(
      "SELECT locale, endonym, greeting, content FROM languages ORDER BY position");
  if (!language) return damaged(path, "the pack has no languages");
  for (;;) {
    const Result<bool> row = language->step();
    if (!row) return row.error_in(path);
    if (!*row) break;
    m_languages.push_back({std::string(language->text(0)), std::string(language->text(1)),
                           std::string(language->text(2)), language->integer(3) != 0});
  }
  if (m_languages.empty()) return damaged(path, "the pack has no languages");
  return Done{};
}

std::optional<std::string> PackFile::pattern(std::string_view key, std::string_view locale) const {
  const auto row = find_row(
      m_database, "SELECT pattern FROM strings WHERE locale = ?1 AND key = ?2", locale, key);
  if (!row) return std::nullopt;
  return std::string(row->text(0));
}

std::optional<PageCard> PackFile::card(std::string_view id, std::string_view locale) const {
  const auto row =
      find_row(m_database, "SELECT card FROM pages WHERE id = ?1 AND locale = ?2", id, locale);
  PageCard card;
  TranslationState state{};
  if (!row || !read_card(row->blob(0), card, state)) return std::nullopt;
  card.id = id;
  card.locale = locale;
  return card;
}

std::optional<Page> PackFile::page(std::string_view id, std::string_view locale) const {
  const auto row = find_row(
      m_database, "SELECT card, body FROM pages WHERE id = ?1 AND locale = ?2", id, locale);
  Page page;
  PageCard card;
  if (!row || !read_card(row->blob(0), card, page.state) || !read_body(row->blob(1), page)) {
    return std::nullopt;
  }
  page.id = id;
  page.locale = locale;
  page.title = card.title;
  page.summary = card.summary;
  page.icon = card.icon;
  page.role = card.role;
  page.filters = card.filters;
  return page;
}

std::optional<Term> PackFile::term(std::string_view id, std::string_view locale) const {
  const auto row =
      find_row(m_database, "SELECT body FROM terms WHERE id = ?1 AND locale = ?2", id, locale);
  Term term;
  if (!row || !read_term(row->blob(0), term)) return std::nullopt;
  term.id = id;
  term.locale = locale;
  return term;
}

std::optional<Finder> PackFile::finder(std::string_view id, std::string_view locale) const {
  const auto row =
      find_row(m_database, "SELECT body FROM finders WHERE id = ?1 AND locale = ?2", id, locale);
  Finder finder;
  if (!row || !read_finder(row->blob(0), finder)) return std::nullopt;
  finder.id = id;
  return finder;
}

std::vector<std::pair<Topic, std::vector<std::string>>> PackFile::topics(
    std::string_view locale) const {
  std::vector<std::pair<Topic, std::vector<std::string>>> topics;
  Result<store::Statement> row =
      m_database.prepare("SELECT body FROM topics WHERE locale = ?1 ORDER BY position");
  if (!row) return topics;
  row->bind(1, locale);
  for (;;) {
    const Result<bool> found = row->step();
    if (!found || !*found) return topics;
    Topic topic;
    std::vector<std::string> pages;
    if (read_topic(row->blob(0), topic, pages)) {
      topics.emplace_back(std::move(topic), std::move(pages));
    }
  }
}

std::vector<std::string> PackFile::ids(const char* table) const {
  return first_column(
      m_database.prepare(std::string("SELECT DISTINCT id FROM ") + table + " ORDER BY id"));
}

std::vector<std::string> PackFile::divided_words(std::string_view locale) const {
  auto rows = m_database.prepare("SELECT word FROM divided_words WHERE locale = ?1 ORDER BY word");
  if (rows) rows->bind(1, locale);
  return first_column(std::move(rows));
}

std::string PackFile::picture(std::string_view name) const {
  return first_blob(find_row(m_database, "SELECT png FROM pictures WHERE name = ?1", name));
}

std::string PackFile::speech(std::string_view name) const {
  return first_blob(find_row(m_database, "SELECT opus FROM speech WHERE name = ?1", name));
}

}  // namespace kiosk::content
