#include "content/manifest.h"

#include "content/iso_date.h"

namespace kiosk::content {

std::vector<std::pair<std::string, std::string>> manifest_rows(const Manifest& manifest) {
  return {
      {"base_version", manifest.base_version.text()}, {"centre", manifest.centre},
      {"created", iso_date(manifest.created)},        {"epoch", std::to_string(manifest.epoch)},
      {"expires", iso_date(manifest.expires)},        {"id", manifest.id},
      {"min_program", manifest.min_program.text()},   {"type", manifest.type},
      {"version", manifest.version.text()},
  };
}

}  // namespace kiosk::content
