#include "ctl_fit.h"

#include "app/fit_check.h"
#include "app/fit_report.h"
#include "base/temporary_folder.h"
#include "content/pack_build.h"

#include <cstdio>
#include <optional>

namespace kiosk {

namespace {

/// A base by itself is no terminal's; this centre offers all its languages and nothing else.
void add_stand_in_centre(content::PackSource& pack) {
  using std::chrono::year;
  content::ManifestSource manifest;
  manifest.kind = "centre";
  manifest.id = "check";
  manifest.version = "1.0.0";
  manifest.base = pack.base.id;
  manifest.created = year(2026) / 1 / 1;
  manifest.expires = year(2099) / 12 / 31;
  manifest.min_program = "0.0.1";
  content::Centre centre;
  centre.id = manifest.id;
  centre.zone = "UTC";
  centre.phone_prefix = "+49";
  for (const auto& language : pack.base.languages) centre.languages.push_back(language.first);
  // A name such as centres have; its words are not the base's.
  for (content::LocalText* text : {&centre.name, &centre.city, &centre.country}) {
    (*text)[pack.base.source_locale] = "Wegweiser";
  }
  pack.centre_manifest = std::move(manifest);
  pack.centre = std::move(centre);
}

Status check(const content::PackSource& pack, const std::string& fonts_manifest,
             content::Problems& problems, ProgressLine& line) {
  const TemporaryFolder folder;
  if (folder.path().empty()) {
    return Error{ErrorCode::kUnwritable, "no temporary folder could be made"};
  }
  const std::string file = folder.file("check.kpack");
  line.say("Building the pack");
  if (const Status built = content::build_pack(pack, file); !built) return built;
  const auto report = app::check_fit(file, fonts_manifest, [&](int done, int total) {
    line.say("Laying out every screen in every language and size", done, total);
  });
  if (!report) return report.error();
  app::report_fit(*report, pack, problems);
  return Done{};
}

}  // namespace

void check_texts_fit(content::Workspace& workspace, const std::string& fonts_manifest,
                     ProgressLine& line) {
  content::Problems& problems = workspace.problems;
  // What is broken cannot be laid out, and says nothing about its length.
  if (problems.has_errors()) return;
  if (app::report_endless(workspace.pack, problems)) return problems.sort();
  std::optional<content::PackSource> with_centre;
  if (!workspace.pack.centre) {
    with_centre = workspace.pack;
    add_stand_in_centre(*with_centre);
  }
  const Status checked =
      check(with_centre ? *with_centre : workspace.pack, fonts_manifest, problems, line);
  if (!checked) {
    line.clear();
    std::fprintf(stderr, "kioskctl pack: whether texts fit is not checked: %s\n",
                 checked.error().message.c_str());
  }
  problems.sort();
}

}  // namespace kiosk
