#include "device/figures.h"

#include "store/migration.h"
#include "store/rows.h"
#include "store/transaction.h"

#include <array>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace kiosk::device {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

// "WeFi": marks the file as ours.
constexpr std::uint32_t kApplicationId = 0x57654669;

// `day` counts from 1970-01-01 in the centre's zone. Without a rowid: those would number the
// rows in the order in which they came.
constexpr std::array<store::Migration, 1> kMigrations = {{{R"(
  CREATE TABLE figure(
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    visits INTEGER NOT NULL CHECK(visits > 0),
    PRIMARY KEY(day, kind, key)
  ) STRICT, WITHOUT ROWID;
)"}}};

constexpr store::Schema kSchema = {"figures file", kApplicationId, kMigrations};

// By the enum's order.
constexpr std::array<std::string_view, 5> kIds = {"visit", "language", "page",
                                                  "search_without_result", "booking"};

/// Empty for a figure that a newer program counts.
std::optional<Figure> find_figure(std::string_view id) {
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    if (kIds.at(i) == id) return static_cast<Figure>(i);
  }
  return std::nullopt;
}

std::int64_t number(sys_days day) {
  return day.time_since_epoch().count();
}

/// Kind and key as they stand in the file, with their visits, in the file's order.
using Rows = std::map<std::pair<std::string, std::string>, std::int64_t>;

void add_to(Rows& rows, const VisitFigures& visit) {
  const auto count = [&rows](Figure figure, const std::string& key = {}) {
    ++rows[{std::string(id_of(figure)), key}];
  };
  count(Figure::kVisit);
  count(Figure::kLanguage, visit.language);
  for (const std::string& page : visit.pages) count(Figure::kPage, page);
  if (visit.searched_in_vain) count(Figure::kSearchWithoutResult);
  if (visit.booked) count(Figure::kBooking);
}

/// `statement` as prepared for sums(), over [first, last].
Result<Rows> read_rows(store::Statement& statement, sys_days first, sys_days last) {
  const store::Reading reading(statement);
  statement.bind(1, number(first)).bind(2, number(last));
  Rows rows;
  const Status read = store::each_row(statement, [&] {
    rows[{std::string(statement.text(0)), std::string(statement.text(1))}] = statement.integer(2);
  });
  if (!read) return read.error();
  return rows;
}

}  // namespace

std::string_view id_of(Figure figure) {
  return kIds.at(static_cast<std::size_t>(figure));
}

Figures::Figures(store::Connection connection, store::Statement sums, store::Statement remove,
                 store::Statement insert)
    : m_connection(std::move(connection)),
      m_sums(std::move(sums)),
      m_remove(std::move(remove)),
      m_insert(std::move(insert)) {}

Result<Figures> Figures::open(const std::string& path) {
  auto connection = store::open_migrated(path, store::Mode::kReadWrite, kSchema);
  if (!connection) return connection.error();
  auto sums = connection->prepare(
      "SELECT kind, key, sum(visits) FROM figure WHERE day BETWEEN ? AND ? GROUP BY kind, key");
  auto remove = connection->prepare("DELETE FROM figure WHERE day<=? OR day=?");
  auto insert = connection->prepare("INSERT INTO figure VALUES(?,?,?,?)");
  for (const auto* statement : {&sums, &remove, &insert}) {
    if (!*statement) return statement->error_in(path);
  }
  return Figures(std::move(*connection), std::move(*sums), std::move(*remove), std::move(*insert));
}

Status Figures::add(sys_days day, const VisitFigures& visit) {
  if (visit.language.empty()) return Done{};
  auto transaction = store::Transaction::begin(m_connection);
  if (!transaction) return transaction.error();
  auto rows = read_rows(m_sums, day, day);
  if (!rows) return rows.error();
  add_to(*rows, visit);
  // All of the day goes and comes back: a row's place on its page would otherwise tell with
  // which visit it came.
  const Status removed =
      m_remove.bind(1, number(day - days(kFigureDays))).bind(2, number(day)).run();
  if (!removed) return removed;
  for (const auto& [name, visits] : *rows) {
    const Status kept = m_insert.bind(1, number(day))
                            .bind(2, std::string_view(name.first))
                            .bind(3, std::string_view(name.second))
                            .bind(4, visits)
                            .run();
    if (!kept) return kept;
  }
  return transaction->commit();
}

Result<std::vector<FigureSum>> Figures::sums(sys_days first, sys_days last) {
  const auto rows = read_rows(m_sums, first, last);
  if (!rows) return rows.error();
  std::vector<FigureSum> found;
  for (const auto& [name, visits] : *rows) {
    const auto figure = find_figure(name.first);
    if (!figure) continue;
    if (visits > std::numeric_limits<int>::max()) {
      return Error{ErrorCode::kDamaged, "the figures are larger than any centre's"};
    }
    found.push_back({*figure, name.second, static_cast<int>(visits)});
  }
  return found;
}

}  // namespace kiosk::device
