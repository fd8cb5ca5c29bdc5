// Bookings a second beside bare SQLite inserts of the same row with the same durability, one
// after the other in turn on the same disk; and how long a day's view takes in a full year.
// Argument: a folder to work in (default: the current one).
#include "booking/agenda.h"
#include "booking/agenda_file.h"
#include "store/connection.h"
#include "tests/temporary_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace kiosk;
using namespace std::chrono;

namespace {

constexpr int kRounds = 3000;
constexpr int kYearAppointments = 20'000;
constexpr int kViews = 200;
constexpr year_month_day kFirstDay = year(2026) / 1 / 5;
const Instant kStart = sys_days(kFirstDay) + hours(6);

double seconds_of(const std::function<bool()>& work) {
  const auto begin = steady_clock::now();
  if (!work()) {
    std::fputs("agenda_bench: a step failed\n", stderr);
    std::exit(1);
  }
  return duration<double>(steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double value : values) total += value;
  return total;
}

booking::Calendar calendar() {
  booking::Calendar calendar;
  calendar.zone = "Africa/Cairo";
  for (std::size_t i = 0; i < 5; ++i) calendar.opening.week[i] = {{510, 750}, {795, 960}};
  calendar.services = {{"work", 15, 5, 0, 366, {}}};
  return calendar;
}

/// The agenda's row without the agenda: same columns, same two unique indexes.
class BareInserts {
 public:
  explicit BareInserts(const std::string& path)
      : m_connection(with_table(path)),
        m_insert(*m_connection.prepare(
            "INSERT INTO a(service, b, e, seat, language, t, sealed, code, request, day) "
            "VALUES(?,?,?,?,?,?,?,?,?,?)")) {}

