#include "content/web_host.h"

#include <algorithm>
#include <array>

namespace kiosk::content {

namespace {

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::vector<std::string_view> labels_of(std::string_view name) {
  std::vector<std::string_view> labels;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t dot = std::min(name.find('.', at), name.size());
    labels.push_back(name.substr(at, dot - at));
    at = dot + 1;
  }
  return labels;
}

bool is_label(std::string_view label) {
  return !label.empty() && label.front() != '-' && label.back() != '-';
}

/// "e.g" and "2026.11" are none, nor is "Ende.Das" where a space is missing.
bool looks_like_address(std::string_view name) {
  constexpr std::array<std::string_view, 9> kCommon = {"com", "org", "net",    "info", "int",
                                                       "edu", "gov", "berlin", "app"};
  if (!is_host(name)) return false;
  const std::vector<std::string_view> labels = labels_of(name);
  const std::string_view last = labels.back();
  const std::string_view before = labels[labels.size() - 2];
  const bool is_country = last.size() == 2 && is_letter(last[0]) && is_letter(last[1]);
  const bool is_known = std::find(kCommon.begin(), kCommon.end(), last) != kCommon.end();
  return before.size() >= 2 && std::any_of(before.begin(), before.end(), is_letter) &&
         (is_country || is_known);
}

}  // namespace

bool is_host(std::string_view name) {
  const auto fits = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; };
  const std::vector<std::string_view> labels = labels_of(name);
  return labels.size() >= 2 && std::all_of(name.begin(), name.end(), fits) &&
         std::all_of(labels.begin(), labels.end(), is_label);
}

std::optional<std::string> https_host(std::string_view url) {
  constexpr std::string_view kScheme = "https://";
  if (!url.starts_with(kScheme)) return std::nullopt;
  url.remove_prefix(kScheme.size());
  std::string host = lowered(url.substr(0, url.find_first_of("/?#")));
  if (!is_host(host)) return std::nullopt;
  return host;
}

bool is_allowed_host(std::string_view host, const std::vector<std::string>& allowed) {
  return std::any_of(allowed.begin(), allowed.end(), [&](std::string_view name) {
    if (!host.ends_with(name)) return false;
    return host.size() == name.size() || host[host.size() - name.size() - 1] == '.';
  });
}

std::vector<std::string> hosts_in(std::string_view text) {
  const std::string lower = lowered(text);
  constexpr const char* kOfNames = "abcdefghijklmnopqrstuvwxyz0123456789-.";
  std::vector<std::string> hosts;
  for (std::size_t at = lower.find_first_of(kOfNames); at != std::string::npos;) {
    const std::size_t end = std::min(lower.find_first_not_of(kOfNames, at), lower.size());
    std::string name = lower.substr(at, end - at);
    // The full stop of the sentence.
    while (name.ends_with('.')) name.pop_back();
    if (looks_like_address(name)) hosts.push_back(std::move(name));
    at = lower.find_first_of(kOfNames, end);
  }
  return hosts;
}

}  // namespace kiosk::content
