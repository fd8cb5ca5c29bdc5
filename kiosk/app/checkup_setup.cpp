// What somebody set up and installed: configuration, typefaces, PIN.
#include "app/checkup_parts.h"
#include "text/font_manifest.h"

#include <fmt/format.h>
#include <sys/stat.h>

namespace kiosk::app {

namespace {

bool others_may_read(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && (info.st_mode & S_IROTH) != 0;
}

}  // namespace

Finding check_configuration(const Examined& examined) {
  const std::string& file = examined.config.file;
  return {"configuration", Severity::kOk,
          file.empty() ? "There is no configuration file; everything is as the program brings it."
                       : "The configuration is " + file + ".",
          ""};
}

Finding check_fonts(const Examined& examined) {
  const auto manifest = text::read_font_manifest(examined.config.fonts);
  if (!manifest) {
    return {"fonts", Severity::kProblem, "Typefaces: " + manifest.error().message + ".",
            "Install the package that is named, or correct the file; without its typefaces the "
            "terminal does not start."};
  }
  return {"fonts", Severity::kOk,
          fmt::format("All {} typefaces are there and whole.", manifest->typefaces.size() + 1), ""};
}

Finding check_staff_pin(const Examined& examined) {
  const std::string& file = examined.config.file;
  if (examined.config.staff_pin.empty()) {
    return {"staff_pin", Severity::kWarning, "The terminal has no staff area.",
            "Should it have one: add the line that `kioskctl staff pin` prints to the "
            "configuration."};
  }
  if (others_may_read(file)) {
    return {
        "staff_pin", Severity::kWarning,
        "Every user of this machine can copy the staff PIN's line and try PINs elsewhere.",
        "Make the terminal's user the file's owner, and close it to all others: chmod 600 " + file};
  }
  return {"staff_pin", Severity::kOk, "The staff area has a PIN.", ""};
}

}  // namespace kiosk::app
