#include "tests/journeys/visitor.h"

#include "base/log.h"
#include "tests/catch.h"
#include "tests/journeys/check_screen.h"
#include "tests/journeys/visit.h"

namespace kiosk::journeys {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

}  // namespace

Visitor::Visitor(const Terminal& terminal) : m_begun(terminal.now) {
  record_log();
  m_config.pack = terminal.with_pack ? BINARY_DIR "/packs" : BINARY_DIR "/no-packs-here";
  if (!terminal.pack.empty()) m_config.pack = terminal.pack;
  m_config.fonts = SOURCE_DIR "/fonts/fonts.toml";
  m_config.centre = terminal.centre;
  m_config.transition = terminal.transition;
  m_config.rest = terminal.rest;
  m_config.sound = terminal.sound;
  m_config.pack_keys = terminal.pack_keys;
  m_config.staff_pin = terminal.staff_pin;
  m_config.built = terminal.built;
  m_config.state = terminal.state;
  if (terminal.state.empty()) m_config.state = m_own_folder.emplace().path();
  if (terminal.with_key) {
    auto key = booking::make_secret_key();
    REQUIRE(key.ok());
    m_key = std::make_unique<booking::SecretKey>(*key);
    REQUIRE(m_key->public_key().write(join_path(m_config.state, "centre.pub")).ok());
  }
  auto driver = Driver::open({m_config, terminal.size, m_begun});
  INFO((driver ? std::string() : driver.error().message));
  REQUIRE(driver.ok());
  m_driver = *std::move(driver);
}

Visitor::~Visitor() = default;

void Visitor::tap(const std::string& name) {
  const Status status = m_driver->tap(name);
  INFO((status ? name : status.error().message));
  REQUIRE(status.ok());
}

void Visitor::tap_first(const std::string& prefix) {
  tap("#" + [&] {
    const std::string id = first_target(*m_driver, prefix);
    return id.empty() ? prefix : id;
  }());
}

void Visitor::tap_beyond(const std::string& name, const std::string& more) {
  page_until([&] { return m_driver->find(name) != nullptr; }, more);
  tap(name);
}

void Visitor::tap_first_beyond(const std::string& prefix, const std::string& more) {
  page_until([&] { return !first_target(*m_driver, prefix).empty(); }, more);
  tap_first(prefix);
}

void Visitor::page_until(const std::function<bool()>& there, const std::string& more) {
  constexpr int kMaxParts = 10;
  for (int i = 0; i < kMaxParts && !there() && shows(more); ++i) {
    tap("#" + more);
    check_rules(*m_driver, more + " " + std::to_string(i + 1));
  }
}

void Visitor::type(const std::string& text) {
  const Status status = m_driver->type(text);
  INFO((status ? text : status.error().message));
  REQUIRE(status.ok());
}

void Visitor::wait(std::chrono::microseconds time) {
  REQUIRE(m_driver->advance(time).ok());
}

void Visitor::begin(const std::string& locale) {
  tap("#attract");
  tap("#language." + locale);
}

void Visitor::reach_about() {
  tap("#bar.book");
  tap_first("service.");
  tap_first("slot.");
  tap("#bar.next");
}

void Visitor::finish_about() {
  for (int i = 0; i < 2 && !shows("book.confirm"); ++i) tap("#bar.next");
}

std::string Visitor::name_of(const std::string& id) {
  const ui::Node* const node = m_driver->find("#" + id);
  return node == nullptr ? std::string() : node->name;
}

std::string Visitor::value_of(const std::string& id) {
  const ui::Node* const node = m_driver->find("#" + id);
  return node == nullptr ? std::string() : node->value;
}

std::vector<Visitor::Booked> Visitor::booked() {
  const booking::Agenda* const agenda = m_driver->application().agenda();
  REQUIRE(agenda != nullptr);
  auto rows = agenda->appointments(m_begun - days(1), m_begun + days(366));
  REQUIRE(rows.ok());
  std::vector<Booked> all;
  for (const booking::Appointment& row : *rows) {
    Booked booked{row, {}};
    if (m_key && !row.sealed.empty()) {
      auto opened = booking::open_sealed(row.sealed, *m_key);
      REQUIRE(opened.ok());
      booked.personal = *std::move(opened);
    }
    all.push_back(std::move(booked));
  }
  return all;
}

void check_rules(Driver& driver, const std::string& step) {
  const std::vector<std::string> problems = check_screen(driver);
  std::string list;
  for (const std::string& problem : problems) list += "\n  " + problem;
  INFO(step << " at " << driver.size().x << " x " << driver.size().y << ":" << list);
  CHECK(problems.empty());
}

}  // namespace kiosk::journeys
