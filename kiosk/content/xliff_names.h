#pragma once

/// The words of XLIFF 1.2 that its writer and its reader share.
namespace kiosk::content::xliff {

inline constexpr const char* kNamespace = "urn:oasis:names:tc:xliff:document:1.2";
/// "from" of the note in <header> that names the second source language; XLIFF has no word for it.
inline constexpr const char* kSecondLanguageNote = "second-language";

// States of a <target>. The choice follows Weblate, which takes "new" and "needs-translation" for
// texts to edit and writes "translated" and "final". A tool that knows no states leaves "new"
// beside the words it puts in, so "new" with words is a draft.
inline constexpr const char* kNew = "new";
inline constexpr const char* kNeedsTranslation = "needs-translation";
inline constexpr const char* kTranslated = "translated";
inline constexpr const char* kFinal = "final";

inline constexpr const char* kPlace = "x-place";             ///< context-type of the context.
inline constexpr const char* kOurNote = "developer";         ///< "from" of our note.
inline constexpr const char* kSecondLanguage = "reference";  ///< alttranstype of `also`.

}  // namespace kiosk::content::xliff
