#include "content/key_list.h"

#include "content/table_reader.h"

#include <algorithm>
#include <set>

namespace kiosk::content {

namespace {

constexpr std::size_t kMostKeys = 1000;
constexpr int kHighestNumber = 1'000'000;
constexpr std::size_t kLinesOfSignature = 4;

/// The tables of an array, each with a reader that borrows it.
template <typename Read>
void for_each_table(TableReader& list, std::string_view key, const std::string& what,
                    Problems& problems, const Read& read) {
  for (const TomlNode* node : list.tables(key)) {
    TableReader entry(*node->as<TomlTable>(), {list.place().file, node->line}, what, problems);
    read(entry);
    entry.finish();
  }
}

PackPublicKey read_public(TableReader& entry, Problems& problems) {
  const auto key = PackPublicKey::parse(entry.text("public", Need::kRequired));
  if (key) return *key;
  problems.error("bad-key"_rule, entry.place("public"), "This is no public key.",
                 "Copy the second line of the owner's pack.pub.");
  return {};
}

TrustedKey read_key(TableReader& entry, Problems& problems) {
  TrustedKey trusted;
  trusted.key = read_public(entry, problems);
  trusted.owner = entry.text("owner", Need::kRequired);
  trusted.centres = entry.texts("centres", Need::kRequired);
  trusted.revoked = entry.boolean("revoked", false);
  for (const std::string& centre : trusted.centres) {
    if (centre == "*" || is_id(centre)) continue;
    problems.error("bad-centre"_rule, entry.place("centres"), "\"" + centre + "\" is no centre.",
                   "Write a centre's id, as \"gh-accra\", or \"*\" for all.");
  }
  return trusted;
}

/// A key that stands there twice could be revoked once.
void check_doubles(const KeyList& list, const Place& place, Problems& problems) {
  std::set<KeyId> seen;
  for (const TrustedKey& trusted : list.keys) {
    if (seen.insert(trusted.key.id).second) continue;
    problems.error("double-key"_rule, place,
                   "The key " + key_id_text(trusted.key.id) + " stands there twice.",
                   "Keep one of them.");
  }
}

/// The text of one signature file after the other.
std::vector<std::string> split_signatures(std::string_view text) {
  std::vector<std::string> files(1);
  std::size_t lines = 0;
  for (const char letter : text) {
    if (lines == kLinesOfSignature) {
      files.emplace_back();
      lines = 0;
    }
    files.back() += letter;
    if (letter == '\n') ++lines;
  }
  return files;
}

}  // namespace

bool TrustedKey::may_sign_for(std::string_view centre) const {
  return std::any_of(centres.begin(), centres.end(),
                     [&](const std::string& own) { return own == "*" || own == centre; });
}

Result<KeyList> KeyList::parse(std::string_view text, const std::string& file) {
  Problems problems;
  KeyList list;
  if (const auto document = parse_toml(text, file, 1, problems)) {
    TableReader reader(*document, {file, 1}, "the list of keys", problems);
    list.number = reader.integer("list", 1, 1, kHighestNumber, Need::kRequired);
    list.threshold = reader.integer("threshold", 1, 1, static_cast<int>(kMostKeys));
    for_each_table(reader, "key", "a key", problems,
                   [&](TableReader& entry) { list.keys.push_back(read_key(entry, problems)); });
    for_each_table(reader, "root", "a root key", problems,
                   [&](TableReader& entry) { list.roots.push_back(read_public(entry, problems)); });
    reader.finish();
    check_doubles(list, {file, 1}, problems);
    const std::size_t needed = list.roots.empty() ? 1 : static_cast<std::size_t>(list.threshold);
    if (list.keys.size() > kMostKeys || needed > std::max<std::size_t>(list.roots.size(), 1)) {
      problems.error("bad-threshold"_rule, reader.place("threshold"),
                     "The threshold is higher than the number of root keys.",
                     "Lower it or add [[root]] keys.");
    }
  }
  if (!problems.has_errors()) return list;
  const Problem& first = problems.all().front();
  return Error{ErrorCode::kUnreadable, first.file + ":" + std::to_string(first.line) + ": " +
                                           first.sentence + " " + first.remedy};
}

const TrustedKey* KeyList::find(const KeyId& id) const {
  const auto found = std::find_if(keys.begin(), keys.end(),
                                  [&](const TrustedKey& own) { return own.key.id == id; });
  return found == keys.end() ? nullptr : &*found;
}

Status KeyList::allows(std::string_view next, std::string_view signatures) const {
  PackHash hash;
  hash.add(next);
  const PackDigest digest = hash.finish();
  std::set<std::array<unsigned char, 32>> agreed;
  for (const std::string& file : split_signatures(signatures)) {
    const auto signature = PackSignature::parse(file);
    if (!signature) continue;
    for (const PackPublicKey& root : roots) {
      if (verify(*signature, root, digest)) agreed.insert(root.bytes);
    }
  }
  if (!roots.empty() && agreed.size() >= static_cast<std::size_t>(threshold)) return Done{};
  return Error{ErrorCode::kInvalidInput, "signed by " + std::to_string(agreed.size()) + " of the " +
                                             std::to_string(threshold) + " root keys it needs"};
}

}  // namespace kiosk::content
