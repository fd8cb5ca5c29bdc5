#include "content/workspace.h"

#include "content/source_readers.h"
#include "content/source_text.h"

#include <fmt/format.h>

namespace kiosk::content {

namespace {

std::string without_slash(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

/// `folder`/../../base with the dots worked out, so that problems name short paths.
std::string default_base(const std::string& folder) {
  const std::size_t last = folder.rfind('/');
  const std::size_t before = last == std::string::npos ? last : folder.rfind('/', last - 1);
  const bool plain = folder.find("..") == std::string::npos && last != 0;
  if (!plain || last == std::string::npos) return folder + "/../../base";
  return before == std::string::npos ? "base" : folder.substr(0, before) + "/base";
}

std::string problem_lines(const Problem& problem) {
  const std::string line = problem.line > 0 ? ":" + std::to_string(problem.line) : std::string();
  return fmt::format("{}{}: {}: {} [{}]\n    {}\n", problem.file, line,
                     problem.severity == Severity::kError ? "error" : "warning", problem.sentence,
                     problem.rule, problem.remedy);
}

}  // namespace

Result<Workspace> open_workspace(const Files& files, const std::string& given_folder,
                                 const std::string& base, const CheckOptions& options) {
  const std::string folder = without_slash(given_folder);
  const std::string path = join_path(folder, "pack.toml");
  if (!files.is_file(path)) {
    return Error{ErrorCode::kNotFound, folder + " is not a pack's folder: it has no pack.toml"};
  }
  // A pack.toml that cannot be read is checked as a base, which reports why.
  Problems ignored;
  const auto text = read_source_text(files, path, ignored);
  const auto manifest = text ? read_manifest(*text, path, ignored) : std::nullopt;
  const bool is_centre = manifest && manifest->kind == "centre";
  const std::string base_folder = !is_centre     ? folder
                                  : base.empty() ? default_base(folder)
                                                 : without_slash(base);
  Workspace workspace;
  workspace.pack =
      read_pack_source(files, base_folder, is_centre ? folder : std::string(), workspace.problems);
  check_pack(workspace.pack, options, workspace.problems);
  workspace.problems.sort();
  return workspace;
}

std::string report_text(const Problems& problems, Show show) {
  std::string report;
  for (const Severity severity : {Severity::kError, Severity::kWarning}) {
    if (severity == Severity::kWarning && show == Show::kErrors) break;
    for (const Problem& problem : problems.all()) {
      if (problem.severity == severity) report += problem_lines(problem);
    }
  }
  return report + fmt::format("{} errors, {} warnings\n", problems.errors(), problems.warnings());
}

std::string report_json(const Problems& problems) {
  std::string report = fmt::format("{{\"errors\":{},\"warnings\":{},\"problems\":[",
                                   problems.errors(), problems.warnings());
  const char* comma = "";
  for (const Problem& problem : problems.all()) {
    report += fmt::format(
        "{}\n{{\"severity\":\"{}\",\"rule\":{},\"file\":{},\"line\":{},\"sentence\":{},\"remedy\":{"
        "}}}",
        comma, problem.severity == Severity::kError ? "error" : "warning",
        json_string(problem.rule), json_string(problem.file), problem.line,
        json_string(problem.sentence), json_string(problem.remedy));
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
