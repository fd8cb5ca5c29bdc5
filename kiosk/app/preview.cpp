#include "app/preview.h"

#include "app/opening.h"
#include "content/report_reader.h"
#include "content/source_folders.h"

#include <filesystem>
#include <utility>

namespace kiosk::app {

namespace {

using namespace content::rule_names;

/// What went wrong beside the pack, as one more thing to mend.
content::Problems failure(const std::string& folder, std::string sentence) {
  content::Problems problems;
  while (!sentence.empty() && sentence.back() == '\n') sentence.pop_back();
  problems.error("preview"_rule, {folder, 0}, std::move(sentence),
                 "Run \"kioskctl pack check\" in a terminal to see more.");
  return problems;
}

}  // namespace

Preview::Preview(const Config& config, const std::string& base, device::FolderWatch watch)
    : m_folder(config.pack),
      m_root(base.substr(0, base.rfind('/') + 1)),
      m_tool(config.preview_tool),
      m_fonts(config.fonts),
      m_watch(std::move(watch)) {}

Result<std::unique_ptr<Preview>> Preview::start(const Config& config, const Files& files) {
  const std::vector<std::string> folders = content::source_folders(files, config.pack, {});
  auto watch = device::FolderWatch::open(folders);
  if (!watch) return watch.error();
  auto preview = std::unique_ptr<Preview>(new Preview(config, folders.front(), *std::move(watch)));
  if (preview->m_private.path().empty()) {
    return Error{ErrorCode::kUnwritable, "preview: no temporary folder"};
  }
  if (const Status begun = preview->begin_build(); !begun) return begun.error();
  return preview;
}

Status Preview::begin_build() {
  m_stale = false;
  std::vector<std::string> words{
      m_tool,    "pack",  "build",     m_folder, "-o", m_private.file("pack"),
      "--fonts", m_fonts, "--preview", "--json"};
  if (m_drafts == Drafts::kHidden) words.emplace_back("--hide-drafts");
  auto build = device::ChildProcess::start(words);
  if (!build) return build.error();
  m_build = *std::move(build);
  return Done{};
}

bool Preview::busy() {
  m_stale = m_watch.changed() || m_stale;
  return m_build || m_stale;
}

void Preview::wait() {
  if (m_build) m_build->wait();
}

void Preview::set_drafts(Drafts drafts) {
  m_drafts = drafts;
  m_stale = true;
}

std::string Preview::short_path(const std::string& path) const {
  return path.starts_with(m_root) ? path.substr(m_root.size()) : path;
}

std::optional<Preview::Built> Preview::poll() {
  if (!busy()) return std::nullopt;
  if (m_build) {
    if (!m_build->finished()) return std::nullopt;
    Built built = take();
    m_build.reset();
    return built;
  }
  if (const Status begun = begin_build(); !begun) {
    return Built{failure(m_folder, begun.error().message), nullptr};
  }
  return std::nullopt;
}

Preview::Built Preview::take() {
  auto problems = content::read_report(m_build->output());
  if (!problems) return {failure(m_folder, m_build->errors()), nullptr};
  if (m_build->exit_code() != 0) return {*std::move(problems), nullptr};
  const std::string path = m_private.file("pack");
  auto library = open_pack(path);
  // Open it stays readable; the next build makes another file.
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  if (!library) return {failure(m_folder, library.error().message), nullptr};
  return {*std::move(problems), *std::move(library)};
}

}  // namespace kiosk::app
