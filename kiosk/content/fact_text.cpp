#include "content/fact_text.h"

#include "locale/formats.h"

#include <cmath>
#include <map>

namespace kiosk::content {

namespace {

/// Units of facts.toml that CLDR has words for.
std::string_view cldr_unit(const std::string& unit) {
  static const std::map<std::string, std::string_view> units = {
      {"days", "day"},   {"weeks", "week"}, {"months", "month"},
      {"years", "year"}, {"hours", "hour"}, {"hours/week", "hour"}};
  const auto found = units.find(unit);
  return found == units.end() ? std::string_view() : found->second;
}

/// An apostrophe of a figure ("1'000") would quote what follows it in an ICU pattern.
std::string without_apostrophes(std::string text) {
  for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at)) {
    text.replace(at, 1, "’");
  }
  return text;
}

}  // namespace

FactText::FactText(const PackSource& pack, std::unique_ptr<locale::Formats> formats)
    : m_pack(&pack), m_formats(std::move(formats)) {}
FactText::FactText(FactText&&) noexcept = default;
FactText::~FactText() = default;

Result<FactText> FactText::make(const PackSource& pack, std::string_view tag) {
  // Facts hold dates, never times of day, so the zone does not matter.
  Result<locale::Formats> formats = locale::Formats::make(tag, "UTC");
  if (!formats) return formats.error();
  return FactText(pack, std::make_unique<locale::Formats>(std::move(*formats)));
}

std::string FactText::value(const FactMark& mark) const {
  const auto fact = m_pack->facts.find(mark.id);
  if (fact == m_pack->facts.end()) return '{' + std::string(mark.id) + '}';
  return formatted(fact->second, mark.bare_number);
}

std::string FactText::formatted(const FactSource& fact, bool bare_number) const {
  if (const auto* date = std::get_if<Date>(&fact.value)) return m_formats->date_plain(*date);
  const double value = std::get<double>(fact.value);
  const bool is_money = fact.unit.rfind("EUR", 0) == 0;
  if (bare_number) return m_formats->number(value);
  if (is_money) return m_formats->currency(value, "EUR");
  if (fact.unit == "percent") return m_formats->percent(value);
  if (const std::string_view unit = cldr_unit(fact.unit); !unit.empty()) {
    return m_formats->measure(value, unit);
  }
  return m_formats->number(value);
}

std::string FactText::filled(std::string_view text) const {
  return replace_facts(text, [this](const FactMark& mark) { return value(mark); });
}

std::string FactText::filled_pattern(std::string_view pattern) const {
  return replace_facts(pattern,
                       [this](const FactMark& mark) { return without_apostrophes(value(mark)); });
}

Block FactText::filled(const Block& block) const {
  Block to = block;
  if (auto* chart = std::get_if<ChartBlock>(&to)) {
    for (ChartBar& bar : chart->bars) {
      for_each_fact(bar.value_text, [&](const FactMark& mark) {
        const auto fact = m_pack->facts.find(mark.id);
        if (fact == m_pack->facts.end()) return;
        if (const auto* value = std::get_if<double>(&fact->second.value)) bar.value = *value;
      });
    }
  }
  for_each_text(to, [this](std::string& text) { text = filled(text); });
  return to;
}

}  // namespace kiosk::content
