// Books one appointment after the other, closes a day with each, and says so on standard
// output after both; the crash test kills it at some moment. Arguments: agenda file, public key
// file, first number, how many.
#include "tests/booking/crash_plan.h"

#include <unistd.h>

#include <cstdlib>
#include <cstring>

using namespace kiosk;

int main(int argc, char* argv[]) {
  if (argc != 5) return 2;
  const FakeClock clock(sample::at(sample::kToday, 7));
  const auto key = booking::PublicKey::read(argv[2]);
  if (!key) return 3;
  auto agenda = booking::Agenda::open(argv[1], crash_plan::calendar(), *key, clock);
  if (!agenda) return 4;
  const int first = std::atoi(argv[3]);
  for (int number = first; number < first + std::atoi(argv[4]); ++number) {
    const auto confirmed = (*agenda)->book(crash_plan::request(number));
    if (!confirmed) return 5;
    if (!(*agenda)->close(crash_plan::closure(number))) return 7;
    // One write of one line: it arrives whole or not at all.
    const std::string line = fmt::format("{} {}\n", number, confirmed->code);
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 6;
  }
  return 0;
}
