#pragma once

#include "content/bytes.h"
#include "content/centre.h"
#include "content/page.h"

#include <optional>
#include <span>

namespace kiosk::content {

using Blob = std::span<const unsigned char>;

// How the typed content of a pack becomes the blobs of its tables; FORMAT.md says the
// same in words. Every `read_` gives nothing when the bytes are damaged: they come from
// a file that somebody may have changed.

/// What a page's row holds beside its id and locale: `card` for lists, `body` for the
/// rest of the page.
ByteWriter write_card(const PageCard& card, TranslationState state);
ByteWriter write_body(const Page& page);
/// Fills everything but id, locale and fallback.
bool read_card(Blob blob, PageCard& card, TranslationState& state);
bool read_body(Blob blob, Page& page);

ByteWriter write_term(const Term& term);
bool read_term(Blob blob, Term& term);

/// Topics and finders keep the ids of their pages in `pages`; the reader fills cards in.
ByteWriter write_topic(const Topic& topic, const std::vector<std::string>& pages);
bool read_topic(Blob blob, Topic& topic, std::vector<std::string>& pages);
ByteWriter write_finder(const Finder& finder);
/// Outcomes' cards hold only ids.
bool read_finder(Blob blob, Finder& finder);

ByteWriter write_centre(const Centre& centre);
bool read_centre(Blob blob, Centre& centre);

}  // namespace kiosk::content
