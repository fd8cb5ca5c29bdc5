// The author's check of texts and the visitor's eyes agree about the same screens.

#include "app/fit_glass.h"
#include "app/fit_tour.h"
#include "app/misfit.h"
#include "app/opening.h"
#include "tests/catch.h"
#include "tests/journeys/check_screen.h"

#include <algorithm>
#include <functional>

using namespace kiosk;

namespace {

struct Verdicts {
  int frames = 0;
  int eyes = 0;        ///< Frames the visitor's eyes find a text or target on that does not fit.
  int both = 0;        ///< Those of them that the author's check finds, too.
  int check_only = 0;  ///< It also looks at words inside their lines.
};

/// What of the rules of a screen is about room.
bool is_about_room(const std::string& problem) {
  return problem.ends_with("text is larger than its box") || problem.ends_with("beyond the glass");
}

/// The first part of every screen of a pack in one language and all poses; what lies behind a
/// card belongs to another screen.
Verdicts compare(const content::Library& library, text::Engine& engine, const std::string& locale,
                 const std::function<void(screens::View&)>& change) {
  Verdicts verdicts;
  app::FitTour tour(library);
  app::FitGlass glass(engine);
  const screens::Words words = tour.words(locale);
  tour.run(locale, [&](const app::FitStop& stop, screens::View& view) {
    change(view);
    for (const app::FitPose& pose : app::kFitPoses) {
      const app::FitFrame frame = glass.lay_out(words, view, pose);
      ui::Tree lit = frame.tree;
      std::erase_if(lit.nodes, [](const ui::Node& node) { return node.inert; });
      const auto problems =
          journeys::check_screen({lit, frame.size_px, frame.px_per_mm, ui::Contrast::kDefault});
      const bool seen = std::any_of(problems.begin(), problems.end(), is_about_room);
      const bool found = !app::misfits_in(frame).empty();
      ++verdicts.frames;
      verdicts.eyes += seen ? 1 : 0;
      verdicts.both += seen && found ? 1 : 0;
      verdicts.check_only += found && !seen ? 1 : 0;
      if (seen && !found) UNSCOPED_INFO(stop.name << ": " << problems.front());
    }
  });
  return verdicts;
}

}  // namespace

TEST_CASE("Texts that fit for the check fit for a visitor") {
  const auto library = app::open_pack(BINARY_DIR "/packs/gh-accra.kpack");
  const auto engine = text::Engine::open(SOURCE_DIR "/fonts/fonts.toml");
  REQUIRE(library.ok());
  REQUIRE(engine.ok());
  (*engine)->set_divided_words(
      [&](std::string_view language) { return (*library)->divided_words(language); });
  const std::string locale = GENERATE("de", "ur");

  SECTION("a centre's own pack") {
    const Verdicts verdicts = compare(**library, **engine, locale, [](screens::View&) {});
    CHECK(verdicts.frames > 500);
    CHECK(verdicts.eyes == 0);
    CHECK(verdicts.check_only == 0);
  }
  SECTION("with a name of the centre that fills the glass") {
    const Verdicts verdicts = compare(**library, **engine, locale, [](screens::View& view) {
      for (int i = 0; i < 200; ++i) view.surround.centre_name += " Beratungszentrum";
    });
    CHECK(verdicts.eyes > 500);
    CHECK(verdicts.both == verdicts.eyes);
  }
}
