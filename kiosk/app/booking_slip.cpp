#include "app/booking_slip.h"

#include "base/assert.h"
#include "screens/slip_text.h"

namespace kiosk::app {

using content::local_text;

screens::SquareModel square_model(const content::Centre& centre, const Draft& draft,
                                  const std::string& locale) {
  KIOSK_ASSERT(draft.confirmation.has_value());
  const booking::Confirmation& booked = *draft.confirmation;
  screens::SquareModel model;
  model.identity = draft.key;
  // The day the draft was begun: with the minute the square would look different each time.
  model.made = std::chrono::sys_days(draft.today);
  model.begin = booked.begin;
  model.end = booked.end;
  model.code = booked.code;
  model.centre_name = local_text(centre.name, locale);
  model.address = local_text(centre.address, locale);
  if (const content::Service* service = content::service_of(centre, booked.service)) {
    model.room = content::room_text(centre, *service, booked.room, locale);
  }
  return model;
}

screens::SlipModel slip_model(const content::Centre& centre, const Draft& draft,
                              std::span<const SlipLanguage> languages) {
  KIOSK_ASSERT(draft.confirmation.has_value() && !languages.empty());
  screens::SlipModel model;
  model.code = draft.confirmation->code;
  for (const SlipLanguage& language : languages) {
    model.sides.push_back(
        screens::slip_side(language.words, language.formats, centre, *draft.confirmation));
  }
  const SlipLanguage& visitor = languages.front();
  model.square = screens::booking_square(visitor.words, visitor.formats.zone(),
                                         square_model(centre, draft, visitor.words.locale()),
                                         screens::kPaperSquare);
  return model;
}

}  // namespace kiosk::app
