#include "ui/keyboard_layout.h"

#include "base/utf8.h"
#include "tests/catch.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

void collect(const std::vector<KeyRow>& rows, std::set<std::string>& out) {
  for (const KeyRow& row : rows) {
    for (const KeyCap& key : row) {
      if (key.kind == KeyKind::kCharacter) out.insert(key.text);
    }
  }
}

/// Everything that can be typed without changing the language.
std::set<std::string> typeable(const KeyboardLayout& layout) {
  std::set<std::string> out;
  collect(layout.letters, out);
  collect(layout.shifted, out);
  collect(symbol_rows(layout.locale), out);
  return out;
}

std::vector<std::string> letters(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    utf8::next(text, i);
    out.push_back(text.substr(start, i - start));
  }
  return out;
}

}  // namespace

TEST_CASE("Keyboard layouts") {
  SECTION("every letter of a language has a key without a long press") {
    const auto [locale, alphabet] = GENERATE(table<std::string, std::string>({
        {"en", "abcdefghijklmnopqrstuvwxyzABCXYZ"},
        {"de", "äöüßÄÖÜẞ"},
        {"fr", "éèêçàÉÈÊÇÀ'"},
        {"ak", "ɔɛƆƐ"},
        {"tw", "ɔɛƆƐ"},
        {"ee", "ɖɛƒɣŋɔʋƉƐƑƔŊƆƲ"},
        {"gaa", "ɛɔŋƐƆŊ"},
        {"ha", "ɓɗƙƴƁƊƘƳ"},
        {"yo", "ẹọṣẸỌṢ"},
        {"wo", "ëñŋóàéËÑŊÓÀÉ"},
        {"sq", "ëçËÇ"},
        {"sr-Latn", "čćđšžČĆĐŠŽ"},
        {"sr-Cyrl", "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"},
        {"ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة"},
        {"fa-AF", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآءئؤأ"},
        {"ps", "اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهیېۍئيؤأءۀ"},
        {"ckb", "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ"},
        {"ur", "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤأۂۃ"},
        {"zgh", "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ"},
    }));
    CAPTURE(locale);
    const std::set<std::string> keys = typeable(keyboard_layout(locale));
    for (const std::string& letter : letters(alphabet)) {
      CAPTURE(letter);
      CHECK(keys.count(letter) == 1);
    }
  }
  SECTION("no row is longer than twelve keys, so that each is wide enough for a finger") {
    for (const KeyboardLayout& layout : keyboard_layouts()) {
      CAPTURE(layout.id);
      for (const auto* plane : {&layout.letters, &layout.shifted}) {
        for (const KeyRow& row : *plane) {
          float width = 0;
          for (const KeyCap& key : row) width += key.width;
          CHECK(width <= 12.01F);
        }
      }
    }
  }
  SECTION("no key stands twice on a plane") {
    for (const KeyboardLayout& layout : keyboard_layouts()) {
      CAPTURE(layout.id);
      for (const auto* plane : {&layout.letters, &layout.shifted}) {
        std::map<std::string, int> seen;
        for (const KeyRow& row : *plane) {
          for (const KeyCap& key : row) {
            if (key.kind == KeyKind::kCharacter) ++seen[key.text];
          }
        }
        for (const auto& [text, times] : seen) {
          CAPTURE(text);
          CHECK(times == 1);
        }
      }
    }
  }
  SECTION("both planes have Shift and Backspace, and as many rows") {
    for (const KeyboardLayout& layout : keyboard_layouts()) {
      CAPTURE(layout.id);
      if (layout.shifted.empty()) continue;
      CHECK(layout.shifted.size() == layout.letters.size());
      for (const auto* plane : {&layout.letters, &layout.shifted}) {
        CHECK(plane->back().front().kind == KeyKind::kShift);
        CHECK(plane->back().back().kind == KeyKind::kBackspace);
      }
    }
  }
  SECTION("accents of other Latin languages have a page of their own") {
    std::set<std::string> keys;
    collect(accent_rows(false), keys);
    for (const std::string& letter : letters("àâäãåçčćéèêëíìîïñóòôöõøœæúùûüšşßžđŋɔɛ")) {
      CAPTURE(letter);
      CHECK(keys.count(letter) == 1);
    }
  }
  SECTION("an unknown language gets the English keys") {
    CHECK(keyboard_layout("xx-Zzzz").id == "en");
    CHECK(keyboard_layout("de-AT").id == "de");
    CHECK(keyboard_layout("fa").id == "fa-AF");
  }
  SECTION("the phone pad types digits and plus") {
    std::set<std::string> keys;
    collect(phone_layout().letters, keys);
    CHECK(keys == std::set<std::string>{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+"});
  }
}
