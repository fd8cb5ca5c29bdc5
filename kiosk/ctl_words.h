#pragma once

#include "base/result.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// The words of a command: "--name value" pairs, the flags every command has, and the rest
/// in order.
struct Words {
  std::map<std::string, std::string, std::less<>> options;
  std::vector<std::string> rest;
  bool json = false;
  bool help = false;

  /// Empty when it was not given.
  std::string option(std::string_view name) const;
  /// True when a flag or an option was given.
  bool has(std::string_view name) const { return options.contains(name); }
};

/// `allowed` names the options that take a value, `flags` those that take none.
/// Errors: kInvalidInput.
Result<Words> read_words(std::span<const std::string_view> arguments,
                         std::span<const std::string_view> allowed,
                         std::span<const std::string_view> flags = {});

/// The option --state, else where a kiosk keeps its state: $XDG_STATE_HOME/wegweiser or
/// ~/.local/state/wegweiser.
std::string state_folder(const Words& words);

/// `text` as it may stand on a terminal or in a JSON string. Names come from visitors; no
/// control character of theirs may reach the terminal.
std::string escaped(std::string_view text);
std::string json_text(std::string_view text);

/// To standard output.
void print(const std::string& text);
/// Says on standard error that `command` could not do its work; returns exit code 1.
int failed(const char* command, const Error& error);
/// Says on standard error that the words were wrong, and the right ones; returns 2.
int wrong(const char* command, const std::string& what, const char* help);

}  // namespace kiosk
