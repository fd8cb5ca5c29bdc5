#include "content/check_parts.h"
#include "content/recordings.h"

#include <algorithm>
#include <set>

namespace kiosk::content {

namespace {

/// The recordings of one page in one language.
class PageSpeech {
 public:
  PageSpeech(const PackSource& pack, const std::string& id, const std::string& locale,
             Problems& problems)
      : m_pack(pack), m_id(id), m_locale(locale), m_problems(problems) {}

  void check(const PageSource& page, const Recordings& files) {
    for (const BlockSource& block : page.blocks) {
      if (block.speech) check(page, block, files);
    }
    unused(page, files);
    too_much(page);
  }

 private:
  void check(const PageSource& page, const BlockSource& block, const Recordings& files) {
    const Place place{page.file, block.speech->line};
    const std::string& file = block.speech->file;
    if (named_recording(m_pack, m_id, m_locale, block) == nullptr) {
      m_problems.error("unknown-speech"_rule, place, "There is no recording \"" + file + "\".",
                       "Put it into pages/" + m_id + "/speech/" + m_locale +
                           ", or take the line out. " + allowed_remedy(file, keys_of(files)));
      return;
    }
    if (valid_recording(m_pack, m_id, m_locale, block) != nullptr) return;
    const std::string stamp = "kioskctl speech stamp DIR " + m_locale + ' ' + m_id;
    if (block.speech->digest.empty()) {
      m_problems.warning(
          "speech-unstamped"_rule, place,
          "Nobody has said that \"" + file + "\" reads these words; it is not played.",
          "Listen to it and compare, then run " + stamp + '.');
    } else {
      m_problems.warning(
          "speech-outdated"_rule, place,
          "The words have changed since \"" + file + "\" was recorded; it is not played.",
          "Record it anew, then run " + stamp + '.');
    }
  }

  /// A centre's page names other recordings than the base's page it replaces.
  void unused(const PageSource& page, const Recordings& files) {
    const std::string folder = page.file.substr(0, page.file.rfind('/') + 1);
    for (const auto& entry : files) {
      const std::string& name = entry.first;
      const std::string& path = entry.second.file;
      const bool named = std::any_of(
          page.blocks.begin(), page.blocks.end(),
          [&](const BlockSource& block) { return block.speech && block.speech->file == name; });
      if (named || !path.starts_with(folder)) continue;
      m_problems.warning("unused-speech"_rule, {path, 0},
                         "No part of the page plays this recording.",
                         "Write {speech:" + name + "} right above the part it reads in " +
                             page.file + ", or delete the file.");
    }
  }

  void too_much(const PageSource& page) {
    std::size_t bytes = 0;
    for (const BlockSource& block : page.blocks) {
      const auto* const recording = valid_recording(m_pack, m_id, m_locale, block);
      if (recording != nullptr) bytes += recording->opus.size();
    }
    if (bytes <= kMaxPageSpeechBytes) return;
    m_problems.error("speech-too-much"_rule, {page.file, 0},
                     "The recordings of the page are longer than half an hour together.",
                     "Record fewer parts, or make two pages of it.");
  }

  const PackSource& m_pack;
  const std::string& m_id;
  const std::string& m_locale;
  Problems& m_problems;
};

/// A folder of recordings without the text they read.
void no_text(const Recordings& files, Problems& problems) {
  for (const auto& [name, recording] : files) {
    problems.warning("unused-speech"_rule, {recording.file, 0},
                     "There is no text this recording reads.",
                     "Write the page in that language, or delete the file.");
  }
}

void check_pack_size(const PackSource& pack, Problems& problems) {
  std::set<std::string> counted;
  std::size_t bytes = 0;
  for (const auto& [id, locales] : pack.speech) {
    for (const auto& [locale, files] : locales) {
      for (const auto& [name, recording] : files) {
        if (counted.insert(recording.name).second) bytes += recording.opus.size();
      }
    }
  }
  if (bytes <= kMaxPackSpeechBytes) return;
  problems.error("speech-too-much"_rule, {pack.base.place.file, 0},
                 "All recordings together take more than 200 MiB in the pack.",
                 "Keep those of the pages visitors read most.");
}

}  // namespace

void check_speech(const PackSource& pack, Problems& problems) {
  static const Recordings kNone;
  for (const auto& [id, locales] : pack.pages) {
    const auto recorded = pack.speech.find(id);
    for (const auto& [locale, page] : locales) {
      const Recordings* files = &kNone;
      if (recorded != pack.speech.end()) {
        const auto found = recorded->second.find(locale);
        if (found != recorded->second.end()) files = &found->second;
      }
      PageSpeech(pack, id, locale, problems).check(page, *files);
    }
  }
  for (const auto& [id, locales] : pack.speech) {
    const auto pages = pack.pages.find(id);
    for (const auto& [locale, files] : locales) {
      if (pages == pack.pages.end() || !pages->second.contains(locale)) no_text(files, problems);
    }
  }
  check_pack_size(pack, problems);
}

}  // namespace kiosk::content
