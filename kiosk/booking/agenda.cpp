#include "booking/agenda.h"

#include "booking/agenda_impl.h"
#include "booking/crypto.h"
#include "booking/visitor_text.h"
#include "locale/tag.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk::booking {

using namespace std::chrono;

namespace {

constexpr std::size_t kMinKeyBytes = 16;
constexpr std::size_t kMaxKeyBytes = 128;
constexpr std::size_t kMaxWishes = 8;
constexpr std::size_t kMaxWishBytes = 32;
/// Two other requests with the same code are already as good as impossible.
constexpr int kMaxCodeAttempts = 4;
constexpr year_month_day kNeverOver = year(9999) / 12 / 31;
constexpr std::string_view kRequestPurpose = "request";

Error error(ErrorCode code, const char* message) {
  return {code, message};
}

Status check_key(std::string_view key) {
  if (key.size() >= kMinKeyBytes && key.size() <= kMaxKeyBytes) return Done{};
  return error(ErrorCode::kInvalidInput, "a request needs a key of 16 to 128 bytes");
}

/// Empty when none of `closures` holds `date`.
std::optional<ClosureReason> reason_on(const std::vector<StaffClosure>& closures,
                                       year_month_day date) {
  for (const StaffClosure& closure : closures) {
    if (date >= closure.first && date <= closure.last) return closure.reason;
  }
  return std::nullopt;
}

Status check_wishes(const std::vector<std::string>& wishes) {
  const bool small = wishes.size() <= kMaxWishes &&
                     std::all_of(wishes.begin(), wishes.end(), [](const std::string& wish) {
                       return !wish.empty() && wish.size() <= kMaxWishBytes;
                     });
  if (!small) return error(ErrorCode::kInvalidInput, "too many wishes, or one too long");
  return Done{};
}

/// Name, phone and wishes as they will be sealed.
Result<PersonalData> clean(const Request& request) {
  auto name = clean_name(request.name);
  if (!name) return name.error();
  auto phone = clean_phone(request.phone);
  if (!phone) return phone.error();
  if (const Status wishes = check_wishes(request.wishes); !wishes) return wishes.error();
  return PersonalData{std::move(*name), std::move(*phone), request.wishes};
}

/// What the appointment takes up, for its slot and the buffers around it.
std::vector<Claim> claims_of(const Service& service, const Appointment& appointment,
                             const Assignment& assignment) {
  const Slot slot{appointment.begin, appointment.end};
  std::vector<Claim> claims;
  for (const std::string& id : {assignment.counsellor, assignment.interpreter, assignment.room}) {
    if (id.empty()) continue;
    claims.push_back({id, Roster::busy_from(service, slot), Roster::busy_until(service, slot)});
  }
  return claims;
}

std::string local_text(const locale::LocalTime& local) {
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(local.date.year()),
                     static_cast<unsigned>(local.date.month()),
                     static_cast<unsigned>(local.date.day()), local.minute_of_day / 60,
                     local.minute_of_day % 60);
}

}  // namespace

Error unlocked(Error problem) {
  if (problem.code != ErrorCode::kTaken) return problem;
  return error(ErrorCode::kUnwritable, "another program holds the agenda");
}

std::string new_request_key() {
  std::array<unsigned char, 16> bytes{};
  crypto::random_bytes(bytes);
  return crypto::to_hex(bytes);
}

/// Everything a slot from now on can meet.
Status Agenda::Impl::learn_occupancy() {
  return occupancy.learn(file, clock.now() - kLongestTalk);
}

const std::vector<Slot>& Agenda::Impl::slots(const Service& service, sys_days date) const {
  if (slots_service != service.id || slots_date != date) {
    slots_found = slots_of(calendar, service, zone, date);
    slots_service = service.id;
    slots_date = date;
  }
  return slots_found;
}

