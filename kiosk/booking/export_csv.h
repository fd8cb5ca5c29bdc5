#pragma once

#include "booking/opened.h"

#include <span>
#include <string>
#include <string_view>

// Appointments as a table for spreadsheets.

namespace kiosk::booking {

enum class CsvColumns {
  kUnsealed,  ///< What the agenda holds without a key.
  kAll,       ///< With name, phone and wishes.
};

/// UTF-8 with a byte order mark, lines that end with CR LF, the first with the columns' names
/// (RFC 4180).
std::string appointments_csv(std::span<const OpenedAppointment> appointments, CsvColumns columns);

/// A text as it stands in a cell: quoted where needed, and with an apostrophe before what a
/// spreadsheet would calculate (= + - @, tab, CR). A phone number keeps its plus behind it.
/// Source: OWASP, "CSV Injection".
std::string csv_cell(std::string_view text);

}  // namespace kiosk::booking
