#pragma once

#include "base/byte_source.h"
#include "base/private_folder.h"
#include "content/key_list.h"
#include "content/pack_judge.h"
#include "content/pack_record.h"
#include "content/pack_refusal.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// The packs a terminal has taken: one that visitors see, and the one before it to go back to.
/// A pack is copied in while it is hashed, then verified, then opened, each time the copy
/// alone. What is active stands in one small file that is replaced in one step; whatever that
/// file does not name is rubbish of a cut power and goes with the next pack.
///
/// Borrows the folder. Keeps nothing in memory, so that several processes and threads may have
/// one each; who writes holds the folder's lock.
class PackStore {
 public:
  /// `configured` is the list of keys of the machine; a later one may have been installed here.
  PackStore(PrivateFolder& folder, KeyList configured, Terminal terminal);

  /// Told while a pack is copied, in bytes; false stops it. May be empty.
  using Progress = std::function<bool(std::uint64_t done, std::uint64_t claimed)>;
  /// Copies a pack and finds out whether this terminal may show it. It is then ready for
  /// `activate`, beside others that wait; visitors notice nothing. Leaves nothing behind when it
  /// refuses.
  Verdict stage(ByteSource& pack, std::string_view signature, std::chrono::sys_days today,
                const Progress& progress = {});
  /// From here on visits begin with this pack of the store. What was shown before stays, to go
  /// back to; what was before that goes. Empty when done.
  std::optional<Refused> activate(const std::string& name, std::chrono::sys_days today);
  /// Back to the pack before this one, or to the one the terminal came with. Empty when done.
  std::optional<Refused> go_back();
  bool can_go_back() const;

  /// What the terminal is to show.
  struct Shown {
    std::optional<StoredPack> pack;     ///< Empty: the pack the terminal came with.
    std::string path;                   ///< Of its file.
    std::vector<std::string> problems;  ///< Why it is not what it should be, for staff.
  };
  /// The active pack when its file is as it was signed, else the one before it.
  Shown shown() const;
  /// The pack `go_back` would lead to; empty for the one the terminal came with.
  std::optional<StoredPack> previous() const;
  /// Changes with every switch, and else never; cheap.
  std::string active_name() const;

  /// Replaces the list of keys by a later one that the root keys have signed.
  /// Errors: kUnreadable, kInvalidInput (not signed so, or not later), kTaken, kUnwritable.
  Status install_keys(std::string_view text, std::string_view signatures);
  /// The list in force.
  KeyList keys() const;
  std::string path_of(const std::string& name) const;

 private:
  class Writing;
  /// What the store remembers. When that is damaged, what its files still prove: forgetting the
  /// versions shown would let an older pack in. Errors: kTooNew, kUnreadable.
  Result<PackRecord> record() const;
  PackRecord rebuilt_record() const;
  Verdict take_in(ByteSource& pack, const PackSignature& signature, const Progress& progress);
  std::optional<Refused> keep(const std::string& name, std::string_view signature);
  Verdict judge(const std::string& path, const KeyList& keys, const PackSignature& signature,
                const PackDigest& digest) const;
  Verdict examine(const std::string& name) const;
  Verdict examine_with(const KeyList& keys, const std::string& name) const;
  enum class Waiting { kStay, kGo };  ///< Packs that were staged and not activated.
  void clean(const PackRecord& record, Waiting waiting);

  PrivateFolder& m_folder;
  KeyList m_configured;
  Terminal m_terminal;
};

}  // namespace kiosk::content
