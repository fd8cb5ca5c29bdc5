#include "content/written_texts.h"

#include "content/check_parts.h"
#include "content/fact_marks.h"
#include "content/local_texts.h"
#include "content/markdown.h"

#include <utility>
#include <variant>

namespace kiosk::content {

namespace {

using Kind = WrittenText::Kind;

class Giver {
 public:
  Giver(const PackSource& pack, const std::function<void(const WrittenText&)>& use)
      : m_pack(pack), m_use(use) {}

  void page(const PageSource& page, const std::string& locale) {
    article(page, locale);
    give(Kind::kSentences, page.summary, locale, {page.file, page.summary_line});
    for (const BlockSource& block : page.blocks) {
      runs(block, page.file, locale);
      labels(block, page.file, locale);
    }
    give(Kind::kTakeaway, page.takeaway, locale, {page.file, page.takeaway_line});
  }

  void term(const TermSource& term, const std::string& locale) {
    article(term, locale);
    give(Kind::kSource, term.german, "de", {term.file, term.german_line});
    give(Kind::kSentences, plain_text(term.text), locale, {term.file, term.text_line});
  }

  void catalogue(const Catalogue& catalogue, const std::string& locale) {
    const bool is_source = locale == m_pack.base.source_locale;
    for (const auto& [key, entry] : catalogue.entries) {
      give(Kind::kMessage, is_source ? entry.source : entry.text, locale, entry.place);
    }
  }

  void languages() {
    for (const auto& [locale, language] : m_pack.base.languages) {
      give(Kind::kLabel, language.endonym, locale, m_pack.base.place);
      give(Kind::kLabel, language.greeting, locale, m_pack.base.place);
    }
  }

  void facts() {
    for (const auto& [id, fact] : m_pack.facts) {
      give(Kind::kSource, fact.source, m_pack.base.source_locale, fact.place);
    }
  }

  void centre(const Centre& centre) {
    local(centre.name, "name");
    local(centre.city, "city");
    local(centre.country, "country");
    local(centre.address, "address");
    for (const Closure& closure : centre.closures) local(closure.reason, "closure");
    for (const Resource& resource : centre.resources) {
      local(resource.name, "resource." + resource.id);
    }
    for (const Service& service : centre.services) {
      const std::string key = "service." + service.id;
      local(service.name, key);
      local(service.room, key);
      for (const LocalText& thing : service.bring) local(thing, key);
    }
  }

 private:
  void give(Kind kind, std::string text, const std::string& locale, Place place) {
    if (!text.empty()) m_use({kind, std::move(text), locale, std::move(place)});
  }

  void article(const ArticleSource& article, const std::string& locale) {
    give(Kind::kLabel, article.title, locale, {article.file, article.title_line});
    for (const std::string& keyword : article.keywords) {
      give(Kind::kKeyword, keyword, locale, {article.file, article.keywords_line});
    }
    for (std::size_t i = 0; i < article.sources.size(); ++i) {
      give(Kind::kSource, article.sources[i].name, locale, {article.file, article.source_lines[i]});
    }
  }

  static Place item_place(const BlockSource& block, std::size_t item, const std::string& file) {
    return {file, item < block.item_lines.size() ? block.item_lines[item] : block.line};
  }

  void runs(const BlockSource& source, const std::string& file, const std::string& locale) {
    const bool is_row = std::holds_alternative<GlanceBlock>(source.block);
    std::size_t item = 0;
    for_each_inlines(source.block, [&](const Inlines& run) {
      give(is_row ? Kind::kLabel : Kind::kSentences, plain_text(run), locale,
           item_place(source, item++, file));
    });
  }

  void labels(const BlockSource& source, const std::string& file, const std::string& locale) {
    const Place place{file, source.line};
    const auto rows = [&](const auto& all) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        give(Kind::kLabel, all[i].label, locale, item_place(source, i, file));
      }
    };
    if (const auto* heading = std::get_if<HeadingBlock>(&source.block)) {
      give(Kind::kLabel, heading->text, locale, place);
    } else if (const auto* picture = std::get_if<PictureBlock>(&source.block)) {
      give(Kind::kSentences, picture->alternative, locale, place);
    } else if (const auto* glance = std::get_if<GlanceBlock>(&source.block)) {
      rows(glance->rows);
    } else if (const auto* chart = std::get_if<ChartBlock>(&source.block)) {
      give(Kind::kLabel, chart->title, locale, place);
      give(Kind::kLabel, chart->source, locale, place);
      rows(chart->bars);
    }
  }

  void local(const LocalText& text, const std::string& key) {
    for (const auto& [locale, words] : text) {
      give(Kind::kLabel, words, locale, centre_place(m_pack, key));
    }
  }

  const PackSource& m_pack;
  const std::function<void(const WrittenText&)>& m_use;
};

}  // namespace

void for_each_written_text(const PackSource& pack,
                           const std::function<void(const WrittenText&)>& use) {
  Giver giver(pack, use);
  giver.languages();
  giver.facts();
  for (const auto& [locale, catalogue] : pack.catalogues) giver.catalogue(catalogue, locale);
  for (const auto& [id, locales] : pack.pages) {
    for (const auto& [locale, page] : locales) giver.page(page, locale);
  }
  for (const auto& [id, locales] : pack.terms) {
    for (const auto& [locale, term] : locales) giver.term(term, locale);
  }
  if (pack.centre) giver.centre(*pack.centre);
}

}  // namespace kiosk::content
