#include "content/fact_marks.h"

#include <optional>

namespace kiosk::content {

namespace {

constexpr std::string_view kStart = "{fact:";
constexpr std::string_view kBare = "|number";

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< Behind the closing brace.
  FactMark mark;
};

std::optional<Found> next_fact(std::string_view text, std::size_t from) {
  const std::size_t begin = text.find(kStart, from);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t close = text.find('}', begin);
  if (close == std::string_view::npos) return std::nullopt;
  Found found{
      begin, close + 1, {text.substr(begin + kStart.size(), close - begin - kStart.size())}};
  std::string_view& id = found.mark.id;
  if (id.size() > kBare.size() && id.substr(id.size() - kBare.size()) == kBare) {
    id.remove_suffix(kBare.size());
    found.mark.bare_number = true;
  }
  return found;
}

template <typename BlockType, typename Each>
void visit_inlines(BlockType& block, const Each& each) {
  std::visit(
      [&](auto& b) {
        if constexpr (requires { b.items; }) {
          for (auto& item : b.items) each(item);
        } else if constexpr (requires { b.rows; }) {
          for (auto& row : b.rows) each(row.value);
        } else if constexpr (requires { b.text.begin()->bold; }) {
          each(b.text);
        }
      },
      block);
}

template <typename BlockType, typename Each>
void visit_texts(BlockType& block, const Each& each) {
  visit_inlines(block, [&](auto& inlines) {
    for (auto& part : inlines) each(part.text);
  });
  if (auto* heading = std::get_if<HeadingBlock>(&block)) each(heading->text);
  if (auto* picture = std::get_if<PictureBlock>(&block)) each(picture->alternative);
  if (auto* glance = std::get_if<GlanceBlock>(&block)) {
    for (auto& row : glance->rows) each(row.label);
  }
  if (auto* chart = std::get_if<ChartBlock>(&block)) {
    each(chart->title);
    each(chart->source);
    for (auto& bar : chart->bars) {
      each(bar.label);
      each(bar.value_text);
    }
  }
}

}  // namespace

std::string replace_facts(std::string_view text,
                          const std::function<std::string(const FactMark&)>& value_of) {
  std::string out;
  std::size_t at = 0;
  while (const auto found = next_fact(text, at)) {
    out += text.substr(at, found->begin - at);
    out += value_of(found->mark);
    at = found->end;
  }
  return out.append(text.substr(at));
}

void for_each_fact(std::string_view text, const std::function<void(const FactMark&)>& each) {
  std::size_t at = 0;
  while (const auto found = next_fact(text, at)) {
    each(found->mark);
    at = found->end;
  }
}

void check_fact_marks(std::string_view text, const Place& place, Problems& problems) {
  const std::string rest = replace_facts(text, [](const FactMark&) { return std::string(); });
  if (rest.find_first_of("{}") == std::string::npos) return;
  problems.error("braces"_rule, place, "There is a { or } that does not belong to a fact.",
                 "Write {fact:name} or {fact:name|number}, or remove the braces.");
}

void for_each_text(Block& block, const std::function<void(std::string&)>& each) {
  visit_texts(block, each);
}

void for_each_text(const Block& block, const std::function<void(const std::string&)>& each) {
  visit_texts(block, each);
}

void for_each_inlines(const Block& block, const std::function<void(const Inlines&)>& each) {
  visit_inlines(block, each);
}

}  // namespace kiosk::content
