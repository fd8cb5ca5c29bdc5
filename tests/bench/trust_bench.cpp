// What trusting a pack costs: verifying and opening one of 200 MiB beside b2sum over the same
// file, in turns, by kioskctl and inside a program that has started libsodium; opening a centre's
// pack; building one from its folder. Arguments: a pack, the program kioskctl, and the folder of
// the centre.
#include "base/files.h"
#include "content/file_digest.h"
#include "content/library.h"
#include "content/signature.h"
#include "store/connection.h"
#include "store/transaction.h"
#include "tests/temporary_folder.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <random>
#include <vector>

using namespace kiosk;
using namespace kiosk::content;
using namespace std::chrono;

namespace {

constexpr int kRounds = 7;
constexpr int kOpens = 50;
constexpr std::uint64_t kLargePack = std::uint64_t{200} << 20;
constexpr std::size_t kPictureBytes = 1 << 20;

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "trust_bench: %s\n", why.c_str());
  std::exit(1);
}

double seconds_of(const std::function<bool()>& work) {
  const auto begin = steady_clock::now();
  if (!work()) give_up("a step failed");
  return duration<double>(steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Runs a program without its output; what it used goes to `usage`.
bool run(const std::vector<std::string>& words, rusage& usage) {
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr) ::_exit(126);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  int status = 0;
  return ::wait4(child, &status, 0, &usage) == child && WIFEXITED(status) &&
         WEXITSTATUS(status) == 0;
}

/// A centre's pack with pictures of noise, as large as a pack with much recorded speech.
void make_large(const std::string& from, const std::string& to) {
  std::filesystem::copy_file(from, to);
  const auto pack = store::Connection::open(to, store::Mode::kReadWrite);
  if (!pack || !pack->integer("PRAGMA journal_mode = DELETE")) give_up("the pack does not open");
  std::mt19937_64 random(1);
  std::vector<unsigned char> noise(kPictureBytes);
  for (int number = 0; std::filesystem::file_size(to) < kLargePack; ++number) {
    for (unsigned char& byte : noise) byte = static_cast<unsigned char>(random());
    auto row = pack->prepare("INSERT INTO pictures VALUES(?1, ?2)");
    if (!row) give_up("the pack takes no pictures");
    row->bind(1, fmt::format("noise-{}", number)).bind(2, std::span<const unsigned char>(noise));
    if (!row->step()) give_up("the pack takes no pictures");
  }
}

void measure_trust(const std::string& pack, const std::string& kioskctl,
                   const TemporaryFolder& folder) {
  const std::string large = folder.file("large.kpack");
  const std::string public_path = folder.file("pack.pub");
  make_large(pack, large);
  const auto key = PackSecretKey::make();
  const auto digest = digest_of_file(large, kMaxPackBytes);
  if (!key || !digest) give_up("the pack cannot be signed");
  const PackSignature signature = key->sign(*digest, "large");
  if (!replace_file(signature_path(large), signature.text()) ||
      !replace_file(public_path, key->public_key().text())) {
    give_up("the signature cannot be written");
  }
  std::vector<double> peers;
  std::vector<double> programs;
  std::vector<double> inside;
  rusage usage{};
  for (int round = 0; round < kRounds; ++round) {
    peers.push_back(seconds_of([&] { return run({"b2sum", large}, usage); }));
    programs.push_back(seconds_of([&] {
      return run({kioskctl, "pack", "verify", large, "--key", public_path}, usage);
    }));
    inside.push_back(seconds_of([&] {
      const auto found = digest_of_file(large, kMaxPackBytes);
      return found && verify(signature, key->public_key(), *found) && Library::open(large).ok();
    }));
  }
  const double peer = median(peers);
  fmt::print("b2sum, {} MiB            {:.0f} ms\n", std::filesystem::file_size(large) >> 20,
             peer * 1e3);
  fmt::print("kioskctl pack verify     {:.0f} ms, ratio {:.2f} (bar 1.3)\n", median(programs) * 1e3,
             median(programs) / peer);
  fmt::print("the same in a terminal   {:.0f} ms, ratio {:.2f}\n", median(inside) * 1e3,
             median(inside) / peer);
}

void measure_open(const std::string& pack) {
  std::vector<double> opens;
  for (int i = 0; i < kOpens; ++i) {
    opens.push_back(seconds_of([&] { return Library::open(pack).ok(); }));
  }
  fmt::print("open {} KiB, warm        {:.2f} ms, slowest {:.2f} (bar 20)\n",
             std::filesystem::file_size(pack) >> 10, median(opens) * 1e3,
             *std::max_element(opens.begin(), opens.end()) * 1e3);
}

void measure_build(const std::string& kioskctl, const std::string& centre,
                   const TemporaryFolder& folder) {
  rusage usage{};
  const double seconds = seconds_of([&] {
    return run({kioskctl, "pack", "build", centre, "-o", folder.file("built.kpack")}, usage);
  });
  fmt::print("build {}  {:.1f} s (bar 10), {} MiB (bar 300)\n",
             std::filesystem::path(centre).filename().string(), seconds, usage.ru_maxrss >> 10);
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 4) give_up("name a pack, kioskctl and the folder of a centre");
  const TemporaryFolder folder;
  measure_build(argv[2], argv[3], folder);
  measure_open(argv[1]);
  measure_trust(argv[1], argv[2], folder);
  return 0;
}
