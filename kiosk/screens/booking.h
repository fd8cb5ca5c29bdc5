#pragma once

#include "base/clock.h"
#include "screens/surround.h"
#include "ui/qr.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

/// A topic of counselling as a card. Texts are in the visitor's language.
struct ServiceCard {
  std::string id;
  std::string name;
  std::string icon;
  int minutes = 45;
};

struct ServiceModel {
  std::vector<ServiceCard> services;
  std::string chosen;        ///< Empty before the choice.
  bool available = true;     ///< False: the agenda cannot book here; words say so.
  std::uint32_t anchor = 0;  ///< Which part of the list.
};

/// Booking, step 1: what the talk is about. A touch on a card leads on.
std::optional<Intent> booking_service(const Context& context, const ServiceModel& model);

enum class DayState { kFree, kFull, kClosed, kHoliday, kPast };

/// One day of the strip, in the words of the visitor's calendar.
struct DayCell {
  std::chrono::year_month_day date;
  std::string weekday;  ///< "Fri"
  std::string number;   ///< "27", in the language's digits.
  std::string month;    ///< "Nov"
  std::string spoken;   ///< "Friday 27 November 2026".
  DayState state = DayState::kFree;
  bool has_reason = false;  ///< Closed, and the visitor can learn why.
};

struct SlotCell {
  Instant begin;
  std::string label;  ///< "10:00", in the language's digits.
  bool free = true;
  bool afternoon = false;
};

/// A free time on another day, offered when the chosen day is full.
struct NextFree {
  std::chrono::year_month_day date;
  Instant begin;
  std::string label;  ///< "Mon 30 Nov, 09:15".
};

/// Why the visitor is back at the times, or what went wrong when booking.
/// kWishes: at this time nobody is there who fits the language and the wishes.
enum class BookingProblem { kNone, kTaken, kWishes, kFailed };

struct TimeModel {
  std::vector<DayCell> days;  ///< Up to seven.
  bool earlier = false;       ///< There are days before and after these.
  bool later = false;
  std::optional<std::chrono::year_month_day> day;  ///< The chosen one.
  std::string day_text;                            ///< It, written out with its weekday.
  bool two_calendars = false;                      ///< `day_text` tells the day in both.
  std::string closed_because;                      ///< "Staff training"; empty: not closed then.
  std::vector<SlotCell> slots;                     ///< Of the chosen day, by time.
  std::optional<Instant> slot;                     ///< The chosen one.
  std::string summary_date;  ///< "Friday 27 November, 10:00"; empty before the choice.
  std::string service;
  int minutes = 45;
  std::vector<NextFree> next_free;  ///< Up to four; shown when the chosen day has none.
  BookingProblem problem = BookingProblem::kNone;
  std::uint32_t anchor = 0;  ///< Which part of the times.
};

/// Booking, step 2: day and time.
std::optional<Intent> booking_time(const Context& context, const TimeModel& model);

struct Choice {
  std::string id;
  std::string label;
  bool chosen = false;
};

struct AboutModel {
  bool sealed = true;  ///< False: no centre key, nothing personal is asked.
  std::string name;
  std::string phone;
  std::vector<std::string> keyboards;         ///< Locales the language key goes through.
  std::optional<Field> focus = Field::kName;  ///< Where the keyboard types; empty: it is closed.
  std::string phone_prefix;                   ///< "+233"
  std::vector<Choice> counselling;  ///< Id is a locale, label its name in the visitor's language.
  std::vector<Choice> wishes;       ///< Id as in the centre's file; labels come from the words.
  int retention_days = 30;
  std::uint32_t anchor = 0;  ///< Which part of what is below the fields.
};

/// Booking, step 3: name, phone, language of the talk, wishes.
std::optional<Intent> booking_about(const Context& context, const AboutModel& model);

/// What the visitor chose, in words; for the review and the confirmation.
struct AppointmentText {
  std::string date;  ///< "Friday 27 November 2026, 10:00"
  std::string service;
  int minutes = 45;
  std::string room;     ///< May be empty.
  std::string address;  ///< May be empty.
};

struct ReviewModel {
  AppointmentText appointment;
  bool sealed = true;    ///< False: rows with name, phone and wishes are left out.
  std::string language;  ///< Of the talk; empty when the centre offers no choice.
  std::string name;
  std::string phone;
  std::vector<std::string> wishes;  ///< Ids.
  BookingProblem problem = BookingProblem::kNone;
  std::uint32_t anchor = 0;  ///< Which part of the list.
};

/// Booking, step 4: everything once more, before anything is booked.
std::optional<Intent> booking_review(const Context& context, const ReviewModel& model);

struct DoneModel {
  AppointmentText appointment;
  std::string code;  ///< "K7M4-QX2P"
  std::vector<std::string> bring;
  std::string centre_name;
  ui::QrCode square;  ///< `booking_square`.
  /// The same to be heard, a sentence each, in ASCII digits; the code letter by letter.
  std::vector<std::string> spoken;
  std::uint32_t anchor = 0;  ///< Which part of the words beside the code.
};

/// Booking, the end: the number, what to bring, the square code.
std::optional<Intent> booking_done(const Context& context, const DoneModel& model);

}  // namespace kiosk::screens
