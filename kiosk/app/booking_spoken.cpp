#include "app/booking_spoken.h"

#include "locale/fold.h"

#include <cstddef>
#include <sstream>
#include <utility>

namespace kiosk::app {

namespace {

/// In words: a voice reads the zeros of "14:00" one by one.
std::string hour(const screens::Words& words, const locale::LocalTime& at) {
  const int minute = at.minute_of_day % 60;
  const locale::Arguments time{{"hour", at.minute_of_day / 60}, {"minute", minute}};
  return words(minute == 0 ? "spoken.hour" : "spoken.hour_minute", time);
}

/// A full stop behind each letter makes a voice wait.
std::string letters_of(const std::string& code) {
  std::string apart;
  for (const char letter : code) {
    if (letter == '-') continue;
    if (!apart.empty()) apart += ' ';
    apart += letter;
    apart += '.';
  }
  return apart;
}

/// The words of the language for A to Z; as many as it has.
std::vector<std::string> alphabet_of(const screens::Words& words) {
  std::istringstream all(words("spoken.alphabet"));
  std::vector<std::string> alphabet;
  for (std::string word; all >> word;) {
    if (word.ends_with('.')) word.pop_back();
    alphabet.push_back(std::move(word));
  }
  return alphabet;
}

/// "K as in Kilo. 7. M as in Mike."
std::string spelled(const screens::Words& words, const std::string& code) {
  const std::vector<std::string> alphabet = alphabet_of(words);
  std::string text;
  for (const char letter : code) {
    if (letter == '-') continue;
    const auto index = static_cast<std::size_t>(letter - 'A');
    if (!text.empty()) text += ' ';
    if (letter >= 'A' && letter <= 'Z' && index < alphabet.size()) {
      text +=
          words("spoken.letter", {{"letter", std::string(1, letter)}, {"word", alphabet[index]}});
    } else {
      text += letter;
    }
    text += '.';
  }
  return text;
}

}  // namespace

std::vector<std::string> spoken_confirmation(const screens::Words& words,
                                             const locale::Formats& formats, Instant begin,
                                             const screens::DoneModel& model) {
  const locale::LocalTime at = formats.zone().to_local(begin);
  std::vector<std::string> lines{words("done.title"),
                                 formats.date_long(at.date),
                                 formats.date_local_calendar(at.date),
                                 hour(words, at),
                                 model.appointment.room,
                                 model.centre_name,
                                 model.appointment.address,
                                 words("done.number") + ": " + letters_of(model.code),
                                 spelled(words, model.code)};
  if (!model.bring.empty()) lines.push_back(words("done.bring"));
  lines.insert(lines.end(), model.bring.begin(), model.bring.end());
  std::erase(lines, std::string());
  for (std::string& line : lines) line = locale::digits_to_ascii(line);
  return lines;
}

}  // namespace kiosk::app
