// Of agenda_file.h: the zone of the days in it.
#include "booking/agenda_file.h"

namespace kiosk::booking {

Result<std::string> AgendaFile::zone() const {
  auto select = m_connection.prepare("SELECT value FROM setting WHERE name='zone'");
  if (!select) return select.error();
  const auto row = select->step();
  if (!row) return row.error();
  if (!*row) return std::string();
  const auto stored = select->blob(0);
  return std::string(stored.begin(), stored.end());
}

Status AgendaFile::keep_zone(std::string_view iana) {
  const auto kept = zone();
  if (!kept) return kept.error();
  if (*kept == iana) return Done{};
  auto replace = m_connection.prepare("INSERT OR REPLACE INTO setting VALUES('zone', ?)");
  if (!replace) return replace.error();
  return replace
      ->bind(1, std::span(reinterpret_cast<const unsigned char*>(iana.data()), iana.size()))
      .run();
}

}  // namespace kiosk::booking
