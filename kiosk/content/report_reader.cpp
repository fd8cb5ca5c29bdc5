#include "content/report_reader.h"

#include "store/connection.h"

namespace kiosk::content {

Result<Problems> read_report(std::string_view json) {
  // SQLite reads JSON, and is there anyway.
  const auto database = store::Connection::open({}, store::Mode::kMemory);
  if (!database) return database.error();
  const Error unreadable{ErrorCode::kUnreadable, "this is no report of problems"};
  auto rows = database->prepare(
      "SELECT value ->> 'severity', value ->> 'rule', value ->> 'file', value ->> 'line',"
      " value ->> 'sentence', value ->> 'remedy' FROM json_each(?1, '$.problems')");
  if (!rows) return rows.error();
  rows->bind(1, json);
  Problems problems;
  for (;;) {
    const Result<bool> row = rows->step();
    if (!row) return unreadable;
    if (!*row) break;
    const auto text = [&](int column) { return std::string(rows->text(column)); };
    const Place place{text(2), static_cast<int>(rows->integer(3))};
    const auto severity = severity_named(rows->text(0));
    const auto rule = RuleId::named(rows->text(1));
    if (!severity || !rule) return unreadable;
    problems.add(*severity, *rule, place, text(4), text(5));
  }
  // Text that is no JSON is an error above; JSON of something else has no count.
  auto counts = database->prepare("SELECT ?1 ->> '$.errors'");
  if (!counts) return counts.error();
  counts->bind(1, json);
  const Result<bool> counted = counts->step();
  if (!counted || !*counted || counts->is_null(0)) return unreadable;
  return problems;
}

}  // namespace kiosk::content
