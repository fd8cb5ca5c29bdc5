#include "content/digest.h"
#include "content/source_readers.h"
#include "content/speech_marks.h"
#include "media/speech.h"

#include <algorithm>

namespace kiosk::content {

namespace {

/// The recording made for the terminal; what is wrong with it becomes problems.
std::optional<SpeechSource> read_recording(const Files& files, const std::string& path,
                                           const std::string& name, Problems& problems) {
  const Result<std::string> bytes = files.read(path, media::kMaxSpeechFileBytes);
  if (!bytes) {
    problems.error("speech-size"_rule, {path, 0},
                   "The recording cannot be read or has more than 72 MiB.",
                   "Save it as Opus; three minutes take about one MiB.");
    return std::nullopt;
  }
  media::MadeSpeech made = media::make_speech(name, *bytes);
  if (auto* refusal = std::get_if<media::Refusal>(&made)) {
    problems.error(RuleId::of_refusal(refusal->rule), {path, 0}, std::move(refusal->sentence),
                   std::move(refusal->remedy));
    return std::nullopt;
  }
  auto& speech = std::get<media::Speech>(made);
  for (media::Refusal& doubt : speech.doubts) {
    problems.warning(RuleId::of_refusal(doubt.rule), {path, 0}, std::move(doubt.sentence),
                     std::move(doubt.remedy));
  }
  std::string digest = digest_hex(speech.opus);
  return SpeechSource{path, std::move(digest), std::move(speech.opus)};
}

/// What is in a folder, without what editors leave behind.
std::vector<std::string> names_in(const Files& files, const std::string& folder) {
  Result<std::vector<std::string>> names = files.list(folder);
  if (!names) return {};
  std::erase_if(*names,
                [](const std::string& name) { return name[0] == '.' || name.back() == '~'; });
  return *std::move(names);
}

}  // namespace

void read_recordings(const Files& files, const std::string& folder,
                     const std::vector<std::string>& locales, ByLocale<Recordings>& to,
                     Problems& problems) {
  for (const std::string& locale : names_in(files, folder)) {
    const std::string inside = join_path(folder, locale);
    if (std::find(locales.begin(), locales.end(), locale) == locales.end()) {
      problems.error("unknown-locale"_rule, {inside, 0},
                     "The pack has no pages in a language \"" + locale + "\".",
                     "Recordings lie in a folder a language. " + allowed_remedy(locale, locales));
      continue;
    }
    for (const std::string& name : names_in(files, inside)) {
      const std::string path = join_path(inside, name);
      if (!is_recording_name(name)) {
        problems.error("stray-file"_rule, {path, 0}, "This file belongs to nothing.",
                       "Recordings are Opus, Ogg Vorbis or WAV files named with lower-case "
                       "letters: its-name.opus, .ogg or .wav.");
        continue;
      }
      if (auto recording = read_recording(files, path, name, problems)) {
        to[locale].insert_or_assign(name, *std::move(recording));
      }
    }
  }
}

}  // namespace kiosk::content
