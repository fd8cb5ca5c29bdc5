#include "content/pack_store.h"

#include "content/file_digest.h"
#include "content/pack_copy.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace kiosk::content {

namespace {

constexpr const char* kRecord = "record";
constexpr const char* kIncoming = "incoming";
constexpr const char* kLock = "lock";
constexpr std::uint64_t kMaxTextBytes = 1 << 20;
/// The active one, the one before it, and those of a stick that wait.
constexpr std::ptrdiff_t kMostPacks = 5;

std::string pack_file(const std::string& name) {
  return name + ".kpack";
}
std::string list_file(const std::string& name) {
  return name + ".keys";
}

std::string digest_name(const PackDigest& digest) {
  std::string name;
  for (const unsigned char byte : digest) {
    name += "0123456789abcdef"[byte >> 4];
    name += "0123456789abcdef"[byte & 15];
  }
  return name;
}

std::string text_name(std::string_view text) {
  PackHash hash;
  hash.add(text);
  return digest_name(hash.finish());
}

Refused refused(const Error& error) {
  return {error.code == ErrorCode::kTaken ? Refusal::kBusy : Refusal::kUnwritable, error.message};
}

/// Two packs are never there under one name, but one pack may come twice.
bool is_kept(const PackRecord& record, const std::string& name) {
  return !name.empty() && (name == record.active || name == record.previous);
}

/// Reads a signature file; empty when there is none.
std::variant<PackSignature, Refused> read_signature(std::string_view text) {
  if (text.empty()) return Refused{Refusal::kUnsigned, "the pack has no signature"};
  const auto signature = PackSignature::parse(text);
  if (!signature) return Refused{Refusal::kUnsigned, signature.error().message};
  return *signature;
}

std::variant<TrustedKey, Refused> trusted_signer(const KeyList& keys,
                                                 const PackSignature& signature,
                                                 const PackDigest& digest) {
  auto signer = find_signer(keys, signature);
  const auto* const trusted = std::get_if<TrustedKey>(&signer);
  if (trusted == nullptr || verify(signature, trusted->key, digest)) return signer;
  return Refused{Refusal::kDamaged, "the pack was changed since it was signed, or cut off"};
}

}  // namespace

/// Holds the lock and knows the record; gives both back when it goes.
class PackStore::Writing {
 public:
  static std::variant<Writing, Refused> begin(PackStore& store) {
    auto lock = store.m_folder.lock();
    if (!lock) return refused(lock.error());
    auto record = store.record();
    if (!record) return refused(record.error());
    return Writing(store, *std::move(lock), *std::move(record));
  }

  PackRecord record;

  /// The one step in which a change becomes true.
  std::optional<Refused> commit() {
    const Status put = replace_file(m_store->m_folder, kRecord, record.text());
    if (!put) return refused(put.error());
    m_store->clean(record, Waiting::kGo);
    return std::nullopt;
  }

 private:
  Writing(PackStore& store, std::unique_ptr<FolderLock> lock, PackRecord read)
      : record(std::move(read)), m_store(&store), m_lock(std::move(lock)) {}

  PackStore* m_store;
  std::unique_ptr<FolderLock> m_lock;
};

PackStore::PackStore(PrivateFolder& folder, KeyList configured, Terminal terminal)
    : m_folder(folder), m_configured(std::move(configured)), m_terminal(std::move(terminal)) {}

Result<PackRecord> PackStore::record() const {
  const auto text = m_folder.read(kRecord, kMaxTextBytes);
  if (!text && text.error().code == ErrorCode::kNotFound) return PackRecord();
  if (!text) return text.error();
  auto record = PackRecord::parse(*text);
  if (record || record.error().code != ErrorCode::kDamaged) return record;
  return rebuilt_record();
}

PackRecord PackStore::rebuilt_record() const {
  const auto names = m_folder.list();
  std::vector<StoredPack> packs;
  for (const std::string& file : names ? *names : std::vector<std::string>()) {
    const std::string name = file.substr(0, file.find('.'));
    if (file != pack_file(name) || !is_digest_name(name)) continue;
    Verdict verdict = examine_with(m_configured, name);
    if (auto* const pack = std::get_if<StoredPack>(&verdict)) packs.push_back(std::move(*pack));
  }
  std::sort(packs.begin(), packs.end(), [](const StoredPack& left, const StoredPack& right) {
    return std::tie(left.manifest.epoch, left.manifest.version) >
           std::tie(right.manifest.epoch, right.manifest.version);
  });
  PackRecord record;
  for (const StoredPack& pack : packs) {
    const Manifest& manifest = pack.manifest;
    record.seen.try_emplace(manifest.id, SeenVersion{manifest.epoch, manifest.version, pack.name});
  }
  if (!packs.empty()) record.active = packs[0].name;
  if (packs.size() > 1) record.previous = packs[1].name;
  return record;
}