Day Agenda::Impl::day(const Service& service, sys_days date, std::optional<ClosureReason> closed,
                      const Wants& wants) const {
  Day day{date, DayState::kClosed, {}, closed};
  const Closure* closure = find_closure(calendar, date);
  if (closed || closure != nullptr) {
    const bool holiday =
        closed == ClosureReason::kHoliday || (closure != nullptr && closure->holiday);
    day.state = holiday ? DayState::kHoliday : DayState::kClosed;
    return day;
  }
  day.slots = slots(service, date);
  if (day.slots.empty()) return day;
  if (date > today() + std::chrono::days(service.horizon_days)) {
    day.state = DayState::kNotYet;
    day.slots.clear();
    return day;
  }
  const Instant earliest = clock.now() + minutes(service.notice_minutes);
  std::erase_if(day.slots, [earliest](const Slot& slot) { return slot.begin < earliest; });
  if (day.slots.empty()) {
    day.state = DayState::kPast;
    return day;
  }
  day.state = DayState::kFull;
  for (Slot& slot : day.slots) {
    const auto taken = static_cast<int>(occupancy.taken(service.id, slot).count());
    slot.free_seats = std::max(0, service.capacity - taken);
    if (slot.free_seats > 0 && !roster.assign(service, slot, wants, occupancy.busy())) {
      slot.free_seats = 0;
    }
    if (slot.free_seats > 0) day.state = DayState::kFree;
  }
  return day;
}

/// The slot that begins then, if it can still be booked.
Result<Slot> Agenda::Impl::open_slot(const Service& service, Instant begin) const {
  const sys_days date(zone.to_local(begin).date);
  if (date > today() + std::chrono::days(service.horizon_days)) {
    return error(ErrorCode::kNotFound, "this day cannot be booked yet");
  }
  if (begin < clock.now() + minutes(service.notice_minutes)) {
    return error(ErrorCode::kNotFound, "this time has passed, or is too near");
  }
  for (const Slot& slot : slots(service, date)) {
    if (slot.begin == begin) return slot;
  }
  return error(ErrorCode::kNotFound, "nobody counsels at this time");
}

Result<Assignment> Agenda::Impl::find_seat(const Service& service, const Wants& wants,
                                           Appointment& appointment) {
  // Asked here, where nobody else writes: the staff may have closed while the visitor read.
  const sys_days date(zone.to_local(appointment.begin).date);
  const auto closures = file.closures().between(date, date);
  if (!closures) return closures.error();
  if (!closures->empty()) return error(ErrorCode::kNotFound, "the centre has closed this day");
  const auto slot = open_slot(service, appointment.begin);
  if (!slot) return slot.error();
  if (const Status learnt = learn_occupancy(); !learnt) return learnt.error();
  const Occupancy::Seats taken = occupancy.taken(service.id, *slot);
  std::size_t seat = 0;
  while (seat < taken.size() && taken.test(seat)) ++seat;
  if (static_cast<int>(seat) >= service.capacity ||
      static_cast<int>(taken.count()) >= service.capacity) {
    return error(ErrorCode::kTaken, "every seat of this time is taken");
  }
  appointment.end = slot->end;
  appointment.seat = static_cast<int>(seat);
  appointment.local_begin = local_text(zone.to_local(slot->begin));
  auto assignment = roster.assign(service, *slot, wants, occupancy.busy());
  if (!assignment) return error(ErrorCode::kTaken, "nobody who fits is free at this time");
  return *std::move(assignment);
}

Status Agenda::Impl::commit(store::Transaction& transaction, const Appointment& appointment,
                            const Assignment& assignment) {
  const Service* const service = find_service(calendar, appointment.service);
  const std::vector<Claim> claims = claims_of(*service, appointment, assignment);
  for (const Claim& claim : claims) {
    const Status claimed = file.claims().add(appointment.id, claim);
    if (!claimed) return claimed;
  }
  if (const Status committed = transaction.commit(); !committed) return committed;
  for (const Claim& claim : claims) occupancy.add(claim);
  occupancy.add({appointment.service, appointment.begin, appointment.end, appointment.seat});
  return Done{};
}

