#include "tests/screens/slip_samples.h"

#include "base/assert.h"
#include "base/files.h"
#include "content/source_readers.h"
#include "screens/booking_square.h"
#include "screens/slip_text.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace kiosk::tests {

namespace {

using namespace std::chrono;

std::vector<content::Centre> read_centres() {
  std::vector<content::Centre> all;
  const DiskFiles files;
  for (const auto& folder : std::filesystem::directory_iterator(SOURCE_DIR "/content/centres")) {
    content::Problems problems;
    std::map<std::string, int> lines;
    const std::string path = folder.path().string() + "/centre.toml";
    const auto text = files.read(path, 1U << 20U);
    if (!text) continue;
    auto centre =
        content::read_centre(*text, path, folder.path().filename().string(), lines, problems);
    if (centre) all.push_back(*std::move(centre));
  }
  return all;
}

}  // namespace

const std::vector<content::Centre>& sample_centres() {
  static const std::vector<content::Centre> all = read_centres();
  return all;
}

const content::Centre& sample_centre(const std::string& id) {
  const auto found = std::ranges::find(sample_centres(), id, &content::Centre::id);
  KIOSK_ASSERT(found != sample_centres().end());
  return *found;
}

screens::SlipModel sample_slip(const content::Centre& centre,
                               const std::vector<screens::Words>& words) {
  const content::Service& service = centre.services.front();
  const Instant begin = sys_days(year(2026) / 12 / 1) + hours(9);
  const Instant end = begin + minutes(service.length_minutes);
  const booking::Confirmation booked{"K7M4-QX2P", service.id, begin, end};
  screens::SlipModel model;
  model.code = booked.code;
  for (const screens::Words& language : words) {
    const auto formats = locale::Formats::make(language.locale(), centre.zone);
    KIOSK_ASSERT(formats.ok());
    model.sides.push_back(screens::slip_side(language, *formats, centre, booked));
  }
  const std::string& locale = words.front().locale();
  model.pictures = {"fish", "key", "tree"};
  model.digits = words.front().number(47);
  const screens::SquareModel square{"sample",
                                    sys_days(year(2026) / 11 / 24),
                                    begin,
                                    end,
                                    booked.code,
                                    content::local_text(centre.name, locale),
                                    content::local_text(centre.address, locale),
                                    content::room_text(centre, service, "", locale)};
  model.square = screens::booking_square(words.front(), *locale::Zone::open(centre.zone), square,
                                         screens::kPaperSquare);
  return model;
}

}  // namespace kiosk::tests
