#pragma once

#include "base/files.h"
#include "content/check.h"
#include "content/library.h"
#include "content/problem.h"
#include "tests/temporary_folder.h"

#include <memory>
#include <string>

namespace kiosk::content {

/// The complete small pack of content/REFERENCE.md, as files in memory: "base/pack.toml" and
/// "centres/gh-accra/centre.toml" among them.
MemoryFiles example_files();

constexpr const char* kExampleCentre = "centres/gh-accra";

/// Everything `pack check` says about the example centre in `files`.
Problems problems_in(const MemoryFiles& files, const CheckOptions& options = {});

/// True when a problem of this rule names `file` and `line`, says something and how to mend it.
bool has_problem(const Problems& problems, const std::string& rule, const std::string& file,
                 int line);

/// For a failing test: what was reported instead.
std::string reported(const Problems& problems);

/// `files` with the first `from` in `path` replaced by `to`; the test fails without one.
MemoryFiles changed(const std::string& path, const std::string& from, const std::string& to);
/// The line, from 1, of the first `text` in a file.
int line_in(const MemoryFiles& files, const std::string& path, const std::string& text);

/// Builds `files`' example centre to `path`; the test fails with the problems otherwise.
void build_example(const MemoryFiles& files, const std::string& path);

/// The example pack, built and opened.
std::unique_ptr<Library> open_example(const TemporaryFolder& folder);

/// Running text with the bold parts between brackets.
std::string marked(const Inlines& text);

}  // namespace kiosk::content
