#include "content/workspace.h"

#include "content/source_folders.h"
#include "content/source_readers.h"

#include <fmt/format.h>

#include <map>
#include <tuple>
#include <utility>

namespace kiosk::content {

namespace {

std::string place_of(const Problem& problem) {
  return problem.line > 0 ? fmt::format("{}:{}", problem.file, problem.line) : problem.file;
}

/// Rule, sentence and remedy; and where they hold.
using Places =
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::string>>;

std::string problem_lines(const Problem& problem, const std::vector<std::string>& places) {
  const std::string where =
      places.size() == 1 ? places[0] : fmt::format("In {} places", places.size());
  std::string lines =
      fmt::format("{}: {} [{}]\n    {}\n", where, problem.sentence, problem.rule, problem.remedy);
  if (places.size() == 1) return lines;
  for (const std::string& place : places) lines += "      " + place + "\n";
  return lines;
}

std::string counted(int count, Severity severity) {
  return fmt::format("{} {}{}", count, severity_name(severity), count == 1 ? "" : "s");
}

std::string group(const Problems& problems, Severity severity) {
  const int count = problems.count(severity);
  if (count == 0) return {};
  std::string lines = counted(count, severity);
  if (severity == Severity::kError)
    lines += count == 1 ? " – it stops the build" : " – these stop the build";
  lines += "\n\n";
  Places places;
  for (const Problem& one : problems.all()) {
    if (one.severity == severity) {
      places[{one.rule, one.sentence, one.remedy}].push_back(place_of(one));
    }
  }
  for (const Problem& one : problems.all()) {
    if (one.severity != severity) continue;
    // What is wrong in several places is said where it comes first.
    const auto said = places.extract({one.rule, one.sentence, one.remedy});
    if (said) lines += problem_lines(one, said.mapped());
  }
  return lines + "\n";
}

}  // namespace

Result<Workspace> open_workspace(const Files& files, const std::string& folder,
                                 const std::string& base, const CheckOptions& options) {
  const std::vector<std::string> folders = source_folders(files, folder, base);
  if (folders.empty()) {
    return Error{ErrorCode::kNotFound, folder + " is not a pack's folder: it has no pack.toml"};
  }
  const std::string centre = folders.size() > 1 ? folders.back() : std::string();
  Workspace workspace;
  workspace.pack = read_pack_source(files, folders.front(), centre, workspace.problems);
  check_pack(workspace.pack, options, workspace.problems);
  workspace.problems.sort();
  return workspace;
}

std::string report_text(const Problems& problems, Show show) {
  std::string report;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    if (severity != Severity::kError && show == Show::kErrors) break;
    report += group(problems, severity);
  }
  return report + fmt::format("{}, {}, {}\n", counted(problems.errors(), Severity::kError),
                              counted(problems.warnings(), Severity::kWarning),
                              counted(problems.count(Severity::kNote), Severity::kNote));
}

std::string report_json(const Problems& problems) {
  std::string report =
      fmt::format("{{\"errors\":{},\"warnings\":{},\"notes\":{},\"problems\":[", problems.errors(),
                  problems.warnings(), problems.count(Severity::kNote));
  const char* comma = "";
  for (const Problem& problem : problems.all()) {
    report += fmt::format(
        "{}\n{{\"severity\":\"{}\",\"rule\":{},\"file\":{},\"line\":{},\"sentence\":{},\"remedy\":{"
        "}}}",
        comma, severity_name(problem.severity), json_string(problem.rule),
        json_string(problem.file), problem.line, json_string(problem.sentence),
        json_string(problem.remedy));
    comma = ",";
  }
  return report + "]}\n";
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace kiosk::content
