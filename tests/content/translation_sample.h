#pragma once

#include "content/translation_unit.h"

#include <string>

namespace kiosk::content {

/// Texts with every mark, in many scripts and every state, and what files find hard: signs of XML
/// and of C, line ends, tabs, an empty target. Every unit of kMissing has an empty target.
inline TranslationFile translation_sample() {
  TranslationFile file;
  file.pack = "base 2026.11.1";
  file.source_locale = "en";
  file.target_locale = "fa-AF";
  file.also_locale = "fr";
  file.units = {
      {"page/study/title", "Study", "Études", "تحصیل", UnitState::kReviewed,
       "Page “Study in Germany”, title", "At most 30 letters.\nShown on a tile."},
      {"page/study/1", "A visa costs **{fact:visa-fee}**, see [the list](page:fees) & <others>.",
       "Un visa coûte **{fact:visa-fee}**, voir [la liste](page:fees) & <autres>.",
       "[فهرست](page:fees) & <دیگر>: **{fact:visa-fee}**", UnitState::kDraft, "Page, paragraph",
       ""},
      {"page/study/2", "- one [word](term:a)\n- two [word](term:a)\n- **three**",
       "- un [mot](term:a)\n- deux", "- یک", UnitState::kOutdated, "", "Note: \"quoted\"\n\n| bar"},
      {"page/study/3", "```glance\nclock | Time | {fact:time|number}\n```", "", "",
       UnitState::kMissing, "", ""},
      {"page/study/4", "title: Fees\nsource: BAMF\nvisa | {fact:visa-fee}", "",
       "සිංහල | 漢字 | தமிழ்", UnitState::kDraft, "", ""},
      {"page/study/5", "{speech:needs.opus 0123abcd}\n![A hand](picture:hand.png)", "",
       "![Рука 🖐️ e\u0301](picture:hand.png)", UnitState::kReviewed, "", ""},
      {"words/bar.pages", "{count, plural, one {# page of {name}} other {# pages of {name}}}", "",
       "{count, plural, one {# <b>\t{name}} other {# \\n 100 % \"{name}\"}}", UnitState::kDraft, "",
       ""},
      {"words/lines", "a\r\nb\tc  d \n\n e", "ኣ\nቢ", "ka\r\n\tgʼa\nŋ", UnitState::kDraft, "", ""},
  };
  return file;
}

}  // namespace kiosk::content
