#include "booking/claim_table.h"

#include "store/rows.h"

namespace kiosk::booking {

using std::chrono::milliseconds;

namespace {

std::int64_t to_ms(Instant instant) {
  return instant.time_since_epoch().count();
}

}  // namespace

ClaimTable::ClaimTable(store::Statement insert, store::Statement release, store::Statement of,
                       store::Statement since)
    : m_insert(std::move(insert)),
      m_release(std::move(release)),
      m_of(std::move(of)),
      m_since(std::move(since)) {}

Result<ClaimTable> ClaimTable::prepare(const store::Connection& connection) {
  auto insert = connection.prepare(
      "INSERT INTO claim(resource, begin_ms, end_ms, appointment) VALUES(?,?,?,?)");
  auto release = connection.prepare("DELETE FROM claim WHERE appointment=?");
  auto of = connection.prepare("SELECT resource FROM claim WHERE appointment=? ORDER BY resource");
  auto since = connection.prepare("SELECT resource, begin_ms, end_ms FROM claim WHERE end_ms>?");
  for (const auto* statement : {&insert, &release, &of, &since}) {
    if (!*statement) return statement->error();
  }
  return ClaimTable(std::move(*insert), std::move(*release), std::move(*of), std::move(*since));
}

Status ClaimTable::add(std::int64_t appointment, const Claim& claim) {
  return m_insert.bind(1, claim.resource)
      .bind(2, to_ms(claim.begin))
      .bind(3, to_ms(claim.end))
      .bind(4, appointment)
      .run();
}

Status ClaimTable::release(std::int64_t appointment) {
  return m_release.bind(1, appointment).run();
}

Result<std::vector<std::string>> ClaimTable::of(std::int64_t appointment) {
  const store::Reading reading(m_of);
  std::vector<std::string> resources;
  m_of.bind(1, appointment);
  const Status read = store::each_row(m_of, [&] { resources.emplace_back(m_of.text(0)); });
  if (!read) return read.error();
  return resources;
}

Result<BusyTimes> ClaimTable::busy(Instant from) {
  const store::Reading reading(m_since);
  BusyTimes busy;
  m_since.bind(1, to_ms(from));
  const Status read = store::each_row(m_since, [&] {
    busy.add(m_since.text(0), Instant(milliseconds(m_since.integer(1))),
             Instant(milliseconds(m_since.integer(2))));
  });
  if (!read) return read.error();
  return busy;
}

}  // namespace kiosk::booking
