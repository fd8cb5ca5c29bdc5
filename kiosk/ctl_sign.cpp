#include "ctl_sign.h"

#include "base/files.h"
#include "base/wipe.h"
#include "content/file_digest.h"
#include "content/library.h"
#include "content/signature.h"
#include "ctl_passphrase.h"
#include "ctl_words.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>

namespace kiosk {

namespace {

using content::PackPublicKey;
using content::PackSecretKey;
using content::PackSignature;

/// A key or signature file is a few lines.
constexpr std::uint64_t kMaxFileBytes = 16'384;

constexpr const char* kSignHelp =
    "kioskctl pack sign FILE --key pack.key [--passphrase-file FILE] [--comment TEXT]\n"
    "                   [--json]\n"
    "    signs a pack in minisign's form and writes FILE.minisig beside it\n"
    "kioskctl pack verify FILE --key pack.pub [--signature FILE] [--json]\n"
    "    tells whether the pack was signed with this key and is unchanged since, and what\n"
    "    it says of itself\n"
    "\n"
    "  --key FILE              the secret key to sign with, the public one to verify with\n"
    "  --passphrase-file FILE  its first line unlocks the key; otherwise you are asked\n"
    "  --comment TEXT          a line that is signed too (default: the pack's file name)\n"
    "  --signature FILE        default: FILE.minisig\n"
    "\n"
    "Exit code: 0 done or good, 1 not signed so or a file could not be read, 2 the command\n"
    "was wrong.\n";

/// The content of a key file as `parse` understands it.
template <typename Parse>
auto read_key(const std::string& path, const Parse& parse) -> decltype(parse(std::string())) {
  Result<std::string> text = DiskFiles().read(path, kMaxFileBytes);
  if (!text) return text.error();
  auto key = parse(*text);
  wipe(*text);
  if (!key) return key.error_in(path);
  return key;
}

Result<PackSecretKey> unlocked_key(const Words& words) {
  return read_key(words.option("--key"), [&](const std::string& text) -> Result<PackSecretKey> {
    if (!PackSecretKey::is_locked(text)) return PackSecretKey::parse(text, "");
    const auto passphrase =
        read_passphrase("Passphrase of the key", words.option("--passphrase-file"));
    if (!passphrase) return passphrase.error();
    return PackSecretKey::parse(text, passphrase->get());
  });
}

/// What every terminal prints as it is, minisign's included.
bool is_plain_line(std::string_view comment) {
  constexpr std::size_t kLongest = 1024;
  return comment.size() <= kLongest &&
         std::all_of(comment.begin(), comment.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

int sign(const Words& words) {
  const std::string& pack = words.rest[0];
  const auto key = unlocked_key(words);
  if (!key) return failed("pack", key.error());
  const auto digest = content::digest_of_file(pack, content::kMaxPackBytes);
  if (!digest) return failed("pack", digest.error());
  const std::string comment = words.has("--comment")
                                  ? words.option("--comment")
                                  : std::filesystem::path(pack).filename().string();
  if (!is_plain_line(comment)) {
    return failed("pack", {ErrorCode::kInvalidInput,
                           "the comment must be one line of at most 1024 letters (ASCII)"});
  }
  const PackSignature signature = key->sign(*digest, comment);
  const std::string path = content::signature_path(pack);
  if (const Status put = replace_shared_file(path, signature.text()); !put) {
    return failed("pack", put.error());
  }
  // A signature is no secret; another user may carry it to the terminal.
  ::chmod(path.c_str(), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
  const std::string id = content::key_id_text(signature.key);
  print(words.json ? fmt::format("{{\"signature\":{},\"key\":\"{}\"}}\n", json_text(path), id)
                   : fmt::format("{} written, signed with key {}\n", path, id));
  return 0;
}

Result<PackSignature> read_signature(const Words& words) {
  const std::string path = words.has("--signature") ? words.option("--signature")
                                                    : content::signature_path(words.rest[0]);
  return read_key(path, PackSignature::parse);
}

using Rows = std::vector<std::pair<std::string, std::string>>;

/// One line a value.
std::string rows_text(const Rows& rows) {
  std::string text;
  for (const auto& [key, value] : rows) text += fmt::format("{}: {}\n", key, escaped(value));
  return text;
}

std::string verified_json(const PackSignature& signature, const Rows& rows) {
  std::string values;
  for (const auto& [key, value] : rows) {
    values += fmt::format("{}{}:{}", values.empty() ? "" : ",", json_text(key), json_text(value));
  }
  return fmt::format("{{\"key\":\"{}\",\"comment\":{},\"manifest\":{{{}}}}}\n",
                     content::key_id_text(signature.key), json_text(signature.trusted_comment),
                     values);
}

int verify(const Words& words) {
  const std::string& pack = words.rest[0];
  const auto key = read_key(words.option("--key"), PackPublicKey::parse);
  if (!key) return failed("pack", key.error());
  const auto signature = read_signature(words);
  if (!signature) return failed("pack", signature.error());
  const auto digest = content::digest_of_file(pack, content::kMaxPackBytes);
  if (!digest) return failed("pack", digest.error());
  if (const Status good = content::verify(*signature, *key, *digest); !good) {
    return failed("pack", good.error_in(escaped(pack)));
  }
  const auto library = content::Library::open(pack);
  if (!library) return failed("pack", library.error());
  const auto rows = content::manifest_rows((*library)->manifest());
  print(words.json ? verified_json(*signature, rows)
                   : fmt::format("{}: signed with key {} and unchanged since\ncomment: {}\n{}",
                                 escaped(pack), content::key_id_text(key->id),
                                 escaped(signature->trusted_comment), rows_text(rows)));
  return 0;
}

int run(std::span<const std::string_view> arguments, std::span<const std::string_view> options,
        int (*act)(const Words&)) {
  const auto words = read_words(arguments, options);
  if (!words) return wrong("pack", words.error().message, kSignHelp);
  if (words->help) {
    print(kSignHelp);
    return 0;
  }
  if (words->rest.size() != 1) return wrong("pack", "name one pack", kSignHelp);
  if (words->option("--key").empty()) return wrong("pack", "name the key: --key FILE", kSignHelp);
  return act(*words);
}

/// Empty means that the key is to be stored open.
Result<WipedText> chosen_passphrase(const Words& words) {
  if (words.has("--no-passphrase")) return WipedText();
  return read_new_passphrase("Passphrase for the new key", words.option("--passphrase-file"));
}

Status write_halves(const PackSecretKey& key, const std::string& passphrase,
                    const std::string& secret_path, const std::string& public_path) {
  Result<std::string> secret = key.text(passphrase);
  if (!secret) return secret.error();
  Status put = replace_file(secret_path, *secret);
  wipe(*secret);
  if (put) put = replace_shared_file(public_path, key.public_key().text());
  if (put) ::chmod(public_path.c_str(), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
  return put;
}

}  // namespace

int sign_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--key", "--passphrase-file", "--comment"};
  return run(arguments, kOptions, sign);
}

int verify_command(std::span<const std::string_view> arguments) {
  constexpr std::string_view kOptions[] = {"--key", "--signature"};
  return run(arguments, kOptions, verify);
}

int new_pack_key(const Words& words) {
  const std::string folder = words.option("--out");
  const std::string secret_path = join_path(folder, "pack.key");
  const std::string public_path = join_path(folder, "pack.pub");
  for (const std::string& path : {public_path, secret_path}) {
    // Kiosks trust the old key; writing over it would end all signing for them.
    if (DiskFiles().is_file(path)) {
      return failed("keys", {ErrorCode::kTaken, path + ": is there already and stays"});
    }
  }
  const auto passphrase = chosen_passphrase(words);
  if (!passphrase) return failed("keys", passphrase.error());
  const auto key = PackSecretKey::make();
  if (!key) return failed("keys", key.error());
  Status put = make_folder(folder);
  if (put) put = write_halves(*key, passphrase->get(), secret_path, public_path);
  if (!put) return failed("keys", put.error());
  const std::string id = content::key_id_text(key->public_key().id);
  print(words.json ? fmt::format("{{\"public\":{},\"secret\":{},\"key\":\"{}\"}}\n",
                                 json_text(public_path), json_text(secret_path), id)
                   : fmt::format("{}  put this onto the kiosks\n"
                                 "{}  keep this where packs are signed, never on a kiosk\n"
                                 "key {}\n",
                                 public_path, secret_path, id));
  return 0;
}

}  // namespace kiosk
