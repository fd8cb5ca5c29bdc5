// Draws screens with sample content to PNG files, to be looked at:
//   screens_shots FOLDER [locale=en] [landscape|portrait] [S|M|L|XL] [default|light|dark] [NAME …]
// The files are called NAME-LOCALE-SIZE[-portrait][-dark].png.

#include "tests/screens/glass.h"
#include "tests/screens/samples.h"
#include "ui/png.h"

#include <cstdio>

namespace kiosk::tests {

namespace {

struct Order {
  Pose pose;
  std::string size_name = "M";
  std::string suffix;
  std::vector<std::string> names;
};

void take(Order& order, const std::string& word) {
  using ui::Contrast;
  using ui::TextSize;
  if (word.rfind("locale=", 0) == 0) {
    order.pose.locale = word.substr(7);
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

int run(const std::string& folder, const Order& order) {
  Glass glass;
  for (const std::string& name : order.names.empty() ? sample_names() : order.names) {
    const auto words = glass.words(order.pose.locale);
    glass.draw(sample(name, words), order.pose);
    const std::string path = folder + "/" + name + "-" + order.pose.locale + "-" + order.size_name +
                             order.suffix + ".png";
    const Status written = ui::write_png(path, glass.pixels(order.pose));
    if (!written) {
      std::fprintf(stderr, "%s\n", written.error().message.c_str());
      return 1;
    }
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
