#include "ctl_closures.h"

#include "base/clock.h"
#include "base/day.h"
#include "base/files.h"
#include "booking/agenda_file.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

namespace kiosk {

namespace {

using booking::AgendaFile;
using booking::StaffClosure;
using booking::TouchedTime;
using std::chrono::year_month_day;

constexpr const char* kName = "appointments closures";
constexpr year_month_day kNeverOver =
    std::chrono::year(9999) / std::chrono::month(12) / std::chrono::day(31);

year_month_day today() {
  return std::chrono::floor<std::chrono::days>(SystemClock().now());
}

/// "2026-12-01..2026-12-05", or one day alone.
std::optional<std::pair<year_month_day, year_month_day>> parse_days(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto first = parse_day(text.substr(0, dots));
  const auto last = dots == std::string_view::npos ? first : parse_day(text.substr(dots + 2));
  if (!first || !last) return std::nullopt;
  return std::pair(*first, *last);
}

/// A closure with the times it touches, as lines or as a JSON object.
struct Shown {
  StaffClosure closure;
  std::vector<TouchedTime> touched;

  std::string lines() const {
    std::string text = fmt::format("{:3}  {}..{}  {}\n", closure.id, day_text(closure.first),
                                   day_text(closure.last), booking::id_of(closure.reason));
    for (const TouchedTime& time : touched) {
      text += fmt::format("     {}  {}  {} booked\n", escaped(time.local_begin),
                          escaped(time.service), time.appointments);
    }
    return text;
  }

  std::string json() const {
    std::string times;
    for (const TouchedTime& time : touched) {
      times += fmt::format(R"({}{{"begin":{},"service":{},"appointments":{}}})",
                           times.empty() ? "" : ",", json_text(time.local_begin),
                           json_text(time.service), time.appointments);
    }
    return fmt::format(
        R"({{"id":{},"first":"{}","last":"{}","reason":"{}","made":"{}","touched":[{}]}})",
        closure.id, day_text(closure.first), day_text(closure.last), booking::id_of(closure.reason),
        day_text(closure.made), times);
  }
};

int show(AgendaFile& file, const std::vector<StaffClosure>& closures, bool json) {
  std::string lines;
  std::string objects;
  for (const StaffClosure& closure : closures) {
    const auto touched = file.touched(closure.first, closure.last);
    if (!touched) return failed(kName, touched.error());
    const Shown shown{closure, *touched};
    lines += shown.lines();
    objects += (objects.empty() ? "" : ",") + shown.json();
  }
  if (json) {
    print("{\"closures\":[" + objects + "]}\n");
  } else {
    print(lines.empty() ? "The staff closed none of these days.\n" : lines);
  }
  return 0;
}

int list(AgendaFile& file, const Words& words) {
  const auto from = parse_day(words.option("--from"));
  const auto closures = file.closures().between(from.value_or(today()), kNeverOver);
  if (!closures) return failed(kName, closures.error());
  return show(file, *closures, words.json);
}

int add(AgendaFile& file, const Words& words, const StaffClosure& closure) {
  // The same words again, after a line that broke, close nothing twice.
  const std::string key = fmt::format("kioskctl {}..{} {}", day_text(closure.first),
                                      day_text(closure.last), booking::id_of(closure.reason));
  const auto closed = file.close(closure, key);
  if (!closed) return failed(kName, closed.error());
  return show(file, {*closed}, words.json);
}

int remove(AgendaFile& file, const Words& words, std::int64_t id) {
  const auto removed = file.closures().reopen(id);
  if (!removed) return failed(kName, removed.error());
  if (!*removed) {
    return failed(kName, {ErrorCode::kNotFound, fmt::format("there is no closure {}; "
                                                            "the list shows the numbers",
                                                            id)});
  }
  print(words.json ? fmt::format("{{\"removed\":{}}}\n", id) : "These days are open again.\n");
  return 0;
}

Result<AgendaFile> open_file(const Words& words) {
  const std::string path = join_path(state_folder(words), "agenda.sqlite");
  // Opening would make an empty agenda where there is none.
  if (!DiskFiles().is_file(path)) {
    return Error{ErrorCode::kNotFound, path + ": there is no agenda here"};
  }
  return AgendaFile::open(path);
}

/// What to do with the agenda; list it when both are empty.
struct Wish {
  std::optional<StaffClosure> add;
  std::optional<std::int64_t> remove;
};

/// Errors: kInvalidInput, the words contradict each other.
Result<Wish> read_wish(const Words& words) {
  const auto wrong_words = [](std::string message) {
    return Error{ErrorCode::kInvalidInput, std::move(message)};
  };
  if (words.has("--key")) return wrong_words("--key belongs to \"open\"");
  if (words.has("--to")) return wrong_words("--to belongs to \"list\" and \"open\"");
  if (words.has("--add") != words.has("--reason")) {
    return wrong_words("--add and --reason go together");
  }
  if (words.has("--add") && words.has("--remove")) {
    return wrong_words("say --add or --remove, one at a time");
  }
  Wish wish;
  if (words.has("--add")) {
    const auto days = parse_days(words.option("--add"));
    if (!days) return wrong_words("--add wants days like 2026-12-01..2026-12-05");
    const auto reason = booking::find_closure_reason(words.option("--reason"));
    if (!reason) return wrong_words("--reason is one of " + booking::closure_reason_ids());
    wish.add = StaffClosure{0, days->first, days->second, *reason, today()};
  }
  if (words.has("--remove")) {
    const std::string text = words.option("--remove");
    std::int64_t id = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
      return wrong_words("--remove wants the number of a closure from the list");
    }
    wish.remove = id;
  }
  return wish;
}

}  // namespace

int closures_command(const Words& words, const char* help) {
  const auto wish = read_wish(words);
  if (!wish) return wrong(kName, wish.error().message, help);
  auto file = open_file(words);
  if (!file) return failed(kName, file.error());
  if (wish->add) return add(*file, words, *wish->add);
  if (wish->remove) return remove(*file, words, *wish->remove);
  return list(*file, words);
}

}  // namespace kiosk