std::string PackStore::path_of(const std::string& name) const {
  return m_folder.path(pack_file(name));
}

KeyList PackStore::keys() const {
  const auto known = record();
  if (!known || known->key_list.empty()) return m_configured;
  const auto text = m_folder.read(list_file(known->key_list), kMaxTextBytes);
  if (!text || text_name(*text) != known->key_list) return m_configured;
  auto list = KeyList::parse(*text, list_file(known->key_list));
  return list && list->number > m_configured.number ? *std::move(list) : m_configured;
}

void PackStore::clean(const PackRecord& record, Waiting waiting) {
  std::set<std::string, std::less<>> kept{kRecord, kLock};
  for (const std::string& name : {record.active, record.previous}) {
    kept.insert(pack_file(name));
    kept.insert(signature_path(pack_file(name)));
  }
  kept.insert(list_file(record.key_list));
  const auto names = m_folder.list();
  if (!names) return;
  const auto count = std::count_if(names->begin(), names->end(), [](const std::string& name) {
    return name.ends_with(".kpack");
  });
  const bool stay = waiting == Waiting::kStay && count < kMostPacks;
  for (const std::string& name : *names) {
    const bool waits = is_digest_name(name.substr(0, name.find('.'))) && !name.ends_with(".new");
    // What cannot be removed now goes with the next pack.
    if (!kept.contains(name) && !(stay && waits)) (void)m_folder.remove(name);
  }
}

Verdict PackStore::stage(ByteSource& pack, std::string_view signature_text,
                         std::chrono::sys_days today, const Progress& progress) {
  auto begun = Writing::begin(*this);
  if (auto* wrong = std::get_if<Refused>(&begun)) return *wrong;
  const PackRecord& known = std::get<Writing>(begun).record;
  clean(known, Waiting::kStay);
  const auto read = read_signature(signature_text);
  if (const auto* wrong = std::get_if<Refused>(&read)) return *wrong;
  Verdict verdict = take_in(pack, std::get<PackSignature>(read), progress);
  auto* const taken = std::get_if<StoredPack>(&verdict);
  std::optional<Refused> wrong;
  if (taken != nullptr) wrong = judge_turn(*taken, known, m_terminal, today);
  if (taken != nullptr && !wrong && !is_kept(known, taken->name)) {
    wrong = keep(taken->name, signature_text);
  }
  (void)m_folder.remove(kIncoming);
  if (wrong) return *std::move(wrong);
  return verdict;
}

Verdict PackStore::take_in(ByteSource& pack, const PackSignature& signature,
                           const Progress& progress) {
  const KeyList trusted = keys();
  // A stranger's file is not even copied.
  const auto known_key = find_signer(trusted, signature);
  if (const auto* wrong = std::get_if<Refused>(&known_key)) return *wrong;
  const auto copied = copy_pack(pack, m_folder, kIncoming, progress);
  if (const auto* wrong = std::get_if<Refused>(&copied)) return *wrong;
  const std::string path = m_folder.path(kIncoming);
  Verdict verdict = judge(path, trusted, signature, std::get<PackDigest>(copied));
  // Later its digest says that the file is still the one that was sound.
  const bool broken = std::holds_alternative<StoredPack>(verdict) && !is_sound(path);
  return broken ? Refused{Refusal::kNotAPack, "the pack's tables are broken"} : verdict;
}

std::optional<Refused> PackStore::keep(const std::string& name, std::string_view signature) {
  const std::string file = pack_file(name);
  // The signature first: a pack without one could never be shown.
  Status put = replace_file(m_folder, signature_path(file), signature);
  if (put) put = m_folder.rename(kIncoming, file);
  if (put) return std::nullopt;
  (void)m_folder.remove(signature_path(file));
  return refused(put.error());
}

Verdict PackStore::judge(const std::string& path, const KeyList& keys,
                         const PackSignature& signature, const PackDigest& digest) const {
  const auto signer = trusted_signer(keys, signature, digest);
  if (const auto* wrong = std::get_if<Refused>(&signer)) return *wrong;
  Verdict verdict = judge_copy(path, std::get<TrustedKey>(signer), m_terminal);
  if (auto* const pack = std::get_if<StoredPack>(&verdict)) {
    pack->name = digest_name(digest);
    pack->comment = signature.trusted_comment;
  }
  return verdict;
}

Verdict PackStore::examine(const std::string& name) const {
  return examine_with(keys(), name);
}

