#include "content/centre_hours.h"
#include "content/centre_resources.h"
#include "content/source_readers.h"
#include "content/table_reader.h"
#include "locale/tag.h"
#include "locale/zone.h"

#include <algorithm>

namespace kiosk::content {

namespace {

void read_closures(TableReader& centre_reader, Centre& centre, const std::string& file,
                   Problems& problems) {
  for (const TomlNode* node : centre_reader.tables("closure")) {
    TableReader reader(*node->as<TomlTable>(), {file, node->line}, "a closure", problems);
    Closure closure;
    closure.first = reader.date("first", Need::kRequired).value_or(Date{});
    closure.last = reader.date("last", Need::kRequired).value_or(closure.first);
    closure.holiday = reader.boolean("holiday", false);
    closure.hours = read_spans(reader, "hours", problems);
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

/// As many people at a time as can be counselled.
int default_capacity(const Centre& centre, const Service& service) {
  constexpr std::ptrdiff_t kMost = 50;
  const auto counsels = [&](const Resource& resource) {
    const auto& services = resource.services;
    return resource.kind == Resource::Kind::kCounsellor &&
           (services.empty() ||
            std::find(services.begin(), services.end(), service.id) != services.end());
  };
  const auto count = std::count_if(centre.resources.begin(), centre.resources.end(), counsels);
  return static_cast<int>(std::clamp(count, std::ptrdiff_t{1}, kMost));
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
    service.capacity = reader.integer("capacity", default_capacity(centre, service), 1, 50);
    service.notice_minutes = reader.integer("notice_minutes", 60, 0, 20160);
    service.horizon_days = reader.integer("horizon_days", 28, 1, 366);
    service.languages = reader.texts("languages");
    read_demands(reader, service, problems);
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

/// In the order of locale::SecondCalendar.
const std::vector<std::string>& calendar_names() {
  static const std::vector<std::string> names = {"usual", "none", "persian", "islamic"};
  return names;
}

void read_calendars(TableReader& reader, Centre& centre, const std::string& file,
                    Problems& problems) {
  const TomlTable* const table = reader.table("second_calendar");
  if (table == nullptr) return;
  for (const auto& [locale, word] :
       read_local_text(*table, reader.place("second_calendar"), problems)) {
    const auto entry = std::ranges::find(*table, locale, &TomlEntry::key);
    const auto& names = calendar_names();
    const auto name = std::ranges::find(names, word);
    if (name == names.end()) {
      problems.error("unknown-word"_rule, {file, entry->line},
                     "There is no calendar \"" + word + "\".", allowed_remedy(word, names));
    } else if (std::ranges::find(centre.languages, locale) == centre.languages.end()) {
      problems.error("unknown-word"_rule, {file, entry->line},
                     "The terminal does not speak \"" + locale + "\".",
                     allowed_remedy(locale, centre.languages));
    } else {
      centre.calendars[locale] = static_cast<locale::SecondCalendar>(name - names.begin());
    }
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
  read_calendars(reader, centre, file, problems);
  centre.opening = read_hours(reader, "opening", Need::kRequired, problems);
  read_closures(reader, centre, file, problems);
  centre.resources = read_resources(reader, lines, problems);
  read_services(reader, centre, file, lines, problems);
  check_resources(centre, file, lines, problems);
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