Result<std::string> Agenda::Impl::room_of(std::int64_t appointment) {
  const auto claimed = file.claims().of(appointment);
  if (!claimed) return claimed.error();
  for (const Resource& resource : calendar.resources) {
    const bool ours = std::find(claimed->begin(), claimed->end(), resource.id) != claimed->end();
    if (ours && resource.kind == Resource::Kind::kRoom) return resource.id;
  }
  return std::string();
}

/// The same request again, after a double tap or a restart: it has its seat.
Result<Confirmation> Agenda::Impl::confirm_again(const CodeOwner& owner, const std::string& code) {
  if (owner.state == AppointmentState::kCancelled) {
    return error(ErrorCode::kInvalidInput, "this visit's appointment was cancelled");
  }
  auto room = room_of(owner.id);
  if (!room) return room.error();
  return Confirmation{show_code(code), owner.service, owner.begin, owner.end, *std::move(room)};
}

/// Everything between BEGIN and COMMIT.
Result<Confirmation> Agenda::Impl::write(const Service& service, const Request& request,
                                         std::vector<unsigned char> sealed) {
  auto transaction = file.begin();
  if (!transaction) return unlocked(transaction.error());
  const InstallationKey& key = file.installation_key();
  const Wants wants = wants_of(request.language, request.wishes);
  NewAppointment row{{0, service.id, request.begin, {}, 0, request.language, {}, std::move(sealed)},
                     0,
                     keyed_digest(key, kRequestPurpose, request.key),
                     floor<std::chrono::days>(clock.now()),
                     bits_of(wants)};
  for (int attempt = 0; attempt < kMaxCodeAttempts; ++attempt) {
    const std::string code = make_code(key, request.key, attempt);
    row.code_digest = code_digest(key, code);
    const auto seated = find_seat(service, wants, row.appointment);
    const auto written = seated ? file.insert(row) : Result<std::int64_t>(seated.error());
    if (written) {
      row.appointment.id = *written;
      const Status done = commit(*transaction, row.appointment, *seated);
      if (!done) return done.error();
      return Confirmation{show_code(code), service.id, row.appointment.begin, row.appointment.end,
                          seated->room};
    }
    const auto owner = file.find(row.code_digest);
    if (!owner) return owner.error();
    if (!*owner) return written.error();
    if ((*owner)->request_digest != row.request_digest) continue;
    if ((*owner)->service != service.id || (*owner)->begin != request.begin) {
      return error(ErrorCode::kInvalidInput, "this visit has booked another time already");
    }
    return confirm_again(**owner, code);
  }
  return error(ErrorCode::kTaken, "no free reference code");
}

