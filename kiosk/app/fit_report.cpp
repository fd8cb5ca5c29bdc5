#include "app/fit_report.h"

#include "app/fit_sources.h"
#include "base/utf8.h"
#include "content/written_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace kiosk::app {

namespace {

using namespace content::rule_names;
using Kind = Misfit::Kind;

std::string_view size_name(ui::TextSize size) {
  switch (size) {
    case ui::TextSize::kSmall: return "S";
    case ui::TextSize::kMedium: return "M";
    case ui::TextSize::kLarge: return "L";
    case ui::TextSize::kExtraLarge: return "XL";
  }
  return "M";
}

/// The begin of a text, so that a report stays readable.
std::string begin_of(const std::string& words) {
  constexpr std::size_t kShownLetters = 60;
  std::string shown = words.substr(0, words.find('\n'));
  const bool whole = shown.size() == words.size() && utf8::length(shown) <= kShownLetters;
  if (whole) return '"' + shown + '"';
  shown = utf8::repaired(shown);
  std::size_t at = 0;
  for (std::size_t i = 0; i < kShownLetters && at < shown.size(); ++i) utf8::next(shown, at);
  return '"' + shown.substr(0, at) + " …\"";
}

/// Whole millimetres upwards: less than one is still too much.
int millimetres(const Misfit& misfit) {
  return std::max(1, static_cast<int>(misfit.excess_mm + 0.5F));
}

std::string what(const Misfit& misfit) {
  const std::string text = begin_of(misfit.words);
  switch (misfit.kind) {
    case Kind::kWord:
      return fmt::format("The word \"{}\" is longer than its line and breaks inside", misfit.word);
    case Kind::kCut: return fmt::format("{} is cut off with an ellipsis", text);
    case Kind::kTall:
      return fmt::format("{} is {} mm too high for its place", text, millimetres(misfit));
    case Kind::kWide:
      return fmt::format("{} is {} mm too wide for its place", text, millimetres(misfit));
    case Kind::kOutside:
      return fmt::format("{} reaches {} mm beyond its card or the glass", text,
                         millimetres(misfit));
    case Kind::kOverlap: return fmt::format("{} stands on {}", text, begin_of(misfit.other));
  }
  return text;
}

std::string where(const FitFinding& finding) {
  return fmt::format("{}, in \"{}\" at text size {} on {} panel", finding.screen,
                     finding.screen_locale, size_name(finding.pose.text_size),
                     finding.pose.portrait ? "an upright" : "a wide");
}

std::string remedy(const Misfit& misfit, const std::string& key) {
  const char* const letters = misfit.letters == 1 ? "letter" : "letters";
  const std::string name = key.empty() ? "it" : fmt::format("the text of {}", key);
  if (misfit.kind == Kind::kWord) {
    return fmt::format(
        "Take a word that is about {} {} shorter, or put soft hyphens (U+00AD) where it may be "
        "divided.",
        misfit.letters, letters);
  }
  return fmt::format("Shorten {} by about {} {}.", name, misfit.letters, letters);
}

std::string sentence(const FitFinding& finding) {
  std::string text = fmt::format("{}: {}", what(finding.misfit), where(finding));
  if (finding.poses > 1) {
    text += fmt::format(", where it is worst; in {} of {} sizes and orientations", finding.poses,
                        kFitPoses.size());
  }
  return text + '.';
}

/// File, line, key and part: a text falls back to other languages and is cut into parts, and
/// is still one that its author mends once.
using OneText = std::tuple<std::string, int, std::string, std::string>;

struct Told {
  const FitFinding* finding;
  FitSources::Origin origin;
};

}  // namespace

void report_fit(const FitReport& report, const content::PackSource& pack,
                content::Problems& problems) {
  FitSources sources(pack);
  std::map<OneText, Told> told;
  for (const FitFinding& finding : report.findings) {
    const FitSources::Origin origin = sources.origin(finding);
    const OneText text{origin.place.file, origin.place.line, origin.key, origin.part};
    const auto [known, is_new] = told.try_emplace(text, Told{&finding, origin});
    if (!is_new && worse(finding.misfit, known->second.finding->misfit)) {
      known->second.finding = &finding;
    }
  }
  for (const auto& [text, one] : told) {
    problems.warning("too-long"_rule, one.origin.place, sentence(*one.finding),
                     remedy(one.finding->misfit, one.origin.key));
  }
}

bool report_endless(const content::PackSource& pack, content::Problems& problems) {
  // Ten full screens without a heading.
  constexpr std::size_t kMostLetters = 10'000;
  bool endless = false;
  content::for_each_written_text(pack, [&](const content::WrittenText& written) {
    const std::size_t letters = utf8::length(written.text);
    if (letters <= kMostLetters) return;
    endless = true;
    problems.warning(
        "too-long"_rule, written.place,
        fmt::format("This piece of text has {} letters; no screen is laid out with it.", letters),
        "Divide it by empty lines and headings, then check again.");
  });
  return endless;
}

}  // namespace kiosk::app
