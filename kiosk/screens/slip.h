#pragma once

#include "device/print_page.h"
#include "text/engine.h"
#include "ui/qr.h"

#include <array>
#include <string>
#include <vector>

namespace kiosk::screens {

/// What the slip says in one language.
struct SlipSide {
  std::string locale;
  std::string number;               ///< Above the code: "Your number".
  std::string date;                 ///< With the weekday.
  std::string local_date;           ///< In the second calendar; may be empty.
  std::string time;                 ///< "10:00"
  std::vector<std::string> place;   ///< Room, centre, address: a line each, none empty.
  std::string bring;                ///< Heading; empty without things.
  std::vector<std::string> things;  ///< What to bring.
  std::string scan;                 ///< What the square is for; in the first language only.
  std::string change;               ///< How to move or cancel; the same.
};

/// The paper a visitor takes along. Neither name nor topic: others may find it.
struct SlipModel {
  std::string code;                     ///< "K7M4-QX2P"
  std::array<std::string, 3> pictures;  ///< Icons of the picture code; empty: it has none.
  std::string digits;                   ///< The two of the picture code, in the first language's.
  std::vector<SlipSide> sides;          ///< The visitor's language, then the centre's if another.
  ui::QrCode square;                    ///< Of kPaperSquare; may be empty.
};

/// The part of a roll that a printer blackens.
struct Paper {
  int width = 384;  ///< Dots; 576 on a roll of 80 mm.
  int dpi = 203;
  int blank = 32;  ///< Dots of white paper beyond each side; a roll has 4 mm at least.
};

/// Draws the slip, as long as it needs, in some milliseconds. `engine` is for paper alone: the
/// sizes would push the glass's glyphs out of an atlas. Any one thread.
device::PrintPage draw_slip(text::Engine& engine, const SlipModel& model, const Paper& paper = {});

}  // namespace kiosk::screens
