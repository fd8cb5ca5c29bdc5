#include "content/check_parts.h"
#include "content/fact_marks.h"
#include "content/word_divider.h"

#include <algorithm>

namespace kiosk::content {

namespace {

class ReferenceCheck {
 public:
  ReferenceCheck(const PackSource& pack, const CheckOptions& options, Problems& problems)
      : m_pack(pack), m_options(options), m_problems(problems) {}

  void page(const std::string& id, const Place& place) {
    if (m_pack.pages.count(id) != 0) return;
    m_problems.error("unknown-page"_rule, place, "There is no page \"" + id + "\".",
                     allowed_remedy(id, keys_of(m_pack.pages)));
  }

  void term(const std::string& id, const Place& place) {
    if (m_pack.terms.count(id) != 0) return;
    m_problems.error("unknown-term"_rule, place, "There is no glossary word \"" + id + "\".",
                     allowed_remedy(id, keys_of(m_pack.terms)));
  }

  void icon(const std::string& name, const Place& place) {
    if (name.empty() || !m_options.icon_exists || m_options.icon_exists(name)) return;
    m_problems.error("unknown-icon"_rule, place, "There is no icon \"" + name + "\".",
                     "Use a name of the Material Design Icons, such as \"school\" or \"home\".");
  }

  void check(const Reference& reference) {
    switch (reference.kind) {
      case Reference::Kind::kPage: return page(reference.id, reference.place);
      case Reference::Kind::kTerm: return term(reference.id, reference.place);
      case Reference::Kind::kIcon: return icon(reference.id, reference.place);
      case Reference::Kind::kFact:
        // One slip in facts.toml would be reported again by every page.
        if (m_pack.facts_broken || m_pack.facts.count(reference.id) != 0) return;
        m_problems.error("unknown-fact"_rule, reference.place,
                         "There is no fact \"" + reference.id + "\".",
                         allowed_remedy(reference.id, keys_of(m_pack.facts)));
        return;
      case Reference::Kind::kPicture:
        if (reference.id.empty() || m_pack.pictures.count(reference.id) != 0) return;
        m_problems.error("unknown-picture"_rule, reference.place,
                         "There is no picture \"" + reference.id + "\".",
                         allowed_remedy(reference.id, keys_of(m_pack.pictures)));
        return;
    }
  }

  /// A bar can be drawn for each figure of a chart.
  void bars(const PageSource& page) {
    for (const BlockSource& block : page.blocks) {
      const auto* chart = std::get_if<ChartBlock>(&block.block);
      for (std::size_t i = 0; chart != nullptr && i < chart->bars.size(); ++i) {
        for_each_fact(chart->bars[i].value_text, [&](const FactMark& mark) {
          bar(mark.id, {page.file, block.item_lines[i]});
        });
      }
    }
  }

 private:
  void bar(std::string_view fact_id, const Place& place) {
    const auto fact = m_pack.facts.find(fact_id);
    if (fact == m_pack.facts.end()) return;
    const auto* value = std::get_if<double>(&fact->second.value);
    if (value != nullptr && *value >= 0) return;
    m_problems.error("chart-row"_rule, place,
                     "The fact \"" + std::string(fact_id) + "\" " +
                         (value == nullptr ? "is a date." : "is below zero.") +
                         " A bar cannot show it.",
                     "Take a figure from zero up, or tell this one in words.");
  }

