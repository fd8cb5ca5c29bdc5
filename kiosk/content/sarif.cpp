#include "content/sarif.h"

#include "content/digest.h"
#include "content/rules.h"
#include "content/workspace.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::content {

namespace {

/// What relative names are relative to.
constexpr const char* kBase = "FOLDER";

/// A path as part of a URI: RFC 3986 leaves letters, digits and a few signs as they are.
std::string uri_path(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

std::string file_uri(std::string_view path) {
  return "file://" + uri_path(path);
}

std::string artifact(std::string_view file) {
  if (!file.empty() && file.front() == '/') {
    return fmt::format(R"({{"uri":{}}})", json_string(file_uri(file)));
  }
  while (file.substr(0, 2) == "./") file.remove_prefix(2);
  return fmt::format(R"({{"uri":{},"uriBaseId":"{}"}})", json_string(uri_path(file)), kBase);
}

std::string rule(const Rule& rule) {
  return fmt::format(
      R"({{"id":{},"shortDescription":{{"text":{}}},"defaultConfiguration":{{"level":"{}"}}}})",
      json_string(rule.id), json_string(rule.about), severity_name(rule.severity));
}

std::string result(const Problem& problem) {
  const auto known = RuleId::named(problem.rule);
  // Forges ask for a line; what is wrong with a whole file is shown at its beginning.
  const int line = std::max(problem.line, 1);
  // The same mistake after lines were added above it is still the same one.
  const std::string fingerprint =
      digest_hex(problem.rule + '\n' + problem.file + '\n' + problem.sentence);
  return fmt::format(
      R"({{"ruleId":{},{}"level":"{}","message":{{"text":{}}},)"
      R"("locations":[{{"physicalLocation":{{"artifactLocation":{},"region":{{"startLine":{}}}}}}}],)"
      R"("partialFingerprints":{{"sentence/v1":"{}"}}}})",
      json_string(problem.rule),
      known ? fmt::format(R"("ruleIndex":{},)", known->index()) : std::string(),
      severity_name(problem.severity), json_string(problem.sentence + ' ' + problem.remedy),
      artifact(problem.file), line, fingerprint);
}

template <typename Range, typename Write>
std::string list(const Range& range, Write write) {
  std::string lines;
  for (const auto& one : range) lines += (lines.empty() ? "\n" : ",\n") + write(one);
  return '[' + lines + ']';
}

}  // namespace

std::string report_sarif(const Problems& problems, const SarifRun& run) {
  return fmt::format(
      R"({{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{{)"
      R"("tool":{{"driver":{{"name":"kioskctl pack check","semanticVersion":{},"rules":{}}}}},)"
      R"("originalUriBaseIds":{{"{}":{{"uri":{}}}}},"results":{}}}]}})"
      "\n",
      json_string(run.version), list(kRules, rule), kBase, json_string(file_uri(run.folder) + '/'),
      list(problems.all(), result));
}

}  // namespace kiosk::content
