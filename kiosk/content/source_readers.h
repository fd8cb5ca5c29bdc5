#pragma once

#include "base/files.h"
#include "content/pack_source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Reads the folder of a base, and of a centre unless `centre_folder` is empty. A
/// centre's file takes the place of the base's file of the same name; facts.toml and
/// strings/*.po are merged entry by entry. Everything wrong with a file by itself
/// becomes a problem; what one file says about another is checked by check_pack().
PackSource read_pack_source(const Files& files, const std::string& base_folder,
                            const std::string& centre_folder, Problems& problems);

// One reader per kind of file. `text` is the whole file, `file` its path for problems.

std::optional<ManifestSource> read_manifest(std::string_view text, const std::string& file,
                                            Problems& problems);
std::vector<TopicSource> read_topics(std::string_view text, const std::string& file,
                                     Problems& problems);
std::map<std::string, FactSource, std::less<>> read_facts(std::string_view text,
                                                          const std::string& file,
                                                          Problems& problems);
std::optional<FinderSource> read_finder(std::string_view text, const std::string& file,
                                        Problems& problems);
/// `source_locale` says whether this file is the source or a translation.
std::optional<PageSource> read_page(std::string_view text, const std::string& file, bool is_source,
                                    Problems& problems);
std::optional<TermSource> read_term(std::string_view text, const std::string& file, bool is_source,
                                    Problems& problems);
/// The folder `speech` of a page: a folder a language, which is one of `locales`, with its
/// recordings. They are added to `to` and replace those of the same name.
void read_recordings(const Files& files, const std::string& folder,
                     const std::vector<std::string>& locales, ByLocale<Recordings>& to,
                     Problems& problems);
/// `lines` gets the line of each key, for problems found later.
std::optional<Centre> read_centre(std::string_view text, const std::string& file,
                                  const std::string& id, std::map<std::string, int>& lines,
                                  Problems& problems);

/// The words of pack sources for colours, in the order of Role.
const std::vector<std::string>& role_names();
Role role_from(std::string_view name);
/// info, warning, danger, good.
const std::vector<std::string>& callout_names();
CalloutBlock::Kind callout_from(std::string_view name);
/// The units facts.toml knows.
const std::vector<std::string>& fact_units();

}  // namespace kiosk::content
