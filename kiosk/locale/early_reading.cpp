#include "locale/early_reading.h"

#include "locale/break_iterator.h"
#include "locale/formats.h"

#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <system_error>

namespace kiosk::locale {

namespace {

/// ICU looks for the machine's language and zone when it first needs a default, the zone
/// among all zone files. Nothing of ours uses a default.
void fix_defaults() {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(icu::Locale::getRoot(), status);
  icu::TimeZone::setDefault(*icu::TimeZone::getGMT());
}

/// English, because its data lead through nearly all that any other language's need.
void read() {
  using namespace std::chrono;
  const auto formats = Formats::make("en", "Etc/UTC");
  if (formats) static_cast<void>(formats->date_short(year(2026) / January / 1));
  const LineBreaks breaks("en");
}

}  // namespace

EarlyReading::EarlyReading() {
  fix_defaults();
  try {
    m_thread = std::jthread(read);
  } catch (const std::system_error&) {
    // No thread to be had: everything is read when it is needed.
  }
}

}  // namespace kiosk::locale