  bool insert(Instant begin, int seat, const std::vector<unsigned char>& sealed,
              const std::vector<unsigned char>& code) {
    return m_insert.bind(1, "work")
        .bind(2, std::int64_t{begin.time_since_epoch().count()})
        .bind(3, std::int64_t{begin.time_since_epoch().count() + 900'000})
        .bind(4, seat)
        .bind(5, "en")
        .bind(6, "2026-01-05 08:30")
        .bind(7, sealed)
        .bind(8, code)
        .bind(9, code)
        .bind(10, 20'000)
        .run()
        .ok();
  }

 private:
  static store::Connection with_table(const std::string& path) {
    auto connection = store::Connection::open(path, store::Mode::kReadWrite);
    const Status made = connection->run(
        "CREATE TABLE a(id INTEGER PRIMARY KEY, service TEXT, b INTEGER, e INTEGER, seat INTEGER, "
        "language TEXT, t TEXT, sealed BLOB, code BLOB UNIQUE, request BLOB, day INTEGER, "
        "UNIQUE(b, service, seat)) STRICT");
    if (!made) std::exit(1);
    return std::move(*connection);
  }

  store::Connection m_connection;
  store::Statement m_insert;
};

void bench_commits(const std::string& folder) {
  const FakeClock clock(kStart);
  const auto key = *booking::make_secret_key();
  const auto agenda =
      *booking::Agenda::open(folder + "/agenda.sqlite", calendar(), key.public_key(), clock);
  BareInserts bare(folder + "/bare.sqlite");
  const auto slots = *agenda->next_free("work", kRounds);
  std::vector<double> booked;
  std::vector<double> inserted;
  for (int i = 0; i < kRounds; ++i) {
    booking::Request request;
    request.key = booking::new_request_key();
    request.service = "work";
    request.begin = slots[static_cast<std::size_t>(i)].begin;
    request.language = "en";
    request.name = "Ama Serwaa";
    request.phone = "+233201234567";
    // Made outside the measured part: random like a sealed box and a digest.
    std::vector<unsigned char> sealed(1072);
    std::vector<unsigned char> code(16);
    for (auto* bytes : {&sealed, &code}) {
      for (unsigned char& byte : *bytes) byte = static_cast<unsigned char>(std::rand());
    }
    // As every visitor, outside the measured part; it also prepares the seal.
    const auto day = agenda->zone().to_local(request.begin).date;
    if (!agenda->days("work", day, 1)) std::exit(1);
    const auto book = [&] {
      booked.push_back(seconds_of([&] { return agenda->book(request).ok(); }));
    };
    const auto insert = [&] {
      inserted.push_back(seconds_of([&] { return bare.insert(request.begin, 0, sealed, code); }));
    };
    // Each goes first half of the time.
    if (i % 2 == 0) {
      book();
      insert();
    } else {
      insert();
      book();
    }
  }
  const double per_second = kRounds / sum(booked);
  const double bare_per_second = kRounds / sum(inserted);
  fmt::print("{:<44}{:>10.0f} /s   median {:.3f} ms\n", "bookings, committed", per_second,
             median(booked) * 1000);
  fmt::print("{:<44}{:>10.0f} /s   median {:.3f} ms\n", "bare SQLite inserts, committed",
             bare_per_second, median(inserted) * 1000);
  fmt::print("{:<44}{:>10.1f} %    by medians {:.1f} %\n", "bookings to bare inserts",
             100 * per_second / bare_per_second, 100 * median(inserted) / median(booked));
}

/// Fills a year without sealing, which the view does not look at.
void fill_year(const std::string& path) {
  auto file = *booking::AgendaFile::open(path);
  const auto zone = *locale::Zone::open(calendar().zone);
  auto transaction = *file.begin();
  int written = 0;
  for (sys_days date = kFirstDay; written < kYearAppointments; date += days(1)) {
    for (const auto& slot : booking::slots_of(calendar(), calendar().services[0], zone, date)) {
      for (int seat = 0; seat < 4 && written < kYearAppointments; ++seat, ++written) {
        booking::NewAppointment row{{0, "work", slot.begin, slot.end, seat, "en",
                                     "2026-01-05 08:30", std::vector<unsigned char>(1072)},
                                    written,
                                    {},
                                    kFirstDay};
        if (!file.insert(row)) std::exit(1);
      }
    }
    if (date > sys_days(kFirstDay) + days(366)) std::exit(1);
  }
  if (!transaction.commit()) std::exit(1);
}

void bench_view(const std::string& folder) {
  const std::string path = folder + "/year.sqlite";
  fill_year(path);
  const FakeClock clock(kStart);
  const auto agenda = *booking::Agenda::open(path, calendar(), std::nullopt, clock);
  for (const int count : {1, 7, 28}) {
    std::vector<double> views;
    for (int i = 0; i < kViews; ++i) {
      const year_month_day first = sys_days(kFirstDay) + days(i);
      views.push_back(seconds_of(
          [&] { return agenda->days("work", first, count)->size() == std::size_t(count); }));
    }
    fmt::print("{:<44}{:>10.3f} ms   longest {:.3f} ms\n",
               fmt::format("view of {} day(s) among {} appointments", count, kYearAppointments),
               median(views) * 1000, *std::max_element(views.begin(), views.end()) * 1000);
  }
}

/// A centre of twenty counsellors whose next free hour is about eleven months away, with the
/// appointments of earlier years still in its file.
class LargeCentre {
 public:
  static constexpr int kAhead = 60'000;
  static constexpr int kDesks = 20;

  LargeCentre(const std::string& path, int appointments) : m_path(path) {
    m_calendar.services[0].length_minutes = 30;
    // More seats than counsellors, so that each slot is a question to all of them.
    m_calendar.services[0].capacity = kDesks + 5;
    for (int i = 0; i < kDesks; ++i) {
      m_calendar.resources.push_back({booking::Resource::Kind::kCounsellor,
                                      fmt::format("desk-{}", i),
                                      {},
                                      {i % 2 == 0 ? "en" : "ak"}});
    }
    auto file = *booking::AgendaFile::open(path);
    auto transaction = *file.begin();
    const int ahead = std::min(appointments, kAhead);
    fill(file, kFirstDay, ahead);
    fill(file, sys_days(kFirstDay) - days(366 * 20), appointments - ahead);
    if (!transaction.commit()) std::exit(1);
  }

  const std::string& path() const { return m_path; }
  const booking::Calendar& rules() const { return m_calendar; }

 private:
  void fill(booking::AgendaFile& file, sys_days first, int count) {
    const auto zone = *locale::Zone::open(m_calendar.zone);
    const booking::Service& service = m_calendar.services[0];
    for (sys_days date = first; count > 0; date += days(1)) {
      for (const auto& slot : booking::slots_of(m_calendar, service, zone, date)) {
        for (int seat = 0; seat < kDesks && count > 0; ++seat, --count) {
          write(file, slot, seat);
        }
      }
    }
  }

  void write(booking::AgendaFile& file, const booking::Slot& slot, int seat) {
    const booking::NewAppointment row{{0, "work", slot.begin, slot.end, seat, "en",
                                       "2026-01-05 08:30", std::vector<unsigned char>(64)},
                                      m_written++,
                                      {},
                                      kFirstDay};
    const auto id = file.insert(row);
    const booking::Claim claim{fmt::format("desk-{}", seat), slot.begin, slot.end};
    if (!id || !file.claims().add(*id, claim)) std::exit(1);
  }

  std::string m_path;
  booking::Calendar m_calendar = calendar();
  int m_written = 0;
};

/// Middle of `times` runs, in milliseconds.
double middle_ms(int times, const std::function<bool()>& work) {
  std::vector<double> taken;
  for (int i = 0; i < times; ++i) taken.push_back(seconds_of(work));
  return median(taken) * 1000;
}

void bench_search(const std::string& folder) {
  constexpr int kSearches = 21;
  const booking::Wants wants{"ak"};
  fmt::print("\n{:>14} {:>12} {:>12} {:>12} {:>12}\n", "appointments", "first view", "search",
             "week", "booking");
  for (const int appointments : {1'000, 10'000, 60'000, 100'000, 1'000'000}) {
    const LargeCentre centre(fmt::format("{}/large-{}.sqlite", folder, appointments), appointments);
    const FakeClock clock(kStart);
    const auto agenda = *booking::Agenda::open(centre.path(), centre.rules(), std::nullopt, clock);
    const double first = middle_ms(1, [&] { return agenda->days("work", kFirstDay, 1).ok(); });
    std::vector<booking::Slot> found;
    const double search = middle_ms(kSearches, [&] {
      found = *agenda->next_free("work", 4, wants);
      return found.size() == 4;
    });
    const double week =
        middle_ms(kSearches, [&] { return agenda->days("work", kFirstDay, 7, wants).ok(); });
    const double booked = middle_ms(kSearches, [&] {
      booking::Request request;
      request.key = booking::new_request_key();
      request.service = "work";
      request.begin = agenda->next_free("work", 1, wants)->front().begin;
      request.language = "ak";
      return agenda->book(request).ok();
    });
    fmt::print("{:>14} {:>9.1f} ms {:>9.2f} ms {:>9.2f} ms {:>9.2f} ms\n", appointments, first,
               search, week, booked - search);
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  const char* const parent = argc > 1 ? argv[1] : ".";
  const TemporaryFolder folder(parent);
  if (folder.path().empty()) {
    std::fprintf(stderr, "agenda_bench: cannot make a folder in %s\n", parent);
    return 1;
  }
  bench_commits(folder.path());
  bench_view(folder.path());
  bench_search(folder.path());
  return 0;
}
