#pragma once

#include "content/centre.h"
#include "content/problem.h"
#include "content/table_reader.h"

#include <map>
#include <string>

// The people and rooms of centre.toml, and what talks need of them.

namespace kiosk::content {

/// The tables `counsellor`, `interpreter` and `room`. `lines` gains the line of each as
/// "resource.ID".
std::vector<Resource> read_resources(TableReader& centre_reader, std::map<std::string, int>& lines,
                                     Problems& problems);

/// The keys of a service that say how its talks take up people and rooms: buffers, needs and
/// sessions.
void read_demands(TableReader& service_reader, Service& service, Problems& problems);

/// Names that one part of the centre has for another and that do not exist.
void check_resources(const Centre& centre, const std::string& file,
                     const std::map<std::string, int>& lines, Problems& problems);

}  // namespace kiosk::content