Agenda::Agenda(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Agenda::~Agenda() = default;

Result<std::unique_ptr<Agenda>> Agenda::open(const std::string& path, Calendar calendar,
                                             std::optional<PublicKey> centre_key,
                                             const Clock& clock) {
  if (const Status sound = check(calendar); !sound) return sound.error();
  auto zone = locale::Zone::open(calendar.zone);
  if (!zone) return zone.error();
  auto file = AgendaFile::open(path);
  if (!file) return file.error();
  if (const Status kept = file->keep_zone(calendar.zone); !kept) return kept.error();
  auto sealer = centre_key ? std::make_unique<Sealer>(*centre_key) : nullptr;
  return std::unique_ptr<Agenda>(new Agenda(std::make_unique<Impl>(
      std::move(*file), std::move(calendar), *zone, std::move(sealer), clock)));
}

bool Agenda::can_seal() const {
  return m_impl->sealer != nullptr;
}

Result<std::vector<Day>> Agenda::days(std::string_view service_id, year_month_day first, int count,
                                      const Wants& wants) const {
  const auto service = m_impl->service(service_id);
  if (!service) return service.error();
  // Whoever looks at a day may book next.
  if (m_impl->sealer) m_impl->sealer->prepare();
  const sys_days begin(first);
  const sys_days end = begin + std::chrono::days(std::max(count, 0));
  const auto closures = m_impl->file.closures().between(begin, end);
  if (!closures) return closures.error();
  if (const Status learnt = m_impl->learn_occupancy(); !learnt) return learnt.error();
  std::vector<Day> result;
  for (sys_days date = begin; date < end; date += std::chrono::days(1)) {
    result.push_back(m_impl->day(**service, date, reason_on(*closures, date), wants));
  }
  return result;
}

Result<std::vector<Slot>> Agenda::next_free(std::string_view service_id, int count,
                                            const Wants& wants) const {
  constexpr int kDaysAtOnce = 7;
  const auto service = m_impl->service(service_id);
  if (!service) return service.error();
  std::vector<Slot> found;
  const sys_days last = m_impl->today() + std::chrono::days((*service)->horizon_days);
  for (sys_days week = m_impl->today(); week <= last; week += std::chrono::days(kDaysAtOnce)) {
    const auto view = days(service_id, week, kDaysAtOnce, wants);
    if (!view) return view.error();
    for (const Day& day : *view) {
      for (const Slot& slot : day.slots) {
        if (static_cast<int>(found.size()) >= count) return found;
        if (slot.free_seats > 0) found.push_back(slot);
      }
    }
  }
  return found;
}

bool Agenda::is_free(std::string_view service, Instant begin, const Wants& wants) const {
  const auto view = days(service, m_impl->zone.to_local(begin).date, 1, wants);
  if (!view) return false;
  const std::vector<Slot>& slots = view->front().slots;
  return std::any_of(slots.begin(), slots.end(), [begin](const Slot& slot) {
    return slot.begin == begin && slot.free_seats > 0;
  });
}

Result<Confirmation> Agenda::book(const Request& request) {
  const auto service = m_impl->service(request.service);
  if (!service) return service.error();
  if (const Status key = check_key(request.key); !key) return key.error();
  if (!request.language.empty() && !locale::well_formed(request.language)) {
    return error(ErrorCode::kInvalidInput, "the language of counselling is not a language tag");
  }
  const auto personal = clean(request);
  if (!personal) return personal.error();
  std::vector<unsigned char> sealed;
  if (m_impl->sealer) {
    // Also when there is nothing to say: that somebody gave no name is nobody's business.
    auto closed = seal(*personal, *m_impl->sealer);
    if (!closed) return closed.error();
    sealed = std::move(*closed);
  } else if (!personal->empty()) {
    return error(ErrorCode::kUnsupported, "without a centre key nothing personal can be kept");
  }
  return m_impl->write(**service, request, std::move(sealed));
}

Result<std::vector<Appointment>> Agenda::appointments(Instant from, Instant to) const {
  return m_impl->file.appointments(from, to);
}

Result<StaffClosure> Agenda::close(const ClosureRequest& request) {
  if (const Status key = check_key(request.key); !key) return key.error();
  const StaffClosure wanted{0, request.first, request.last, request.reason,
                            floor<std::chrono::days>(m_impl->clock.now())};
  auto closed = m_impl->file.close(wanted, request.key);
  if (!closed) return unlocked(closed.error());
  return closed;
}

Result<bool> Agenda::reopen(std::int64_t closure_id) {
  auto reopened = m_impl->file.closures().reopen(closure_id);
  if (!reopened) return unlocked(reopened.error());
  return reopened;
}

Result<std::vector<StaffClosure>> Agenda::closures() const {
  return m_impl->file.closures().between(m_impl->today(), sys_days(kNeverOver));
}

Result<std::vector<TouchedTime>> Agenda::touched(year_month_day first, year_month_day last) const {
  return m_impl->file.touched(first, last);
}

Result<std::vector<int>> Agenda::counts(year_month_day first, int count) const {
  return m_impl->file.counts(first, count);
}

const Calendar& Agenda::calendar() const {
  return m_impl->calendar;
}
const locale::Zone& Agenda::zone() const {
  return m_impl->zone;
}

}  // namespace kiosk::booking
