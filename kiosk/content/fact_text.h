#pragma once

#include "base/result.h"
#include "content/fact_marks.h"
#include "content/pack_source.h"

#include <memory>
#include <string>
#include <string_view>

namespace kiosk::locale {
class Formats;
}

namespace kiosk::content {

/// Writes facts the way one language writes them. Borrows the pack; owns its formats.
class FactText {
 public:
  /// Errors: kInvalidInput for a malformed `tag`.
  static Result<FactText> make(const PackSource& pack, std::string_view tag);
  FactText(FactText&&) noexcept;
  ~FactText();

  /// The fact of a mark: with its unit, or as a bare number. A fact that does not exist
  /// gives its name in braces; check_pack() has reported it.
  std::string value(const FactMark& mark) const;
  /// `text` with every mark filled in.
  std::string filled(std::string_view text) const;
  /// An ICU pattern with every mark filled in so that ICU leaves it alone.
  std::string filled_pattern(std::string_view pattern) const;
  /// A block with every text filled in, and a chart's bars with their values.
  Block filled(const Block& block) const;

 private:
  FactText(const PackSource& pack, std::unique_ptr<locale::Formats> formats);
  std::string formatted(const FactSource& fact, bool bare_number) const;

  const PackSource* m_pack;
  std::unique_ptr<locale::Formats> m_formats;
};

}  // namespace kiosk::content
