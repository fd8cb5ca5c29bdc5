#include "text/font_manifest.h"

#include "base/files.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>

namespace kiosk::text {

namespace {

constexpr std::uint64_t kMaxManifestBytes = 256 * 1024;
constexpr std::size_t kDirectoryEntryBytes = 16;
constexpr float kLeastBalance = 0.5F;
constexpr float kMostBalance = 2;

std::uint32_t big_endian(const unsigned char* bytes) {
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

/// Reads the table directory alone: a file cut off in a copy must be told at the start,
/// not by the first word that needs its last table.
Status check_font_file(const Typeface& typeface, const std::string& path) {
  std::error_code code;
  const std::uintmax_t size = std::filesystem::file_size(path, code);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (code || !file) {
    return Error{ErrorCode::kNotFound,
                 fmt::format("the typeface {} is not installed ({} is missing): install the Debian "
                             "package {}",
                             typeface.name, path, typeface.package)};
  }
  const Error damaged{ErrorCode::kUnreadable,
                      fmt::format("{} is not a whole font file: install the Debian package {} anew",
                                  path, typeface.package)};
  std::array<unsigned char, 12> header{};
  if (std::fread(header.data(), 1, header.size(), file.get()) != header.size()) return damaged;
  const std::uint32_t version = big_endian(header.data());
  if (version != 0x00010000 && version != 0x4F54544F && version != 0x74727565) return damaged;
  const std::size_t tables = static_cast<std::size_t>(header[4] << 8 | header[5]);
  for (std::size_t i = 0; i < tables; ++i) {
    std::array<unsigned char, kDirectoryEntryBytes> entry{};
    if (std::fread(entry.data(), 1, entry.size(), file.get()) != entry.size()) return damaged;
    const std::uint64_t offset = big_endian(entry.data() + 8);
    if (offset + big_endian(entry.data() + 12) > size) return damaged;
  }
  return Done{};
}

/// Reads one table of the manifest and remembers the first key that is missing.
class TableReader {
 public:
  TableReader(const toml::table& table, std::string place)
      : m_table(table), m_place(std::move(place)) {}

  std::string text(std::string_view key) {
    const std::optional<std::string> value = m_table[key].value<std::string>();
    if (!value) complain(key, "must be a text");
    return value.value_or("");
  }
  std::string text_or(std::string_view key, std::string otherwise) const {
    return m_table[key].value_or(std::move(otherwise));
  }
  float number(std::string_view key) {
    const std::optional<double> value = m_table[key].value<double>();
    if (!value) complain(key, "must be a number");
    return static_cast<float>(value.value_or(0));
  }
  float number_or(std::string_view key, float otherwise) const {
    return static_cast<float>(m_table[key].value_or(static_cast<double>(otherwise)));
  }
  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    if (const toml::array* array = m_table[key].as_array()) {
      for (const toml::node& node : *array) all.push_back(node.value_or(std::string()));
    }
    return all;
  }
  bool flag(std::string_view key) const { return m_table[key].value_or(false); }

  const std::optional<Error>& error() const { return m_error; }

 private:
  void complain(std::string_view key, std::string_view rule) {
    if (m_error) return;
    m_error = Error{ErrorCode::kUnreadable, fmt::format("{}: {} {}", m_place, key, rule)};
  }

  const toml::table& m_table;
  std::string m_place;
  std::optional<Error> m_error;
};

Result<Typeface> read_files(TableReader& reader) {
  Typeface typeface;
  typeface.name = reader.text("name");
  typeface.package = reader.text("package");
  typeface.regular = reader.text("regular");
  typeface.bold = reader.text_or("bold", typeface.regular);
  if (reader.error()) return *reader.error();
  for (const std::string& path : {typeface.regular, typeface.bold}) {
    if (Status status = check_font_file(typeface, path); !status) return status.error();
  }
  return typeface;
}

Result<Typeface> read_typeface(const toml::table& table, const std::string& place) {
  TableReader reader(table, place);
  Result<Typeface> typeface = read_files(reader);
  if (!typeface) return typeface;
  for (const std::string& script : reader.texts("scripts")) {
    if (script.size() != 4) {
      return Error{
          ErrorCode::kInvalidInput,
          fmt::format("{}: \"{}\" is not an ISO 15924 script code of four letters", place, script)};
    }
    const char letters[5] = {script[0], script[1], script[2], script[3], 0};
    typeface->scripts.push_back(locale::script_tag(letters));
  }
  typeface->locales = reader.texts("locales");
  typeface->symbols = reader.flag("symbols");
  typeface->line_height = reader.number("line_height");
  typeface->balance = reader.number_or("balance", 1);
  typeface->ascent = reader.number_or("ascent", 0);
  typeface->descent = reader.number_or("descent", 0);
  const std::u32string reference = utf8::to_utf32(reader.text("reference"));
  if (reader.error()) return *reader.error();
  if (reference.size() != 1) {
    return Error{ErrorCode::kInvalidInput, place + ": reference must be one letter"};
  }
  if (typeface->balance < kLeastBalance || typeface->balance > kMostBalance) {
    return Error{ErrorCode::kInvalidInput, fmt::format("{}: balance must be from {} to {}", place,
                                                       kLeastBalance, kMostBalance)};
  }
  typeface->reference = reference[0];
  return typeface;
}

Status read_typefaces(const toml::table& document, const std::string& path,
                      std::vector<Typeface>& typefaces) {
  const toml::array* array = document["typeface"].as_array();
  if (array == nullptr) return Done{};
  for (const toml::node& node : *array) {
    const std::string place = fmt::format("{}:{}", path, node.source().begin.line);
    const toml::table* table = node.as_table();
    if (table == nullptr) {
      return Error{ErrorCode::kUnreadable, place + ": typeface must be a table"};
    }
    Result<Typeface> typeface = read_typeface(*table, place);
    if (!typeface) return typeface.error();
    typefaces.push_back(std::move(*typeface));
  }
  return Done{};
}

Result<FontManifest> read_document(const toml::table& document, const std::string& path) {
  FontManifest manifest;
  const Status read = read_typefaces(document, path, manifest.typefaces);
  if (!read) return read.error();
  if (manifest.typefaces.empty()) {
    return Error{ErrorCode::kUnreadable, path + ": names no [[typeface]]"};
  }
  const toml::table* icons = document["icons"].as_table();
  if (icons == nullptr) return Error{ErrorCode::kUnreadable, path + ": has no table [icons]"};
  TableReader reader(*icons, path + ": [icons]");
  Result<Typeface> typeface = read_files(reader);
  if (!typeface) return typeface.error();
  manifest.icons = std::move(*typeface);
  manifest.icons.symbols = true;
  return manifest;
}

}  // namespace

Result<FontManifest> read_font_manifest(const std::string& path) {
  const Result<std::string> text = DiskFiles().read(path, kMaxManifestBytes);
  if (!text) return text.error_in("the fonts manifest");
  try {
    return read_document(toml::parse(*text, path), path);
  } catch (const toml::parse_error& error) {
    return Error{ErrorCode::kUnreadable,
                 fmt::format("{}:{}: {}", path, error.source().begin.line, error.description())};
  }
}

}  // namespace kiosk::text
