#include "booking/roster.h"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::booking {

using std::chrono::minutes;
using std::chrono::sys_days;
using Kind = Resource::Kind;

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool serves(const Resource& resource, const Service& service) {
  return resource.services.empty() || contains(resource.services, service.id);
}

/// How much else somebody could do: of two who fit, the lesser is taken.
std::array<std::size_t, 4> worth(const Resource& resource) {
  constexpr std::size_t kAny = 1000;
  const auto breadth = [](const std::vector<std::string>& list) {
    return list.empty() ? kAny : list.size();
  };
  return {breadth(resource.languages), breadth(resource.services),
          std::size_t{resource.step_free} + std::size_t{resource.children},
          resource.gender == Gender::kUnsaid ? 0U : 1U};
}

Wants joined(const Wants& visitor, const Wants& service) {
  Wants both = visitor;
  if (service.counsellor != Gender::kUnsaid) both.counsellor = service.counsellor;
  both.interpreter = both.interpreter || service.interpreter;
  both.step_free = both.step_free || service.step_free;
  both.children = both.children || service.children;
  return both;
}

}  // namespace

/// One question to the roster.
struct Roster::Search {
  const Roster& roster;
  const Service& service;
  const Slot& slot;
  const Wants& wants;
  const BusyTimes& busy;

  locale::LocalTime begin = roster.m_zone.to_local(slot.begin);
  locale::LocalTime last = roster.m_zone.to_local(slot.end - minutes(1));

  /// The talk lies wholly inside the hours of the resource.
  bool is_there(std::size_t index) const {
    const std::vector<OpenSpan>& spans = roster.presence(index, sys_days(begin.date));
    return std::any_of(spans.begin(), spans.end(), [&](const OpenSpan& span) {
      return begin.minute_of_day >= span.from_minute && last.minute_of_day < span.to_minute &&
             last.date == begin.date;
    });
  }

  bool listed(Kind kind) const {
    const auto& all = roster.m_calendar.resources;
    return std::any_of(all.begin(), all.end(), [&](const Resource& resource) {
      return resource.kind == kind && (kind == Kind::kInterpreter || serves(resource, service));
    });
  }

  /// The first by worth of those for which `fits` is true.
  template <typename Fits>
  const Resource* find(Kind kind, const Fits& fits) const {
    const auto& all = roster.m_calendar.resources;
    const Resource* best = nullptr;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Resource& resource = all[i];
      if (resource.kind != kind || !fits(resource)) continue;
      if (best != nullptr && worth(*best) <= worth(resource)) continue;
      if (!is_there(i) ||
          !busy.is_free(resource.id, busy_from(service, slot), busy_until(service, slot))) {
        continue;
      }
      best = &resource;
    }
    return best;
  }

  const Resource* counsellor(const std::string& language) const {
    return find(Kind::kCounsellor, [&](const Resource& who) {
      const bool right_gender =
          wants.counsellor == Gender::kUnsaid || who.gender == wants.counsellor;
      return right_gender && serves(who, service) && speaks(who.languages, language);
    });
  }

  const Resource* interpreter() const {
    return find(Kind::kInterpreter,
                [&](const Resource& who) { return speaks(who.languages, wants.language); });
  }

  const Resource* room() const {
    return find(Kind::kRoom, [&](const Resource& where) {
      return serves(where, service) && (!wants.step_free || where.step_free) &&
             (!wants.children || where.children);
    });
  }

  /// Who speaks with the visitor. False: nobody can.
  bool assign_people(Assignment& assignment) const {
    const bool counsellors = listed(Kind::kCounsellor);
    // Where no interpreter is listed, the staff find one: the wish is theirs to read.
    const bool interpreters = listed(Kind::kInterpreter);
    const Resource* who = nullptr;
    if (counsellors && !(wants.interpreter && interpreters)) who = counsellor(wants.language);
    const bool understood = !counsellors || who != nullptr;
    if (understood && !(wants.interpreter && interpreters)) {
      if (who != nullptr) assignment.counsellor = who->id;
      return true;
    }
    const Resource* const between = interpreters ? interpreter() : nullptr;
    if (between == nullptr) return false;
    assignment.interpreter = between->id;
    if (!counsellors) return true;
    who = counsellor({});
    if (who == nullptr) return false;
    assignment.counsellor = who->id;
    return true;
  }
};

Instant Roster::busy_from(const Service& service, const Slot& slot) {
  return slot.begin - minutes(service.buffer_before_minutes);
}

Instant Roster::busy_until(const Service& service, const Slot& slot) {
  return slot.end + minutes(service.buffer_after_minutes);
}

const std::vector<OpenSpan>& Roster::presence(std::size_t resource, sys_days date) const {
  if (m_date != date || m_presence.size() != m_calendar.resources.size()) {
    m_date = date;
    m_presence.assign(m_calendar.resources.size(), std::nullopt);
  }
  auto& spans = m_presence[resource];
  if (spans) return *spans;
  const Resource& who = m_calendar.resources[resource];
  std::vector<OpenSpan> there =
      open_hours(who.hours ? *who.hours : m_calendar.opening, who.absences, date);
  for (const Service& service : m_calendar.services) {
    if (!contains(service.session_resources, who.id)) continue;
    there = locale::without(there, locale::spans_on(service.sessions, date));
  }
  spans = std::move(there);
  return *spans;
}

std::optional<Assignment> Roster::assign(const Service& service, const Slot& slot,
                                         const Wants& wants, const BusyTimes& busy) const {
  // A session has its people and its room by itself.
  Assignment assignment;
  if (!service.sessions.empty()) return assignment;
  const Wants all = joined(wants, service.needs);
  const Search search{*this, service, slot, all, busy};
  if (!search.assign_people(assignment)) return std::nullopt;
  if (!search.listed(Kind::kRoom)) return assignment;
  const Resource* const room = search.room();
  if (room == nullptr) return std::nullopt;
  assignment.room = room->id;
  return assignment;
}

}  // namespace kiosk::booking
