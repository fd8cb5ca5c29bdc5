#include "content/source_readers.h"
#include "content/table_reader.h"
#include "locale/tag.h"
#include "locale/zone.h"

#include <algorithm>

namespace kiosk::content {

namespace {

constexpr const char* kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// Minutes since midnight of "08:30"; "24:00" is the end of the day. Empty when not a time.
std::optional<int> minute_of(std::string_view time) {
  const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9'; };
  if (time.size() != 5 || time[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) {
    return std::nullopt;
  }
  const int hour = (time[0] - '0') * 10 + (time[1] - '0');
  const int minute = (time[3] - '0') * 10 + (time[4] - '0');
  if (minute > 59 || hour > 24 || (hour == 24 && minute != 0)) return std::nullopt;
  return hour * 60 + minute;
}

std::optional<OpenSpan> read_span(const std::string& text, const Place& place, Problems& problems) {
  const std::size_t dash = text.find('-');
  const auto from = minute_of(std::string_view(text).substr(0, dash));
  const auto to =
      dash == std::string::npos ? std::nullopt : minute_of(std::string_view(text).substr(dash + 1));
  if (!from || !to) {
    problems.error("bad-time"_rule, place, "\"" + text + "\" is not an opening time.",
                   "Write hours and minutes with two digits each: \"08:30-12:30\".");
    return std::nullopt;
  }
  if (*from >= *to) {
    problems.error("bad-time"_rule, place, "\"" + text + "\" ends before it begins.",
                   "Write the earlier time first; split opening hours at midnight.");
    return std::nullopt;
  }
  return OpenSpan{*from, *to};
}

void read_opening(TableReader& centre_reader, Centre& centre, const std::string& file,
                  Problems& problems) {
  const TomlTable* table = centre_reader.table("opening", Need::kRequired);
  if (table == nullptr) return;
  TableReader reader(*table, centre_reader.place("opening"), "[opening]", problems);
  for (std::size_t day = 0; day < centre.opening.size(); ++day) {
    const Place place = reader.place(kWeekdays[day]);
    for (const std::string& text : reader.texts(kWeekdays[day])) {
      if (const auto span = read_span(text, {file, place.line}, problems)) {
        centre.opening[day].push_back(*span);
      }
    }
    const std::vector<OpenSpan>& spans = centre.opening[day];
    for (std::size_t i = 1; i < spans.size(); ++i) {
      if (spans[i].from_minute >= spans[i - 1].to_minute) continue;
      problems.error("opening-overlap"_rule, place, "The opening times of a day overlap.",
                     "Write them in order with the break between them.");
    }
  }
  reader.finish();
}

void read_closures(TableReader& centre_reader, Centre& centre, const std::string& file,
                   Problems& problems) {
  for (const TomlNode* node : centre_reader.tables("closure")) {
    TableReader reader(*node->as<TomlTable>(), {file, node->line}, "a closure", problems);
    Closure closure;
    closure.first = reader.date("first", Need::kRequired).value_or(Date{});
    closure.last = reader.date("last", Need::kRequired).value_or(closure.first);
    closure.holiday = reader.boolean("holiday", false);
    closure.reason = reader.local_text("reason", Need::kRequired);
    reader.finish();
    if (closure.last < closure.first) {
      problems.error("date-order"_rule, reader.place("last"), "The closure ends before it begins.",
                     "Write first = the first closed day, last = the last one.");
      continue;
    }
    centre.closures.push_back(std::move(closure));
  }
}

void read_bring(TableReader& reader, Service& service, const std::string& file,
                Problems& problems) {
  for (const TomlNode* node : reader.tables("bring")) {
    service.bring.push_back(read_local_text(*node->as<TomlTable>(), {file, node->line}, problems));
  }
}

void read_services(TableReader& centre_reader, Centre& centre, const std::string& file,
                   std::map<std::string, int>& lines, Problems& problems) {
  for (const TomlNode* node : centre_reader.tables("service")) {
    TableReader reader(*node->as<TomlTable>(), {file, node->line}, "a service", problems);
    Service service;
    service.id = reader.id("id", Need::kRequired);
    lines["service." + service.id] = node->line;
    service.icon = reader.text("icon", Need::kRequired);
    service.name = reader.local_text("name", Need::kRequired);
    service.room = reader.local_text("room", Need::kOptional);
    service.length_minutes = reader.integer("length_minutes", 45, 5, 480);
    service.capacity = reader.integer("capacity", 1, 1, 100);
    service.notice_minutes = reader.integer("notice_minutes", 60, 0, 20160);
    service.horizon_days = reader.integer("horizon_days", 28, 1, 366);
    service.languages = reader.texts("languages");
    read_bring(reader, service, file, problems);
    reader.finish();
    const bool twice = std::any_of(centre.services.begin(), centre.services.end(),
                                   [&](const Service& s) { return s.id == service.id; });
    if (twice) {
      problems.error("double-id"_rule, reader.place(),
                     "The service \"" + service.id + "\" exists twice.",
                     "Give one of them another id.");
    }
    centre.services.push_back(std::move(service));
  }
  // Six choices are all that fit on a screen a visitor can overlook.
  if (centre.services.empty() || centre.services.size() > 6) {
    problems.error("service-count"_rule, {file, 0},
                   "The centre has " + std::to_string(centre.services.size()) + " services.",
                   "Write one to six [[service]] tables.");
  }
}

void check_zone(TableReader& reader, const Centre& centre, Problems& problems) {
  if (centre.zone.empty() || locale::Zone::open(centre.zone).ok()) return;
  problems.error("unknown-zone"_rule, reader.place("zone"),
                 "There is no time zone \"" + centre.zone + "\".",
                 "Write a name of the IANA list such as \"Africa/Accra\" (see timedatectl "
                 "list-timezones).");
}

void check_phone_prefix(TableReader& reader, const Centre& centre, Problems& problems) {
  const std::string& prefix = centre.phone_prefix;
  const bool digits =
      prefix.size() >= 2 && prefix.size() <= 5 && prefix[0] == '+' &&
      std::all_of(prefix.begin() + 1, prefix.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (prefix.empty() || digits) return;
  problems.error("phone-prefix"_rule, reader.place("phone_prefix"),
                 "\"" + prefix + "\" is not a country's telephone prefix.",
                 "Write + and one to four digits: \"+233\".");
}

void check_tags(TableReader& reader, std::string_view key, const std::vector<std::string>& tags,
                Problems& problems) {
  for (const std::string& tag : tags) {
    if (locale::well_formed(tag)) continue;
    problems.error("bad-locale"_rule, reader.place(key), "\"" + tag + "\" is not a language tag.",
                   "Write tags such as \"ak\", \"fr\" or \"sr-Cyrl\".");
  }
}

}  // namespace

std::optional<Centre> read_centre(std::string_view text, const std::string& file,
                                  const std::string& id, std::map<std::string, int>& lines,
                                  Problems& problems) {
  const std::optional<TomlTable> table = parse_toml(text, file, 1, problems);
  if (!table) return std::nullopt;
  TableReader reader(*table, {file, 1}, "centre.toml", problems);
  Centre centre;
  centre.id = id;
  centre.name = reader.local_text("name", Need::kRequired);
  centre.city = reader.local_text("city", Need::kRequired);
  centre.country = reader.local_text("country", Need::kRequired);
  centre.address = reader.local_text("address", Need::kRequired);
  centre.zone = reader.text("zone", Need::kRequired);
  centre.phone_prefix = reader.text("phone_prefix", Need::kRequired);
  centre.languages = reader.texts("languages", Need::kRequired);
  centre.counselling_languages = reader.texts("counselling_languages", Need::kRequired);
  centre.wishes = reader.texts("wishes");
  centre.retention_days = reader.integer("retention_days", 30, 1, 366);
  read_opening(reader, centre, file, problems);
  read_closures(reader, centre, file, problems);
  read_services(reader, centre, file, lines, problems);
  reader.finish();
  for (const TomlEntry& entry : *table) lines[entry.key] = entry.line;
  check_zone(reader, centre, problems);
  check_phone_prefix(reader, centre, problems);
  check_tags(reader, "counselling_languages", centre.counselling_languages, problems);
  const std::vector<std::string> wishes = {"female-counsellor", "step-free", "interpreter",
                                           "children"};
  for (const std::string& wish : centre.wishes) {
    if (std::find(wishes.begin(), wishes.end(), wish) != wishes.end()) continue;
    problems.error("unknown-word"_rule, reader.place("wishes"),
                   "There is no wish \"" + wish + "\".", allowed_remedy(wish, wishes));
  }
  return centre;
}

}  // namespace kiosk::content
