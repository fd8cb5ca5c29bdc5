#include "content/recordings.h"

#include "content/digest.h"
#include "content/fact_marks.h"
#include "content/iso_date.h"
#include "content/spoken_words.h"

#include <array>
#include <charconv>

namespace kiosk::content {

namespace {

std::string plain_number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

std::string plain_fact(const FactMark& mark, const PackSource& pack) {
  const auto fact = pack.facts.find(mark.id);
  if (fact == pack.facts.end()) return std::string(mark.id);
  const auto* const date = std::get_if<Date>(&fact->second.value);
  if (date != nullptr) return iso_date(*date);
  const std::string number = plain_number(std::get<double>(fact->second.value));
  return mark.bare_number ? number : number + ' ' + fact->second.unit;
}

}  // namespace

std::string speech_digest(const Block& block, const PackSource& pack) {
  Block plain = block;
  for_each_text(plain, [&](std::string& text) {
    text = replace_facts(text, [&](const FactMark& mark) { return plain_fact(mark, pack); });
  });
  return digest_hex(spoken_words(plain));
}

const SpeechSource* named_recording(const PackSource& pack, std::string_view page,
                                    std::string_view locale, const BlockSource& block) {
  if (!block.speech) return nullptr;
  const auto locales = pack.speech.find(page);
  if (locales == pack.speech.end()) return nullptr;
  const auto files = locales->second.find(locale);
  if (files == locales->second.end()) return nullptr;
  const auto recording = files->second.find(block.speech->file);
  return recording == files->second.end() ? nullptr : &recording->second;
}

const SpeechSource* valid_recording(const PackSource& pack, std::string_view page,
                                    std::string_view locale, const BlockSource& block) {
  const SpeechSource* const recording = named_recording(pack, page, locale, block);
  const bool valid =
      recording != nullptr && block.speech->digest == speech_digest(block.block, pack);
  return valid ? recording : nullptr;
}

}  // namespace kiosk::content
