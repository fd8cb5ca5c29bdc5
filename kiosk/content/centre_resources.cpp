#include "content/centre_resources.h"

#include "content/centre_hours.h"
#include "locale/tag.h"

#include <algorithm>
#include <set>

namespace kiosk::content {

using Kind = Resource::Kind;

namespace {

const std::vector<std::string> kNeeds = {"female-counsellor", "male-counsellor", "interpreter",
                                         "step-free", "children"};

std::vector<Closure> read_absences(TableReader& parent, Problems& problems) {
  std::vector<Closure> absences;
  for (const TomlNode* node : parent.tables("absence")) {
    TableReader reader(*node->as<TomlTable>(), {parent.place().file, node->line}, "an absence",
                       problems);
    const auto first = reader.date("first", Need::kRequired);
    const auto last = reader.date("last", Need::kRequired);
    Closure absence;
    absence.hours = read_spans(reader, "hours", problems);
    reader.finish();
    if (!first || !last) continue;
    absence.first = *first;
    absence.last = *last;
    check_order(first, last, reader.place("last"), problems);
    absences.push_back(std::move(absence));
  }
  return absences;
}

/// Its own hours, when any table says so.
std::optional<locale::OpeningHours> read_own_hours(TableReader& reader, Problems& problems) {
  locale::OpeningHours own = read_hours(reader, "hours", Need::kOptional, problems);
  const bool any_day = std::any_of(own.week.begin(), own.week.end(),
                                   [](const auto& spans) { return !spans.empty(); });
  const bool any = any_day || !own.seasons.empty() || !own.series.empty() || !own.breaks.empty();
  if (!any) return std::nullopt;
  return own;
}

void read_languages(TableReader& reader, Resource& resource, Problems& problems) {
  resource.languages = reader.texts("languages");
  for (const std::string& tag : resource.languages) {
    if (locale::well_formed(tag)) continue;
    problems.error("bad-locale"_rule, reader.place("languages"),
                   "\"" + tag + "\" is not a language tag.",
                   "Write tags such as \"ak\", \"fr\" or \"sr-Cyrl\".");
  }
}

Resource read_resource(TableReader& reader, Kind kind, Problems& problems) {
  Resource resource;
  resource.kind = kind;
  resource.id = reader.id("id", Need::kRequired);
  if (kind != Kind::kInterpreter) resource.services = reader.texts("services");
  if (kind != Kind::kRoom) read_languages(reader, resource, problems);
  if (kind == Kind::kCounsellor) {
    const std::string gender = reader.word("gender", {"unsaid", "woman", "man"}, Need::kOptional);
    if (gender == "woman") resource.gender = Gender::kWoman;
    if (gender == "man") resource.gender = Gender::kMan;
  }
  if (kind == Kind::kRoom) {
    resource.name = reader.local_text("name", Need::kRequired);
    resource.step_free = reader.boolean("step_free", false);
    resource.children = reader.boolean("children", false);
  }
  resource.hours = read_own_hours(reader, problems);
  resource.absences = read_absences(reader, problems);
  reader.finish();
  return resource;
}

}  // namespace

std::vector<Resource> read_resources(TableReader& centre_reader, std::map<std::string, int>& lines,
                                     Problems& problems) {
  struct Table {
    Kind kind;
    const char* key;
    const char* what;
  };
  constexpr Table kTables[] = {{Kind::kCounsellor, "counsellor", "a counsellor"},
                               {Kind::kInterpreter, "interpreter", "an interpreter"},
                               {Kind::kRoom, "room", "a room"}};
  std::vector<Resource> resources;
  std::set<std::string> ids;
  for (const Table& table : kTables) {
    for (const TomlNode* node : centre_reader.tables(table.key)) {
      const Place place{centre_reader.place().file, node->line};
      TableReader reader(*node->as<TomlTable>(), place, table.what, problems);
      resources.push_back(read_resource(reader, table.kind, problems));
      const std::string& id = resources.back().id;
      lines["resource." + id] = node->line;
      if (ids.insert(id).second || id.empty()) continue;
      problems.error("double-id"_rule, place, "\"" + id + "\" exists twice.",
                     "Counsellors, interpreters and rooms have one list of ids; give another one.");
    }
  }
  return resources;
}

void read_demands(TableReader& reader, Service& service, Problems& problems) {
  service.buffer_before_minutes = reader.integer("buffer_before_minutes", 0, 0, 120);
  service.buffer_after_minutes = reader.integer("buffer_after_minutes", 0, 0, 120);
  service.needs = reader.words("needs", kNeeds);
  service.sessions = read_all_series(reader, "session", "a session", problems);
  service.session_uses = reader.texts("session_uses");
}

void check_resources(const Centre& centre, const std::string& file,
                     const std::map<std::string, int>& lines, Problems& problems) {
  const auto place_of = [&](const std::string& key) {
    const auto line = lines.find(key);
    return Place{file, line == lines.end() ? 0 : line->second};
  };
  std::vector<std::string> services;
  std::vector<std::string> resources;
  for (const Service& service : centre.services) services.push_back(service.id);
  for (const Resource& resource : centre.resources) resources.push_back(resource.id);
  for (const Resource& resource : centre.resources) {
    for (const std::string& id : resource.services) {
      if (std::find(services.begin(), services.end(), id) != services.end()) continue;
      problems.error(
          "unknown-word"_rule, place_of("resource." + resource.id),
          "\"" + resource.id + "\" is for the service \"" + id + "\", which does not exist.",
          allowed_remedy(id, services));
    }
  }
  for (const Service& service : centre.services) {
    for (const std::string& id : service.session_uses) {
      if (std::find(resources.begin(), resources.end(), id) != resources.end()) continue;
      problems.error(
          "unknown-word"_rule, place_of("service." + service.id),
          "The sessions of \"" + service.id + "\" use \"" + id + "\", which does not exist.",
          allowed_remedy(id, resources));
    }
  }
}

}  // namespace kiosk::content
