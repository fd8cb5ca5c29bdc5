#include "content/protected_parts.h"
#include "content/source_text.h"
#include "locale/message.h"

#include <algorithm>
#include <map>

namespace kiosk::content {

namespace {

/// How often each mark stands in a text, by the words a translator knows it by.
using Counts = std::map<std::string, int>;

bool starts(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

/// Facts and recordings belong to pages; other braces to messages.
bool is_page_mark(std::string_view part) {
  return starts(part, "{fact:") || starts(part, "{speech:");
}

bool is_number_mark(std::string_view part) {
  return part.size() > 1 && part.back() == '.' &&
         part.find_first_not_of("0123456789") == part.size() - 1;
}

/// What the parts of a text come to.
struct Inventory {
  Counts counts;
  std::string plain;    ///< The text without its parts.
  std::string message;  ///< The text as ICU sees it: facts are filled in before.
};

std::string_view words_of(std::string_view text, const ProtectedPart& part) {
  return text.substr(part.begin, part.end - part.begin);
}

/// What a mark counts as. A language may need a figure without its unit, to write the unit in a
/// case of its own, and a picture of its own, drawn from right to left; steps have any number.
std::string counted_as(std::string_view mark) {
  constexpr std::string_view kBare = "|number}";
  if (is_number_mark(mark)) return "1.";
  if (starts(mark, "](picture:")) return "](picture:…)";
  if (starts(mark, "{fact:") && mark.size() > kBare.size() &&
      mark.substr(mark.size() - kBare.size()) == kBare) {
    return std::string(mark.substr(0, mark.size() - kBare.size())) + '}';
  }
  return std::string(mark);
}

/// A pair counts at its closing mark, by both.
void count_part(std::string_view text, const ProtectedPart& part,
                std::map<int, std::string>& openings, Counts& counts) {
  const std::string mark = counted_as(trimmed(words_of(text, part)));
  switch (part.kind) {
    case PartKind::kStandalone: ++counts[mark]; break;
    case PartKind::kOpening: openings[part.pair] = mark; break;
    case PartKind::kClosing: ++counts[openings[part.pair] + "…" + mark]; break;
  }
}

Inventory inventory_of(std::string_view text) {
  Inventory found;
  std::map<int, std::string> openings;
  std::size_t at = 0;
  for (const ProtectedPart& part : protected_parts(text)) {
    count_part(text, part, openings, found.counts);
    const std::string_view words = words_of(text, part);
    const std::string_view between = text.substr(at, part.begin - at);
    found.plain += between;
    found.message += between;
    found.message += is_page_mark(words) ? "0" : words;
    at = part.end;
  }
  found.plain += text.substr(at);
  found.message += text.substr(at);
  return found;
}

std::string times(int count) {
  return std::to_string(count) + (count == 1 ? " time" : " times");
}

std::string items(int count, const char* what) {
  return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string difference(const std::string& mark, int wanted, int used) {
  if (mark == "-" || mark == "1.") {
    const char* what = mark == "-" ? "item" : "step";
    return "The source has " + items(wanted, what) + ", the translation " + std::to_string(used) +
           "; begin each with “" + mark + "” and a space, on a line of its own.";
  }
  const std::string quoted = "“" + mark + "”";
  if (used == 0) return quoted + " is missing; copy it from the source.";
  if (wanted == 0) return quoted + " does not stand in the source; correct it or remove it.";
  return quoted + " stands " + times(wanted) + " in the source and " + times(used) + " here.";
}

int count_of(const Counts& counts, const std::string& mark) {
  const auto found = counts.find(mark);
  return found == counts.end() ? 0 : found->second;
}

void compare(const Counts& wanted, const Counts& used, std::vector<std::string>& broken) {
  Counts all = wanted;
  all.insert(used.begin(), used.end());
  for (const auto& [mark, unused] : all) {
    const int in_source = count_of(wanted, mark);
    const int here = count_of(used, mark);
    if (in_source != here) broken.push_back(difference(mark, in_source, here));
  }
}

/// Languages have different numbers of cases, so a mark may stand in more or fewer of them;
/// the places to fill are compared by ICU.
void loosen(Counts& counts) {
  for (auto mark = counts.begin(); mark != counts.end();) {
    const bool argument = mark->first.front() == '{' && !is_page_mark(mark->first);
    mark->second = 1;
    mark = argument ? counts.erase(mark) : std::next(mark);
  }
}

bool has_braces(std::string_view text) {
  return text.find_first_of("{}") != std::string_view::npos;
}

void compare_messages(const Inventory& source, const Inventory& target, std::string_view locale,
                      std::vector<std::string>& broken) {
  if (const auto problem = locale::message_problem(target.message, locale)) {
    broken.push_back("What stands in braces { } is faulty: " + *problem + ".");
    return;
  }
  if (const auto missing = locale::missing_form(target.message, locale)) {
    broken.push_back("The form “" + missing->form + " {…}” is missing; the language needs it for " +
                     std::to_string(missing->number) + ".");
  }
  const auto wanted = locale::message_arguments(source.message);
  const auto used = locale::message_arguments(target.message);
  if (!wanted || !used) return;
  Counts in_source;
  Counts here;
  for (const std::string& name : *wanted) in_source["{" + name + "}"] = 1;
  for (const std::string& name : *used) here["{" + name + "}"] = 1;
  compare(in_source, here, broken);
}

std::size_t count_in(std::string_view text, std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + words.size())) {
    ++count;
  }
  return count;
}

void check_lonely(const Inventory& source, const Inventory& target,
                  std::vector<std::string>& broken) {
  if (count_in(target.plain, "**") > count_in(source.plain, "**")) {
    broken.emplace_back("“**” has no partner; write **words**, with no space inside.");
  }
  if (count_in(target.plain, "](") > count_in(source.plain, "](")) {
    broken.emplace_back("A link is not whole; write [words](…) and keep what stands in ( ).");
  }
}

}  // namespace

std::vector<std::string> broken_parts(std::string_view source, std::string_view target,
                                      std::string_view locale) {
  std::vector<std::string> broken;
  if (trimmed(target).empty()) return broken;
  Inventory wanted = inventory_of(source);
  Inventory used = inventory_of(target);
  const bool plurals = has_braces(wanted.plain) || has_braces(used.plain);
  if (plurals) {
    loosen(wanted.counts);
    loosen(used.counts);
  }
  compare(wanted.counts, used.counts, broken);
  if (plurals) {
    compare_messages(wanted, used, locale, broken);
  } else if (has_braces(used.message)) {
    if (const auto problem = locale::message_problem(used.message, locale)) {
      broken.push_back("What stands in braces { } is faulty: " + *problem + ".");
    }
  }
  check_lonely(wanted, used, broken);
  return broken;
}

}  // namespace kiosk::content
