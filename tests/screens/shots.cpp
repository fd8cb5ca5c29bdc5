// Draws screens with sample content to PNG files, to be looked at:
//   screens_shots FOLDER [locale=en] [landscape|portrait] [S|M|L|XL] [default|light|dark] [NAME …]
// The files are called NAME-LOCALE-SIZE[-portrait][-dark].png. A slip is drawn by
//   screens_shots FOLDER [locale=en] slip=CENTRE
// in the languages of the visitor and the centre, for rolls of 58 and 80 mm:
// slip-CENTRE-LOCALE-58.png.

#include "tests/screens/glass.h"
#include "tests/screens/samples.h"
#include "tests/screens/slip_samples.h"
#include "ui/png.h"

#include <chrono>
#include <cstdio>

namespace kiosk::tests {

namespace {

struct Order {
  Pose pose;
  std::string size_name = "M";
  std::string suffix;
  std::vector<std::string> names;
  std::string slip_of;  ///< A centre; empty for screens.
};

void take(Order& order, const std::string& word) {
  using ui::Contrast;
  using ui::TextSize;
  if (word.rfind("locale=", 0) == 0) {
    order.pose.locale = word.substr(7);
  } else if (word.rfind("slip=", 0) == 0) {
    order.slip_of = word.substr(5);
  } else if (word == "portrait") {
    order.pose.size = {1080, 1920};
    order.suffix += "-portrait";
  } else if (word == "landscape") {
    order.pose.size = {1920, 1080};
  } else if (word == "S" || word == "M" || word == "L" || word == "XL") {
    order.size_name = word;
    order.pose.text_size = word == "S"   ? TextSize::kSmall
                           : word == "M" ? TextSize::kMedium
                           : word == "L" ? TextSize::kLarge
                                         : TextSize::kExtraLarge;
  } else if (word == "light" || word == "dark") {
    order.pose.contrast = word == "dark" ? Contrast::kHighDark : Contrast::kHighLight;
    order.suffix += "-" + word;
  } else if (word != "default") {
    order.names.push_back(word);
  }
}

bool written(const std::string& path, const ui::Picture& picture) {
  const Status written = ui::write_png(path, picture);
  if (!written) std::fprintf(stderr, "%s\n", written.error().message.c_str());
  return written.ok();
}

ui::Picture picture_of(const device::PrintPage& page) {
  ui::Picture picture{page.width, page.height, {}};
  for (const std::uint8_t grey : page.grey) {
    picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
  }
  return picture;
}

/// Tells how long each took: a visitor waits for it.
int run_slips(const std::string& folder, const Order& order) {
  Glass glass;
  auto engine = text::Engine::open(SOURCE_DIR "/fonts/fonts.toml");
  if (!engine) return 1;
  const content::Centre& centre = sample_centre(order.slip_of);
  std::vector<screens::Words> words{glass.words(order.pose.locale)};
  const std::string& second = centre.languages.front();
  if (second != order.pose.locale) words.push_back(glass.words(second));
  const screens::SlipModel model = sample_slip(centre, words);
  for (const auto& [mm, dots] : {std::pair(58, 384), std::pair(80, 576)}) {
    const auto begin = std::chrono::steady_clock::now();
    const device::PrintPage page = screens::draw_slip(**engine, model, {dots});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    const std::string name =
        "slip-" + centre.id + "-" + order.pose.locale + "-" + std::to_string(mm);
    std::printf("%s: %d x %d dots, %.1f ms\n", name.c_str(), page.width, page.height, took.count());
    if (!written(folder + "/" + name + ".png", picture_of(page))) return 1;
  }
  return 0;
}

int run(const std::string& folder, const Order& order) {
  if (!order.slip_of.empty()) return run_slips(folder, order);
  Glass glass;
  for (const std::string& name : order.names.empty() ? sample_names() : order.names) {
    const auto words = glass.words(order.pose.locale);
    glass.draw(sample(name, words), order.pose);
    const std::string path = folder + "/" + name + "-" + order.pose.locale + "-" + order.size_name +
                             order.suffix + ".png";
    if (!written(path, glass.pixels(order.pose))) return 1;
  }
  return 0;
}

}  // namespace

}  // namespace kiosk::tests

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr,
                 "Usage: %s FOLDER [locale=TAG] [portrait] [S|M|L|XL] [light|dark] [NAME …]\n",
                 argv[0]);
    return 2;
  }
  kiosk::tests::Order order;
  for (int i = 2; i < argc; ++i) kiosk::tests::take(order, argv[i]);
  return kiosk::tests::run(argv[1], order);
}
