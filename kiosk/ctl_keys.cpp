#include "base/files.h"
#include "base/wipe.h"
#include "booking/sealed.h"
#include "content/signature.h"
#include "ctl_agenda.h"
#include "ctl_install.h"
#include "ctl_passphrase.h"
#include "ctl_sign.h"
#include "ctl_words.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>

namespace kiosk {

namespace {

constexpr const char* kKeysHelp =
    "kioskctl keys new --out DIR [--passphrase-file FILE | --no-passphrase] [--json]\n"
    "    makes a new pair of keys: DIR/centre.pub for the kiosk's state folder, and\n"
    "    DIR/centre.key for the counsellors, locked with a passphrase; files that are there\n"
    "    already stay\n"
    "kioskctl keys new --pack-key --out DIR [--passphrase-file FILE | --no-passphrase]\n"
    "                  [--json]\n"
    "    makes the keys packs are signed with, in minisign's form: DIR/pack.pub for the\n"
    "    kiosks, and DIR/pack.key for whoever signs, locked with a passphrase\n"
    "kioskctl keys show FILE [--json]\n"
    "    which half a key file holds, and the fingerprint or number both halves share\n"
    "kioskctl keys install FILE …\n"
    "    a later list of the keys whose packs a terminal takes (--help tells more)\n"
    "\n"
    "Without centre.key and its passphrase nobody can read what visitors left: keep a copy\n"
    "of both in a safe.\n"
    "\n"
    "Exit code: 0 done, 1 a file could not be read or written, 2 the command was wrong.\n";

/// A key file is a few lines.
constexpr std::uint64_t kMaxFileBytes = 16'384;

struct PackKeyFile {
  const char* half;
  std::string id;  ///< Empty when it cannot be told.
};

/// Empty means that the key is to be stored open.
Result<WipedText> chosen_passphrase(const Words& words) {
  if (words.has("--no-passphrase")) return WipedText();
  return read_new_passphrase("Passphrase for the new key", words.option("--passphrase-file"));
}

Status write_secret(const booking::SecretKey& key, const std::string& path,
                    const std::string& passphrase) {
  return passphrase.empty() ? key.write(path) : key.write_locked(path, passphrase);
}

int new_keys(const Words& words) {
  const std::string folder = words.option("--out");
  const std::string public_path = join_path(folder, "centre.pub");
  const std::string secret_path = join_path(folder, "centre.key");
  for (const std::string& path : {public_path, secret_path}) {
    // Overwriting a key would close for ever what was sealed to it.
    if (DiskFiles().is_file(path)) {
      return failed("keys", {ErrorCode::kTaken, path + ": is there already and stays"});
    }
  }
  const auto passphrase = chosen_passphrase(words);
  if (!passphrase) return failed("keys", passphrase.error());
  if (const Status made = make_folder(folder); !made) return failed("keys", made.error());
  const auto key = booking::make_secret_key();
  if (!key) return failed("keys", key.error());
  // The secret half first: a public half alone would seal what nobody can open.
  if (const Status put = write_secret(*key, secret_path, passphrase->get()); !put) {
    return failed("keys", put.error());
  }
  const booking::PublicKey open_half = key->public_key();
  if (const Status put = open_half.write(public_path); !put) return failed("keys", put.error());
  if (words.json) {
    print(fmt::format("{{\"public\":{},\"secret\":{},\"fingerprint\":{}}}\n",
                      json_text(public_path), json_text(secret_path),
                      json_text(open_half.fingerprint())));
  } else {
    print(
        fmt::format("{}  put this into the kiosk's state folder\n"
                    "{}  keep this at the counsellors', never on the kiosk\n"
                    "fingerprint {}\n",
                    public_path, secret_path, open_half.fingerprint()));
  }
  return 0;
}

/// A key that packs are signed with; empty when the file is none.
std::optional<PackKeyFile> read_pack_key(const std::string& path) {
  Result<std::string> text = DiskFiles().read(path, kMaxFileBytes);
  if (!text) return std::nullopt;
  const auto open_half = content::PackPublicKey::parse(*text);
  const bool locked = content::PackSecretKey::is_locked(*text);
  const auto secret = content::PackSecretKey::parse(*text, "");
  wipe(*text);
  if (open_half) return PackKeyFile{"public", content::key_id_text(open_half->id)};
  // Its number is locked away with it.
  if (locked) return PackKeyFile{"secret", {}};
  if (!secret) return std::nullopt;
  return PackKeyFile{"secret", content::key_id_text(secret->public_key().id)};
}

int show(const PackKeyFile& key, bool json) {
  print(json ? fmt::format("{{\"half\":\"{}\",\"key\":{}}}\n", key.half, json_text(key.id))
             : fmt::format("{} half of a key for packs, {}\n", key.half,
                           key.id.empty() ? "locked with a passphrase" : "key " + key.id));
  return 0;
}

int show_key(const Words& words) {
  if (words.rest.size() != 2) return wrong("keys", "name one key file", kKeysHelp);
  const std::string& path = words.rest[1];
  if (const auto key = read_pack_key(path)) return show(*key, words.json);
  if (booking::SecretKey::is_locked(path)) {
    print(words.json ? "{\"half\":\"secret\",\"fingerprint\":null}\n"
                     : "secret half, locked with a passphrase\n");
    return 0;
  }
  const auto secret = booking::SecretKey::read(path);
  const auto open_half =
      secret ? Result<booking::PublicKey>(secret->public_key()) : booking::PublicKey::read(path);
  if (!open_half) return failed("keys", open_half.error());
  const char* half = secret ? "secret" : "public";
  print(words.json ? fmt::format("{{\"half\":\"{}\",\"fingerprint\":{}}}\n", half,
                                 json_text(open_half->fingerprint()))
                   : fmt::format("{} half, fingerprint {}\n", half, open_half->fingerprint()));
  return 0;
}

}  // namespace

int keys_command(std::span<const std::string_view> arguments) {
  if (!arguments.empty() && arguments[0] == "install") {
    return install_keys_command(arguments.subspan(1));
  }
  constexpr std::string_view kOptions[] = {"--out", "--passphrase-file"};
  constexpr std::string_view kFlags[] = {"--pack-key", "--no-passphrase"};
  const auto words = read_words(arguments, kOptions, kFlags);
  if (!words) return wrong("keys", words.error().message, kKeysHelp);
  if (words->help) {
    print(kKeysHelp);
    return 0;
  }
  const std::string action = words->rest.empty() ? std::string() : words->rest[0];
  if (action == "show") return show_key(*words);
  if (action == "new" && words->rest.size() == 1) {
    if (words->option("--out").empty()) return wrong("keys", "say where with --out DIR", kKeysHelp);
    return words->has("--pack-key") ? new_pack_key(*words) : new_keys(*words);
  }
  return wrong("keys", "say \"new\", \"show\" or \"install\"", kKeysHelp);
}

}  // namespace kiosk
