#include "app/fit_check.h"

#include "app/fit_findings.h"
#include "app/fit_tour.h"
#include "app/opening.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

// More parts than a page can have: a screen that asks for another one for ever is a defect.
constexpr int kMostParts = 250;

void show_from(screens::View& view, std::uint32_t anchor) {
  const auto set = [anchor](auto& model) {
    if constexpr (requires { model.anchor = anchor; }) model.anchor = anchor;
  };
  std::visit(set, view.screen);
}

/// What one thread works with.
class Worker {
 public:
  static Result<std::unique_ptr<Worker>> make(const std::string& kpack, const std::string& fonts) {
    auto library = open_pack(kpack);
    if (!library) return library.error();
    auto engine = text::Engine::open(fonts);
    if (!engine) return engine.error();
    return std::unique_ptr<Worker>(new Worker(*std::move(library), *std::move(engine)));
  }

  const std::vector<content::Language>& languages() const { return m_library->languages(); }

  /// Every screen in one language and some of kFitPoses.
  void run(const std::string& locale, std::span<const std::size_t> poses) {
    const screens::Words words = m_tour.words(locale);
    m_tour.run(locale, [&](const FitStop& stop, screens::View& view) {
      for (const std::size_t pose : poses) see_parts(words, view, stop, pose);
    });
  }

  FitFindings& found() { return m_found; }
  int frames() const { return m_frames; }

 private:
  Worker(std::unique_ptr<content::Library> library, std::unique_ptr<text::Engine> engine)
      : m_library(std::move(library)),
        m_engine(std::move(engine)),
        m_tour(*m_library),
        m_glass(*m_engine) {
    m_engine->set_divided_words(
        [this](std::string_view locale) { return m_library->divided_words(locale); });
  }

  void see_parts(const screens::Words& words, screens::View& view, const FitStop& stop,
                 std::size_t pose) {
    std::vector<Misfit> misfits;
    std::string longest;
    std::optional<std::uint32_t> part = 0;
    for (int count = 0; part && count < kMostParts; ++count) {
      show_from(view, *part);
      const FitFrame frame = m_glass.lay_out(words, view, kFitPoses[pose]);
      ++m_frames;
      for (Misfit& misfit : misfits_in(frame)) misfits.push_back(std::move(misfit));
      for (const ui::PlacedText& text : frame.texts) {
        const bool hidden = frame.tree.nodes[text.node].inert;
        if (!hidden && text.words.size() > longest.size()) longest = text.words;
      }
      part = m_glass.next_part();
    }
    if (!misfits.empty()) m_found.add(std::move(misfits), longest, stop, words.locale(), pose);
  }

  std::unique_ptr<content::Library> m_library;
  std::unique_ptr<text::Engine> m_engine;
  FitTour m_tour;
  FitGlass m_glass;
  FitFindings m_found;
  int m_frames = 0;
};

/// How many jobs are done; tells it one thread at a time.
class Count {
 public:
  Count(int total, const FitProgress& progress) : m_total(total), m_progress(progress) { tell(); }
  void one_more() {
    const std::lock_guard lock(m_mutex);
    ++m_done;
    tell();
  }

 private:
  void tell() const {
    if (m_progress) m_progress(m_done, m_total);
  }

  const int m_total;
  const FitProgress& m_progress;
  std::mutex m_mutex;
  int m_done = 0;
};

}  // namespace

Result<FitReport> check_fit(const std::string& kpack_path, const std::string& fonts_manifest,
                            const FitProgress& progress) {
  // One a thread: engine, pack and formatters belong to the thread that uses them.
  std::vector<std::unique_ptr<Worker>> workers;
  for (int i = 0; i < 2; ++i) {
    auto worker = Worker::make(kpack_path, fonts_manifest);
    if (!worker) return worker.error();
    workers.push_back(*std::move(worker));
  }
  // Sizes and orientations share nothing but views, so they are what is shared out.
  static constexpr std::array<std::array<std::size_t, 4>, 2> kShares = {
      {{0, 1, 2, 3}, {4, 5, 6, 7}}};
  const std::vector<content::Language> languages = workers.front()->languages();
  const std::size_t jobs = languages.size() * kShares.size();
  std::atomic<std::size_t> next = 0;
  Count count(static_cast<int>(jobs), progress);
  const auto work = [&](Worker& worker) {
    for (std::size_t job = next++; job < jobs; job = next++) {
      worker.run(languages[job / kShares.size()].locale, kShares[job % kShares.size()]);
      count.one_more();
    }
  };
  std::thread second(work, std::ref(*workers.back()));
  work(*workers.front());
  second.join();
  FitFindings& found = workers.front()->found();
  found.take(workers.back()->found());
  return FitReport{found.result(), workers.front()->frames() + workers.back()->frames()};
}

}  // namespace kiosk::app
