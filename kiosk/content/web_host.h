#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// The host of an address that begins with https://, in lower case. Empty for other schemes, a
/// name or a port beside the host, letters outside ASCII: nobody needs them in a source, and
/// they are what forged addresses are made of. Source: RFC 3986, section 3.2.
std::optional<std::string> https_host(std::string_view url);

/// True for a name such as "daad.de" as `allowed_hosts` may hold it.
bool is_host(std::string_view name);

/// True when `host` is one of `allowed` or lies below one of them.
bool is_allowed_host(std::string_view host, const std::vector<std::string>& allowed);

/// Web addresses in running text, with or without https:// and a path, as hosts in lower case.
/// A word counts when its last part is a country of two letters or a common domain.
std::vector<std::string> hosts_in(std::string_view text);

}  // namespace kiosk::content
