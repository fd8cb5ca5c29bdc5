#include "booking/export_csv.h"

#include <fmt/format.h>

namespace kiosk::booking {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kReckoned = "=+-@\t\r";
/// Spreadsheets of some countries part cells at semicolons or tabs.
constexpr std::string_view kQuoted = "\",;\t\r\n";

std::string wishes_text(const PersonalData& personal) {
  std::string text;
  for (const std::string& wish : personal.wishes) text += (text.empty() ? "" : " ") + wish;
  return text;
}

std::string row_of(const OpenedAppointment& one, CsvColumns columns) {
  const Appointment& appointment = one.appointment;
  const std::string_view begin = appointment.local_begin;
  std::string row = fmt::format("{},{},{},{},{},{}", csv_cell(begin.substr(0, begin.find(' '))),
                                csv_cell(begin.substr(begin.find(' ') + 1)), one.length_minutes(),
                                csv_cell(appointment.service), csv_cell(appointment.language),
                                appointment.seat + 1);
  if (columns == CsvColumns::kUnsealed) return row;
  const PersonalData personal = one.personal.value_or(PersonalData());
  return row + fmt::format(",{},{},{}", csv_cell(personal.name), csv_cell(personal.phone),
                           csv_cell(wishes_text(personal)));
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell;
  if (!text.empty() && kReckoned.find(text.front()) != std::string_view::npos) cell += '\'';
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  if (text.find_first_of(kQuoted) == std::string_view::npos) return cell;
  return '"' + cell + '"';
}

std::string appointments_csv(std::span<const OpenedAppointment> appointments, CsvColumns columns) {
  std::string text(kByteOrderMark);
  text += "day,time,minutes,service,language,seat";
  if (columns == CsvColumns::kAll) text += ",name,phone,wishes";
  text += kLineEnd;
  for (const OpenedAppointment& one : appointments) text += row_of(one, columns).append(kLineEnd);
  return text;
}

}  // namespace kiosk::booking
