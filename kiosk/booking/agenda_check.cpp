#include "booking/agenda_check.h"

#include "booking/agenda_file.h"
#include "store/connection.h"

namespace kiosk::booking {

namespace {

Error damaged(const std::string& path, const char* why) {
  return {ErrorCode::kDamaged, path + ": " + why};
}

Status check_mark(const store::Connection& file, const std::string& path) {
  const auto mark = file.integer("PRAGMA application_id");
  if (!mark) return mark.error_in(path);
  if (*mark != std::int64_t{kAgendaMark}) return damaged(path, "this is not a kiosk's agenda");
  const auto version = file.integer("PRAGMA user_version");
  if (!version) return version.error_in(path);
  if (*version > AgendaFile::newest_version()) {
    return Error{ErrorCode::kTooNew, path + ": a newer program wrote this agenda"};
  }
  return Done{};
}

/// Everything that SQLite can compare, indexes with their tables included.
Status check_structure(const store::Connection& file, const std::string& path) {
  auto check = file.prepare("PRAGMA integrity_check(1)");
  if (!check) return check.error_in(path);
  const auto row = check->step();
  if (!row) return row.error_in(path);
  if (!*row || check->text(0) != "ok") return damaged(path, "the agenda is damaged");
  return Done{};
}

Status check_references(const store::Connection& file, const std::string& path) {
  auto check = file.prepare("PRAGMA foreign_key_check");
  if (!check) return check.error_in(path);
  const auto lost = check->step();
  if (!lost) return lost.error_in(path);
  if (*lost) return damaged(path, "a row of the agenda belongs to one that is gone");
  return Done{};
}

}  // namespace

Result<AgendaState> check_agenda(const std::string& path) {
  const auto file = store::Connection::open(path, store::Mode::kInspect);
  if (!file) return file.error();
  if (Status ours = check_mark(*file, path); !ours) return ours.error();
  if (Status whole = check_structure(*file, path); !whole) return whole.error();
  if (Status whole = check_references(*file, path); !whole) return whole.error();
  const auto count = file->integer("SELECT count(*) FROM appointment");
  if (!count) return count.error_in(path);
  AgendaState state{*count, std::nullopt};
  if (*count == 0) return state;
  const auto day = file->integer("SELECT max(created_day) FROM appointment");
  if (!day) return day.error_in(path);
  state.newest = std::chrono::sys_days(std::chrono::days(*day));
  return state;
}

}  // namespace kiosk::booking
