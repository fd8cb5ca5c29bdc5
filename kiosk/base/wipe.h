#pragma once

#include <string>

namespace kiosk {

/// Overwrites the whole buffer of a string, so that the optimiser cannot leave it out,
/// and empties it. Copies made earlier are not found.
void wipe(std::string& secret);

}  // namespace kiosk