  const PackSource& m_pack;
  const CheckOptions& m_options;
  Problems& m_problems;
};

/// How many of a topic's pages stand under one of its filters.
std::size_t pages_under(const std::string& filter, const TopicSource& topic,
                        const PackSource& pack) {
  const auto has_filter = [&](const std::string& id) {
    const auto page = pack.pages.find(id);
    if (page == pack.pages.end()) return false;
    const auto source = page->second.find(pack.base.source_locale);
    if (source == page->second.end()) return false;
    const std::vector<std::string>& filters = source->second.filters;
    return std::find(filters.begin(), filters.end(), filter) != filters.end();
  };
  return static_cast<std::size_t>(
      std::count_if(topic.pages.begin(), topic.pages.end(), has_filter));
}

/// People choose among six things at once; more need filters that leave six of them.
void check_width(const PackSource& pack, const TopicSource& topic, Problems& problems) {
  constexpr std::size_t kWidest = 6;
  if (topic.pages.size() <= kWidest) return;
  if (topic.filters.empty()) {
    problems.warning(
        "wide-topic"_rule, topic.place,
        "The topic \"" + topic.id + "\" lists " + std::to_string(topic.pages.size()) +
            " pages; people choose well among six.",
        "Give the topic filters and each page its own, or move pages to another topic.");
  }
  for (const std::string& filter : topic.filters) {
    const std::size_t pages = pages_under(filter, topic, pack);
    if (pages <= kWidest) continue;
    problems.warning("wide-topic"_rule, topic.place,
                     "The filter \"" + filter + "\" of the topic \"" + topic.id + "\" leaves " +
                         std::to_string(pages) + " pages; people choose well among six.",
                     "Take the filter from pages that few look for there.");
  }
}

void check_topics(const PackSource& pack, ReferenceCheck& check, Problems& problems) {
  std::vector<std::string> listed;
  for (const TopicSource& topic : pack.topics) {
    check.icon(topic.icon, topic.place);
    for (const std::string& id : topic.pages) check.page(id, topic.place);
    check_width(pack, topic, problems);
    listed.insert(listed.end(), topic.pages.begin(), topic.pages.end());
    if (topic.pages.empty() && !topic.glossary) {
      problems.error("empty-topic"_rule, topic.place,
                     "The topic \"" + topic.id + "\" has no pages.",
                     "Write pages = [\"…\"], or glossary = true.");
    }
  }
  for (const auto& [id, locales] : pack.pages) {
    if (std::find(listed.begin(), listed.end(), id) != listed.end() || locales.empty()) continue;
    problems.warning("lonely-page"_rule, {locales.begin()->second.file, 0},
                     "No topic lists the page \"" + id + "\".",
                     "Add it to the pages of a topic in topics.toml.");
  }
}

void check_filters(const PackSource& pack, const PageSource& page, const std::string& id,
                   Problems& problems) {
  std::vector<std::string> allowed;
  for (const TopicSource& topic : pack.topics) {
    const bool lists = std::find(topic.pages.begin(), topic.pages.end(), id) != topic.pages.end();
    if (lists) allowed.insert(allowed.end(), topic.filters.begin(), topic.filters.end());
  }
  for (const std::string& filter : page.filters) {
    if (std::find(allowed.begin(), allowed.end(), filter) != allowed.end()) continue;
    problems.error("unknown-filter"_rule, {page.file, page.filters_line},
                   "No topic of this page has the filter \"" + filter + "\".",
                   allowed_remedy(filter, allowed));
  }
}

void check_dictionaries(const ManifestSource& manifest, Problems& problems) {
  for (const auto& [locale, dictionary] : manifest.dictionaries) {
    if (WordDivider::is_installed(dictionary)) continue;
    problems.error(
        "dictionary"_rule, manifest.place,
        "The hyphenation \"" + dictionary + "\" of \"" + locale + "\" is not on this machine.",
        "Install its Debian package (hyphen-de for \"de_DE\"), or remove the line.");
  }
}

}  // namespace

void check_references(const PackSource& pack, const CheckOptions& options, Problems& problems) {
  ReferenceCheck check(pack, options, problems);
  check_dictionaries(pack.base, problems);
  check_topics(pack, check, problems);
  for (const auto& [id, locales] : pack.pages) {
    for (const auto& [locale, page] : locales) {
      for (const Reference& reference : page.references) check.check(reference);
      check.bars(page);
      check_filters(pack, page, id, problems);
    }
  }
  for (const auto& [id, locales] : pack.terms) {
    for (const auto& [locale, term] : locales) {
      for (const Reference& reference : term.references) check.check(reference);
      for (const std::string& other : term.related) {
        check.term(other, {term.file, term.related_line});
      }
    }
  }
  for (const auto& [id, finder] : pack.finders) {
    if (pack.topics.size() == 1) {
      problems.error("lost-finder"_rule, finder.place,
                     "A pack with one topic has no start screen that could lead to this tree.",
                     "Write six topics, or delete the tree.");
    }
    for (const FinderQuestionSource& question : finder.questions) {
      for (const FinderAnswerSource& answer : question.answers) {
        check.icon(answer.icon, answer.place);
      }
    }
    for (const FinderOutcomeSource& outcome : finder.outcomes) {
      for (const std::string& page : outcome.pages) check.page(page, outcome.place);
    }
  }
  if (!pack.centre) return;
  for (const Service& service : pack.centre->services) {
    check.icon(service.icon, centre_place(pack, "service." + service.id));
  }
}

}  // namespace kiosk::content
