#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

/// True when `tag` is a well-formed BCP 47 language tag with a language of two or
/// three letters: language, then optional script, region, variants and extensions.
/// Well-formed is not known: "xx" passes. Source: RFC 5646, section 2.1.
bool well_formed(std::string_view tag);

/// "sr" of "sr-Cyrl-RS"; the subtags are in the usual case ("sr", "Cyrl", "RS").
std::string language_of(std::string_view tag);
/// "Cyrl" of "sr-Cyrl-RS"; empty when the tag names no script.
std::string script_of(std::string_view tag);
/// "RS" of "sr-Cyrl-RS"; empty when the tag names no region.
std::string region_of(std::string_view tag);

/// `tag` itself, then shorter and shorter: "sr-Latn-RS", "sr-Latn", "sr".
/// Extensions fall first. Source: RFC 4647, section 3.4 (lookup).
std::vector<std::string> fallback_chain(std::string_view tag);

}  // namespace kiosk::locale
