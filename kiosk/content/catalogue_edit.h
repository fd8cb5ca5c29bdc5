#pragma once

#include <string>
#include <string_view>

namespace kiosk::content {

/// One message as it shall stand in a catalogue.
struct CatalogueMessage {
  std::string key;      ///< msgctxt
  std::string source;   ///< msgid
  std::string text;     ///< msgstr
  std::string comment;  ///< For translators; used where the message is new.
};

/// `catalogue`, the text of a PO file, with `message` in the place of the one with its key, or at
/// the end. It is no longer fuzzy. Every byte of other messages stays.
std::string with_message(std::string catalogue, const CatalogueMessage& message);

/// The head of a new catalogue: drafts in `locale`.
std::string new_catalogue(std::string_view locale);

}  // namespace kiosk::content
