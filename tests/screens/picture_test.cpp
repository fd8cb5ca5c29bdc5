#include "tests/catch.h"
#include "tests/screens/glass.h"

#include <cmath>

namespace kiosk::tests {

namespace {

constexpr std::string_view kPicture = "article.picture.1";
const std::string kAlternative = "Five steps: advice, papers, form, embassy, journey";

/// A page that is one picture, or the words for it when it could not be loaded.
screens::View page_with(const screens::LoadedPicture* picture, const std::string& locale) {
  screens::ArticleModel model;
  model.page.id = "pathways";
  model.page.locale = locale;
  model.page.title = "Ways";
  model.page.takeaway = "Ways";
  model.page.blocks.emplace_back(content::PictureBlock{"way.png", kAlternative});
  if (picture != nullptr) model.pictures.push_back(*picture);
  screens::View view;
  view.surround.centre_name = "Centre";
  view.screen = std::move(model);
  return view;
}

const ui::Node& picture_on(const screens::View& view, const Pose& pose) {
  const ui::Node* const node = shared_glass().draw(view, pose).find(kPicture);
  REQUIRE(node != nullptr);
  return *node;
}

}  // namespace

TEST_CASE("A picture in a page") {
  const screens::LoadedPicture wide{"way.png", ui::kFirstPictureTexture, 1600, 240};
  Pose pose;

  SECTION("is named by its alternative text, in the page's language") {
    const ui::Node node = picture_on(page_with(&wide, "de"), pose);
    CHECK(node.role == ui::NodeRole::kImage);
    CHECK(node.name == kAlternative);
    CHECK(node.locale == "de");
  }
  SECTION("fills the column and keeps its shape, whatever the panel and the letters") {
    pose.size = GENERATE(Vec2{1920, 1080}, Vec2{1080, 1920}, Vec2{1280, 800});
    pose.text_size = GENERATE(ui::TextSize::kMedium, ui::TextSize::kExtraLarge);
    const ui::Node node = picture_on(page_with(&wide, "en"), pose);
    const float frame = 2 * shared_glass().ui().px(4);
    CHECK(node.rect.right() <= pose.size.x);
    CHECK(node.rect.width > pose.size.x * 0.3F);
    CHECK(std::abs((node.rect.width - frame) / (node.rect.height - frame) - 1600.F / 240) < 0.05F);
  }
  SECTION("stands at the start, which is the right in Arabic") {
    const Rect left = picture_on(page_with(&wide, "en"), pose).rect;
    pose.locale = "ar";
    const Rect right = picture_on(page_with(&wide, "ar"), pose).rect;
    CHECK(std::abs(left.x - (pose.size.x - right.right())) < 2);
  }
  SECTION("stays small when it is small, and is never higher than two fifths of the glass") {
    const screens::LoadedPicture icon{"way.png", ui::kFirstPictureTexture, 100, 100};
    const screens::LoadedPicture tower{"way.png", ui::kFirstPictureTexture, 400, 1900};
    CHECK(picture_on(page_with(&icon, "en"), pose).rect.width < 150);
    CHECK(picture_on(page_with(&tower, "en"), pose).rect.height < 1080 * 0.45F);
  }
  SECTION("that could not be loaded is told in words") {
    const ui::Tree& tree = shared_glass().draw(page_with(nullptr, "en"), pose);
    CHECK(tree.find(kPicture) == nullptr);
    bool told = false;
    for (const ui::Node& node : tree.nodes) told = told || node.name == kAlternative;
    CHECK(told);
  }
}

}  // namespace kiosk::tests
