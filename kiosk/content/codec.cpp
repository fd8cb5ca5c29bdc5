#include "content/codec.h"

#include "content/codec_parts.h"

#include <algorithm>

namespace kiosk::content {

namespace {

constexpr unsigned kLastRole = static_cast<unsigned>(Role::kPlum);
constexpr unsigned kLastState = static_cast<unsigned>(TranslationState::kDraft);
constexpr unsigned kLastCallout = static_cast<unsigned>(CalloutBlock::Kind::kGood);

ByteWriter begin() {
  ByteWriter to;
  to.number(kBlobVersion);
  return to;
}

bool begin(ByteReader& from) {
  if (from.number() != kBlobVersion) from.fail();
  return from.ok();
}

Role read_role(ByteReader& from) {
  return static_cast<Role>(from.choice(kLastRole));
}

TranslationState read_state(ByteReader& from) {
  return static_cast<TranslationState>(from.choice(kLastState));
}

void write_filters(ByteWriter& to, const std::vector<Filter>& filters) {
  to.number(filters.size());
  for (const Filter& filter : filters) {
    to.text(filter.id);
    to.text(filter.label);
  }
}

std::vector<Filter> read_filters(ByteReader& from) {
  std::vector<Filter> filters(from.count());
  for (Filter& filter : filters) {
    filter.id = from.text();
    filter.label = from.text();
  }
  return filters;
}

/// Most blocks have no recording.
void write_speech(ByteWriter& to, const std::vector<std::string>& speech) {
  to.number(speech.size() - std::count(speech.begin(), speech.end(), std::string()));
  for (std::size_t block = 0; block < speech.size(); ++block) {
    if (speech[block].empty()) continue;
    to.number(block);
    to.text(speech[block]);
  }
}

void read_speech(ByteReader& from, Page& page) {
  page.speech.assign(page.blocks.size(), {});
  for (std::size_t i = from.count(); i > 0 && from.ok(); --i) {
    const std::uint64_t block = from.number();
    std::string name = from.text();
    if (block < page.speech.size()) {
      page.speech[block] = std::move(name);
    } else {
      from.fail();
    }
  }
}

}  // namespace

ByteWriter write_card(const PageCard& card, TranslationState state) {
  ByteWriter to = begin();
  to.text(card.title);
  to.text(card.summary);
  to.text(card.icon);
  to.number(static_cast<unsigned>(card.role));
  to.texts(card.filters);
  to.number(static_cast<unsigned>(state));
  return to;
}

bool read_card(Blob blob, PageCard& card, TranslationState& state) {
  ByteReader from(blob);
  if (!begin(from)) return false;
  card.title = from.text();
  card.summary = from.text();
  card.icon = from.text();
  card.role = read_role(from);
  card.filters = from.texts();
  state = read_state(from);
  return from.finished();
}

ByteWriter write_body(const Page& page) {
  ByteWriter to = begin();
  write_date(to, page.reviewed);
  write_date(to, page.review_by);
  to.text(page.takeaway);
  to.number(page.sources.size());
  for (const Source& source : page.sources) {
    to.text(source.name);
    to.text(source.url);
    write_date(to, source.date);
  }
  to.number(page.blocks.size());
  for (const Block& block : page.blocks) write_block(to, block);
  write_speech(to, page.speech);
  return to;
}

bool read_body(Blob blob, Page& page) {
  ByteReader from(blob);
  if (!begin(from)) return false;
  page.reviewed = read_date(from);
  page.review_by = read_date(from);
  page.takeaway = from.text();
  page.sources.resize(from.count());
  for (Source& source : page.sources) {
    source.name = from.text();
    source.url = from.text();
    source.date = read_date(from);
  }
  page.blocks.clear();
  for (std::size_t i = from.count(); i > 0 && from.ok(); --i) {
    page.blocks.push_back(read_block(from));
  }
  read_speech(from, page);
  return from.finished();
}

ByteWriter write_term(const Term& term) {
  ByteWriter to = begin();
  to.number(static_cast<unsigned>(term.state));
  to.text(term.title);
  to.text(term.german);
  write_inlines(to, term.text);
  to.texts(term.related);
  return to;
}

bool read_term(Blob blob, Term& term) {
  ByteReader from(blob);
  if (!begin(from)) return false;
  term.state = read_state(from);
  term.title = from.text();
  term.german = from.text();
  term.text = read_inlines(from);
  term.related = from.texts();
  return from.finished();
}

ByteWriter write_topic(const Topic& topic, const std::vector<std::string>& pages) {
  ByteWriter to = begin();
  to.text(topic.id);
  to.text(topic.locale);
  to.flag(topic.fallback);
  to.text(topic.title);
  to.text(topic.summary);
  to.text(topic.lead);
  to.text(topic.icon);
  to.number(static_cast<unsigned>(topic.role));
  to.flag(topic.glossary);
  write_filters(to, topic.filters);
  to.flag(topic.callout.has_value());
  if (topic.callout) {
    to.number(static_cast<unsigned>(topic.callout->kind));
    write_inlines(to, topic.callout->text);
  }
  to.texts(pages);
  return to;
}

bool read_topic(Blob blob, Topic& topic, std::vector<std::string>& pages) {
  ByteReader from(blob);
  if (!begin(from)) return false;
  topic.id = from.text();
  topic.locale = from.text();
  topic.fallback = from.flag();
  topic.title = from.text();
  topic.summary = from.text();
  topic.lead = from.text();
  topic.icon = from.text();
  topic.role = read_role(from);
  topic.glossary = from.flag();
  topic.filters = read_filters(from);
  if (from.flag()) {
    topic.callout.emplace();
    topic.callout->kind = static_cast<CalloutBlock::Kind>(from.choice(kLastCallout));
    topic.callout->text = read_inlines(from);
  }
  pages = from.texts();
  return from.finished();
}

ByteWriter write_finder(const Finder& finder) {
  ByteWriter to = begin();
  to.text(finder.locale);
  to.flag(finder.fallback);
  to.text(finder.title);
  to.text(finder.summary);
  to.text(finder.first);
  to.number(static_cast<unsigned>(finder.longest));
  to.number(finder.questions.size());
  for (const FinderQuestion& question : finder.questions) {
    to.text(question.id);
    to.text(question.text);
    to.text(question.hint);
    to.number(question.answers.size());
    for (const FinderAnswer& answer : question.answers) {
      for (const std::string& text :
           {answer.id, answer.label, answer.hint, answer.icon, answer.next}) {
        to.text(text);
      }
    }
  }
  to.number(finder.outcomes.size());
  for (const FinderOutcome& outcome : finder.outcomes) {
    to.text(outcome.id);
    to.text(outcome.title);
    write_inlines(to, outcome.text);
    to.number(outcome.pages.size());
    for (const PageCard& page : outcome.pages) to.text(page.id);
  }
  return to;
}

bool read_finder(Blob blob, Finder& finder) {
  // No way through a tree of two or three choices is longer.
  constexpr unsigned kLongestWay = 1000;
  ByteReader from(blob);
  if (!begin(from)) return false;
  finder.locale = from.text();
  finder.fallback = from.flag();
  finder.title = from.text();
  finder.summary = from.text();
  finder.first = from.text();
  finder.longest = static_cast<int>(from.choice(kLongestWay));
  finder.questions.resize(from.count());
  for (FinderQuestion& question : finder.questions) {
    question.id = from.text();
    question.text = from.text();
    question.hint = from.text();
    question.answers.resize(from.count());
    for (FinderAnswer& answer : question.answers) {
      for (std::string* text :
           {&answer.id, &answer.label, &answer.hint, &answer.icon, &answer.next}) {
        *text = from.text();
      }
    }
  }
  finder.outcomes.resize(from.count());
  for (FinderOutcome& outcome : finder.outcomes) {
    outcome.id = from.text();
    outcome.title = from.text();
    outcome.text = read_inlines(from);
    outcome.pages.resize(from.count());
    for (PageCard& page : outcome.pages) page.id = from.text();
  }
  return from.finished();
}

}  // namespace kiosk::content
