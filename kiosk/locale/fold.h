#pragma once

#include <string>
#include <string_view>

namespace kiosk::locale {

/// `text` (UTF-8, ill-formed bytes allowed) reduced to what counts when people search:
/// lower case, no accents and marks, Arabic letter variants unified (alef, yeh, kaf, heh,
/// teh marbuta, hamza carriers), harakat, tatweel and joiners gone, every digit ASCII,
/// Serbian Cyrillic as Latin, German ß as "ss". The same fold is applied to pages and to
/// queries; its result is for comparing, never for showing.
/// Source: UAX #15 (NFKD), UTR #30's idea of search folding, UCD Decimal digits.
std::string fold(std::string_view text);

/// Every decimal digit of any script as ASCII, all else unchanged.
std::string digits_to_ascii(std::string_view text);

}  // namespace kiosk::locale
