#pragma once

#include "app/draft.h"
#include "booking/agenda.h"
#include "content/centre.h"
#include "locale/formats.h"
#include "screens/booking.h"
#include "screens/words.h"

namespace kiosk::app {

/// What the screens of booking are made from. All borrowed for the call.
struct BookingSources {
  const content::Centre& centre;
  const booking::Agenda* agenda;  ///< Null: nothing can be booked here.
  const locale::Formats& formats;
  const screens::Words& words;
  const Draft& draft;
  Instant now;
  std::uint32_t anchor;
};

screens::ServiceModel service_model(const BookingSources& sources);
/// Chooses the first free day of the week for the visitor who has not chosen one.
/// Empty when the agenda cannot be read.
std::optional<screens::TimeModel> time_model(const BookingSources& sources);
screens::AboutModel about_model(const BookingSources& sources);
screens::ReviewModel review_model(const BookingSources& sources);
/// Only with a confirmation.
screens::DoneModel done_model(const BookingSources& sources);

}  // namespace kiosk::app
