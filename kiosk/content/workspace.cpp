#include "content/workspace.h"

#include "content/source_folders.h"
#include "content/source_readers.h"

#include <fmt/format.h>

namespace kiosk::content {

namespace {

std::string problem_lines(const Problem& problem) {
  const std::string line = problem.line > 0 ? ":" + std::to_string(problem.line) : std::string();
  return fmt::format("{}{}: {}: {} [{}]\n    {}\n", problem.file, line,
                     severity_name(problem.severity), problem.sentence, problem.rule,
                     problem.remedy);
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
    for (const Problem& problem : problems.all()) {
      if (problem.severity == severity) report += problem_lines(problem);
    }
  }
  return report + fmt::format("{} errors, {} warnings, {} notes\n", problems.errors(),
                              problems.warnings(), problems.count(Severity::kNote));
}

std::string report_json(const Problems& problems) {
  std::string report = fmt::format("{{\"errors\":{},\"warnings\":{},\"problems\":[",
                                   problems.errors(), problems.warnings());
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
