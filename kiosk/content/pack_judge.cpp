#include "content/pack_judge.h"

#include "content/iso_date.h"
#include "content/library.h"
#include "locale/zone.h"
#include "store/connection.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace kiosk::content {

namespace {

/// So far the numbers of one version may lie above those of the last; a stolen key could
/// otherwise sign a version that no honest one can follow.
constexpr std::int64_t kHighestJump = 10'000;
/// An author's clock may be wrong; a whole month is no accident.
constexpr std::chrono::days kLatestAhead{31};

Refused refused(Refusal reason, std::string message) {
  return {reason, std::move(message)};
}

std::string day_text(std::chrono::sys_days day) {
  return iso_date(std::chrono::year_month_day(day));
}

Refused not_opened(const Error& error) {
  if (error.code == ErrorCode::kTooNew) {
    return refused(Refusal::kNewerProgram, "the pack was made for a newer program");
  }
  return refused(Refusal::kNotAPack, "this is no pack for this terminal, or it is incomplete");
}

std::optional<Refused> judge_manifest(const Library& library, const TrustedKey& signer,
                                      const Terminal& terminal) {
  const Manifest& manifest = library.manifest();
  if (manifest.centre != terminal.centre) {
    return refused(Refusal::kOtherCentre, "the pack is for the centre " + manifest.centre +
                                              ", this terminal stands in " + terminal.centre);
  }
  if (!signer.may_sign_for(manifest.centre)) {
    return refused(Refusal::kKeyOfAnotherCentre,
                   signer.owner + " may not sign packs for the centre " + manifest.centre);
  }
  if (manifest.min_program > terminal.program) {
    return refused(Refusal::kNewerProgram, "the pack needs version " + manifest.min_program.text() +
                                               " of the program, this is " +
                                               terminal.program.text());
  }
  if (!locale::Zone::open(library.centre().zone)) {
    return refused(Refusal::kNewerProgram, "this terminal does not know the pack's time zone");
  }
  return std::nullopt;
}

/// What the next pack of this id is measured against.
SeenVersion last_seen(const std::string& id, const PackRecord& record, const Terminal& terminal) {
  SeenVersion last;
  if (terminal.shipped) last = *terminal.shipped;
  const auto found = record.seen.find(id);
  if (found == record.seen.end()) return last;
  const SeenVersion& seen = found->second;
  const bool newer = std::tie(seen.epoch, seen.version) >= std::tie(last.epoch, last.version);
  return newer ? seen : last;
}

std::optional<Refused> judge_version(const StoredPack& pack, const SeenVersion& last) {
  const Manifest& manifest = pack.manifest;
  const auto order =
      std::tie(manifest.epoch, manifest.version) <=> std::tie(last.epoch, last.version);
  if (order < 0) {
    return refused(Refusal::kOlder, "version " + manifest.version.text() +
                                        " is older than the version " + last.version.text() +
                                        " that this terminal has shown");
  }
  if (order == 0 && !last.pack.empty() && last.pack != pack.name) {
    return refused(Refusal::kOtherContent,
                   "this terminal has shown another pack of the same version " +
                       manifest.version.text() + "; give the new one a higher version");
  }
  const bool jumps =
      manifest.epoch - last.epoch > kHighestJump ||
      (manifest.epoch == last.epoch && manifest.version.first_rise(last.version) > kHighestJump);
  if (!jumps) return std::nullopt;
  return refused(Refusal::kVersionJump, "version " + manifest.version.text() +
                                            " is too far above the last one, " +
                                            last.version.text());
}

}  // namespace

std::variant<TrustedKey, Refused> find_signer(const KeyList& list, const PackSignature& signature) {
  const TrustedKey* const trusted = list.find(signature.key);
  const std::string id = key_id_text(signature.key);
  if (trusted == nullptr) {
    return refused(Refusal::kUnknownKey,
                   "signed with the key " + id + ", which this terminal does not know");
  }
  if (trusted->revoked) {
    return refused(Refusal::kRevokedKey,
                   "signed with the key " + id + ", which is no longer trusted");
  }
  return *trusted;
}

bool is_sound(const std::string& path) {
  const auto database = store::Connection::open(path, store::Mode::kReadOnly);
  if (!database) return false;
  const auto intact = database->intact();
  return intact && *intact;
}

Verdict judge_copy(const std::string& path, const TrustedKey& signer, const Terminal& terminal) {
  const auto library = Library::open(path);
  if (!library) return not_opened(library.error());
  if (auto wrong = judge_manifest(**library, signer, terminal)) return *std::move(wrong);
  StoredPack pack;
  pack.manifest = (*library)->manifest();
  pack.signer = signer.owner;
  pack.key = signer.key.id;
  std::error_code error;
  pack.size_bytes = std::filesystem::file_size(path, error);
  pack.pages = (*library)->page_ids().size();
  pack.languages = (*library)->languages().size();
  return pack;
}

std::optional<Refused> judge_turn(const StoredPack& pack, const PackRecord& record,
                                  const Terminal& terminal, std::chrono::sys_days today) {
  if (record.latest_day) today = std::max(today, *record.latest_day);
  const std::chrono::sys_days created(pack.manifest.created);
  const std::chrono::sys_days expires(pack.manifest.expires);
  if (created > today + kLatestAhead) {
    return refused(Refusal::kNotYet, "the pack was made on " + day_text(created) +
                                         ", and here it is " + day_text(today) +
                                         "; look at the terminal's clock");
  }
  if (expires < today) {
    return refused(Refusal::kExpired, "the pack was meant to be shown until " + day_text(expires) +
                                          "; ask for a newer one");
  }
  return judge_version(pack, last_seen(pack.manifest.id, record, terminal));
}

}  // namespace kiosk::content
