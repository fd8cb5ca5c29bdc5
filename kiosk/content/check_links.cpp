#include "content/check_parts.h"
#include "content/web_host.h"
#include "content/written_texts.h"

#include <set>
#include <tuple>

namespace kiosk::content {

namespace {

std::string remedy(const std::string& host) {
  return "Compare the address letter by letter; when it is the right one and serious, write \"" +
         host + "\" into allowed_hosts = […] of pack.toml.";
}

std::vector<std::string> allowed_hosts(const PackSource& pack) {
  std::vector<std::string> allowed = pack.base.allowed_hosts;
  if (!pack.centre_manifest) return allowed;
  const std::vector<std::string>& own = pack.centre_manifest->allowed_hosts;
  allowed.insert(allowed.end(), own.begin(), own.end());
  return allowed;
}

class LinkCheck {
 public:
  LinkCheck(const PackSource& pack, Problems& problems)
      : m_allowed(allowed_hosts(pack)), m_problems(problems) {}

  void source(const std::string& url, const Place& place) {
    // A missing url has been reported.
    if (url.empty()) return;
    const auto host = https_host(url);
    if (!host) {
      m_problems.error("bad-url"_rule, place, "The url is not a web address of the safe kind.",
                       "Write https:// and the plain name of the site: "
                       "https://www.example.org/page.");
    } else if (!is_allowed_host(*host, m_allowed)) {
      m_problems.error("link-host"_rule, place, '"' + *host + "\" is not among the allowed sites.",
                       remedy(*host));
    }
  }

  template <typename Article>
  void sources(const std::map<std::string, ByLocale<Article>, std::less<>>& articles) {
    for (const auto& [id, locales] : articles) {
      for (const auto& [locale, article] : locales) {
        for (std::size_t i = 0; i < article.sources.size(); ++i) {
          source(article.sources[i].url, {article.file, article.source_lines[i]});
        }
      }
    }
  }

  void text(const WrittenText& written) {
    for (const std::string& host : hosts_in(written.text)) {
      const bool is_new = m_told.emplace(written.place.file, written.place.line, host).second;
      if (is_allowed_host(host, m_allowed) || !is_new) continue;
      m_problems.warning(
          "text-host"_rule, written.place,
          "The text sends people to \"" + host + "\", which is not among the allowed sites.",
          remedy(host));
    }
  }

 private:
  const std::vector<std::string> m_allowed;
  Problems& m_problems;
  std::set<std::tuple<std::string, int, std::string>> m_told;
};

}  // namespace

void check_links(const PackSource& pack, Problems& problems) {
  LinkCheck check(pack, problems);
  for (const auto& [id, fact] : pack.facts) {
    check.source(fact.url, {fact.place.file, fact.url_line});
  }
  check.sources(pack.pages);
  check.sources(pack.terms);
  for_each_written_text(pack, [&](const WrittenText& written) { check.text(written); });
}

}  // namespace kiosk::content