Verdict PackStore::examine_with(const KeyList& keys, const std::string& name) const {
  if (name.empty()) return Refused{Refusal::kNothingThere, "there is no such pack here"};
  const std::string file = pack_file(name);
  const auto digest = digest_of_file(m_folder.path(file), kMaxPackBytes);
  if (!digest) return Refused{Refusal::kNothingThere, digest.error().message};
  if (digest_name(*digest) != name) {
    return Refused{Refusal::kDamaged, "the pack's file on this terminal is damaged"};
  }
  const auto text = m_folder.read(signature_path(file), kMaxTextBytes);
  const auto read = read_signature(text ? *text : std::string());
  if (const auto* wrong = std::get_if<Refused>(&read)) return *wrong;
  return judge(m_folder.path(file), keys, std::get<PackSignature>(read), *digest);
}

std::optional<Refused> PackStore::activate(const std::string& name, std::chrono::sys_days today) {
  auto begun = Writing::begin(*this);
  if (auto* wrong = std::get_if<Refused>(&begun)) return *wrong;
  auto& writing = std::get<Writing>(begun);
  const Verdict verdict = examine(name);
  if (const auto* wrong = std::get_if<Refused>(&verdict)) return *wrong;
  const StoredPack& pack = std::get<StoredPack>(verdict);
  if (auto wrong = judge_turn(pack, writing.record, m_terminal, today)) return wrong;
  PackRecord& record = writing.record;
  if (record.active == name) {
    clean(record, Waiting::kGo);
    return std::nullopt;
  }
  record.previous = std::exchange(record.active, name);
  const Manifest& manifest = pack.manifest;
  record.seen[manifest.id] = {manifest.epoch, manifest.version, name};
  const std::chrono::sys_days created(manifest.created);
  record.latest_day = std::max(record.latest_day.value_or(created), created);
  return writing.commit();
}

bool PackStore::can_go_back() const {
  const auto known = record();
  return known && !(known->active.empty() && known->previous.empty());
}

std::optional<Refused> PackStore::go_back() {
  auto begun = Writing::begin(*this);
  if (auto* wrong = std::get_if<Refused>(&begun)) return *wrong;
  auto& writing = std::get<Writing>(begun);
  PackRecord& record = writing.record;
  if (record.active.empty() && record.previous.empty()) {
    return Refused{Refusal::kNothingThere, "there is no pack to go back to"};
  }
  if (!record.previous.empty()) {
    const Verdict verdict = examine(record.previous);
    if (const auto* wrong = std::get_if<Refused>(&verdict)) return *wrong;
  }
  std::swap(record.active, record.previous);
  return writing.commit();
}

PackStore::Shown PackStore::shown() const {
  Shown shown;
  const auto known = record();
  if (!known) {
    shown.problems.push_back("packs: " + known.error().message);
    return shown;
  }
  // Without an active pack, the one the terminal came with is meant.
  if (known->active.empty()) return shown;
  for (const std::string& name : {known->active, known->previous}) {
    if (name.empty()) break;
    Verdict verdict = examine(name);
    if (auto* const pack = std::get_if<StoredPack>(&verdict)) {
      shown.path = path_of(name);
      shown.pack = std::move(*pack);
      return shown;
    }
    shown.problems.push_back("pack " + name.substr(0, 8) + ": " +
                             std::get<Refused>(verdict).message);
  }
  return shown;
}

std::optional<StoredPack> PackStore::previous() const {
  const auto known = record();
  if (!known) return std::nullopt;
  Verdict verdict = examine(known->previous);
  auto* const pack = std::get_if<StoredPack>(&verdict);
  return pack == nullptr ? std::nullopt : std::optional(std::move(*pack));
}

std::string PackStore::active_name() const {
  const auto known = record();
  return known ? known->active : std::string();
}

Status PackStore::install_keys(std::string_view text, std::string_view signatures) {
  auto begun = Writing::begin(*this);
  if (const auto* wrong = std::get_if<Refused>(&begun)) {
    const bool busy = wrong->reason == Refusal::kBusy;
    return Error{busy ? ErrorCode::kTaken : ErrorCode::kUnwritable, wrong->message};
  }
  auto& writing = std::get<Writing>(begun);
  const KeyList current = keys();
  const auto next = KeyList::parse(text, "keys");
  if (!next) return next.error();
  if (next->number <= current.number) {
    return Error{ErrorCode::kInvalidInput,
                 "the list has the number " + std::to_string(next->number) +
                     ", this terminal has number " + std::to_string(current.number) + " already"};
  }
  if (const Status allowed = current.allows(text, signatures); !allowed) return allowed;
  writing.record.key_list = text_name(text);
  Status put = replace_file(m_folder, list_file(writing.record.key_list), text);
  if (!put) return put;
  if (const auto wrong = writing.commit()) return Error{ErrorCode::kUnwritable, wrong->message};
  return Done{};
}

}  // namespace kiosk::content
