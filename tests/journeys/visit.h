#pragma once

#include "base/result.h"
#include "tests/journeys/driver.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::journeys {

/// Called after each step of a visit, with a short name for a picture: "03-topic".
using AfterStep = std::function<void(const std::string& step)>;

/// Walks one whole visit: language, a topic, a page to its end, a word explained, the
/// glossary, a search, the finder to an outcome, an appointment, and the end. Begins and
/// ends on the resting screen. `query` and `name` are typed on the on-screen keyboard.
/// Errors: the first step that could not be done, with its name.
Status walk_visit(Driver& driver, std::string_view locale, std::string_view query,
                  std::string_view name, const AfterStep& after);

/// Words that people search for and a name, both typed in the language's own letters.
std::string_view example_query(std::string_view locale);
std::string_view example_name(std::string_view locale);

/// The first target whose id begins with `prefix`; empty when there is none.
std::string first_target(const Driver& driver, std::string_view prefix);

}  // namespace kiosk::journeys
