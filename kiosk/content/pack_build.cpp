#include "content/pack_build.h"

#include "base/utf8.h"
#include "content/codec.h"
#include "content/local_texts.h"
#include "content/manifest.h"
#include "content/markdown.h"
#include "content/pack_format.h"
#include "content/recordings.h"
#include "content/search_text.h"
#include "content/shown_words.h"
#include "content/word_divider.h"
#include "store/connection.h"
#include "store/transaction.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

namespace kiosk::content {

namespace {

/// Longer words are left out of the vocabulary: nobody types them by mistake.
constexpr std::size_t kLongestVocabularyWord = 32;

std::span<const unsigned char> as_bytes(const std::string& text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

/// Writes the tables in a fixed order. After the first failure the rest is skipped and
/// `status` tells why.
class Builder {
 public:
  Builder(const PackSource& pack, store::Connection& database, MadeFor made_for)
      : m_pack(pack), m_database(database), m_made_for(made_for) {}

  Status run() {
    run_sql("PRAGMA application_id = " + std::to_string(kPackApplicationId) + ';');
    run_sql("PRAGMA user_version = " + std::to_string(kPackVersion) + ';');
    run_sql(kPackSchema);
    open_texts();
    if (!m_status) return m_status;
    manifest();
    languages();
    for (const LocalTexts& texts : m_texts) {
      for_each_local_text(*m_pack.centre, [&](const LocalText& text) {
        const auto own = text.find(texts.locale());
        if (own != text.end()) m_shown.add(own->second);
      });
      strings(texts);
      topics(texts);
      finders(texts);
      pages_and_terms(texts);
      divided_words(texts.locale());
    }
    for (const auto& entry : m_pack.pictures) {
      insert("INSERT INTO pictures VALUES(?1, ?2)", [&](store::Statement& row) {
        row.bind(1, entry.first).bind(2, as_bytes(entry.second.png));
      });
    }
    speech();
    return m_status;
  }

 private:
  void run_sql(const std::string& sql) {
    if (m_status) m_status = m_database.run(sql);
  }

  template <typename Bind>
  void insert(std::string_view sql, const Bind& bind) {
    store::Statement* const row = prepared(sql);
    if (row == nullptr) return;
    bind(*row);
    m_status = row->run();
  }

  /// Each kind of row is prepared once: that takes as long as inserting ten. Null after a failure.
  store::Statement* prepared(std::string_view sql) {
    if (!m_status) return nullptr;
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) return &known->second;
    Result<store::Statement> row = m_database.prepare(sql);
    if (!row) {
      m_status = row.error();
      return nullptr;
    }
    return &m_statements.emplace(sql, *std::move(row)).first->second;
  }

  /// The languages the centre offers, then the source language when it is none of them.
  void open_texts() {
    std::vector<std::string> locales = m_pack.centre->languages;
    const std::string& source = m_pack.base.source_locale;
    if (std::find(locales.begin(), locales.end(), source) == locales.end()) {
      locales.push_back(source);
    }
    for (const std::string& locale : locales) {
      Result<LocalTexts> texts = LocalTexts::make(m_pack, locale);
      if (!texts) {
        m_status = texts.error();
        return;
      }
      m_texts.push_back(std::move(*texts));
    }
    m_others.push_back(&m_texts.front());
    for (const LocalTexts& texts : m_texts) {
      if (texts.locale() == source) m_others.push_back(&texts);
    }
  }

  Manifest made_manifest() const {
    const ManifestSource& centre = *m_pack.centre_manifest;
    // The readers took nothing that is no version.
    return {kPackType,
            centre.id,
            centre.id,
            *Version::parse(centre.version),
            *Version::parse(m_pack.base.version),
            centre.epoch,
            centre.created,
            centre.expires,
            *Version::parse(centre.min_program)};
  }

  void manifest() {
    auto rows = manifest_rows(made_manifest());
    rows.emplace_back("base", m_pack.base.id);
    rows.emplace_back("format", std::to_string(kPackVersion));
    rows.emplace_back("source_locale", m_pack.base.source_locale);
    std::sort(rows.begin(), rows.end());
    for (const auto& pair : rows) {
      insert("INSERT INTO manifest VALUES(?1, ?2)",
             [&](store::Statement& row) { row.bind(1, pair.first).bind(2, pair.second); });
    }
    insert("INSERT INTO centre VALUES(1, ?1)", [&](store::Statement& row) {
      row.bind(1, write_centre(completed_centre(m_pack)).bytes());
    });
  }

  void languages() {
    int position = 0;
    for (const std::string& locale : m_pack.centre->languages) {
      const auto found = m_pack.base.languages.find(locale);
      if (found == m_pack.base.languages.end()) continue;
      const Language& language = found->second;
      insert("INSERT INTO languages VALUES(?1, ?2, ?3, ?4, ?5)", [&](store::Statement& row) {
        row.bind(1, position++).bind(2, language.locale).bind(3, language.endonym);
        row.bind(4, language.greeting).bind(5, language.content ? 1 : 0);
      });
    }
  }

  void strings(const LocalTexts& texts) {
    const auto source = m_pack.catalogues.find(m_pack.base.source_locale);
    if (source == m_pack.catalogues.end()) return;
    for (const auto& entry : source->second.entries) {
      const std::optional<std::string> pattern = texts.pattern(entry.first);
      if (!pattern) continue;
      m_shown.add(*pattern);
      insert("INSERT INTO strings VALUES(?1, ?2, ?3)", [&](store::Statement& row) {
        row.bind(1, texts.locale()).bind(2, entry.first).bind(3, *pattern);
      });
    }
  }

  void topics(const LocalTexts& texts) {
    int position = 0;
    for (const TopicSource& source : m_pack.topics) {
      const Topic topic = local_topic(source, texts, m_others);
      insert("INSERT INTO topics VALUES(?1, ?2, ?3)", [&](store::Statement& row) {
        row.bind(1, texts.locale()).bind(2, position++);
        row.bind(3, write_topic(topic, source.pages).bytes());
      });
    }
  }

  void finders(const LocalTexts& texts) {
    for (const auto& entry : m_pack.finders) {
      const std::string& id = entry.first;
      const Finder finder = local_finder(id, entry.second, texts, m_others);
      insert("INSERT INTO finders VALUES(?1, ?2, ?3)", [&](store::Statement& row) {
        row.bind(1, id).bind(2, texts.locale()).bind(3, write_finder(finder).bytes());
      });
    }
  }

  void pages_and_terms(const LocalTexts& texts) {
    const std::string table = search_table(texts.locale());
    run_sql("CREATE VIRTUAL TABLE " + table +
            " USING fts5(title, keywords, body, content='', tokenize='ascii', prefix='2 3');");
    m_vocabulary.clear();
    for (const auto& entry : m_pack.pages) {
      if (const std::optional<Page> page = texts.page(entry.first)) this->page(*page, texts);
    }
    for (const auto& entry : m_pack.terms) {
      if (const std::optional<Term> term = texts.term(entry.first)) this->term(*term, texts);
    }
    for (const std::string& word : m_vocabulary) {
      insert("INSERT INTO vocabulary VALUES(?1, ?2, ?3)", [&](store::Statement& row) {
        row.bind(1, texts.locale()).bind(2, static_cast<int>(utf8::length(word))).bind(3, word);
      });
    }
    run_sql("INSERT INTO " + table + "(" + table + ") VALUES('optimize');");
  }

  /// The recordings that pages play; two alike are one.
  void speech() {
    std::map<std::string, const std::string*> opus;
    for (const auto& [id, locales] : m_pack.pages) {
      for (const auto& [locale, page] : locales) {
        for (const BlockSource& block : page.blocks) {
          const SpeechSource* const recording = valid_recording(m_pack, id, locale, block);
          if (recording != nullptr) opus.emplace(recording->name, &recording->opus);
        }
      }
    }
    for (const auto& entry : opus) {
      insert("INSERT INTO speech VALUES(?1, ?2)", [&](store::Statement& row) {
        row.bind(1, entry.first).bind(2, as_bytes(*entry.second));
      });
    }
  }

  void page(const Page& page, const LocalTexts& texts) {
    const PageCard card{page.id,      page.locale, false,     page.title,
                        page.summary, page.icon,   page.role, page.filters};
    insert("INSERT INTO pages VALUES(?1, ?2, ?3, ?4)", [&](store::Statement& row) {
      row.bind(1, page.id).bind(2, page.locale);
      row.bind(3, write_card(card, page.state).bytes()).bind(4, write_body(page).bytes());
    });
    m_shown.add(page.takeaway);
    document(Hit::Kind::kPage, page.id, page.title, texts.page_keywords(page.id),
             searchable_text(page), texts.locale());
  }

  void term(const Term& term, const LocalTexts& texts) {
    insert("INSERT INTO terms VALUES(?1, ?2, ?3)", [&](store::Statement& row) {
      row.bind(1, term.id).bind(2, term.locale).bind(3, write_term(term).bytes());
    });
    document(Hit::Kind::kTerm, term.id, term.title, texts.term_keywords(term.id),
             searchable_text(term), texts.locale());
  }

  void document(Hit::Kind kind, const std::string& target, const std::string& title,
                const std::vector<std::string>& keywords, const std::string& text,
                const std::string& locale) {
    const std::int64_t id = ++m_documents;
    m_shown.add(title);
    m_shown.add(text);
    insert("INSERT INTO documents VALUES(?1, ?2, ?3, ?4, ?5)", [&](store::Statement& row) {
      row.bind(1, id).bind(2, locale).bind(3, static_cast<int>(kind));
      row.bind(4, target).bind(5, text);
    });
    std::string all_keywords;
    for (const std::string& keyword : keywords) all_keywords += keyword + '\n';
    insert("INSERT INTO " + search_table(locale) +
               "(rowid, title, keywords, body) VALUES(?1, ?2, ?3, ?4)",
           [&](store::Statement& row) {
             row.bind(1, id).bind(2, indexed(title, locale));
             row.bind(3, indexed(all_keywords, locale)).bind(4, indexed(text, locale));
           });
  }

  void divided_words(const std::string& locale) {
    const std::set<std::string> words = m_shown.take();
    const auto dictionary = m_pack.base.dictionaries.find(locale);
    if (!m_status || dictionary == m_pack.base.dictionaries.end()) return;
    // Reading a dictionary takes eight times as long as everything else together.
    if (m_made_for == MadeFor::kPreview) return;
    const Result<WordDivider> divider = WordDivider::open(dictionary->second);
    if (!divider) {
      m_status = divider.error();
      return;
    }
    for (const std::string& word : words) {
      const std::string divided = divider->divide(word);
      if (divided == word) continue;
      insert("INSERT INTO divided_words VALUES(?1, ?2)",
             [&](store::Statement& row) { row.bind(1, locale).bind(2, divided); });
    }
  }

  /// The folded words of `text`, which also become vocabulary.
  std::string indexed(const std::string& text, const std::string& locale) {
    std::string tokens;
    for (TextWord& word : search_words(text, locale)) {
      tokens += word.folded + ' ';
      if (utf8::length(word.folded) <= kLongestVocabularyWord) {
        m_vocabulary.insert(std::move(word.folded));
      }
    }
    return tokens;
  }

  const PackSource& m_pack;
  store::Connection& m_database;
  MadeFor m_made_for;
  std::map<std::string, store::Statement, std::less<>> m_statements;
  Status m_status = Done{};
  std::vector<LocalTexts> m_texts;
  /// Fallbacks: the centre's first language, then the source language.
  std::vector<const LocalTexts*> m_others;
  std::set<std::string> m_vocabulary;
  ShownWords m_shown;
  std::int64_t m_documents = 0;
};

}  // namespace

Status build_pack(const PackSource& pack, const std::string& output, MadeFor made_for) {
  if (!pack.centre || !pack.centre_manifest || pack.centre->languages.empty()) {
    return Error{ErrorCode::kInvalidInput,
                 "only a centre can be built; name a folder of content/centres"};
  }
  Result<store::Connection> database = store::Connection::open({}, store::Mode::kMemory);
  if (!database) return database.error();
  {
    Result<store::Transaction> transaction = store::Transaction::begin(*database);
    if (!transaction) return transaction.error();
    if (const Status built = Builder(pack, *database, made_for).run(); !built) return built;
    if (const Status committed = transaction->commit(); !committed) return committed;
  }
  if (const Status written = database->copy_to(output); !written) return written;
  // A pack holds nothing private; another user may build it than runs the terminal.
  namespace fs = std::filesystem;
  std::error_code error;
  fs::permissions(output,
                  fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read |
                      fs::perms::others_read,
                  error);
  if (error) return Error{ErrorCode::kUnwritable, output + ": " + error.message()};
  return Done{};
}

}  // namespace kiosk::content
