#include "locale/formats_state.h"
#include "locale/icu_text.h"

#include <cmath>

namespace kiosk::locale {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

namespace {

bool is_whole(double value) {
  return std::floor(value) == value;
}

std::string text_of(const LocalizedNumberFormatter& format, double value) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = format.formatDouble(value, status).toString(status);
  require(status);
  return from_icu(text);
}

}  // namespace

const LocalizedNumberFormatter& Formats::Impl::number_format(
    const std::string& key, const std::function<LocalizedNumberFormatter()>& make) const {
  const auto found = numbers.find(key);
  return found != numbers.end() ? found->second : numbers.emplace(key, make()).first->second;
}

std::string Formats::Impl::own_digits(std::string_view text) const {
  if (digits[0].empty()) {
    for (int i = 0; i < 10; ++i) {
      const auto& format = number_format("digit", [&] {
        return NumberFormatter::withLocale(locale).precision(Precision::integer());
      });
      UErrorCode status = U_ZERO_ERROR;
      digits[static_cast<std::size_t>(i)] = from_icu(format.formatInt(i, status).toString(status));
      require(status);
    }
  }
  std::string own;
  for (const char c : text) {
    c >= '0' && c <= '9' ? own += digits[static_cast<std::size_t>(c - '0')] : own += c;
  }
  return own;
}

std::string Formats::number(std::int64_t value) const {
  const auto& format = m_impl->number_format("integer", [&] {
    return NumberFormatter::withLocale(m_impl->locale).precision(Precision::integer());
  });
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = format.formatInt(value, status).toString(status);
  require(status);
  return from_icu(text);
}

std::string Formats::number(double value, int max_decimals) const {
  return text_of(m_impl->number_format("decimal " + std::to_string(max_decimals),
                                       [&] {
                                         return NumberFormatter::withLocale(m_impl->locale)
                                             .precision(Precision::maxFraction(max_decimals));
                                       }),
                 value);
}

std::string Formats::currency(double value, std::string_view code) const {
  const bool whole = is_whole(value);
  UErrorCode status = U_ZERO_ERROR;
  const icu::CurrencyUnit unit(
      icu::StringPiece(code.data(), static_cast<std::int32_t>(code.size())), status);
  // Not of three letters: shown as it stands rather than dropped.
  if (U_FAILURE(status)) return number(value) + " " + std::string(code);
  return text_of(m_impl->number_format((whole ? "whole " : "cents ") + std::string(code),
                                       [&] {
                                         return NumberFormatter::withLocale(m_impl->locale)
                                             .unit(unit)
                                             .precision(whole ? Precision::integer()
                                                              : Precision::fixedFraction(2));
                                       }),
                 value);
}

std::string Formats::measure(double value, std::string_view unit) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto known = icu::MeasureUnit::forIdentifier(
      icu::StringPiece(unit.data(), static_cast<std::int32_t>(unit.size())), status);
  if (U_FAILURE(status)) return number(value);
  const char* words = m_impl->habits.measure_tag;
  return text_of(m_impl->number_format("measure " + std::string(unit),
                                       [&] {
                                         return NumberFormatter::withLocale(words == nullptr
                                                                                ? m_impl->locale
                                                                                : icu_locale(words))
                                             .unit(known)
                                             .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                                             .precision(Precision::maxFraction(2));
                                       }),
                 value);
}

std::string Formats::percent(double value, int max_decimals) const {
  return text_of(m_impl->number_format("percent " + std::to_string(max_decimals),
                                       [&] {
                                         return NumberFormatter::withLocale(m_impl->locale)
                                             .unit(icu::MeasureUnit::getPercent())
                                             .precision(Precision::maxFraction(max_decimals));
                                       }),
                 value);
}

}  // namespace kiosk::locale
